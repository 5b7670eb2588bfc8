package ru.nastavnik.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.Role;
import ru.nastavnik.calendar.Lateness;
import ru.nastavnik.campaign.CampaignId;
import ru.nastavnik.figure.SubmissionSubject;

/**
 * A recommendation as its readers see it.
 *
 * @param result what the addressee says was done
 * @param remark why the result was not accepted last, or why it was withdrawn
 */
public record RecommendationView(
        RecommendationId id,
        @Nullable CampaignId campaign,
        SubmissionSubject addressee,
        String addresseeName,
        String text,
        @Nullable String project,
        LocalDate dueOn,
        RecommendationState state,
        @Nullable String result,
        @Nullable String remark,
        Role issuedBy,
        Instant issuedAt,
        @Nullable Instant carriedOutAt,
        @Nullable Instant decidedAt,
        int version) {

    public boolean isLate(LocalDate today) {
        return state == RecommendationState.ISSUED && Lateness.hasPassed(dueOn, today);
    }
}
