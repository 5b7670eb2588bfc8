package ru.nastavnik.programme;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.approval.Review;
import ru.nastavnik.approval.ReviewSubject;
import ru.nastavnik.approval.Reviews;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.calendar.RegionClock;
import ru.nastavnik.programme.domain.Programme;
import ru.nastavnik.programme.domain.ProgrammeRules;
import ru.nastavnik.programme.persistence.ProgrammeRepository;
import ru.nastavnik.programme.process.ProgrammeApprovalProcess;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.workflow.ProcessVariables;
import ru.nastavnik.workflow.Workflow;

/**
 * What a curator (a college's pedagogue-navigator) does with the draft of a programme (7.1, 6.2, 8.1): keeps the forms
 * and role models that are really used, adds own ones, edits the texts. Drafts are kept right or wrong; only {@link
 * #submit} asks for one without errors. If somebody else was faster, a {@link ru.nastavnik.shared.ConflictException}
 * says so and nothing is stored.
 */
@Service
@Transactional
public class ProgrammeDrafts {
    private final AccessGuard guard;
    private final ProgrammeRepository repository;
    private final ProgrammeRegister register;
    private final MentoringForms catalogue;
    private final Reviews reviews;
    private final RegionClock clock;
    private final Workflow workflow;
    private final AuditTrail audit;

    public ProgrammeDrafts(
            AccessGuard guard,
            ProgrammeRepository repository,
            ProgrammeRegister register,
            MentoringForms catalogue,
            Reviews reviews,
            RegionClock clock,
            Workflow workflow,
            AuditTrail audit) {
        this.guard = guard;
        this.repository = repository;
        this.register = register;
        this.catalogue = catalogue;
        this.reviews = reviews;
        this.clock = clock;
        this.workflow = workflow;
        this.audit = audit;
    }

    /** Keeps the draft; returns the programme as it is now. */
    public ProgrammeView save(ProgrammeId id, int seenVersion, List<ChosenForm> forms, List<Section> sections) {
        Programme programme = mine(id);
        Actor actor = guard.require(programme.organization(), Role.CURATOR);
        programme.write(forms, sections, seenVersion);
        Review review = reviews.of(subject(id));
        if (!review.authors().contains(actor.account())) {
            review.edited(actor);
            reviews.update(review);
            audit.record("programme.drafted", Programmes.SUBJECT, id.toString(), Map.of());
        }
        repository.update(programme);
        return register.get(id);
    }

    /** What is wrong with the draft now, by fields {@code forms}, {@code form-…}, {@code section-…}. */
    @Transactional(readOnly = true)
    public List<FieldViolation> violations(ProgrammeId id) {
        return violations(mine(id));
    }

    /**
     * Sends the draft to the director.
     *
     * @throws ValidationException if a form or section lacks something
     */
    public void submit(ProgrammeId id, int seenVersion) {
        Programme programme = mine(id);
        Actor actor = guard.require(programme.organization(), Role.CURATOR);
        programme.requireUnchanged(seenVersion);
        List<FieldViolation> violations = violations(programme);
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
        Review review = reviews.of(subject(id));
        review.submit(actor, clock.now(), ProgrammeRules.texts(programme.forms(), programme.sections()));
        programme.moveTo(review.state());
        repository.updateState(programme);
        reviews.update(review);
        workflow.complete(ProgrammeApprovalProcess.task(id, ProgrammeApprovalProcess.DRAFT), ProcessVariables.none());
        audit.record("programme.submitted", Programmes.SUBJECT, id.toString(), Map.of("round", "" + review.round()));
    }

    private List<FieldViolation> violations(Programme programme) {
        return new ProgrammeRules(catalogue.all()).violations(programme.forms(), programme.sections());
    }

    private Programme mine(ProgrammeId id) {
        guard.require(Role.CURATOR);
        Programme programme = repository.find(id).orElseThrow(() -> new NotFoundException("Программа не найдена."));
        guard.require(programme.organization(), Role.CURATOR);
        return programme;
    }

    private static ReviewSubject subject(ProgrammeId id) {
        return new ReviewSubject(Programmes.SUBJECT, id.value());
    }
}
