package ru.nastavnik.roadmap;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.Territory;
import ru.nastavnik.approval.Remark;
import ru.nastavnik.approval.Review;
import ru.nastavnik.approval.ReviewState;
import ru.nastavnik.approval.ReviewView;
import ru.nastavnik.approval.Reviews;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.directive.Duties;
import ru.nastavnik.directive.Duty;
import ru.nastavnik.document.EditedPapers;
import ru.nastavnik.document.PaperWording;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.document.SignedPaper;
import ru.nastavnik.roadmap.domain.MunicipalRoadmap;
import ru.nastavnik.roadmap.persistence.MunicipalRoadmapRepository;
import ru.nastavnik.roadmap.process.MunicipalRoadmapProcess;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.ProcessVariables;
import ru.nastavnik.workflow.Workflow;

/**
 * The municipal roadmap (6.1): the coordinator drafts it, the head approves or returns it, the regional centre may send
 * remarks on one in force, which open a new round. Seen by the municipality itself and by those above it.
 */
@Service
@Transactional
public class MunicipalRoadmaps {
    private static final Role[] READERS = {
        Role.MUNICIPAL_COORDINATOR, Role.MUNICIPAL_HEAD, Role.CENTRE_OPERATOR, Role.DEPARTMENT
    };

    private final AccessGuard guard;
    private final MunicipalRoadmapRepository repository;
    private final RoadmapFrames frames;
    private final Responsibles responsibles;
    private final Reviews reviews;
    private final MunicipalRoadmapProcessActions actions;
    private final EditedPapers sheets;
    private final Duties duties;
    private final RegionClock clock;
    private final Workflow workflow;
    private final AuditTrail audit;

    MunicipalRoadmaps(
            AccessGuard guard,
            MunicipalRoadmapRepository repository,
            RoadmapFrames frames,
            Responsibles responsibles,
            Reviews reviews,
            MunicipalRoadmapProcessActions actions,
            EditedPapers sheets,
            Duties duties,
            RegionClock clock,
            Workflow workflow,
            AuditTrail audit) {
        this.guard = guard;
        this.repository = repository;
        this.frames = frames;
        this.responsibles = responsibles;
        this.reviews = reviews;
        this.actions = actions;
        this.sheets = sheets;
        this.duties = duties;
        this.clock = clock;
        this.workflow = workflow;
        this.audit = audit;
    }

    /** The roadmaps of the actor's municipality, or of all for those above; the newest first. */
    @Transactional(readOnly = true)
    public List<MunicipalRoadmapView> list() {
        Actor actor = guard.require(READERS);
        MunicipalityId own =
                actor.territory() instanceof Territory.OfMunicipality territory ? territory.municipality() : null;
        return repository.all(own).stream().map(MunicipalRoadmaps::view).toList();
    }

    /** @throws NotFoundException if there is none in the actor's territory */
    @Transactional(readOnly = true)
    public MunicipalRoadmapView get(MunicipalRoadmapId id) {
        return view(visible(id, READERS));
    }

    /** The rounds: decisions, remarks, what changed since the round before. */
    @Transactional(readOnly = true)
    public ReviewView review(MunicipalRoadmapId id) {
        MunicipalRoadmap roadmap = visible(id, READERS);
        return reviews.of(id.paper()).view(roadmap.texts());
    }

    /** What is wrong with the draft now. */
    @Transactional(readOnly = true)
    public List<FieldViolation> violations(MunicipalRoadmapId id) {
        return violations(visible(id, READERS));
    }

    /** Keeps the draft, right or wrong; returns the roadmap as it is now. */
    public MunicipalRoadmapView save(MunicipalRoadmapId id, int seenVersion, List<MunicipalRow> rows) {
        MunicipalRoadmap roadmap = visible(id, Role.MUNICIPAL_COORDINATOR);
        Actor actor = guard.require(roadmap.municipality(), Role.MUNICIPAL_COORDINATOR);
        roadmap.write(rows, seenVersion);
        Review review = reviews.of(id.paper());
        if (!review.authors().contains(actor.account())) {
            review.edited(actor);
            reviews.update(review);
            record("municipal-roadmap.drafted", id, review);
        }
        repository.update(roadmap);
        return get(id);
    }

    /**
     * Sends the draft to the head.
     *
     * @throws ValidationException if a row lacks something or breaks a rule
     */
    public void submit(MunicipalRoadmapId id, int seenVersion) {
        MunicipalRoadmap roadmap = visible(id, Role.MUNICIPAL_COORDINATOR);
        Actor actor = guard.require(roadmap.municipality(), Role.MUNICIPAL_COORDINATOR);
        roadmap.requireUnchanged(seenVersion);
        List<FieldViolation> violations = violations(roadmap);
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
        Review review = reviews.of(id.paper());
        review.submit(actor, clock.now(), roadmap.texts());
        store(roadmap, review);
        workflow.complete(MunicipalRoadmapProcess.task(id, MunicipalRoadmapProcess.DRAFT), ProcessVariables.none());
        record("municipal-roadmap.submitted", id, review);
    }

    /** The paper that the head prints and signs. */
    @Transactional(readOnly = true)
    public RegisterDocument paper(MunicipalRoadmapId id) {
        MunicipalRoadmap roadmap = visible(id, Role.MUNICIPAL_HEAD);
        return actions.paper(roadmap, guard.require(roadmap.municipality(), Role.MUNICIPAL_HEAD));
    }

    /**
     * The head approves by a paper that they signed: it is registered, the roadmap and its limits are in force.
     *
     * @throws ValidationException on fields {@code date}, {@code versionCode}, {@code number}
     * @throws ru.nastavnik.document.StaleVersionException if the signed sheet is not the present text
     */
    public void approve(MunicipalRoadmapId id, int seenRound, SignedPaper signed) {
        visible(id, Role.MUNICIPAL_HEAD);
        if (signed.number() == null) {
            throw new ValidationException("number", "Укажите номер из книги регистрации");
        }
        decide(id, seenRound, signed, null, List.of());
    }

    /** The head returns the draft with remarks. */
    public void sendBack(MunicipalRoadmapId id, int seenRound, @Nullable String comment, List<Remark> remarks) {
        decide(id, seenRound, null, comment, remarks);
    }

    private void decide(
            MunicipalRoadmapId id,
            int seenRound,
            @Nullable SignedPaper signed,
            @Nullable String comment,
            List<Remark> remarks) {
        MunicipalRoadmap roadmap = visible(id, Role.MUNICIPAL_HEAD);
        Actor actor = guard.require(roadmap.municipality(), Role.MUNICIPAL_HEAD);
        Review review = reviews.of(id.paper());
        review.requireRound(seenRound);
        if (signed != null) {
            RegisterDocument paper = actions.paper(roadmap, actor);
            review.approve(actor, clock.now());
            sheets.requireSigned(PaperWording.fixed(paper), PaperWording.fixed(paper), signed);
            actions.register(id, paper, review.round(), signed.registration());
            duties.fulfilled(Duty.MUNICIPAL_ROADMAP, roadmap.launch(), roadmap.municipality());
        } else {
            review.sendBack(actor, clock.now(), comment, remarks);
        }
        store(roadmap, review);
        workflow.complete(
                MunicipalRoadmapProcess.task(id, MunicipalRoadmapProcess.APPROVE),
                ProcessVariables.of(MunicipalRoadmapProcess.APPROVED, signed != null));
        record(signed != null ? "municipal-roadmap.approved" : "municipal-roadmap.returned", id, review);
    }

    /**
     * The coordinator takes the draft back before the head has decided.
     *
     * @throws ConflictException if the head has decided meanwhile
     */
    public void callBack(MunicipalRoadmapId id, int seenRound) {
        MunicipalRoadmap roadmap = visible(id, Role.MUNICIPAL_COORDINATOR);
        Actor actor = guard.require(roadmap.municipality(), Role.MUNICIPAL_COORDINATOR);
        Review review = reviews.of(id.paper());
        review.requireRound(seenRound);
        review.callBack(actor, clock.now());
        store(roadmap, review);
        workflow.withdraw(
                MunicipalRoadmapProcess.task(id, MunicipalRoadmapProcess.APPROVE),
                ProcessVariables.of(MunicipalRoadmapProcess.APPROVED, false));
        record("municipal-roadmap.called-back", id, review);
    }

    /** The regional centre sends remarks on a roadmap in force; its limits bind until the new round is approved. */
    public void remark(MunicipalRoadmapId id, int seenRound, @Nullable String comment, List<Remark> remarks) {
        Actor actor = guard.require(Role.CENTRE_OPERATOR);
        MunicipalRoadmap roadmap = visible(id, Role.CENTRE_OPERATOR);
        Review review = reviews.of(id.paper());
        review.requireRound(seenRound);
        review.reopen(actor, clock.now(), comment, remarks);
        store(roadmap, review);
        boolean waited = workflow.correlate(
                        MunicipalRoadmapProcess.MESSAGE_REMARKS, BusinessKey.of(id.value()), ProcessVariables.none())
                .isPresent();
        if (!waited) {
            throw new ConflictException("Дорожная карта уже закрыта вместе с распоряжением. Замечания не отправлены.");
        }
        record("municipal-roadmap.remarked", id, review);
    }

    private List<FieldViolation> violations(MunicipalRoadmap roadmap) {
        return roadmap.violations(frames.term(roadmap.launch().value(), clock.schoolYear()));
    }

    private void store(MunicipalRoadmap roadmap, Review review) {
        roadmap.moveTo(review.state());
        repository.update(roadmap);
        reviews.update(review);
    }

    private MunicipalRoadmap visible(MunicipalRoadmapId id, Role... roles) {
        guard.require(roles);
        MunicipalRoadmap roadmap = repository
                .find(id)
                .orElseThrow(() -> new NotFoundException("Муниципальная дорожная карта не найдена."));
        guard.require(roadmap.municipality(), roles);
        if (isUntouched(roadmap)) {
            // At the launch there may have been no coordinator yet, or another one.
            roadmap.proposeResponsible(responsibles.of(roadmap.municipality()));
        } else if (roadmap.state() == ReviewState.DRAFT) {
            roadmap.nameUsualResponsible(responsibles.of(roadmap.municipality()));
        }
        return roadmap;
    }

    /** Whether its words are those of the program still. */
    private boolean isUntouched(MunicipalRoadmap roadmap) {
        return roadmap.state() == ReviewState.DRAFT
                && reviews.of(roadmap.id().paper()).authors().isEmpty();
    }

    private void record(String action, MunicipalRoadmapId id, Review review) {
        audit.record(
                action, MunicipalRoadmapProcessActions.SUBJECT, id.toString(), Map.of("round", "" + review.round()));
    }

    private static MunicipalRoadmapView view(MunicipalRoadmap roadmap) {
        return new MunicipalRoadmapView(
                roadmap.id(),
                roadmap.municipality(),
                roadmap.launch(),
                roadmap.state(),
                roadmap.inForceSince(),
                roadmap.rows(),
                roadmap.version());
    }
}
