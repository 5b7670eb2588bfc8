package ru.nastavnik.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.access.Territory;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.calendar.DueTerm;
import ru.nastavnik.campaign.domain.Campaign;
import ru.nastavnik.campaign.domain.Submission;
import ru.nastavnik.campaign.persistence.CampaignTable;
import ru.nastavnik.campaign.persistence.FillerQueries;
import ru.nastavnik.campaign.persistence.SubmissionRepository;
import ru.nastavnik.campaign.process.MonitoringCycleProcess;
import ru.nastavnik.campaign.process.MonitoringSubmissionProcess;
import ru.nastavnik.definition.CollectionForm;
import ru.nastavnik.definition.MonitoringDefinitions;
import ru.nastavnik.figure.FigureSetRegister;
import ru.nastavnik.figure.SubmissionId;
import ru.nastavnik.inbox.TaskDeadlines;
import ru.nastavnik.inbox.TaskReminders;
import ru.nastavnik.shared.DayText;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayContext;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.ProcessVariables;
import ru.nastavnik.workflow.Workflow;

/**
 * Collections of figures (3.2, 9): a department, or the centre's operator for its forms, opens one, extends its
 * deadline, consolidates though some are late, and closes it.
 */
@Service
@Transactional
public class Campaigns {
    private static final String SUBJECT = "campaign";

    private final AccessGuard guard;
    private final MonitoringDefinitions definitions;
    private final CampaignOpening opening;
    private final FigureSetRegister figureSets;
    private final CampaignTable campaigns;
    private final SubmissionRepository submissions;
    private final FillerQueries fillers;
    private final CampaignProcessActions actions;
    private final TaskDeadlines deadlines;
    private final TaskReminders reminders;
    private final Workflow workflow;
    private final RegionClock clock;
    private final AuditTrail audit;

    Campaigns(
            AccessGuard guard,
            MonitoringDefinitions definitions,
            CampaignOpening opening,
            FigureSetRegister figureSets,
            CampaignTable campaigns,
            SubmissionRepository submissions,
            FillerQueries fillers,
            CampaignProcessActions actions,
            TaskDeadlines deadlines,
            TaskReminders reminders,
            Workflow workflow,
            RegionClock clock,
            AuditTrail audit) {
        this.guard = guard;
        this.definitions = definitions;
        this.opening = opening;
        this.figureSets = figureSets;
        this.campaigns = campaigns;
        this.submissions = submissions;
        this.fillers = fillers;
        this.actions = actions;
        this.deadlines = deadlines;
        this.reminders = reminders;
        this.workflow = workflow;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Opens a campaign; the submissions of its addressees open in the background, a part at a time.
     *
     * @throws ValidationException on {@code form}, {@code asOf}, {@code dueOn} or {@code addressees}
     */
    public CampaignId open(NewCampaign wanted) {
        Actor actor = guard.require(Role.DEPARTMENT, Role.CENTRE_OPERATOR);
        CollectionForm form = form(wanted, actor);
        checkDays(wanted);
        return opening.open(
                form,
                wanted,
                new CampaignOpening.Leader(
                        actor.role(), actor.territory(), actor.account().value()),
                Map.of());
    }

    /**
     * Whom a campaign would ask although nobody there holds the post that gives figures, by place and name.
     *
     * @throws ValidationException as {@link #open} says: a campaign that cannot be opened asks nobody
     */
    @Transactional(readOnly = true)
    public List<String> withoutAnybody(NewCampaign wanted) {
        Actor actor = guard.require(Role.DEPARTMENT, Role.CENTRE_OPERATOR);
        CollectionForm form = form(wanted, actor);
        checkDays(wanted);
        return form.subject() == CollectionForm.Subject.MUNICIPALITY
                ? fillers.municipalities(wanted, clock.today())
                : fillers.organizations(
                        CampaignOpening.kinds(form), wanted, clock.today(), RowScope.of(actor.territory(), "o"));
    }

    /** Gives everybody more time; the control begins again with the new deadline. */
    public void extend(CampaignId id, LocalDate until, String reason) {
        Campaign campaign = own(id);
        LocalDate earlier = campaign.dueOn();
        campaign.extend(until, clock.today(), reason);
        campaigns.update(campaign);
        List<SubmissionId> moved = submissions.extend(id, until);
        deadlines.reschedule(
                MonitoringSubmissionProcess.KEY,
                moved.stream()
                        .map(submission -> BusinessKey.of(submission.value()))
                        .toList(),
                extended(earlier, until));
        campaigns.addExtension(id, null, earlier, until, reason.strip(), clock.now(), by());
        workflow.complete(
                MonitoringCycleProcess.task(id, MonitoringCycleProcess.CONTROL),
                ProcessVariables.of(MonitoringCycleProcess.TERM_EXTENDED, true));
        audit.record("monitoring.campaign-extended", SUBJECT, id.toString(), Map.of("until", until.toString()));
    }

    /** Gives one organisation or municipality more time. */
    public void extend(SubmissionId id, LocalDate until, String reason) {
        guard.require(Role.DEPARTMENT, Role.CENTRE_OPERATOR);
        Submission submission = submission(id);
        Campaign campaign = own(submission.campaign());
        campaign.requireTaking();
        LocalDate earlier = submission.dueOn();
        submission.extend(until, clock.today(), reason);
        submissions.update(submission);
        deadlines.reschedule(
                MonitoringSubmissionProcess.KEY, List.of(BusinessKey.of(id.value())), extended(earlier, until));
        campaigns.addExtension(campaign.id(), id, earlier, until, reason.strip(), clock.now(), by());
        audit.record("monitoring.submission-extended", "submission", id.toString(), Map.of("until", until.toString()));
    }

    private static DueTerm extended(LocalDate earlier, LocalDate until) {
        return new DueTerm(until, "срок продлён с " + DayText.of(earlier) + " до " + DayText.of(until));
    }

    /** Frees one from submitting, with a reason; its task is taken away. */
    public void excuse(SubmissionId id, String reason) {
        guard.require(Role.DEPARTMENT, Role.CENTRE_OPERATOR);
        Submission submission = submission(id);
        own(submission.campaign());
        if (!submission.excuse(reason)) {
            throw new DomainException(
                    "Освобождать не от чего: " + submission.state().title() + ".");
        }
        submissions.update(submission);
        actions.withdraw(id);
        actions.settleIfComplete(submission.campaign());
        audit.record("monitoring.submission-excused", "submission", id.toString(), Map.of());
    }

    /** Reminds everybody who has not submitted yet. @return how many were reminded; not those reminded today */
    public int remind(CampaignId id) {
        own(id);
        return reminders.remindAll(MonitoringSubmissionProcess.KEY, actions.missing(id));
    }

    /**
     * Ends the collecting: the figures that are accepted are reported; who has not submitted, and what was submitted and
     * not accepted, is told. Late ones are taken until the campaign closes.
     *
     * @return how many have not submitted
     */
    public int consolidate(CampaignId id) {
        Campaign campaign = own(id);
        CampaignStanding standing = submissions.standing(id);
        int missing = standing.returned() + standing.untouched();
        campaign.consolidate(missing, clock.now());
        campaigns.update(campaign);
        campaigns.keepStanding(id, standing);
        figureSets.settle(id.figureSet(), clock.now());
        workflow.complete(
                MonitoringCycleProcess.task(id, MonitoringCycleProcess.CONTROL),
                ProcessVariables.of(MonitoringCycleProcess.TERM_EXTENDED, false));
        audit.record(
                "monitoring.campaign-consolidated",
                SUBJECT,
                id.toString(),
                Map.of(
                        "accepted", String.valueOf(standing.accepted()),
                        "pending", String.valueOf(standing.pending()),
                        "missing", String.valueOf(missing)));
        return missing;
    }

    /** The report on the consolidated figures is ready. @param note what the reader of the report should know */
    public void reportReady(CampaignId id, String note) {
        Campaign campaign = own(id);
        campaign.reportIsReady(note);
        campaigns.update(campaign);
        workflow.complete(MonitoringCycleProcess.task(id, MonitoringCycleProcess.REPORT), ProcessVariables.none());
        audit.record("monitoring.report-ready", SUBJECT, id.toString(), Map.of());
    }

    /** Sends the prepared recommendations, of which there may be none, and closes the campaign. */
    public void sendRecommendations(CampaignId id) {
        Campaign campaign = own(id);
        campaign.recommendationsAreSent(clock.now());
        campaigns.update(campaign);
        workflow.complete(MonitoringCycleProcess.task(id, MonitoringCycleProcess.RECOMMEND), ProcessVariables.none());
        audit.record("monitoring.recommendations-sent", SUBJECT, id.toString(), Map.of());
    }

    /** Closes the campaign without report and recommendations: nothing more is taken. */
    public void close(CampaignId id, String reason) {
        Campaign campaign = own(id);
        campaign.closeEarly(reason, clock.now());
        campaigns.update(campaign);
        workflow.correlate(MonitoringCycleProcess.MESSAGE_CLOSED, BusinessKey.of(id.value()), ProcessVariables.none());
        audit.record("monitoring.campaign-closed", SUBJECT, id.toString(), Map.of());
    }

    private CollectionForm form(NewCampaign wanted, Actor actor) {
        if (wanted.formCode().isBlank()) {
            throw new ValidationException("form", "Выберите форму сбора");
        }
        CollectionForm form = definitions.form(wanted.formCode());
        if (actor.role() == Role.CENTRE_OPERATOR && form.operators().isEmpty()) {
            throw new ValidationException("form", "Эту форму собирает только департамент (пункт 3.2)");
        }
        return form;
    }

    private void checkDays(NewCampaign wanted) {
        List<FieldViolation> wrong = new ArrayList<>();
        if (wanted.dueOn().isBefore(clock.today())) {
            wrong.add(new FieldViolation("dueOn", "Срок сдачи уже прошёл"));
        }
        if (wanted.asOf().isAfter(wanted.dueOn())) {
            wrong.add(new FieldViolation("asOf", "Дата данных позже срока сдачи"));
        }
        DayContext today = DayContext.on(clock.today());
        DayKind.TERM.refusal(wanted.dueOn(), today).ifPresent(why -> wrong.add(new FieldViolation("dueOn", why)));
        DayKind.FIGURES.refusal(wanted.asOf(), today).ifPresent(why -> wrong.add(new FieldViolation("asOf", why)));
        if (!wrong.isEmpty()) {
            throw new ValidationException(wrong);
        }
    }

    private Submission submission(SubmissionId id) {
        return submissions.find(id).orElseThrow(() -> new NotFoundException("Показатели не найдены."));
    }

    /** The campaign, if the actor's role (and department) leads it. */
    private Campaign own(CampaignId id) {
        Actor actor = guard.require(Role.DEPARTMENT, Role.CENTRE_OPERATOR);
        return campaigns
                .find(id)
                .filter(campaign -> campaign.ledBy() == actor.role() && campaign.department() == department(actor))
                .orElseThrow(() -> new NotFoundException("Сбор не найден или его ведёт другая организация."));
    }

    static @Nullable Department department(Actor actor) {
        return actor.territory() instanceof Territory.OfDepartment own ? own.department() : null;
    }

    private UUID by() {
        return guard.require(Role.DEPARTMENT, Role.CENTRE_OPERATOR).account().value();
    }
}
