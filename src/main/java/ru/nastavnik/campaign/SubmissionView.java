package ru.nastavnik.campaign;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.calendar.Lateness;
import ru.nastavnik.figure.SubmissionId;
import ru.nastavnik.figure.SubmissionSubject;

/**
 * A submission in a list.
 *
 * @param subjectName short name of the organisation, or the municipality's
 * @param placeName the municipality in which the organisation stands
 * @param remark why it was returned last
 * @param excuse why it need not be submitted
 */
public record SubmissionView(
        SubmissionId id,
        CampaignId campaign,
        String title,
        LocalDate asOf,
        SubmissionSubject subject,
        String subjectName,
        String placeName,
        SubmissionState state,
        LocalDate dueOn,
        int round,
        @Nullable String remark,
        @Nullable String excuse,
        @Nullable Instant submittedAt,
        @Nullable Instant decidedAt,
        boolean campaignClosed,
        int version) {

    public boolean isLate(LocalDate today) {
        return state.isMissing() && Lateness.hasPassed(dueOn, today);
    }
}
