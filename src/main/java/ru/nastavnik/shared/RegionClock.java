package ru.nastavnik.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The day and hour in the region, whatever zone the server runs in. */
@Component
public class RegionClock {
    private final Clock clock;
    private final ZoneId zone;

    public RegionClock(Clock clock, @Value("${nastavnik.region.zone:Asia/Tomsk}") ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    public LocalDate today() {
        return dayOf(clock.instant());
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDateTime localNow() {
        return LocalDateTime.ofInstant(clock.instant(), zone);
    }

    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** The first moment of a day in the region. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The first moment after a day in the region: a term that includes the day has ended then. */
    public Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }

    /** The last second of a day in the region: when what is due on the day is due. */
    public Instant lastMomentOf(LocalDate day) {
        return endOf(day).minusSeconds(1);
    }

    public SchoolYear schoolYear() {
        return SchoolYear.of(today());
    }

    public ZoneId zone() {
        return zone;
    }
}
