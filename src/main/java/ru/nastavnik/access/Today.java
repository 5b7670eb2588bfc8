package ru.nastavnik.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The calendar day in the region, by which posts and substitutions begin and end. */
@Component
public class Today {
    private final Clock clock;
    private final ZoneId zone;

    public Today(Clock clock, @Value("${nastavnik.region.zone:Asia/Tomsk}") ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    public LocalDate get() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    public Instant now() {
        return clock.instant();
    }

    public ZoneId zone() {
        return zone;
    }
}
