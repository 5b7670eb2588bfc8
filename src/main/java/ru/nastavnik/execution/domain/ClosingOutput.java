package ru.nastavnik.execution.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.form.FormData;

/**
 * With what a step was closed.
 *
 * @param by who closed it and needs their draft of the step no more; null if it closed by itself
 */
public record ClosingOutput(
        int stepNo, FormData data, Instant at, @Nullable UUID by) {}
