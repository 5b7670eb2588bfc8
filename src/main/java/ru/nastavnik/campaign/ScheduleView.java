package ru.nastavnik.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A schedule of campaigns with what it has opened and will open.
 *
 * @param inWords the rule in one sentence
 * @param next the next dates, none if it is switched off or no date is known
 * @param past what became of the last dates, the newest first
 */
public record ScheduleView(
        CampaignScheduleId id,
        String formCode,
        String formTitle,
        ScheduleRule rule,
        String inWords,
        boolean active,
        List<ScheduledOpening> next,
        List<Past> past,
        int version) {
    public ScheduleView {
        next = List.copyOf(next);
        past = List.copyOf(past);
    }

    /**
     * What became of a date.
     *
     * @param campaign null if nothing could be opened
     * @param problem why
     */
    public record Past(
            LocalDate day,
            @Nullable CampaignId campaign,
            @Nullable String problem,
            Instant at) {}
}
