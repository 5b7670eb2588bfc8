package ru.nastavnik.monitoring;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.calendar.RegionClock;
import ru.nastavnik.monitoring.importing.PlannedResultSheet;
import ru.nastavnik.monitoring.persistence.PlannedResultTable;
import ru.nastavnik.programme.MentoringForms;
import ru.nastavnik.shared.table.TableExport;
import ru.nastavnik.shared.table.TableFile;

/** The list of organisations and planned results per form (3.3), imported as the annexes give them. */
@Service
@Transactional(readOnly = true)
public class PlannedResults {
    private static final Role[] LOADERS = {Role.DEPARTMENT, Role.CENTRE_OPERATOR};

    private final AccessGuard guard;
    private final PlannedResultTable table;
    private final MentoringForms forms;
    private final Loads loads;
    private final RegionClock clock;

    PlannedResults(AccessGuard guard, PlannedResultTable table, MentoringForms forms, Loads loads, RegionClock clock) {
        this.guard = guard;
        this.table = table;
        this.forms = forms;
        this.loads = loads;
        this.clock = clock;
    }

    /** What the file would bring, and every fault in it by row and column. Changes nothing. */
    public LoadPreview preview(String fileName, byte[] content) {
        Actor actor = guard.require(LOADERS);
        return read(actor, fileName, content).preview();
    }

    /**
     * Loads the whole file; a plan for the same organisation, form and day is replaced.
     *
     * @throws LoadRefusedException if the file has a fault: then nothing is loaded
     */
    @Transactional
    public int apply(String fileName, byte[] content) {
        Actor actor = guard.require(LOADERS);
        PlannedResultSheet.Result read = read(actor, fileName, content);
        if (!read.preview().isApplicable()) {
            throw new LoadRefusedException(read.preview().faults());
        }
        table.save(read.results(), clock.now(), actor.account().value());
        LocalDate last = read.results().stream()
                .map(PlannedResult::dueOn)
                .max(LocalDate::compareTo)
                .orElseThrow();
        loads.recorded(
                actor,
                MonitoringLoad.Kind.PLANNED_RESULTS,
                "",
                last,
                null,
                fileName,
                content,
                read.results().size());
        return read.results().size();
    }

    public List<MonitoringLoad> loads() {
        guard.require(LOADERS);
        return loads.list(MonitoringLoad.Kind.PLANNED_RESULTS);
    }

    public TableExport template() {
        Actor actor = guard.require(LOADERS);
        return PlannedResultSheet.template(loads.organizations(actor, clock.today()));
    }

    private PlannedResultSheet.Result read(Actor actor, String fileName, byte[] content) {
        return PlannedResultSheet.read(
                loads.places(actor, clock.today()), forms::byName, TableFile.read(fileName, content));
    }
}
