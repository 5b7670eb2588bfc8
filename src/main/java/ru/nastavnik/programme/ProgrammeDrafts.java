package ru.nastavnik.programme;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.approval.PaperDrafts;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.programme.domain.Programme;
import ru.nastavnik.programme.domain.ProgrammeRules;
import ru.nastavnik.programme.persistence.ProgrammeRepository;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.ValidationException;

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
    private final PaperDrafts papers;
    private final AuditTrail audit;

    public ProgrammeDrafts(
            AccessGuard guard,
            ProgrammeRepository repository,
            ProgrammeRegister register,
            MentoringForms catalogue,
            PaperDrafts papers,
            AuditTrail audit) {
        this.guard = guard;
        this.repository = repository;
        this.register = register;
        this.catalogue = catalogue;
        this.papers = papers;
        this.audit = audit;
    }

    /** Keeps the draft; returns the programme as it is now. */
    public ProgrammeView save(ProgrammeId id, int seenVersion, List<ChosenForm> forms, List<Section> sections) {
        Programme programme = mine(id);
        programme.write(forms, sections, seenVersion);
        if (papers.written(ProgrammeApproval.paper(programme, repository))) {
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
     * @throws ru.nastavnik.shared.DomainException if nobody is there to agree
     */
    public void submit(ProgrammeId id, int seenVersion) {
        Programme programme = mine(id);
        programme.requireUnchanged(seenVersion);
        List<FieldViolation> violations = violations(programme);
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
        papers.send(
                ProgrammeApproval.paper(programme, repository),
                ProgrammeRules.texts(programme.forms(), programme.sections()));
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
}
