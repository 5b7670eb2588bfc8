package ru.nastavnik.execution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.calendar.RegionClock;
import ru.nastavnik.execution.domain.JournalRow;
import ru.nastavnik.execution.domain.JournalSubject;
import ru.nastavnik.execution.domain.RoadmapSituation;
import ru.nastavnik.execution.domain.RoadmapSituation.RowStatus;
import ru.nastavnik.execution.domain.RowState;
import ru.nastavnik.execution.persistence.JournalRowTable;
import ru.nastavnik.execution.persistence.StepProgressTable;
import ru.nastavnik.form.FormContext;
import ru.nastavnik.form.FormData;
import ru.nastavnik.form.FormDefinition;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.RoadmapView;
import ru.nastavnik.roadmap.StepDefinition;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.ValidationException;

/**
 * Journals of the steps that are done per person or pair. Rows of a closed step stay open to late participants and to
 * corrections; nothing is reopened by them.
 */
@Service
@Transactional
public class Journals {
    private static final String SOMEBODY_WAS_FASTER = "Эту строку только что изменил кто-то другой. Введённое вами"
            + " сохранено в черновике: закройте окно, обновите страницу и сверьте с записанным.";

    private final StepAccess access;
    private final StepForms forms;
    private final Situations situations;
    private final JournalRowTable rows;
    private final StepProgressTable progress;
    private final AdvanceAtCommit atCommit;
    private final AssessmentDifferences differences;
    private final ParticipantPreferences preferences;
    private final StepCorrections corrections;
    private final Drafts drafts;
    private final RegionClock clock;
    private final AuditTrail audit;

    Journals(
            StepAccess access,
            StepForms forms,
            Situations situations,
            JournalRowTable rows,
            StepProgressTable progress,
            AdvanceAtCommit atCommit,
            AssessmentDifferences differences,
            ParticipantPreferences preferences,
            StepCorrections corrections,
            Drafts drafts,
            RegionClock clock,
            AuditTrail audit) {
        this.access = access;
        this.forms = forms;
        this.situations = situations;
        this.rows = rows;
        this.progress = progress;
        this.atCommit = atCommit;
        this.differences = differences;
        this.preferences = preferences;
        this.corrections = corrections;
        this.drafts = drafts;
        this.clock = clock;
        this.audit = audit;
    }

    /** The rows of a step, in the order of names or of pair numbers. */
    @Transactional(readOnly = true)
    public List<JournalLine> lines(RoadmapId id, int stepNo) {
        RoadmapView roadmap = access.read(id).roadmap();
        return lines(roadmap, situations.of(roadmap), stepNo);
    }

    /** What the form of a row needs: the choices depend on whose row it is. */
    @Transactional(readOnly = true)
    public FormContext rowContext(RoadmapId id, int stepNo, UUID subject) {
        RoadmapView roadmap = access.read(id).roadmap();
        return forms.context(roadmap, rowForm(roadmap, stepNo), subject(situations.of(roadmap), stepNo, subject));
    }

    /**
     * Records the row of a person or pair, or fills it in anew. In a recurring step this adds an entry. Once the step is
     * closed, a row that is done is changed by {@link #correct} only.
     *
     * @param seenVersion version of the row as it was read; of no matter in a recurring step, whose entries add up
     * @throws ValidationException if the data breaks a rule of the row's form
     * @throws DomainException if the row waits for something else
     * @throws ConflictException if somebody has changed the row meanwhile; the draft is kept
     */
    public void record(RoadmapId id, int stepNo, UUID subject, int seenVersion, FormData data) {
        StepAccess.Entry entry = access.write(id);
        requireUnchanged(entry.roadmap(), stepNo, subject, seenVersion);
        write(entry, situations.of(entry.roadmap()), stepNo, subject, data, null);
        drafts.forget(entry, stepNo, subject);
        atCommit.request(entry.roadmap());
    }

    /**
     * Corrects a row with a reason; if the step is closed, what the row said before is kept.
     *
     * @throws ValidationException if the data breaks a rule of the row's form, or the step is closed and there is no
     *     reason
     * @throws ConflictException if somebody has changed the row meanwhile; the draft is kept
     */
    public void correct(RoadmapId id, int stepNo, UUID subject, int seenVersion, FormData data, String reason) {
        StepAccess.Entry entry = access.write(id);
        requireUnchanged(entry.roadmap(), stepNo, subject, seenVersion);
        write(entry, situations.of(entry.roadmap()), stepNo, subject, data, reason);
        drafts.forget(entry, stepNo, subject);
        atCommit.request(entry.roadmap());
    }

    /** Marks the row of a recurring step (23, 24) as finished; it needs an entry. */
    public void finish(RoadmapId id, int stepNo, UUID subject) {
        StepAccess.Entry entry = access.write(id);
        finish(entry, situations.of(entry.roadmap()), stepNo, subject);
        atCommit.request(entry.roadmap());
    }

    /** States why the row will not be done. */
    public void excuse(RoadmapId id, int stepNo, UUID subject, String reason) {
        StepAccess.Entry entry = access.write(id);
        excuse(entry, situations.of(entry.roadmap()), stepNo, subject, reason);
        atCommit.request(entry.roadmap());
    }

    /** Takes «не выполняется» back. */
    public void takeBack(RoadmapId id, int stepNo, UUID subject) {
        StepAccess.Entry entry = access.write(id);
        JournalRow row = rows.find(id, stepNo, subject).orElseThrow(() -> new NotFoundException("Строка не найдена."));
        row.takeBack();
        save(row, "journal.row-taken-back");
        atCommit.request(entry.roadmap());
    }

    /** The same data for several rows, each judged by itself: what one row refuses does not stop the others. */
    public List<RowResult> recordAll(RoadmapId id, int stepNo, Collection<UUID> subjects, FormData data) {
        StepAccess.Entry entry = access.write(id);
        return each(
                entry, stepNo, subjects, (situation, subject) -> write(entry, situation, stepNo, subject, data, null));
    }

    public List<RowResult> excuseAll(RoadmapId id, int stepNo, Collection<UUID> subjects, String reason) {
        StepAccess.Entry entry = access.write(id);
        return each(entry, stepNo, subjects, (situation, subject) -> excuse(entry, situation, stepNo, subject, reason));
    }

    public List<RowResult> finishAll(RoadmapId id, int stepNo, Collection<UUID> subjects) {
        StepAccess.Entry entry = access.write(id);
        return each(entry, stepNo, subjects, (situation, subject) -> finish(entry, situation, stepNo, subject));
    }

    List<JournalLine> lines(RoadmapView roadmap, RoadmapSituation situation, int stepNo) {
        Map<UUID, JournalRow> recorded = new HashMap<>();
        rows.ofStep(roadmap.id(), stepNo).forEach(row -> recorded.put(row.subject(), row));
        Map<UUID, List<JournalLine.Difference>> changes = differences.of(roadmap, stepNo, recorded);
        List<JournalLine> lines = new ArrayList<>();
        for (JournalSubject subject : situation.subjectsOf(stepNo)) {
            RowStatus status = situation.status(stepNo, subject);
            Optional<JournalRow> row = Optional.ofNullable(recorded.get(subject.id()));
            lines.add(new JournalLine(
                    subject.id(),
                    subject.title(),
                    subject instanceof JournalSubject.OfPerson person ? person.details() : "",
                    status.state(),
                    row.map(JournalRow::reason).orElse(status.why()),
                    row.map(JournalRow::entries).orElse(List.of()),
                    row.map(JournalRow::finishedAt).orElse(null),
                    row.map(JournalRow::version).orElse(0),
                    changes.getOrDefault(subject.id(), List.of())));
        }
        return lines;
    }

    static String numbers(List<Integer> steps) {
        return steps.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private List<RowResult> each(
            StepAccess.Entry entry, int stepNo, Collection<UUID> subjects, BiConsumer<RoadmapSituation, UUID> action) {
        RoadmapSituation situation = situations.of(entry.roadmap());
        List<RowResult> results = new ArrayList<>();
        for (UUID id : subjects) {
            String title = subject(situation, stepNo, id).title();
            try {
                action.accept(situation, id);
                results.add(new RowResult(id, title, true, ""));
            } catch (ConflictException | NotFoundException stop) {
                throw stop;
            } catch (DomainException refused) {
                results.add(new RowResult(id, title, false, String.valueOf(refused.getMessage())));
            }
        }
        atCommit.request(entry.roadmap());
        return List.copyOf(results);
    }

    private void write(
            StepAccess.Entry entry,
            RoadmapSituation situation,
            int stepNo,
            UUID subjectId,
            FormData data,
            @Nullable String reason) {
        RoadmapView roadmap = entry.roadmap();
        StepDefinition step = roadmap.template().step(stepNo);
        JournalSubject subject = requireReady(roadmap, situation, stepNo, subjectId);
        FormDefinition form = rowForm(roadmap, stepNo);
        FormData accepted = forms.accept(roadmap, stepNo, form, subject, data);
        JournalRow row = row(roadmap, stepNo, subjectId);
        if (step.recurring()) {
            row.add(accepted);
        } else {
            if (row.isDone()) {
                corrections.keepRow(entry, stepNo, subjectId, row.entries().get(0), accepted, reason);
            }
            row.record(accepted, clock.now(), entry.actor().account().value());
        }
        save(row, "journal.row-recorded");
        preferences.keep(roadmap, stepNo, subjectId, accepted);
    }

    private void finish(StepAccess.Entry entry, RoadmapSituation situation, int stepNo, UUID subject) {
        requireReady(entry.roadmap(), situation, stepNo, subject);
        JournalRow row = row(entry.roadmap(), stepNo, subject);
        row.finish(clock.now(), entry.actor().account().value());
        save(row, "journal.row-finished");
    }

    private void excuse(StepAccess.Entry entry, RoadmapSituation situation, int stepNo, UUID subjectId, String reason) {
        RoadmapView roadmap = entry.roadmap();
        subject(situation, stepNo, subjectId);
        requireOpened(roadmap, stepNo);
        JournalRow row = row(roadmap, stepNo, subjectId);
        row.excuse(reason, clock.now(), entry.actor().account().value());
        save(row, "journal.row-excused");
    }

    private FormDefinition rowForm(RoadmapView roadmap, int stepNo) {
        return forms.ofRow(roadmap.template().kind(), stepNo)
                .orElseThrow(() -> new NotFoundException("У этого шага нет журнала."));
    }

    private JournalSubject requireReady(RoadmapView roadmap, RoadmapSituation situation, int stepNo, UUID subjectId) {
        JournalSubject subject = subject(situation, stepNo, subjectId);
        requireOpened(roadmap, stepNo);
        RowStatus status = situation.status(stepNo, subject);
        if (status.state() == RowState.WAITING) {
            throw new DomainException("Строка ещё не готова. " + status.why() + ".");
        }
        return subject;
    }

    private void requireOpened(RoadmapView roadmap, int stepNo) {
        boolean opened = progress.of(roadmap.id()).stream().anyMatch(fact -> fact.stepNo() == stepNo);
        if (!opened) {
            throw new DomainException("Шаг " + stepNo + " ещё не открыт. Введённое сохранено в черновике.");
        }
    }

    private JournalRow row(RoadmapView roadmap, int stepNo, UUID subject) {
        return rows.find(roadmap.id(), stepNo, subject)
                .orElseGet(() -> JournalRow.open(roadmap.id(), stepNo, roadmap.organization(), subject));
    }

    private void requireUnchanged(RoadmapView roadmap, int stepNo, UUID subject, int seenVersion) {
        boolean changed = !roadmap.template().step(stepNo).recurring()
                && rows.find(roadmap.id(), stepNo, subject)
                        .filter(row -> row.version() != seenVersion)
                        .isPresent();
        if (changed) {
            throw new ConflictException(SOMEBODY_WAS_FASTER);
        }
    }

    private void save(JournalRow row, String action) {
        if (!rows.save(row)) {
            throw new ConflictException(SOMEBODY_WAS_FASTER);
        }
        audit.record(action, "journal-row", row.id().toString(), Map.of("step", String.valueOf(row.stepNo())));
    }

    private static JournalSubject subject(RoadmapSituation situation, int stepNo, UUID id) {
        JournalSubject subject = Situations.find(situation.subjectsOf(stepNo), id);
        if (subject == null) {
            throw new NotFoundException("Строка не найдена: этот участник или пара не относится к шагу.");
        }
        return subject;
    }
}
