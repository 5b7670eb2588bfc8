package ru.nastavnik.calendar;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.List;
import ru.nastavnik.calendar.persistence.DecreeRepository;

/** Terms counted by weekends and statutory holidays alone, without a database. */
public final class ComputedTerms {
    private ComputedTerms() {}

    public static Terms withoutDecrees() {
        DecreeRepository decrees = mock();
        when(decrees.list()).thenReturn(List.of());
        return new Terms(new WorkingDays(new ProductionCalendar(decrees, Clock.systemUTC())));
    }
}
