package ru.nastavnik.roadmap;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.approval.ReviewSubject;
import ru.nastavnik.approval.Reviews;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.roadmap.persistence.RoadmapRepository;
import ru.nastavnik.roadmap.persistence.TermExtensionRepository;
import ru.nastavnik.shared.NotFoundException;

/** What the process of an extension does by itself. Holds no personal data. */
@Service
@Transactional
public class TermExtensionProcessActions {
    private final TermExtensionRepository extensions;
    private final RoadmapRepository repository;
    private final RoadmapRegister register;
    private final RoadmapPaper paper;
    private final Reviews reviews;
    private final AuditTrail audit;

    TermExtensionProcessActions(
            TermExtensionRepository extensions,
            RoadmapRepository repository,
            RoadmapRegister register,
            RoadmapPaper paper,
            Reviews reviews,
            AuditTrail audit) {
        this.extensions = extensions;
        this.repository = repository;
        this.register = register;
        this.paper = paper;
        this.reviews = reviews;
        this.audit = audit;
    }

    /** Registers the roadmap's document anew: it amends the one before and says why which term was moved. */
    public void amendRoadmap(UUID extensionId) {
        TermExtension extension =
                extensions.find(extensionId).orElseThrow(() -> new NotFoundException("Запрос на продление не найден."));
        RoadmapId id = extension.roadmap();
        DocumentId former = repository.document(id).orElse(null);
        List<TermExtension> granted = extensions.of(id).stream()
                .filter(one -> one.state() == TermExtension.State.GRANTED)
                .toList();
        ReviewSubject subject = new ReviewSubject(Roadmaps.SUBJECT, id.value());
        DocumentId document = paper.amend(register.get(id), reviews.of(subject), former, granted);
        repository.setDocument(id, document);
        audit.record(
                "roadmap.amended",
                Roadmaps.SUBJECT,
                id.toString(),
                java.util.Map.of("step", Integer.toString(extension.stepNo()), "document", document.toString()));
    }
}
