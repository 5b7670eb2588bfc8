package ru.nastavnik.campaign;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.Role;
import ru.nastavnik.shared.Department;

/**
 * A campaign with its counts, within the reader's territory.
 *
 * @param ledBy DEPARTMENT or CENTRE_OPERATOR
 * @param missing how many had not submitted when the figures were consolidated, null before
 * @param addressees everybody asked, submissions that are not open yet too
 * @param consolidated how it stood when the figures were consolidated; null before, and where that was not kept
 * @param opened submissions that are open or further
 * @param late not submitted though the deadline has passed
 * @param mine whether the reader leads the campaign
 * @param scheduled whether a schedule opened it, and nobody by hand
 */
public record CampaignView(
        CampaignId id,
        String formCode,
        int formVersion,
        String title,
        LocalDate asOf,
        LocalDate dueOn,
        CampaignState state,
        Role ledBy,
        @Nullable Department department,
        Instant openedAt,
        @Nullable Instant consolidatedAt,
        @Nullable Integer missing,
        @Nullable CampaignStanding consolidated,
        @Nullable String reportNote,
        @Nullable Instant closedAt,
        @Nullable String closingReason,
        int addressees,
        int opened,
        int submitted,
        int accepted,
        int returned,
        int excused,
        int late,
        boolean mine,
        boolean scheduled) {

    /** How many have to submit, those excused left out. */
    public int expected() {
        return addressees - excused;
    }

    public CampaignStanding standing() {
        return new CampaignStanding(expected(), accepted, submitted, returned);
    }

    /** How many have not submitted or were sent their figures back. */
    public int notSubmitted() {
        return expected() - submitted - accepted;
    }
}
