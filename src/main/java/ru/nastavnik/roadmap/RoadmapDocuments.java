package ru.nastavnik.roadmap;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.approval.Reviews;
import ru.nastavnik.roadmap.persistence.RoadmapRepository;
import ru.nastavnik.shared.NotFoundException;

/** How the order with the roadmap will look, for those who decide about it. */
@Service
@Transactional(readOnly = true)
public class RoadmapDocuments {
    private final Roadmaps roadmaps;
    private final RoadmapPaper paper;
    private final RoadmapRepository repository;
    private final Reviews reviews;

    RoadmapDocuments(Roadmaps roadmaps, RoadmapPaper paper, RoadmapRepository repository, Reviews reviews) {
        this.roadmaps = roadmaps;
        this.paper = paper;
        this.repository = repository;
        this.reviews = reviews;
    }

    /**
     * The .docx without a number.
     *
     * @throws NotFoundException if there is none in the actor's territory
     */
    public byte[] draft(RoadmapId id) {
        RoadmapView roadmap = roadmaps.get(id);
        return paper.preview(
                roadmap, reviews.of(id.paper()), repository.document(id).orElse(null));
    }
}
