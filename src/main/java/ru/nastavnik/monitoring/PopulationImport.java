package ru.nastavnik.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.calendar.RegionClock;
import ru.nastavnik.monitoring.importing.PopulationSheet;
import ru.nastavnik.monitoring.persistence.PopulationChanges;
import ru.nastavnik.monitoring.persistence.PopulationTable;
import ru.nastavnik.shared.table.TableExport;
import ru.nastavnik.shared.table.TableFile;

/** Dated denominators from files. A newer number stands beside the older ones: issued reports keep theirs. */
@Service
@Transactional(readOnly = true)
public class PopulationImport {
    private static final Role[] LOADERS = {Role.DEPARTMENT, Role.CENTRE_OPERATOR};

    private final AccessGuard guard;
    private final PopulationTable table;
    private final PopulationChanges changes;
    private final Loads loads;
    private final RegionClock clock;

    PopulationImport(
            AccessGuard guard, PopulationTable table, PopulationChanges changes, Loads loads, RegionClock clock) {
        this.guard = guard;
        this.table = table;
        this.changes = changes;
        this.loads = loads;
        this.clock = clock;
    }

    /** What the file would bring, and every fault in it by row and column. Changes nothing. */
    public LoadPreview preview(String fileName, byte[] content) {
        Actor actor = guard.require(LOADERS);
        return read(actor, fileName, content).preview();
    }

    /**
     * Loads the whole file.
     *
     * @return how many numbers
     * @throws LoadRefusedException if the file has a fault: then nothing is loaded
     */
    @Transactional
    public int apply(String fileName, byte[] content) {
        Actor actor = guard.require(LOADERS);
        PopulationSheet.Result read = read(actor, fileName, content);
        if (!read.preview().isApplicable()) {
            throw new LoadRefusedException(read.preview().faults());
        }
        for (PopulationNumber number : read.numbers()) {
            @Nullable String municipality = number.municipality();
            table.save(
                    number.population(),
                    number.kind(),
                    municipality == null ? null : UUID.fromString(municipality),
                    number.asOf(),
                    number.number(),
                    number.source(),
                    clock.now(),
                    actor.account().value());
        }
        LocalDate newest = read.numbers().stream()
                .map(PopulationNumber::asOf)
                .max(LocalDate::compareTo)
                .orElseThrow();
        loads.recorded(
                actor,
                MonitoringLoad.Kind.POPULATION,
                "",
                newest,
                null,
                fileName,
                content,
                read.numbers().size());
        return read.numbers().size();
    }

    /** Every number, the newest day first, with the number that held before. */
    public List<PopulationChange> list() {
        guard.require(LOADERS);
        return changes.all();
    }

    public List<MonitoringLoad> loads() {
        guard.require(LOADERS);
        return loads.list(MonitoringLoad.Kind.POPULATION);
    }

    public TableExport template() {
        guard.require(LOADERS);
        return PopulationSheet.template(clock.today());
    }

    private PopulationSheet.Result read(Actor actor, String fileName, byte[] content) {
        return PopulationSheet.read(loads.places(actor, clock.today()), TableFile.read(fileName, content));
    }
}
