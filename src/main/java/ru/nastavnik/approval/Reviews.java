package ru.nastavnik.approval;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.approval.persistence.ReviewRepository;
import ru.nastavnik.shared.NotFoundException;

/**
 * Keeps the reviews of other modules' aggregates, in the caller's transaction. It checks no roles: the services that
 * own the aggregates do.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Reviews {
    private final ReviewRepository repository;

    public Reviews(ReviewRepository repository) {
        this.repository = repository;
    }

    /** @throws NotFoundException if nothing was ever drafted for the subject */
    public Review of(ReviewSubject subject) {
        return repository.find(subject).orElseThrow(() -> new NotFoundException("Документ не найден."));
    }

    /** When subjects of a type were approved by who decides, each time in order; those that never were are missing. */
    public Map<UUID, List<Instant>> approvals(String type, Collection<UUID> subjects) {
        return repository.approvals(type, subjects);
    }

    /** Stores a new review. */
    public void add(Review review) {
        repository.insert(review);
    }

    /**
     * Stores what happened to a review since it was read.
     *
     * @throws ru.nastavnik.shared.ConflictException if somebody else changed it meanwhile
     */
    public void update(Review review) {
        repository.update(review);
    }
}
