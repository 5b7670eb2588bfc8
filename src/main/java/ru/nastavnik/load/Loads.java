package ru.nastavnik.load;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.load.persistence.LoadTable;
import ru.nastavnik.load.persistence.PlaceQueries;
import ru.nastavnik.shared.Hashes;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;

/**
 * What all loads of files have in common: the places that may be named, all or nothing, and the record of who loaded what.
 * Its callers have checked the actor and open the transaction.
 */
@Component
public class Loads {
    private final LoadTable table;
    private final PlaceQueries reading;
    private final RegionClock clock;
    private final AuditTrail audit;

    Loads(LoadTable table, PlaceQueries reading, RegionClock clock, AuditTrail audit) {
        this.table = table;
        this.reading = reading;
        this.clock = clock;
        this.audit = audit;
    }

    public Places places(Actor actor, LocalDate day) {
        return new Places(organizations(actor, day), reading.municipalities());
    }

    public List<Places.Organization> organizations(Actor actor, LocalDate day) {
        return reading.organizations(day, RowScope.of(actor, "o"));
    }

    public List<Places.Municipality> municipalities() {
        return reading.municipalities();
    }

    /** @throws ValidationException on {@code asOf} */
    public void requirePast(@Nullable LocalDate asOf) {
        if (asOf == null) {
            throw new ValidationException("asOf", "Укажите, на какую дату данные");
        }
        if (asOf.isAfter(clock.today())) {
            throw new ValidationException("asOf", "Дата данных ещё не наступила");
        }
    }

    /**
     * What was saved of a file.
     *
     * @param asOf its newest day
     * @param figureSet what it became, for figures
     */
    public record Saved(LocalDate asOf, @Nullable UUID figureSet) {}

    /**
     * Saves a file without faults and records who loaded it.
     *
     * @throws LoadRefusedException if there are faults: then nothing is saved
     */
    public MonitoringLoad apply(
            Actor actor, MonitoringLoad.Kind kind, LoadFile file, LoadPreview preview, Supplier<Saved> saving) {
        if (!preview.isApplicable()) {
            throw new LoadRefusedException(preview.faults());
        }
        Saved saved = saving.get();
        MonitoringLoad load = new MonitoringLoad(
                Ids.next(),
                kind,
                file.form(),
                saved.asOf(),
                saved.figureSet(),
                shortened(file.name()),
                Hashes.sha256(file.content()),
                preview.rows().size(),
                clock.now(),
                "");
        table.add(load, actor.account().value());
        audit.record(
                "monitoring.file-loaded",
                "monitoring-load",
                load.id().toString(),
                Map.of("kind", kind.name(), "rows", String.valueOf(load.rows()), "sha256", load.sha256()));
        return load;
    }

    /** Whether the same file was loaded for the same day already. */
    public boolean isKnown(MonitoringLoad.Kind kind, LoadFile file) {
        return table.isKnown(kind, file.form(), file.asOf(), Hashes.sha256(file.content()));
    }

    public List<MonitoringLoad> list(MonitoringLoad.Kind kind) {
        return table.list(kind);
    }

    private static String shortened(String fileName) {
        return fileName.getBytes(StandardCharsets.UTF_8).length > 200 ? fileName.substring(0, 100) : fileName;
    }
}
