package ru.nastavnik.execution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.execution.domain.Execution;
import ru.nastavnik.execution.domain.JournalRow;
import ru.nastavnik.execution.domain.JournalSubject;
import ru.nastavnik.execution.domain.RoadmapSituation;
import ru.nastavnik.execution.domain.RoadmapSituation.RowStatus;
import ru.nastavnik.execution.domain.RowState;
import ru.nastavnik.execution.persistence.JournalRowTable;
import ru.nastavnik.form.FormContext;
import ru.nastavnik.form.FormData;
import ru.nastavnik.form.FormDefinition;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.RoadmapView;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.RegionClock;
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

    private static final String ROW_RECORDED = "journal.row-recorded";
    private static final String ROW_FINISHED = "journal.row-finished";
    private static final String ROW_EXCUSED = "journal.row-excused";

    private final StepAccess access;
    private final StepForms forms;
    private final Situations situations;
    private final JournalRowTable rows;
    private final Executions executions;
    private final StepAdvance advance;
    private final AssessmentDifferences differences;
    private final ParticipantPreferences preferences;
    private final StepCorrections corrections;
    private final RegionClock clock;

    Journals(
            StepAccess access,
            StepForms forms,
            Situations situations,
            JournalRowTable rows,
            Executions executions,
            StepAdvance advance,
            AssessmentDifferences differences,
            ParticipantPreferences preferences,
            StepCorrections corrections,
            RegionClock clock) {
        this.access = access;
        this.forms = forms;
        this.situations = situations;
        this.rows = rows;
        this.executions = executions;
        this.advance = advance;
        this.differences = differences;
        this.preferences = preferences;
        this.corrections = corrections;
        this.clock = clock;
    }

    /** The rows of a step, in the order of names or of pair numbers. */
    @Transactional(readOnly = true)
    public List<JournalLine> lines(RoadmapId id, int stepNo) {
        RoadmapView roadmap = access.read(id).roadmap();
        return lines(roadmap, situations.of(executions.load(roadmap)), stepNo);
    }

    /** What the form of a row needs: the choices depend on whose row it is. */
    @Transactional(readOnly = true)
    public FormContext rowContext(RoadmapId id, int stepNo, UUID subject) {
        RoadmapView roadmap = access.read(id).roadmap();
        return forms.context(
                roadmap, rowForm(roadmap, stepNo), subject(situations.of(executions.load(roadmap)), stepNo, subject));
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
        write(id, stepNo, subject, seenVersion, data, null);
    }

    /**
     * Corrects a row with a reason; if the step is closed, what the row said before is kept.
     *
     * @throws ValidationException if the data breaks a rule of the row's form, or the step is closed and there is no
     *     reason
     * @throws ConflictException if somebody has changed the row meanwhile; the draft is kept
     */
    public void correct(RoadmapId id, int stepNo, UUID subject, int seenVersion, FormData data, String reason) {
        write(id, stepNo, subject, seenVersion, data, reason);
    }

    /** Marks the row of a recurring step (23, 24) as finished; it needs an entry. */
    public void finish(RoadmapId id, int stepNo, UUID subject) {
        StepAccess.Entry entry = access.change(id);
        Standing standing = standing(entry, stepNo);
        moveOn(standing.after(finish(entry, standing, stepNo, subject), ROW_FINISHED));
    }

    /** States why the row will not be done. */
    public void excuse(RoadmapId id, int stepNo, UUID subject, String reason) {
        StepAccess.Entry entry = access.change(id);
        Standing standing = standing(entry, stepNo);
        moveOn(standing.after(excuse(entry, standing, stepNo, subject, reason), ROW_EXCUSED));
    }

    /** Takes «не выполняется» back. */
    public void takeBack(RoadmapId id, int stepNo, UUID subject) {
        StepAccess.Entry entry = access.change(id);
        JournalRow row = rows.find(id, stepNo, subject).orElseThrow(() -> new NotFoundException("Строка не найдена."));
        row.takeBack();
        save(row);
        moveOn(standing(entry, stepNo).did("journal.row-taken-back", row));
    }

    /** The same data for several rows, each judged by itself: what one row refuses does not stop the others. */
    public List<RowResult> recordAll(RoadmapId id, int stepNo, Collection<UUID> subjects, FormData data) {
        StepAccess.Entry entry = access.change(id);
        return each(
                entry,
                stepNo,
                subjects,
                ROW_RECORDED,
                (standing, subject) -> write(entry, standing, row(entry.roadmap(), stepNo, subject), data, null, null));
    }

    public List<RowResult> excuseAll(RoadmapId id, int stepNo, Collection<UUID> subjects, String reason) {
        StepAccess.Entry entry = access.change(id);
        return each(
                entry,
                stepNo,
                subjects,
                ROW_EXCUSED,
                (standing, subject) -> excuse(entry, standing, stepNo, subject, reason));
    }

    public List<RowResult> finishAll(RoadmapId id, int stepNo, Collection<UUID> subjects) {
        StepAccess.Entry entry = access.change(id);
        return each(
                entry, stepNo, subjects, ROW_FINISHED, (standing, subject) -> finish(entry, standing, stepNo, subject));
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
            StepAccess.Entry entry,
            int stepNo,
            Collection<UUID> subjects,
            String deed,
            BiFunction<Standing, UUID, JournalRow> action) {
        Execution execution = executions.load(entry.roadmap(), stepNo);
        Standing before = new Standing(execution, situations.of(execution), List.of());
        Standing standing = before;
        List<RowResult> results = new ArrayList<>();
        for (UUID id : subjects) {
            String title = subject(before.situation(), stepNo, id).title();
            try {
                standing = standing.after(action.apply(before, id), deed);
                results.add(new RowResult(id, title, true, ""));
            } catch (ConflictException | NotFoundException stop) {
                throw stop;
            } catch (DomainException refused) {
                results.add(new RowResult(id, title, false, String.valueOf(refused.getMessage())));
            }
        }
        moveOn(standing);
        return List.copyOf(results);
    }

    /**
     * The roadmap that the actor has for change, and where its people and rows are.
     *
     * @param deeds what was done to rows, to be recorded
     */
    private record Standing(Execution execution, RoadmapSituation situation, List<AuditTrail.Deed> deeds) {
        Standing after(JournalRow row, String deed) {
            return new Standing(execution, situation.after(row), deeds).did(deed, row);
        }

        Standing did(String deed, JournalRow row) {
            List<AuditTrail.Deed> all = new ArrayList<>(deeds);
            all.add(new AuditTrail.Deed(
                    deed, "journal-row", row.id().toString(), Map.of("step", String.valueOf(row.stepNo()))));
            return new Standing(execution, situation, List.copyOf(all));
        }
    }

    private Standing standing(StepAccess.Entry entry, int stepNo) {
        Execution execution = executions.load(entry.roadmap(), stepNo);
        return new Standing(execution, situations.withoutNames(execution), List.of());
    }

    private void moveOn(Standing now) {
        advance.afterRows(now.execution(), now.situation());
        executions.save(now.execution(), now.deeds());
    }

    private void write(
            RoadmapId id, int stepNo, UUID subject, int seenVersion, FormData data, @Nullable String reason) {
        StepAccess.Entry entry = access.change(id);
        Optional<JournalRow> known = rows.find(id, stepNo, subject);
        boolean changed = !entry.roadmap().template().step(stepNo).recurring()
                && known.filter(row -> row.version() != seenVersion).isPresent();
        if (changed) {
            throw new ConflictException(SOMEBODY_WAS_FASTER);
        }
        Standing standing = standing(entry, stepNo);
        JournalRow row = known.orElseGet(() -> newRow(entry.roadmap(), stepNo, subject));
        JournalRow written = write(
                entry, standing, row, data, reason, entry.actor().account().value());
        moveOn(standing.after(written, ROW_RECORDED));
    }

    /** @param draftOf account whose draft of the row is not needed any more, or null */
    private JournalRow write(
            StepAccess.Entry entry,
            Standing standing,
            JournalRow row,
            FormData data,
            @Nullable String reason,
            @Nullable UUID draftOf) {
        RoadmapView roadmap = entry.roadmap();
        int stepNo = row.stepNo();
        JournalSubject subject = requireReady(standing, stepNo, row.subject());
        FormData accepted = forms.accept(standing.execution(), rowForm(roadmap, stepNo), subject, data);
        if (roadmap.template().step(stepNo).recurring()) {
            row.add(accepted);
        } else {
            if (row.isDone()) {
                FormData before = row.entries().get(0);
                corrections.keepRow(entry, standing.execution(), stepNo, row.subject(), before, accepted, reason);
            }
            row.record(accepted, clock.now(), entry.actor().account().value());
        }
        save(row, draftOf);
        preferences.keep(roadmap, stepNo, row.subject(), accepted);
        return row;
    }

    private JournalRow finish(StepAccess.Entry entry, Standing standing, int stepNo, UUID subject) {
        requireReady(standing, stepNo, subject);
        JournalRow row = row(entry.roadmap(), stepNo, subject);
        row.finish(clock.now(), entry.actor().account().value());
        save(row);
        return row;
    }

    private JournalRow excuse(StepAccess.Entry entry, Standing standing, int stepNo, UUID subjectId, String reason) {
        subject(standing.situation(), stepNo, subjectId);
        requireOpened(standing, stepNo);
        JournalRow row = row(entry.roadmap(), stepNo, subjectId);
        row.excuse(reason, clock.now(), entry.actor().account().value());
        save(row);
        return row;
    }

    private FormDefinition rowForm(RoadmapView roadmap, int stepNo) {
        return forms.ofRow(roadmap.template().kind(), stepNo)
                .orElseThrow(() -> new NotFoundException("У этого шага нет журнала."));
    }

    private static JournalSubject requireReady(Standing standing, int stepNo, UUID subjectId) {
        JournalSubject subject = subject(standing.situation(), stepNo, subjectId);
        requireOpened(standing, stepNo);
        RowStatus status = standing.situation().status(stepNo, subject);
        if (status.state() == RowState.WAITING) {
            throw new DomainException("Строка ещё не готова. " + status.why() + ".");
        }
        return subject;
    }

    private static void requireOpened(Standing standing, int stepNo) {
        if (!standing.execution().hasOpened(stepNo)) {
            throw new DomainException("Шаг " + stepNo + " ещё не открыт. Введённое сохранено в черновике.");
        }
    }

    private JournalRow row(RoadmapView roadmap, int stepNo, UUID subject) {
        return rows.find(roadmap.id(), stepNo, subject).orElseGet(() -> newRow(roadmap, stepNo, subject));
    }

    private static JournalRow newRow(RoadmapView roadmap, int stepNo, UUID subject) {
        return JournalRow.open(roadmap.id(), stepNo, roadmap.organization(), subject);
    }

    private void save(JournalRow row) {
        save(row, null);
    }

    private void save(JournalRow row, @Nullable UUID draftOf) {
        if (!rows.save(row, draftOf)) {
            throw new ConflictException(SOMEBODY_WAS_FASTER);
        }
    }

    private static JournalSubject subject(RoadmapSituation situation, int stepNo, UUID id) {
        JournalSubject subject = Situations.find(situation.subjectsOf(stepNo), id);
        if (subject == null) {
            throw new NotFoundException("Строка не найдена: этот участник или пара не относится к шагу.");
        }
        return subject;
    }
}
