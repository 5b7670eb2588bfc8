package ru.nastavnik.recommendation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.campaign.CampaignId;
import ru.nastavnik.figure.SubmissionSubject;

/**
 * A recommendation to one organisation or municipality.
 *
 * @param campaign the collection it follows from; it is sent together with the others of the campaign. Null: at once
 * @param project title of a project from the catalogue, or null
 * @param dueOn last day to carry it out
 * @param item the form, or «a+b» for forms jointly, that it is to bring; null if it is about something else
 */
public record NewRecommendation(
        @Nullable CampaignId campaign,
        SubmissionSubject addressee,
        String text,
        @Nullable String project,
        LocalDate dueOn,
        @Nullable String item) {

    /** One that is about no form by itself. */
    public NewRecommendation(
            @Nullable CampaignId campaign,
            SubmissionSubject addressee,
            String text,
            @Nullable String project,
            LocalDate dueOn) {
        this(campaign, addressee, text, project, dueOn, null);
    }

    /** One that is sent at once. */
    public static NewRecommendation to(SubmissionSubject addressee, String text, LocalDate dueOn) {
        return new NewRecommendation(null, addressee, text, null, dueOn);
    }
}
