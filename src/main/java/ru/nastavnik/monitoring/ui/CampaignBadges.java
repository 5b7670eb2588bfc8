package ru.nastavnik.monitoring.ui;

import java.time.LocalDate;
import ru.nastavnik.monitoring.CampaignView;
import ru.nastavnik.monitoring.RecommendationView;
import ru.nastavnik.monitoring.SubmissionView;
import ru.nastavnik.shared.ui.StatusBadge;

/** States of campaigns, submissions and recommendations as badges. */
final class CampaignBadges {
    private CampaignBadges() {}

    static StatusBadge of(CampaignView campaign) {
        String word = campaign.state().title();
        return switch (campaign.state()) {
            case OPENING -> StatusBadge.waiting(word);
            case CLOSED -> StatusBadge.neutral(word);
            default -> StatusBadge.active(word);
        };
    }

    static StatusBadge of(SubmissionView submission, LocalDate today) {
        String word = submission.state().title();
        return switch (submission.state()) {
            case OPEN -> open(submission, today);
            case SUBMITTED -> StatusBadge.waiting(word);
            case RETURNED ->
                submission.isLate(today) ? StatusBadge.danger("возвращено, срок прошёл") : StatusBadge.warning(word);
            case ACCEPTED -> StatusBadge.done(word);
            case EXCUSED -> StatusBadge.neutral(word);
        };
    }

    private static StatusBadge open(SubmissionView submission, LocalDate today) {
        if (submission.campaignClosed()) {
            return StatusBadge.neutral("не сдано, сбор закрыт");
        }
        return submission.isLate(today)
                ? StatusBadge.danger("не сдано, срок прошёл")
                : StatusBadge.active(submission.state().title());
    }

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
