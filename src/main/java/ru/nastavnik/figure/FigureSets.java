package ru.nastavnik.figure;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.definition.CollectionForm;
import ru.nastavnik.figure.persistence.LoadsOfDay;
import ru.nastavnik.figure.persistence.SubmissionTable;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.RegionClock;

/** Writes figures that were read and checked already. Its callers have checked the actor and open the transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class FigureSets {
    private final FigureSetRegister sets;
    private final SubmissionTable submissions;
    private final FigureCells cells;
    private final LoadsOfDay loads;
    private final RegionClock clock;
    private final AuditTrail audit;

    FigureSets(
            FigureSetRegister sets,
            SubmissionTable submissions,
            FigureCells cells,
            LoadsOfDay loads,
            RegionClock clock,
            AuditTrail audit) {
        this.sets = sets;
        this.submissions = submissions;
        this.cells = cells;
        this.loads = loads;
        this.clock = clock;
        this.audit = audit;
    }

    /** Takes an import back; the database refuses it while anything refers to the set. */
    void remove(FigureSetId id) {
        submissions.remove(id);
        audit.record("monitoring.figures-removed", "figure-set", id.toString(), Map.of());
    }

    /** An import: every row counts as accepted. */
    FigureSetId imported(
            CollectionForm form,
            String title,
            LocalDate asOf,
            String source,
            Map<SubmissionSubject, List<FigureValue>> values,
            @Nullable UUID by) {
        FigureSetId id = new FigureSetId(Ids.next());
        sets.add(
                new FigureSet(
                        id,
                        form.code(),
                        form.version(),
                        title,
                        asOf,
                        FigureSet.Origin.IMPORT,
                        source,
                        loads.expected(form, asOf),
                        0,
                        true),
                clock.now(),
                by);
        Map<SubmissionId, List<FigureValue>> bySubmission = new LinkedHashMap<>();
        values.forEach((subject, figures) -> bySubmission.put(new SubmissionId(Ids.next()), figures));
        submissions.addAccepted(id, List.copyOf(values.keySet()), List.copyOf(bySubmission.keySet()), clock.now(), by);
        cells.insert(bySubmission);
        audit.record(
                "monitoring.figures-imported",
                "figure-set",
                id.toString(),
                Map.of("form", form.code(), "rows", String.valueOf(values.size())));
        return id;
    }

    /** The loads of one form and day make one whole: what earlier ones gave and this one does not, it holds as well. */
    void addUp(FigureSetId load, CollectionForm form, LocalDate asOf) {
        loads.newest(form, asOf, load)
                .ifPresent(earlier -> loads.takeOver(
                        earlier, load, form.items().kind() != CollectionForm.ItemsKind.FREE, clock.now()));
    }
}
