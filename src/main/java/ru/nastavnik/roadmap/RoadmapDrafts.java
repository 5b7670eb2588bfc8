package ru.nastavnik.roadmap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.approval.PaperDrafts;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.calendar.WorkingDays;
import ru.nastavnik.organization.OrganizationRegister;
import ru.nastavnik.roadmap.domain.PlanMove;
import ru.nastavnik.roadmap.domain.PlanProposal;
import ru.nastavnik.roadmap.domain.PlanRules;
import ru.nastavnik.roadmap.domain.Roadmap;
import ru.nastavnik.roadmap.persistence.RoadmapRepository;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;

/**
 * What a curator (a college's pedagogue-navigator) does with the draft of a roadmap (7.1, 8.1). Drafts are kept as one
 * types, right or wrong; only {@link #submit} asks for a plan without errors.
 *
 * <p>Every verb takes the version that the curator saw and returns the roadmap as it is now; if somebody else was
 * faster, a {@link ru.nastavnik.shared.ConflictException} says so and nothing is stored.
 */
@Service
@Transactional
public class RoadmapDrafts {
    private final AccessGuard guard;
    private final RoadmapRepository repository;
    private final RoadmapRegister register;
    private final RoadmapTemplates templates;
    private final RoadmapFrames frames;
    private final OrganizationRegister organizations;
    private final PaperDrafts papers;
    private final WorkingDays workingDays;
    private final Responsibles responsibles;
    private final RegionClock clock;
    private final AuditTrail audit;

    RoadmapDrafts(
            AccessGuard guard,
            RoadmapRepository repository,
            RoadmapRegister register,
            RoadmapTemplates templates,
            RoadmapFrames frames,
            OrganizationRegister organizations,
            PaperDrafts papers,
            WorkingDays workingDays,
            Responsibles responsibles,
            RegionClock clock,
            AuditTrail audit) {
        this.guard = guard;
        this.repository = repository;
        this.register = register;
        this.templates = templates;
        this.frames = frames;
        this.organizations = organizations;
        this.papers = papers;
        this.workingDays = workingDays;
        this.responsibles = responsibles;
        this.clock = clock;
        this.audit = audit;
    }

    /** Keeps rows of the draft. */
    public RoadmapView save(RoadmapId id, int seenVersion, List<RowPlan> rows) {
        Roadmap roadmap = mine(id);
        return plan(roadmap, seenVersion, rows, "roadmap.drafted");
    }

    /**
     * What moving the term of a step does to the others, before it is kept.
     *
     * @throws ru.nastavnik.shared.ConflictException if somebody else changed the draft since
     */
    @Transactional(readOnly = true)
    public MovePreview previewMove(RoadmapId id, int seenVersion, RowPlan wanted) {
        Roadmap roadmap = mine(id);
        PlanMove move = new PlanMove(
                templates.version(roadmap.template()),
                frames.of(roadmap.organization(), roadmap.launch(), roadmap.year()),
                roadmap.rows());
        roadmap.plan(List.of(wanted), seenVersion);
        return move.preview(wanted, workingDays::sameOrNext);
    }

    /** Moves the terms of the steps by days, onto working days; «сдвинуть на неделю» is 7. */
    public RoadmapView shift(RoadmapId id, int seenVersion, List<Integer> steps, int days) {
        Roadmap roadmap = mine(id);
        return plan(roadmap, seenVersion, roadmap.shifted(steps, days, workingDays::sameOrNext), "roadmap.shifted");
    }

    /** Replaces the whole draft by the proposal of the template for this school year. */
    public RoadmapView propose(RoadmapId id, int seenVersion) {
        Roadmap roadmap = mine(id);
        return plan(roadmap, seenVersion, proposal(roadmap), "roadmap.proposed");
    }

    /**
     * Replaces the whole draft by the plan of the organisation's last roadmap, moved into this school year.
     *
     * @throws DomainException if there is none
     */
    public RoadmapView copyFromLastYear(RoadmapId id, int seenVersion) {
        Roadmap roadmap = mine(id);
        Roadmap last = repository
                .lastBefore(roadmap.organization(), roadmap.year())
                .orElseThrow(() -> new DomainException("Дорожной карты прошлых лет у организации нет."
                        + " Черновик не изменён: заполните его по образцу учебного года."));
        int years = roadmap.year().startYear() - last.year().startYear();
        List<RowPlan> rows =
                proposalFor(roadmap).rowsFromLastYear(templates.version(roadmap.template()), last.rows(), years);
        return plan(roadmap, seenVersion, rows, "roadmap.copied");
    }

    /** What is wrong with the draft now, by fields {@code step-05.from}, {@code .to}, {@code .responsible}. */
    @Transactional(readOnly = true)
    public List<FieldViolation> violations(RoadmapId id) {
        return violations(mine(id));
    }

    /**
     * Sends the draft to the director.
     *
     * @throws ValidationException if a row lacks something or breaks a rule
     * @throws DomainException if nobody is there to agree
     */
    public void submit(RoadmapId id, int seenVersion) {
        Roadmap roadmap = mine(id);
        roadmap.plan(List.of(), seenVersion);
        List<FieldViolation> violations = violations(roadmap);
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
        papers.send(RoadmapApproval.paper(roadmap, repository), RoadmapRegister.texts(register.view(roadmap)));
    }

    private RoadmapView plan(Roadmap roadmap, int seenVersion, List<RowPlan> rows, String action) {
        roadmap.plan(rows, seenVersion);
        if (papers.written(RoadmapApproval.paper(roadmap, repository))) {
            audit.record(action, Roadmaps.SUBJECT, roadmap.id().toString(), Map.of("rows", "" + rows.size()));
        }
        repository.update(roadmap);
        return register.get(roadmap.id());
    }

    private Roadmap mine(RoadmapId id) {
        guard.require(Role.CURATOR);
        Roadmap roadmap = repository.find(id).orElseThrow(() -> new NotFoundException("Дорожная карта не найдена."));
        guard.require(roadmap.organization(), Role.CURATOR);
        return roadmap;
    }

    private List<FieldViolation> violations(Roadmap roadmap) {
        return new PlanRules(
                        templates.version(roadmap.template()),
                        frames.of(roadmap.organization(), roadmap.launch(), roadmap.year()))
                .violations(roadmap.rows());
    }

    private List<RowPlan> proposal(Roadmap roadmap) {
        return proposalFor(roadmap)
                .rows(
                        templates.version(roadmap.template()),
                        responsibles.of(organizations.get(roadmap.organization()))::apply);
    }

    private PlanProposal proposalFor(Roadmap roadmap) {
        Predicate<LocalDate> working = workingDays::isWorking;
        return new PlanProposal(
                frames.of(roadmap.organization(), roadmap.launch(), roadmap.year()), clock.today(), working);
    }
}
