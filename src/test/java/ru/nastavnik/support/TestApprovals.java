package ru.nastavnik.support;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.Posts;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.Territory;
import ru.nastavnik.approval.PaperApprovalProcess;
import ru.nastavnik.approval.PaperDecisions;
import ru.nastavnik.approval.ReviewSubject;
import ru.nastavnik.organization.OrganizationRegister;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.programme.ChosenForm;
import ru.nastavnik.programme.ProgrammeDrafts;
import ru.nastavnik.programme.ProgrammeId;
import ru.nastavnik.programme.ProgrammeProcessActions;
import ru.nastavnik.programme.ProgrammeView;
import ru.nastavnik.programme.Programmes;
import ru.nastavnik.roadmap.RoadmapDrafts;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.RoadmapProcessActions;
import ru.nastavnik.roadmap.Roadmaps;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.CommonVariables;
import ru.nastavnik.workflow.Workflow;

/** Programmes and roadmaps whose approval has begun, as the roll-out begins it. */
@Component
@Profile("test")
public class TestApprovals {
    private final ProgrammeProcessActions programmes;
    private final RoadmapProcessActions roadmaps;
    private final OrganizationRegister organizations;
    private final Workflow workflow;
    private final TransactionTemplate transaction;
    private final TestRegion region;
    private final Programmes read;
    private final ProgrammeDrafts drafts;
    private final PaperDecisions decisions;
    private final PaperSigning signing;
    private final Roadmaps roadmapsSeen;
    private final RoadmapDrafts roadmapDrafts;
    private final Posts posts;

    TestApprovals(
            ProgrammeProcessActions programmes,
            RoadmapProcessActions roadmaps,
            OrganizationRegister organizations,
            Workflow workflow,
            TransactionTemplate transaction,
            TestRegion region,
            Programmes read,
            ProgrammeDrafts drafts,
            PaperDecisions decisions,
            PaperSigning signing,
            Roadmaps roadmapsSeen,
            RoadmapDrafts roadmapDrafts,
            Posts posts) {
        this.programmes = programmes;
        this.roadmaps = roadmaps;
        this.organizations = organizations;
        this.workflow = workflow;
        this.transaction = transaction;
        this.region = region;
        this.read = read;
        this.drafts = drafts;
        this.decisions = decisions;
        this.signing = signing;
        this.roadmapsSeen = roadmapsSeen;
        this.roadmapDrafts = roadmapDrafts;
        this.posts = posts;
    }

    public ProgrammeId programme(OrganizationId organization) {
        UUID launch = UUID.randomUUID();
        return transaction.execute(status -> {
            ProgrammeId id = programmes.open(organization, launch);
            start(id.paper(), organization, launch);
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
        region.run(region.director(organization), () -> signing.approve(id.paper(), 1));
        MunicipalityId municipality =
                Objects.requireNonNull(organizations.get(organization).municipality());
        region.run(region.municipalHead(municipality), () -> {
            if (!read.get(id).isInForce()) {
                decisions.agree(id.paper(), 1);
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
        region.run(region.director(organization), () -> signing.approve(id.paper(), 1));
        MunicipalityId municipality =
                Objects.requireNonNull(organizations.get(organization).municipality());
        region.run(region.municipalHead(municipality), () -> {
            if (!roadmapsSeen.get(id).isInForce()) {
                decisions.agree(id.paper(), 1);
            }
        });
        return id;
    }

    public RoadmapId roadmap(OrganizationId organization, UUID launch, SchoolYear year) {
        return transaction.execute(status -> {
            RoadmapId id = roadmaps.open(organization, launch, year);
            start(id.paper(), organization, launch);
            return id;
        });
    }

    private void start(ReviewSubject paper, OrganizationId organization, UUID launch) {
        findSomebodyToAgree(organizations.get(organization));
        workflow.start(
                PaperApprovalProcess.KEY,
                BusinessKey.of(paper.id()),
                PaperApprovalProcess.about(paper)
                        .and(CommonVariables.ORGANIZATION_ID, organization.toString())
                        .and(CommonVariables.LAUNCH_ID, launch.toString()));
    }

    /** Nothing is sent where nobody could agree. */
    private void findSomebodyToAgree(OrganizationView organization) {
        MunicipalityId municipality = organization.municipality();
        Department department = organization.department();
        if (municipality == null) {
            if (posts.holders(Role.DEPARTMENT, new Territory.OfDepartment(department))
                    .isEmpty()) {
                region.department(department);
            }
        } else if (organization.agreementRequired()
                && posts.holders(Role.MUNICIPAL_HEAD, new Territory.OfMunicipality(municipality))
                        .isEmpty()) {
            region.municipalHead(municipality);
        }
    }
}
