package ru.nastavnik.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.calendar.RegionClock;
import ru.nastavnik.monitoring.importing.FigureTable;
import ru.nastavnik.monitoring.persistence.FigureSetTable;
import ru.nastavnik.programme.MentoringForms;
import ru.nastavnik.shared.table.TableExport;
import ru.nastavnik.shared.table.TableFile;

/** Import of figures by collection form from CSV or XLSX (3.2, 9): all of a file or nothing of it. */
@Service
@Transactional(readOnly = true)
public class FigureImport {
    private static final Role[] LOADERS = {Role.DEPARTMENT, Role.CENTRE_OPERATOR};

    private final AccessGuard guard;
    private final MonitoringDefinitions definitions;
    private final ReportRows rows;
    private final MentoringForms mentoringForms;
    private final FigureSets figureSets;
    private final FigureSetTable sets;
    private final Loads loads;
    private final RegionClock clock;

    FigureImport(
            AccessGuard guard,
            MonitoringDefinitions definitions,
            ReportRows rows,
            MentoringForms mentoringForms,
            FigureSets figureSets,
            FigureSetTable sets,
            Loads loads,
            RegionClock clock) {
        this.guard = guard;
        this.definitions = definitions;
        this.rows = rows;
        this.mentoringForms = mentoringForms;
        this.figureSets = figureSets;
        this.sets = sets;
        this.loads = loads;
        this.clock = clock;
    }

    /**
     * What the file would bring, and every fault in it by row and column. Changes nothing.
     *
     * @param asOf the day for which the figures hold
     * @throws ru.nastavnik.shared.DomainException if the file is no table at all
     */
    public LoadPreview preview(String form, LocalDate asOf, String fileName, byte[] content) {
        Actor actor = guard.require(LOADERS);
        LoadPreview preview = read(actor, form, asOf, fileName, content).preview();
        List<String> warnings = new ArrayList<>(preview.warnings());
        if (loads.isKnown(MonitoringLoad.Kind.FIGURES, form, asOf, content)) {
            warnings.add("Этот же файл на эту дату уже загружали.");
        }
        sets.ofForm(form).stream()
                .filter(set -> set.asOf().equals(asOf))
                .findFirst()
                .ifPresent(set -> warnings.add("На эту дату данные уже есть («" + set.title()
                        + "»). Отчёты станут считаться по новым, прежние сохранятся."));
        return new LoadPreview(preview.format(), preview.rows(), preview.faults(), warnings);
    }

    /**
     * Loads the whole file; checks it anew, because the register may have changed since the preview.
     *
     * @throws LoadRefusedException if the file has a fault: then nothing is loaded
     */
    @Transactional
    public FigureSetId apply(String form, LocalDate asOf, String fileName, byte[] content) {
        Actor actor = guard.require(LOADERS);
        FigureTable.Result read = read(actor, form, asOf, fileName, content);
        if (!read.preview().isApplicable()) {
            throw new LoadRefusedException(read.preview().faults());
        }
        CollectionForm definition = definitions.form(form);
        FigureSetId set = figureSets.imported(
                definition,
                definition.title() + ": загрузка файла",
                asOf,
                "файл «" + fileName + "»",
                read.values(),
                actor.account().value());
        loads.recorded(
                actor,
                MonitoringLoad.Kind.FIGURES,
                form,
                asOf,
                set,
                fileName,
                content,
                read.preview().rows().size());
        return set;
    }

    /** A workbook with the form's columns and a row for each organisation or municipality and item. */
    public TableExport template(String form) {
        Actor actor = guard.require(LOADERS);
        CollectionForm definition = definitions.form(form);
        return FigureTable.template(
                definition,
                rows.items(definition),
                loads.organizations(actor, clock.today()).stream()
                        .filter(place -> definition.kinds().isEmpty()
                                || definition.kinds().contains(place.kind()))
                        .toList(),
                loads.municipalities());
    }

    /** Files that were loaded, the newest first. */
    public List<MonitoringLoad> loads() {
        guard.require(LOADERS);
        return loads.list(MonitoringLoad.Kind.FIGURES);
    }

    private FigureTable.Result read(Actor actor, String form, LocalDate asOf, String fileName, byte[] content) {
        loads.requirePast(asOf);
        CollectionForm definition = definitions.form(form);
        Map<String, String> otherNames = new LinkedHashMap<>();
        if (definition.items().kind() == CollectionForm.ItemsKind.MENTORING_FORMS) {
            mentoringForms
                    .all()
                    .forEach(known -> known.aliases().forEach(alias -> otherNames.put(alias, known.code())));
        }
        return FigureTable.read(
                definition,
                rows.items(definition),
                otherNames,
                loads.places(actor, asOf),
                TableFile.read(fileName, content));
    }
}
