package ru.nastavnik.recommendation.ui;

import org.springframework.stereotype.Component;
import ru.nastavnik.coverage.ui.TargetNavigation;
import ru.nastavnik.shared.ui.RelatedPage;

/** The projects of support stand behind the targets. */
@Component
class ProjectsLink implements RelatedPage {
    @Override
    public String beside() {
        return TargetNavigation.TARGETS;
    }

    @Override
    public String title() {
        return "Проекты поддержки";
    }

    @Override
    public String address() {
        return RecommendationNavigation.PROJECTS;
    }
}
