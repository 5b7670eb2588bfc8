package ru.nastavnik.load;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.load.persistence.LoadTable;
import ru.nastavnik.load.persistence.PlaceQueries;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.FileNames;
import ru.nastavnik.shared.Hashes;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;

/**
 * What all loads of files have in common: the places that may be named, the record of who loaded what, and its undoing.
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
     * Saves a file without faults, or its rows without faults, and records who loaded it.
     *
     * @throws LoadRefusedException if there are faults and the file was to be loaded whole: then nothing is saved
     */
    public MonitoringLoad apply(
            Actor actor,
            MonitoringLoad.Kind kind,
            LoadFile file,
            LoadPreview preview,
            Function<LoadMark, Saved> saving) {
        boolean partly = file.goodRowsOnly() && preview.isPartlyApplicable();
        if (!preview.isApplicable() && !partly) {
            throw new LoadRefusedException(preview.faults());
        }
        LoadMark mark = new LoadMark(Ids.next(), clock.now());
        Saved saved = saving.apply(mark);
        MonitoringLoad load = new MonitoringLoad(
                mark.id(),
                kind,
                file.form(),
                saved.asOf(),
                saved.figureSet(),
                shortened(FileNames.kept(file.name())),
                Hashes.sha256(file.content()),
                preview.rows().size(),
                preview.faultyRows(),
                file.answers(),
                mark.at(),
                "",
                null);
        table.add(load, actor.account().value());
        audit.record(
                "monitoring.file-loaded",
                "monitoring-load",
                load.id().toString(),
                Map.of(
                        "kind", kind.name(),
                        "rows", String.valueOf(load.rows()),
                        "returned", String.valueOf(load.returned()),
                        "sha256", load.sha256()));
        return load;
    }

    /** What a kind of load does to take its rows back. */
    @FunctionalInterface
    public interface Undoing {
        /** @param figureSet what the load became, for figures */
        void undo(MonitoringLoad load, @Nullable UUID figureSet);
    }

    /**
     * Takes a load back and marks its entry.
     *
     * @throws NotFoundException if there is no such load
     * @throws ConflictException if it was taken back already, or something rests on it
     */
    public void undo(Actor actor, MonitoringLoad.Kind kind, UUID id, Undoing undoing) {
        MonitoringLoad load = table.lock(kind, id).orElseThrow(() -> new NotFoundException("Такой загрузки нет."));
        if (load.isUndone()) {
            throw new ConflictException("Эту загрузку уже отменили. Обновите страницу.");
        }
        table.markUndone(id, clock.now(), actor.account().value());
        try {
            undoing.undo(load, load.figureSet());
        } catch (DataIntegrityViolationException used) {
            throw new ConflictException(
                    "На этих данных уже основан выпущенный отчёт, федеральный лист или факт показателя. Загрузка не"
                            + " отменена: загрузите исправленные данные, прежние останутся в истории.",
                    used);
        }
        audit.record("monitoring.load-undone", "monitoring-load", id.toString(), Map.of("kind", kind.name()));
    }

    /** Why a load cannot be taken back of which nothing is kept: it was made before that could be done. */
    public static ConflictException nothingKept() {
        return new ConflictException(
                "Что было до этой загрузки, не сохранилось: её сделали, когда отменять загрузки было ещё нельзя."
                        + " Ничего не отменено: загрузите исправленные данные, они заменят эти.");
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
