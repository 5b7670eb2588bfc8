package ru.nastavnik.recommendation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.campaign.CampaignId;
import ru.nastavnik.campaign.CampaignRecommendations;
import ru.nastavnik.campaign.CampaignRegister;
import ru.nastavnik.organization.OrganizationClosed;
import ru.nastavnik.organization.OrganizationRegister;
import ru.nastavnik.recommendation.domain.Recommendation;
import ru.nastavnik.recommendation.persistence.RecommendationTable;
import ru.nastavnik.recommendation.process.RecommendationProcess;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.CommonVariables;
import ru.nastavnik.workflow.ProcessVariables;
import ru.nastavnik.workflow.Workflow;

/** What the processes do with recommendations, in the engine's transaction and without a person. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RecommendationProcessActions implements CampaignRecommendations {
    private static final int CHUNK = 50;

    private final RecommendationTable table;
    private final CampaignRegister campaigns;
    private final OrganizationRegister organizations;
    private final Workflow workflow;
    private final AuditTrail audit;

    RecommendationProcessActions(
            RecommendationTable table,
            CampaignRegister campaigns,
            OrganizationRegister organizations,
            Workflow workflow,
            AuditTrail audit) {
        this.table = table;
        this.campaigns = campaigns;
        this.organizations = organizations;
        this.workflow = workflow;
        this.audit = audit;
    }

    @Override
    public boolean issueNext(CampaignId campaign) {
        List<Recommendation> next = table.prepared(campaign, CHUNK);
        next.forEach(this::issue);
        return next.size() < CHUNK;
    }

    /** Makes a prepared recommendation the addressee's task. */
    void issue(Recommendation recommendation) {
        recommendation.issue();
        table.update(recommendation);
        ProcessVariables variables = variables(recommendation)
                .and(RecommendationProcess.addressedTo(
                        recommendation.addressee().filler()))
                .and(RecommendationProcess.issuedBy(recommendation.issuedBy()));
        Department department = recommendation.department();
        workflow.start(
                RecommendationProcess.KEY,
                BusinessKey.of(recommendation.id().value()),
                department == null ? variables : variables.and(CommonVariables.DEPARTMENT, department.name()));
        audit.record(
                "monitoring.recommendation-issued",
                "recommendation",
                recommendation.id().toString(),
                Map.of("due", recommendation.dueOn().toString()));
    }

    /** Ends it with a reason; a task of it is taken away. */
    void withdraw(Recommendation recommendation, String reason) {
        recommendation.withdraw(reason);
        table.update(recommendation);
        workflow.correlate(
                RecommendationProcess.MESSAGE_WITHDRAWN,
                BusinessKey.of(recommendation.id().value()),
                ProcessVariables.none());
        audit.record(
                "monitoring.recommendation-withdrawn",
                "recommendation",
                recommendation.id().toString(),
                Map.of());
    }

    /** The title of the collection from which it follows, if it follows from one. */
    public Optional<String> campaignOf(RecommendationId id) {
        return table.find(id)
                .flatMap(found -> Optional.ofNullable(found.campaign()))
                .flatMap(campaigns::title);
    }

    /** The last day to carry it out. */
    public LocalDate dueOn(RecommendationId id) {
        return table.find(id)
                .orElseThrow(() -> new NotFoundException("Рекомендация не найдена."))
                .dueOn();
    }

    /** Nothing is recommended to a closed organisation any more. */
    @EventListener
    void on(OrganizationClosed event) {
        table.unfinished(event.organization())
                .forEach(recommendation -> withdraw(recommendation, "организация закрыта: " + event.reason()));
    }

    private ProcessVariables variables(Recommendation recommendation) {
        MunicipalityId municipality = recommendation.addressee().municipality();
        if (municipality != null) {
            return ProcessVariables.of(CommonVariables.MUNICIPALITY_ID, municipality.toString());
        }
        OrganizationId organization =
                Objects.requireNonNull(recommendation.addressee().organization());
        ProcessVariables variables = ProcessVariables.of(CommonVariables.ORGANIZATION_ID, organization.toString());
        return organizations
                .get(organization)
                .controllingMunicipality()
                .map(head -> variables.and(CommonVariables.MUNICIPALITY_ID, head.toString()))
                .orElse(variables);
    }
}
