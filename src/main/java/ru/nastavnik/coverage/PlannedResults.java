package ru.nastavnik.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.coverage.importing.PlannedResultSheet;
import ru.nastavnik.coverage.persistence.PlannedResultTable;
import ru.nastavnik.load.FileLoad;
import ru.nastavnik.load.LoadFile;
import ru.nastavnik.load.LoadPreview;
import ru.nastavnik.load.Loads;
import ru.nastavnik.load.MonitoringLoad;
import ru.nastavnik.load.Places;
import ru.nastavnik.programme.MentoringForm;
import ru.nastavnik.programme.MentoringForms;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.table.ReturningTable;
import ru.nastavnik.shared.table.TableExport;

/** The list of organisations and planned results per form (3.3), imported as the annexes give them. */
@Service
@Transactional(readOnly = true)
public class PlannedResults implements FileLoad {
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

    @Override
    public MonitoringLoad.Kind kind() {
        return MonitoringLoad.Kind.PLANNED_RESULTS;
    }

    @Override
    public LoadPreview preview(LoadFile file) {
        Actor actor = guard.require(LOADERS);
        return read(actor, file).preview();
    }

    /** A plan for the same organisation, form and day is replaced. */
    @Override
    @Transactional
    public MonitoringLoad apply(LoadFile file) {
        Actor actor = guard.require(LOADERS);
        PlannedResultSheet.Result read = read(actor, file);
        return loads.apply(actor, kind(), file, read.preview(), mark -> {
            table.save(read.results(), mark, actor.account().value());
            LocalDate last = read.results().stream()
                    .map(PlannedResult::dueOn)
                    .max(LocalDate::compareTo)
                    .orElseThrow();
            return new Loads.Saved(last, null);
        });
    }

    /** The plans that held before hold again; a plan that another load has replaced since is a conflict. */
    @Override
    @Transactional
    public void undo(UUID load) {
        Actor actor = guard.require(LOADERS);
        loads.undo(actor, kind(), load, (undone, set) -> {
            if (!table.undo(undone.id())) {
                throw new ConflictException(
                        "Часть этих планов заменила более поздняя загрузка. Ничего не отменено: сначала"
                                + " отмените её.");
            }
        });
    }

    @Override
    public List<MonitoringLoad> loads() {
        guard.require(LOADERS);
        return loads.list(kind());
    }

    @Override
    public TableExport template(String form) {
        Actor actor = guard.require(LOADERS);
        return PlannedResultSheet.template(loads.organizations(actor, clock.today()));
    }

    @Override
    public ReturningTable workbook(String form, LocalDate asOf) {
        Actor actor = guard.require(LOADERS);
        return PlannedResultSheet.workbook(known(actor));
    }

    private PlannedResultSheet.Result read(Actor actor, LoadFile file) {
        Map<String, Optional<MentoringForm>> byName = new HashMap<>();
        return PlannedResultSheet.read(
                loads.places(actor, clock.today()),
                name -> byName.computeIfAbsent(name, forms::byName),
                file.table(),
                known(actor),
                clock.today());
    }

    private List<PlannedResultSheet.Known> known(Actor actor) {
        Map<String, String> titles =
                forms.all().stream().collect(Collectors.toMap(MentoringForm::code, MentoringForm::title));
        Map<OrganizationId, Places.Organization> places = loads.organizations(actor, clock.today()).stream()
                .collect(Collectors.toMap(Places.Organization::id, place -> place));
        List<PlannedResultSheet.Known> known = new ArrayList<>();
        for (PlannedResult plan : table.all()) {
            Places.Organization place = places.get(plan.organization());
            if (place != null) {
                known.add(new PlannedResultSheet.Known(
                        plan, place.shortName(), place.municipality(), titles.getOrDefault(plan.form(), plan.form())));
            }
        }
        return known;
    }
}
