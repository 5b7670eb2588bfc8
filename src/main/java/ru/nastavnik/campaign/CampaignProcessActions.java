package ru.nastavnik.campaign;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.campaign.domain.Campaign;
import ru.nastavnik.campaign.domain.Submission;
import ru.nastavnik.campaign.persistence.CampaignTable;
import ru.nastavnik.campaign.persistence.SubmissionRepository;
import ru.nastavnik.campaign.process.MonitoringSubmissionProcess;
import ru.nastavnik.directive.OrganizationLeft;
import ru.nastavnik.figure.FigureSetRegister;
import ru.nastavnik.figure.SubmissionId;
import ru.nastavnik.figure.SubmissionSubject;
import ru.nastavnik.organization.OrganizationClosed;
import ru.nastavnik.organization.OrganizationRegister;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.CommonVariables;
import ru.nastavnik.workflow.ProcessVariables;
import ru.nastavnik.workflow.Workflow;

/** What the processes of a campaign and its submissions do, in the engine's transaction and without a person. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CampaignProcessActions {
    /** Submissions that open or close in one transaction: a crash loses no more than so many. */
    public static final int CHUNK = 50;

    private static final String SUBJECT = "campaign";

    private final CampaignTable campaigns;
    private final SubmissionRepository submissions;
    private final FigureSetRegister figureSets;
    private final OrganizationRegister organizations;
    private final Workflow workflow;
    private final RegionClock clock;
    private final AuditTrail audit;

    CampaignProcessActions(
            CampaignTable campaigns,
            SubmissionRepository submissions,
            FigureSetRegister figureSets,
            OrganizationRegister organizations,
            Workflow workflow,
            RegionClock clock,
            AuditTrail audit) {
        this.campaigns = campaigns;
        this.submissions = submissions;
        this.figureSets = figureSets;
        this.organizations = organizations;
        this.workflow = workflow;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Opens the submissions of the next addressees that have none.
     *
     * @return whether all are open
     */
    public boolean openNext(CampaignId id) {
        Campaign campaign = load(id);
        List<SubmissionSubject> next = campaigns.toOpen(id, CHUNK);
        Map<SubmissionId, SubmissionSubject> opened = new LinkedHashMap<>();
        next.forEach(subject -> opened.put(SubmissionId.next(), subject));
        submissions.open(id, opened, campaign.dueOn());
        opened.forEach((submission, subject) -> workflow.start(
                MonitoringSubmissionProcess.KEY, BusinessKey.of(submission.value()), variables(subject)));
        boolean complete = next.size() < CHUNK || campaigns.toOpen(id, 1).isEmpty();
        if (complete) {
            campaign.allAreOpen();
            campaigns.update(campaign);
        }
        audit.record(
                "monitoring.submissions-opened",
                SUBJECT,
                id.toString(),
                Map.of("submissions", String.valueOf(next.size()), "complete", String.valueOf(complete)));
        return complete;
    }

    /**
     * Takes away the tasks of the next ones who did not submit.
     *
     * @return whether none is left
     */
    public boolean closeNext(CampaignId id) {
        List<SubmissionId> next = submissions.toWithdraw(id, CHUNK);
        next.forEach(this::withdraw);
        return next.size() < CHUNK;
    }

    /** Takes away the tasks of a submission; what was typed stays. */
    void withdraw(SubmissionId submission) {
        submissions.markWithdrawn(submission, clock.now());
        workflow.correlate(
                MonitoringSubmissionProcess.MESSAGE_WITHDRAWN,
                BusinessKey.of(submission.value()),
                ProcessVariables.none());
    }

    /** The deadline comes near: the journal says how many have not submitted. Their tasks are marked by the sweep. */
    void deadlineNears(CampaignId id) {
        audit.record(
                "monitoring.deadline-near",
                SUBJECT,
                id.toString(),
                Map.of("missing", String.valueOf(missing(id).size())));
    }

    /** The deadline has passed: the journal says how many have not submitted. */
    void deadlinePassed(CampaignId id) {
        audit.record(
                "monitoring.deadline-passed",
                SUBJECT,
                id.toString(),
                Map.of("missing", String.valueOf(missing(id).size())));
    }

    /** What a campaign collects and for which day. */
    public Optional<String> title(CampaignId id) {
        return campaigns.title(id);
    }

    /** The same of the campaign that a submission answers. */
    public Optional<String> title(SubmissionId id) {
        return submissions.find(id).flatMap(submission -> title(submission.campaign()));
    }

    /** The deadline of a campaign. */
    public LocalDate dueOn(CampaignId id) {
        return load(id).dueOn();
    }

    /** The last day of a submission. */
    public LocalDate dueOn(SubmissionId id) {
        return find(id).dueOn();
    }

    /** A closed organisation owes nothing any more. */
    @EventListener
    void on(OrganizationClosed event) {
        excuse(event.organization(), "организация закрыта: " + event.reason());
    }

    /** An organisation that leaves the directive is not asked about it any more. */
    @EventListener
    void on(OrganizationLeft event) {
        excuse(event.organization(), "организация выбыла из распоряжения");
    }

    /** When the last one is accepted, the figures stand for their day though nobody has consolidated them yet. */
    void settleIfComplete(CampaignId campaign) {
        if (submissions.isComplete(campaign)) {
            figureSets.settle(campaign.figureSet(), clock.now());
        }
    }

    private void excuse(OrganizationId organization, String reason) {
        for (SubmissionId id : submissions.unfinished(organization)) {
            Submission submission = find(id);
            if (submission.excuse(reason)) {
                submissions.update(submission);
                withdraw(id);
                settleIfComplete(submission.campaign());
                audit.record(
                        "monitoring.submission-excused",
                        "submission",
                        id.toString(),
                        Map.of("organization", organization.toString()));
            }
        }
    }

    List<BusinessKey> missing(CampaignId id) {
        return submissions.missing(id).stream()
                .map(submission -> BusinessKey.of(submission.value()))
                .toList();
    }

    private ProcessVariables variables(SubmissionSubject subject) {
        ProcessVariables submitter = MonitoringSubmissionProcess.submittedBy(subject.filler());
        MunicipalityId municipality = subject.municipality();
        if (municipality != null) {
            return submitter.and(CommonVariables.MUNICIPALITY_ID, municipality.toString());
        }
        OrganizationView organization = organizations.get(Objects.requireNonNull(subject.organization()));
        ProcessVariables variables =
                submitter.and(CommonVariables.ORGANIZATION_ID, organization.id().toString());
        return organization
                .controllingMunicipality()
                .map(head -> variables.and(CommonVariables.MUNICIPALITY_ID, head.toString()))
                .orElse(variables);
    }

    private Submission find(SubmissionId id) {
        return submissions.find(id).orElseThrow(() -> new NotFoundException("Показатели не найдены."));
    }

    private Campaign load(CampaignId id) {
        return campaigns.find(id).orElseThrow(() -> new NotFoundException("Сбор не найден."));
    }
}
