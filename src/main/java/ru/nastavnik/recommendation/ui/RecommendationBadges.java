package ru.nastavnik.recommendation.ui;

import java.time.LocalDate;
import ru.nastavnik.recommendation.RecommendationView;
import ru.nastavnik.shared.ui.StatusBadge;

/** States of recommendations as badges. */
final class RecommendationBadges {
    private RecommendationBadges() {}

    static StatusBadge of(RecommendationView recommendation, LocalDate today) {
        String word = recommendation.state().title();
        return switch (recommendation.state()) {
            case PREPARED, CARRIED_OUT -> StatusBadge.waiting(word);
            case ISSUED -> recommendation.isLate(today) ? StatusBadge.danger("просрочена") : StatusBadge.active(word);
            case ACCEPTED -> StatusBadge.done(word);
            case WITHDRAWN -> StatusBadge.neutral(word);
        };
    }
}
