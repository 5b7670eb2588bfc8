package ru.nastavnik.support;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.approval.AgreementLevel;
import ru.nastavnik.organization.OrganizationRegister;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.programme.ChosenForm;
import ru.nastavnik.programme.ProgrammeDecisions;
import ru.nastavnik.programme.ProgrammeDrafts;
import ru.nastavnik.programme.ProgrammeId;
import ru.nastavnik.programme.ProgrammeProcessSteps;
import ru.nastavnik.programme.ProgrammeView;
import ru.nastavnik.programme.Programmes;
import ru.nastavnik.programme.process.ProgrammeApprovalProcess;
import ru.nastavnik.roadmap.RoadmapDecisions;
import ru.nastavnik.roadmap.RoadmapDrafts;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.RoadmapProcessSteps;
import ru.nastavnik.roadmap.Roadmaps;
import ru.nastavnik.roadmap.process.RoadmapApprovalProcess;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.CommonVariables;
import ru.nastavnik.workflow.ProcessVariables;
import ru.nastavnik.workflow.Workflow;

/** Programmes and roadmaps whose approval has begun, as the roll-out begins it. */
@Component
@Profile("test")
public class TestApprovals {
    private final ProgrammeProcessSteps programmes;
    private final RoadmapProcessSteps roadmaps;
    private final OrganizationRegister organizations;
    private final Workflow workflow;
    private final TransactionTemplate transaction;
    private final TestRegion region;
    private final Programmes read;
    private final ProgrammeDrafts drafts;
    private final ProgrammeDecisions decisions;
    private final Roadmaps roadmapsSeen;
    private final RoadmapDrafts roadmapDrafts;
    private final RoadmapDecisions roadmapDecisions;

    TestApprovals(
            ProgrammeProcessSteps programmes,
            RoadmapProcessSteps roadmaps,
            OrganizationRegister organizations,
            Workflow workflow,
            TransactionTemplate transaction,
            TestRegion region,
            Programmes read,
            ProgrammeDrafts drafts,
            ProgrammeDecisions decisions,
            Roadmaps roadmapsSeen,
            RoadmapDrafts roadmapDrafts,
            RoadmapDecisions roadmapDecisions) {
        this.programmes = programmes;
        this.roadmaps = roadmaps;
        this.organizations = organizations;
        this.workflow = workflow;
        this.transaction = transaction;
        this.region = region;
        this.read = read;
        this.drafts = drafts;
        this.decisions = decisions;
        this.roadmapsSeen = roadmapsSeen;
        this.roadmapDrafts = roadmapDrafts;
        this.roadmapDecisions = roadmapDecisions;
    }

    public ProgrammeId programme(OrganizationId organization) {
        UUID launch = UUID.randomUUID();
        return transaction.execute(status -> {
            ProgrammeId id = programmes.open(organization, launch);
            workflow.start(
                    ProgrammeApprovalProcess.KEY,
                    BusinessKey.of(id.value()),
                    variables(organization, launch).and(ProgrammeApprovalProcess.PROGRAMME_ID, id.toString()));
            return id;
        });
    }

    /** A municipal organisation's programme that keeps these forms, approved and agreed. */
    public ProgrammeId programmeInForce(OrganizationId organization, List<ChosenForm> kept) {
        ProgrammeId id = programme(organization);
        region.run(region.curator(organization), () -> {
            ProgrammeView seen = read.get(id);
            drafts.submit(
                    id, drafts.save(id, seen.version(), kept, seen.sections()).version());
        });
        region.run(region.director(organization), () -> decisions.approve(id, 1));
        MunicipalityId municipality =
                Objects.requireNonNull(organizations.get(organization).municipality());
        region.run(region.municipalHead(municipality), () -> {
            if (!read.get(id).isInForce()) {
                decisions.agree(id, 1);
            }
        });
        return id;
    }

    public RoadmapId roadmap(OrganizationId organization, SchoolYear year) {
        return roadmap(organization, UUID.randomUUID(), year);
    }

    /** A municipal organisation's roadmap, approved and agreed. */
    public RoadmapId roadmapInForce(OrganizationId organization, UUID launch, SchoolYear year) {
        RoadmapId id = roadmap(organization, launch, year);
        region.run(
                region.curator(organization),
                () -> roadmapDrafts.submit(id, roadmapsSeen.get(id).version()));
        region.run(region.director(organization), () -> roadmapDecisions.approve(id, 1));
        MunicipalityId municipality =
                Objects.requireNonNull(organizations.get(organization).municipality());
        region.run(region.municipalHead(municipality), () -> {
            if (!roadmapsSeen.get(id).isInForce()) {
                roadmapDecisions.agree(id, 1);
            }
        });
        return id;
    }

    public RoadmapId roadmap(OrganizationId organization, UUID launch, SchoolYear year) {
        return transaction.execute(status -> {
            RoadmapId id = roadmaps.open(organization, launch, year);
            workflow.start(
                    RoadmapApprovalProcess.KEY,
                    BusinessKey.of(id.value()),
                    variables(organization, launch).and(RoadmapApprovalProcess.ROADMAP_ID, id.toString()));
            return id;
        });
    }

    private ProcessVariables variables(OrganizationId organization, UUID launch) {
        OrganizationView unit = organizations.get(organization);
        AgreementLevel level = AgreementLevel.of(unit.municipality(), unit.department());
        return ProcessVariables.of(CommonVariables.ORGANIZATION_ID, organization.toString())
                .and(CommonVariables.LAUNCH_ID, launch.toString())
                .and(RoadmapApprovalProcess.APPROVAL_LEVEL, level.name());
    }
}
