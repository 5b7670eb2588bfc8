package ru.nastavnik.campaign.ui;

import java.time.LocalDate;
import ru.nastavnik.campaign.CampaignView;
import ru.nastavnik.campaign.SubmissionView;
import ru.nastavnik.shared.ui.StatusBadge;

/** States of campaigns and submissions as badges. */
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
                submission.campaignClosed()
                        ? StatusBadge.neutral("возвращено, сбор закрыт")
                        : submission.isLate(today)
                                ? StatusBadge.danger("возвращено, срок прошёл")
                                : StatusBadge.warning(word);
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
}
