package ru.nastavnik.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.StatementTimeouts;
import ru.nastavnik.definition.CollectionForm;
import ru.nastavnik.definition.MonitoringDefinitions;
import ru.nastavnik.figure.importing.FigureColumns;
import ru.nastavnik.figure.importing.FigureTable;
import ru.nastavnik.figure.importing.Held;
import ru.nastavnik.figure.persistence.HeldFigures;
import ru.nastavnik.figure.persistence.LoadsOfDay;
import ru.nastavnik.load.FileLoad;
import ru.nastavnik.load.LoadFile;
import ru.nastavnik.load.LoadPreview;
import ru.nastavnik.load.Loads;
import ru.nastavnik.load.MonitoringLoad;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.table.ReturningTable;
import ru.nastavnik.shared.table.TableExport;

/** Import of figures by collection form from CSV or XLSX (3.2, 9): all of a file or nothing of it. */
@Service
@Transactional(readOnly = true)
public class FigureImport implements FileLoad {
    private static final Role[] LOADERS = {Role.DEPARTMENT, Role.CENTRE_OPERATOR};

    private final AccessGuard guard;
    private final MonitoringDefinitions definitions;
    private final SectionRows rows;
    private final FigureSets figureSets;
    private final FigureSetRegister sets;
    private final LoadsOfDay days;
    private final HeldFigures heldFigures;
    private final RegisterNumbers registers;
    private final Loads loads;
    private final RegionClock clock;

    FigureImport(
            AccessGuard guard,
            MonitoringDefinitions definitions,
            SectionRows rows,
            FigureSets figureSets,
            FigureSetRegister sets,
            LoadsOfDay days,
            HeldFigures heldFigures,
            RegisterNumbers registers,
            Loads loads,
            RegionClock clock) {
        this.guard = guard;
        this.definitions = definitions;
        this.rows = rows;
        this.figureSets = figureSets;
        this.sets = sets;
        this.days = days;
        this.heldFigures = heldFigures;
        this.registers = registers;
        this.loads = loads;
        this.clock = clock;
    }

    @Override
    public MonitoringLoad.Kind kind() {
        return MonitoringLoad.Kind.FIGURES;
    }

    @Override
    public LoadPreview preview(LoadFile file) {
        Actor actor = guard.require(LOADERS);
        FigureTable.Result read = read(actor, file);
        LoadPreview preview = read.preview();
        List<String> warnings = new ArrayList<>(preview.warnings());
        if (loads.isKnown(kind(), file)) {
            warnings.add("Этот же файл на эту дату уже загружали.");
        }
        CollectionForm definition = definitions.form(file.form());
        part(definition, file, read).ifPresent(warnings::add);
        sets.ofForm(file.form()).stream()
                .filter(set -> set.asOf().equals(file.asOf()))
                .filter(set -> set.origin() == FigureSet.Origin.CAMPAIGN)
                .findFirst()
                .ifPresent(set -> warnings.add("На эту дату данные уже собирали («" + set.title()
                        + "»). Отчёты станут считаться по загруженным, собранные сохранятся."));
        return new LoadPreview(preview.understanding(), preview.rows(), preview.faults(), warnings, preview.returned());
    }

    /** Taking over what an earlier load of the day holds may take a report's time. */
    @Override
    @Transactional(label = StatementTimeouts.REPORT)
    public MonitoringLoad apply(LoadFile file) {
        Actor actor = guard.require(LOADERS);
        FigureTable.Result read = read(actor, file);
        CollectionForm definition = definitions.form(file.form());
        return loads.apply(actor, kind(), file, read.preview(), mark -> {
            FigureSetId set = figureSets.imported(
                    definition,
                    definition.title() + ": загрузка файла",
                    file.asOf(),
                    "файл «" + file.name() + "»",
                    read.values(),
                    actor.account().value());
            figureSets.addUp(set, definition, file.asOf());
            return new Loads.Saved(file.asOf(), set.value());
        });
    }

    /** Takes the whole set of figures back, unless a report, a sheet or a fact rests on it. */
    @Override
    @Transactional
    public void undo(UUID load) {
        Actor actor = guard.require(LOADERS);
        loads.undo(
                actor, kind(), load, (undone, set) -> figureSets.remove(new FigureSetId(Objects.requireNonNull(set))));
    }

    /** What a file is a part of: of everybody who is asked, and of what was loaded for the day before. */
    private Optional<String> part(CollectionForm form, LoadFile file, FigureTable.Result read) {
        int expected = days.expected(form, file.asOf());
        int given = read.values().size();
        Optional<FigureSetId> earlier = days.newest(form, file.asOf(), null);
        if (earlier.isPresent()) {
            return Optional.of("На эту дату уже загружены данные: " + days.givers(earlier.get()) + " из " + expected
                    + ". Этот файл добавится к ним; где строка есть и там, и здесь, останется строка этого файла.");
        }
        return given == 0 || given >= expected
                ? Optional.empty()
                : Optional.of("В файле данные " + given + " из " + expected
                        + ": это часть. Отчёты так и скажут; файлы на ту же дату складываются.");
    }

    /** With a row for each organisation or municipality and item. */
    @Override
    public TableExport template(String form) {
        Actor actor = guard.require(LOADERS);
        CollectionForm definition = definitions.form(form);
        return FigureColumns.template(
                definition,
                rows.items(definition),
                loads.organizations(actor, clock.today()).stream()
                        .filter(place -> definition.kinds().isEmpty()
                                || definition.kinds().contains(place.kind()))
                        .toList(),
                loads.municipalities());
    }

    @Override
    public List<MonitoringLoad> loads() {
        guard.require(LOADERS);
        return loads.list(kind());
    }

    @Override
    public ReturningTable workbook(String form, LocalDate asOf) {
        Actor actor = guard.require(LOADERS);
        CollectionForm definition = definitions.form(form);
        return FigureColumns.workbook(
                definition, rows.items(definition), loads.places(actor, asOf), held(definition, asOf));
    }

    private FigureTable.Result read(Actor actor, LoadFile file) {
        loads.requirePast(file.asOf());
        CollectionForm definition = definitions.form(file.form());
        return FigureTable.read(
                definition,
                rows.items(definition),
                rows.otherNames(definition),
                loads.places(actor, file.asOf()),
                held(definition, file.asOf()),
                registers::of,
                file.table());
    }

    private Held held(CollectionForm form, LocalDate day) {
        return new Held(
                day, () -> heldFigures.of(form, day).map(heldFigures::values).orElse(Map.of()));
    }
}
