package ru.nastavnik.recommendation.ui;

import org.springframework.stereotype.Component;
import ru.nastavnik.coverage.ui.TargetNavigation;
import ru.nastavnik.shared.ui.RelatedPage;

/** The rules of recommendations stand behind the targets. */
@Component
class RulesLink implements RelatedPage {
    @Override
    public String beside() {
        return TargetNavigation.TARGETS;
    }

    @Override
    public String title() {
        return "Правила рекомендаций";
    }

    @Override
    public String address() {
        return RecommendationNavigation.RULES;
    }
}
