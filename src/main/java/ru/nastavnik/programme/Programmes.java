package ru.nastavnik.programme;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.approval.ReviewView;
import ru.nastavnik.approval.Reviews;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.programme.domain.ProgrammeRules;
import ru.nastavnik.programme.persistence.ProgrammeRepository;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;

/** Programmes as the signed-in person sees them: those of their territory only. */
@Service
@Transactional(readOnly = true)
public class Programmes {
    /** Type of the review's subject. */
    public static final String SUBJECT = "programme";

    private final AccessGuard guard;
    private final ProgrammeRepository repository;
    private final ProgrammeRegister register;
    private final Reviews reviews;

    public Programmes(AccessGuard guard, ProgrammeRepository repository, ProgrammeRegister register, Reviews reviews) {
        this.guard = guard;
        this.repository = repository;
        this.register = register;
        this.reviews = reviews;
    }

    /** @throws NotFoundException if there is none in the actor's territory */
    public ProgrammeView get(ProgrammeId id) {
        guard.require(Role.values());
        ProgrammeView programme = register.get(id);
        try {
            guard.require(programme.organization(), Role.values());
        } catch (NotFoundException hidden) {
            throw new NotFoundException("Программа не найдена.");
        }
        return programme;
    }

    /** All programmes of an organisation, the newest first. */
    public List<ProgrammeView> of(OrganizationId organization) {
        guard.require(organization, Role.values());
        return register.of(organization);
    }

    /** The rounds of a programme: decisions, remarks, what changed since the round before. */
    public ReviewView review(ProgrammeId id) {
        ProgrammeView programme = get(id);
        return reviews.of(id.paper()).view(ProgrammeRules.texts(programme.forms(), programme.sections()));
    }

    /** The registered document of the last version in force; empty before the first one. */
    public Optional<DocumentId> document(ProgrammeId id) {
        get(id);
        return repository.document(id);
    }
}
