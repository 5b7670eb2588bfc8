package ru.nastavnik.monitoring;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.calendar.RegionClock;
import ru.nastavnik.monitoring.importing.Places;
import ru.nastavnik.monitoring.persistence.LoadTable;
import ru.nastavnik.monitoring.persistence.PlaceReading;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.ValidationException;

/** What all loads of files have in common: the places that may be named, and the record of who loaded what. */
@Component
class Loads {
    private final LoadTable table;
    private final PlaceReading reading;
    private final RegionClock clock;
    private final AuditTrail audit;

    Loads(LoadTable table, PlaceReading reading, RegionClock clock, AuditTrail audit) {
        this.table = table;
        this.reading = reading;
        this.clock = clock;
        this.audit = audit;
    }

    Places places(Actor actor, LocalDate day) {
        return new Places(organizations(actor, day), reading.municipalities());
    }

    List<Places.Organization> organizations(Actor actor, LocalDate day) {
        return reading.organizations(day, RowScope.of(actor, "o"));
    }

    List<Places.Municipality> municipalities() {
        return reading.municipalities();
    }

    /** @throws ValidationException on {@code asOf} */
    void requirePast(@Nullable LocalDate asOf) {
        if (asOf == null) {
            throw new ValidationException("asOf", "Укажите, на какую дату данные");
        }
        if (asOf.isAfter(clock.today())) {
            throw new ValidationException("asOf", "Дата данных ещё не наступила");
        }
    }

    void recorded(
            Actor actor,
            MonitoringLoad.Kind kind,
            String subject,
            LocalDate asOf,
            @Nullable FigureSetId set,
            String fileName,
            byte[] content,
            int rows) {
        MonitoringLoad load = new MonitoringLoad(
                Ids.next(), kind, subject, asOf, set, shortened(fileName), sha256(content), rows, clock.now(), "");
        table.add(load, actor.account().value());
        audit.record(
                "monitoring.file-loaded",
                "monitoring-load",
                load.id().toString(),
                Map.of("kind", kind.name(), "rows", String.valueOf(rows), "sha256", load.sha256()));
    }

    boolean isKnown(MonitoringLoad.Kind kind, String subject, LocalDate asOf, byte[] content) {
        return table.isKnown(kind, subject, asOf, sha256(content));
    }

    List<MonitoringLoad> list(MonitoringLoad.Kind kind) {
        return table.list(kind);
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String shortened(String fileName) {
        return fileName.getBytes(StandardCharsets.UTF_8).length > 200 ? fileName.substring(0, 100) : fileName;
    }
}
