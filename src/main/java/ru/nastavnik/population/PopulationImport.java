package ru.nastavnik.population;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.load.FileLoad;
import ru.nastavnik.load.LoadFile;
import ru.nastavnik.load.LoadMark;
import ru.nastavnik.load.LoadPreview;
import ru.nastavnik.load.Loads;
import ru.nastavnik.load.MonitoringLoad;
import ru.nastavnik.load.Places;
import ru.nastavnik.population.importing.PopulationSheet;
import ru.nastavnik.population.persistence.PopulationChanges;
import ru.nastavnik.population.persistence.PopulationTable;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.table.ReturningTable;
import ru.nastavnik.shared.table.TableExport;

/** Dated denominators from files. A newer number stands beside the older ones: issued reports keep theirs. */
@Service
@Transactional(readOnly = true)
public class PopulationImport implements FileLoad {
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

    @Override
    public MonitoringLoad.Kind kind() {
        return MonitoringLoad.Kind.POPULATION;
    }

    @Override
    public LoadPreview preview(LoadFile file) {
        Actor actor = guard.require(LOADERS);
        return read(actor, file).preview();
    }

    @Override
    @Transactional
    public MonitoringLoad apply(LoadFile file) {
        Actor actor = guard.require(LOADERS);
        PopulationSheet.Result read = read(actor, file);
        return loads.apply(
                actor,
                kind(),
                file,
                read.preview(),
                mark -> save(read.numbers(), mark, actor.account().value()));
    }

    private Loads.Saved save(List<PopulationNumber> numbers, LoadMark mark, UUID by) {
        table.saveAll(numbers, mark, by);
        LocalDate newest = numbers.stream()
                .map(PopulationNumber::asOf)
                .max(LocalDate::compareTo)
                .orElseThrow();
        return new Loads.Saved(newest, null);
    }

    /** The numbers that held before hold again; a number that another load has replaced since is a conflict. */
    @Override
    @Transactional
    public void undo(UUID load) {
        Actor actor = guard.require(LOADERS);
        loads.undo(actor, kind(), load, (undone, set) -> {
            if (!table.undo(undone.id())) {
                throw new ConflictException(
                        "Часть этих чисел заменила более поздняя загрузка. Ничего не отменено: сначала"
                                + " отмените её.");
            }
        });
    }

    /** Every number, the newest day first, with the number that held before. */
    public List<PopulationChange> list() {
        guard.require(LOADERS);
        return changes.all();
    }

    @Override
    public List<MonitoringLoad> loads() {
        guard.require(LOADERS);
        return loads.list(kind());
    }

    @Override
    public TableExport template(String form) {
        guard.require(LOADERS);
        return PopulationSheet.template(clock.today());
    }

    private PopulationSheet.Result read(Actor actor, LoadFile file) {
        return PopulationSheet.read(loads.places(actor, clock.today()), file.table(), known(), clock.today());
    }

    private List<PopulationSheet.Known> known() {
        Map<String, String> names = loads.municipalities().stream()
                .collect(Collectors.toMap(place -> place.id().toString(), Places.Municipality::name));
        return table.all().stream()
                .map(number -> new PopulationSheet.Known(
                        number, number.municipality() == null ? "" : names.getOrDefault(number.municipality(), "")))
                .toList();
    }

    @Override
    public ReturningTable workbook(String form, LocalDate asOf) {
        guard.require(LOADERS);
        return PopulationSheet.workbook(known());
    }
}
