package ru.nastavnik.campaign;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.Role;

/**
 * One round of a submission, as it was submitted.
 *
 * @param decider the role that accepts or returns it
 * @param accepted null while undecided
 * @param calledBackAt when whoever submitted it took it back; null if they did not
 */
public record SubmissionRound(
        int round,
        List<TypedFigure> figures,
        Instant submittedAt,
        Role decider,
        @Nullable Boolean accepted,
        @Nullable String remark,
        @Nullable Instant decidedAt,
        @Nullable Instant calledBackAt) {}
