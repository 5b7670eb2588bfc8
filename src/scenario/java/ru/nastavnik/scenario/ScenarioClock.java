package ru.nastavnik.scenario;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The scenario's time. It stands still until the play moves it, so a year passes in minutes. */
@Component
@Primary
@Profile("scenario")
class ScenarioClock extends Clock {
    private static final LocalDate START = LocalDate.of(2026, 8, 24);
    private static final LocalTime MORNING = LocalTime.of(10, 0);

    private final ZoneId region;
    private volatile Instant now;

    ScenarioClock(@Value("${nastavnik.region.zone:Asia/Tomsk}") ZoneId region) {
        this.region = region;
        this.now = START.atTime(MORNING).atZone(region).toInstant();
        tellEngine();
    }

    /** Morning of a day that is not before the present one; time never runs back. */
    void moveTo(LocalDate day) {
        Instant morning = day.atTime(MORNING).atZone(region).toInstant();
        if (morning.isAfter(now)) {
            now = morning;
            tellEngine();
        }
    }

    /** A little later on the same day, so that what follows is written after what went before. */
    void tick() {
        now = now.plus(Duration.ofSeconds(1));
        tellEngine();
    }

    /** The engine writes times of its own; they are those of the play too. */
    private void tellEngine() {
        ClockUtil.setCurrentTime(Date.from(now));
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, region);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
