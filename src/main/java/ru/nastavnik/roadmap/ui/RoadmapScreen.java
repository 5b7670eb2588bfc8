package ru.nastavnik.roadmap.ui;

import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.nastavnik.approval.ui.PaperScreen;
import ru.nastavnik.roadmap.RoadmapDocuments;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.Roadmaps;

/** The screens on which the tasks about a roadmap are carried out. */
@Component
class RoadmapScreen implements PaperScreen {
    private final RoadmapDocuments documents;

    RoadmapScreen(RoadmapDocuments documents) {
        this.documents = documents;
    }

    @Override
    public String type() {
        return Roadmaps.SUBJECT;
    }

    @Override
    public String editor(UUID id) {
        return RoadmapNavigation.editor(new RoadmapId(id));
    }

    @Override
    public String page(UUID id) {
        return RoadmapNavigation.page(new RoadmapId(id));
    }

    @Override
    public byte[] draft(UUID id) {
        return documents.draft(new RoadmapId(id));
    }
}
