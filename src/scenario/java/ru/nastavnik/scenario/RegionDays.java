package ru.nastavnik.scenario;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** On which days of the played year the region is written down, and what is prepared for them. */
@Component
@Profile("region")
class RegionDays {
    private static final LocalDate REPORTS = LocalDate.of(2027, 5, 31);

    private static final List<LocalDate> STATES = List.of(
            LocalDate.of(2026, 10, 5),
            LocalDate.of(2026, 11, 9),
            LocalDate.of(2026, 12, 14),
            LocalDate.of(2027, 2, 8),
            LocalDate.of(2027, 3, 22),
            LocalDate.of(2027, 4, 26),
            LocalDate.of(2027, 5, 31));

    /** Before each state one is closed; on each but the last one is open, and still is a week later. */
    private static final List<LocalDate> COLLECTIONS = List.of(
            LocalDate.of(2026, 9, 14),
            LocalDate.of(2026, 10, 5),
            LocalDate.of(2026, 11, 2),
            LocalDate.of(2026, 12, 7),
            LocalDate.of(2027, 2, 1),
            LocalDate.of(2027, 3, 15),
            LocalDate.of(2027, 4, 19),
            LocalDate.of(2027, 5, 10));

    List<LocalDate> states() {
        return STATES;
    }

    List<LocalDate> collections() {
        return COLLECTIONS;
    }

    LocalDate reportDay() {
        return REPORTS;
    }

    LocalDate last() {
        return STATES.get(STATES.size() - 1);
    }
}
