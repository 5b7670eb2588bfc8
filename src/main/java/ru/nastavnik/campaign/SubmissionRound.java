package ru.nastavnik.campaign;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One round of a submission, as it was submitted.
 *
 * @param accepted null while undecided
 */
public record SubmissionRound(
        int round,
        List<TypedFigure> figures,
        Instant submittedAt,
        @Nullable Boolean accepted,
        @Nullable String remark,
        @Nullable Instant decidedAt) {}
