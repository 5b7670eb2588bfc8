package ru.nastavnik.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.calendar.domain.CalendarYear;
import ru.nastavnik.calendar.persistence.DecreeRepository;

/**
 * The tables of years, kept in memory: due dates are counted thousands of times, decrees appear once a year. Read anew
 * after {@link #LIFETIME}, so that every node learns of a decree entered on another.
 */
@Component
class ProductionCalendar {
    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private record Loaded(Instant at, Map<Integer, CalendarYearView> decrees, Map<Integer, CalendarYear> years) {}

    private final DecreeRepository decrees;
    private final Clock clock;
    private volatile @Nullable Loaded loaded;

    ProductionCalendar(DecreeRepository decrees, Clock clock) {
        this.decrees = decrees;
        this.clock = clock;
    }

    CalendarYear year(int year) {
        Loaded current = current();
        return current.years().computeIfAbsent(year, wanted -> {
            CalendarYearView decree = current.decrees().get(wanted);
            return decree == null ? CalendarYear.computed(wanted) : CalendarYear.decreed(wanted, decree.transfers());
        });
    }

    Optional<CalendarYearView> decree(int year) {
        return Optional.ofNullable(current().decrees().get(year));
    }

    List<Integer> decreedYears() {
        return current().decrees().keySet().stream().sorted().toList();
    }

    void forget() {
        loaded = null;
    }

    private Loaded current() {
        Loaded known = loaded;
        Instant now = clock.instant();
        if (known == null || Duration.between(known.at(), now).abs().compareTo(LIFETIME) > 0) {
            Map<Integer, CalendarYearView> byYear =
                    decrees.list().stream().collect(Collectors.toMap(CalendarYearView::year, decree -> decree));
            known = new Loaded(now, byYear, new ConcurrentHashMap<>());
            loaded = known;
        }
        return known;
    }
}
