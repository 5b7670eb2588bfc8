package ru.nastavnik.directive;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.SchoolYear;

/**
 * What has been done of the directive's duties, as the module knows whose papers fulfil them. Asked where the terms of an
 * act are entered while it is being carried out. Contributed by those modules, so that the arrow points here.
 */
public interface DutyFacts {

    /** What is fulfilled under a launch. */
    List<Fact> under(LaunchId launch);

    /**
     * A fulfilled duty.
     *
     * @param bearer id of the municipality or organisation, null for the region
     * @param year the school year of a yearly duty, else null
     * @param day day of the fact, as the date of an order
     * @param lostOn since when it is owed anew, as after a curator's release; null if the fact holds
     */
    record Fact(
            Duty duty,
            @Nullable UUID bearer,
            @Nullable SchoolYear year,
            LocalDate day,
            @Nullable LocalDate lostOn) {

        public static Fact of(Duty duty, @Nullable UUID bearer, LocalDate day) {
            return new Fact(duty, bearer, null, day, null);
        }

        public static Fact of(Duty duty, UUID bearer, SchoolYear year, LocalDate day) {
            return new Fact(duty, bearer, year, day, null);
        }
    }
}
