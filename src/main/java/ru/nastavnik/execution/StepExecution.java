package ru.nastavnik.execution;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.AccountNames;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.execution.domain.Execution;
import ru.nastavnik.execution.domain.Progress;
import ru.nastavnik.execution.domain.RoadmapSituation;
import ru.nastavnik.execution.persistence.StepOutputTable;
import ru.nastavnik.execution.process.CollegeRoadmapProcess;
import ru.nastavnik.form.FormContext;
import ru.nastavnik.form.FormData;
import ru.nastavnik.form.FormDefinition;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.RoadmapView;
import ru.nastavnik.roadmap.StepDefinition;
import ru.nastavnik.roadmap.StepProgress;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.ProcessVariables;
import ru.nastavnik.workflow.TaskKey;
import ru.nastavnik.workflow.Workflow;

/** Carrying out the steps of a roadmap (points 7.1, 6.2 and 8.1): a step closes only with its output. */
@Service
@Transactional
public class StepExecution {
    private final StepAccess access;
    private final StepForms forms;
    private final Situations situations;
    private final Journals journals;
    private final ConsentGates gates;
    private final StepMatching matching;
    private final StepAdvance advance;
    private final Executions executions;
    private final StepOutputTable outputs;
    private final Workflow workflow;
    private final AccountNames names;
    private final RegionClock clock;
    private final AuditTrail audit;

    StepExecution(
            StepAccess access,
            StepForms forms,
            Situations situations,
            Journals journals,
            ConsentGates gates,
            StepMatching matching,
            StepAdvance advance,
            Executions executions,
            StepOutputTable outputs,
            Workflow workflow,
            AccountNames names,
            RegionClock clock,
            AuditTrail audit) {
        this.access = access;
        this.forms = forms;
        this.situations = situations;
        this.journals = journals;
        this.gates = gates;
        this.matching = matching;
        this.advance = advance;
        this.executions = executions;
        this.outputs = outputs;
        this.workflow = workflow;
        this.names = names;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * What the page of a step shows to the curator or the director.
     *
     * @throws NotFoundException if the roadmap is another organisation's, or has no such step with a form
     */
    @Transactional(readOnly = true)
    public StepPage page(RoadmapId id, int stepNo) {
        StepAccess.Entry entry = access.read(id);
        RoadmapView roadmap = entry.roadmap();
        StepDefinition step = stepWithForm(roadmap, stepNo);
        Execution execution = executions.load(roadmap);
        Optional<Progress> fact = Optional.ofNullable(execution.progress(stepNo));
        StepProgress.State state = fact.map(known -> known.done() ? StepProgress.State.DONE : StepProgress.State.OPEN)
                .orElse(StepProgress.State.NOT_OPEN);
        RoadmapSituation situation = situations.of(execution);
        Optional<StepOutputTable.Output> output = outputs.find(id, stepNo);
        FormDefinition form = forms.ofStep(roadmap.template().kind(), stepNo);
        Optional<FormDefinition> rowForm = forms.ofRow(roadmap.template().kind(), stepNo);
        FormData recorded = output.map(StepOutputTable.Output::data).orElse(FormData.empty());
        FormContext context = forms.context(roadmap, form, rowForm);
        return new StepPage(
                roadmap,
                roadmap.row(stepNo),
                state,
                fact.map(Progress::doneOn).orElse(null),
                fact.isPresent() ? List.of() : situation.openPredecessors(stepNo),
                form,
                rowForm.orElse(null),
                state == StepProgress.State.DONE ? form.asRecorded(context, recorded) : context,
                recorded,
                output.map(StepOutputTable.Output::version).orElse(0),
                output.map(StepOutputTable.Output::closedAt).orElse(null),
                output.map(StepOutputTable.Output::closedBy).map(this::name).orElse(null),
                entry.actor().role() == Role.CURATOR,
                rowForm.isPresent() && situation.circleIsFixed(stepNo),
                gates.of(roadmap, step),
                rowForm.isPresent() ? journals.lines(roadmap, situation, stepNo) : List.of());
    }

    /**
     * Closes a step with its output. A journal closes when each of its rows is done or excused; forming a base (7, 11;
     * college 5) takes in those with a questionnaire and a valid consent and leaves the others, with reasons; matching
     * (18) closes when there are pairs.
     *
     * @throws ValidationException if the output breaks a rule of the step's form
     * @throws ConflictException if somebody has closed the step meanwhile; the draft is kept
     * @throws DomainException if the step is not open yet, or rows are missing
     */
    public void close(RoadmapId id, int stepNo, FormData data) {
        StepAccess.Entry entry = access.change(id);
        RoadmapView roadmap = entry.roadmap();
        StepDefinition step = stepWithForm(roadmap, stepNo);
        Execution before = executions.load(roadmap, stepNo);
        requireOpen(before, stepNo);
        FormDefinition form = forms.ofStep(roadmap.template().kind(), stepNo);
        FormData accepted = forms.accept(before, form, null, data);
        if (step.donePer().isPerRow()) {
            requireEveryRowFinal(before, stepNo);
        }
        matching.requirePairs(roadmap, step, accepted);
        // Those who enter the base move their rows on, so the steps are read again.
        Execution execution = gates.formBase(roadmap, step) ? executions.load(roadmap) : before;
        advance.close(execution, stepNo, accepted, entry.actor().account().value());
        advance.afterClosing(execution, stepNo);
        executions.save(execution);
    }

    /**
     * Saves the common part of a journal without closing the step; closes it if that was the last thing missing.
     *
     * @param seenVersion version of the output as it was read
     * @throws ValidationException if the data breaks a rule of the form
     * @throws ConflictException if somebody has saved it meanwhile; the draft is kept
     */
    public void saveCommon(RoadmapId id, int stepNo, int seenVersion, FormData data) {
        StepAccess.Entry entry = access.change(id);
        RoadmapView roadmap = entry.roadmap();
        StepDefinition step = stepWithForm(roadmap, stepNo);
        if (!step.donePer().isPerRow()) {
            throw new DomainException("У этого шага нет журнала: закройте его с итогом.");
        }
        Execution execution = executions.load(roadmap, stepNo);
        if (!execution.hasOpened(stepNo)) {
            requireOpen(execution, stepNo);
        }
        FormDefinition form = forms.ofStep(roadmap.template().kind(), stepNo);
        FormData accepted = forms.accept(execution, form, null, data);
        UUID account = entry.actor().account().value();
        if (!outputs.replace(id, stepNo, roadmap.organization(), accepted, seenVersion, account)) {
            throw new ConflictException(
                    "Общие сведения шага " + stepNo + " только что сохранил другой человек. Введённое"
                            + " вами осталось в черновике: обновите страницу и сверьте.");
        }
        advance.afterCommonPart(execution, stepNo, accepted);
        executions.save(
                execution,
                List.of(new AuditTrail.Deed("step.common-saved", "roadmap-step", id + "/" + stepNo, Map.of())));
    }

    /**
     * College, between steps 6 and 7: whether the pairs are fixed by an order.
     *
     * @throws ConflictException if that was decided already
     */
    public void decidePairOrder(RoadmapId id, boolean wanted) {
        StepAccess.Entry entry = access.change(id);
        TaskKey task = new TaskKey(
                CollegeRoadmapProcess.KEY, BusinessKey.of(id.value()), CollegeRoadmapProcess.OFFER_PAIR_ORDER);
        workflow.complete(task, ProcessVariables.of(CollegeRoadmapProcess.PAIR_ORDER_WANTED, wanted));
        audit.record(
                "pair-order.offered",
                "roadmap",
                id.toString(),
                Map.of(
                        "wanted",
                        String.valueOf(wanted),
                        "organization",
                        entry.roadmap().organization().toString()));
    }

    /** Whether the college is asked now if it wants an order on pairs. */
    @Transactional(readOnly = true)
    public boolean isPairOrderOffered(RoadmapId id) {
        access.read(id);
        return workflow.isOpen(new TaskKey(
                CollegeRoadmapProcess.KEY, BusinessKey.of(id.value()), CollegeRoadmapProcess.OFFER_PAIR_ORDER));
    }

    private void requireOpen(Execution execution, int stepNo) {
        Progress fact = execution.progress(stepNo);
        if (fact == null) {
            List<Integer> missing = situations.withoutNames(execution).openPredecessors(stepNo);
            throw new DomainException("Шаг " + stepNo + " ещё не открыт"
                    + (missing.isEmpty() ? "." : ": сначала нужно закрыть шаги " + Journals.numbers(missing) + ".")
                    + " Введённое сохранено в черновике.");
        }
        if (fact.done()) {
            Optional<StepOutputTable.Output> output =
                    outputs.find(execution.roadmap().id(), stepNo);
            String who = output.map(StepOutputTable.Output::closedBy)
                    .map(this::name)
                    .map(name -> ": " + name + ", " + at(output.get().closedAt()))
                    .orElse("");
            throw new ConflictException("Шаг " + stepNo + " уже закрыт" + who + ". Ваш черновик сохранён.");
        }
    }

    private void requireEveryRowFinal(Execution execution, int stepNo) {
        RoadmapSituation situation = situations.withoutNames(execution);
        int total = situation.rowsTotal(stepNo);
        int done = situation.rowsFinal(stepNo);
        if (total == 0) {
            throw new DomainException(
                    "Закрыть шаг нельзя: в журнале нет ни одной строки. Внесите участников, затем заполните журнал.");
        }
        if (done < total) {
            throw new DomainException("Закрыть шаг нельзя: заполнено строк " + done + " из " + total
                    + ". Заполните остальные или укажите, почему они не выполняются.");
        }
    }

    private StepDefinition stepWithForm(RoadmapView roadmap, int stepNo) {
        StepDefinition step = roadmap.template().step(stepNo);
        if (!forms.exists(roadmap.template().kind(), stepNo)) {
            throw new NotFoundException("У этого шага нет своей страницы: пары закрепляются на экране «Пары».");
        }
        return step;
    }

    private String name(UUID account) {
        return names.nameOf(new AccountId(account)).initialsFirst();
    }

    private String at(@Nullable Instant moment) {
        return moment == null
                ? ""
                : DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm").format(moment.atZone(clock.zone()));
    }
}
