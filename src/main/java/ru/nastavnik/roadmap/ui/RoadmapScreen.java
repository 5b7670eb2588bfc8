package ru.nastavnik.roadmap.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.nastavnik.approval.ui.PaperScreen;
import ru.nastavnik.roadmap.RoadmapDocuments;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.Roadmaps;

/** The screens on which the tasks about a roadmap are carried out. */
@Configuration(proxyBeanMethods = false)
class RoadmapScreen {

    @Bean
    PaperScreen roadmapPaperScreen(RoadmapDocuments documents) {
        return PaperScreen.of(
                Roadmaps.SUBJECT, RoadmapId::new, RoadmapNavigation::editor, RoadmapNavigation::page, documents::draft);
    }
}
