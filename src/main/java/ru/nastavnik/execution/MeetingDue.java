package ru.nastavnik.execution;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.roadmap.RoadmapId;

/**
 * A meeting of a pair that is yet to be held and entered in the journal.
 *
 * @param step number and title of the step
 * @param pair the row of the journal
 * @param due last day, or null if the plan sets none
 * @param lastMet the day of the last regular meeting, or null if there was none
 */
public record MeetingDue(
        RoadmapId roadmap,
        int stepNo,
        String step,
        UUID pair,
        String pairTitle,
        @Nullable LocalDate due,
        @Nullable LocalDate lastMet) {}
