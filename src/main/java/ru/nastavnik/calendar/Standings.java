package ru.nastavnik.calendar;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import ru.nastavnik.calendar.domain.StandingRule;
import ru.nastavnik.shared.RegionClock;

/** Tells how it stands with what is owed, by the working days of the production calendar. */
@Component
public class Standings {
    private final WorkingDays workingDays;
    private final RegionClock clock;

    Standings(WorkingDays workingDays, RegionClock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** As of today. */
    public Standing of(Standing.Facts facts) {
        return on(clock.today(), facts);
    }

    /** As of a day. */
    public Standing on(LocalDate day, Standing.Facts facts) {
        return StandingRule.of(facts, day, workingDays::between);
    }
}
