package ru.nastavnik.archive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An act that lists papers which have been kept long enough. Drawn up by one, approved by the director; the papers
 * themselves stay in the system until people destroy them by the act.
 *
 * @param papers how many it lists
 * @param approvedOn null while it waits for the director
 */
public record DisposalAct(
        DisposalActId id,
        int number,
        LocalDate drawnUpOn,
        String drawnUpBy,
        int papers,
        @Nullable LocalDate approvedOn,
        @Nullable String approvedBy) {}
