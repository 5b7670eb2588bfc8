package ru.nastavnik.execution;

import java.time.Instant;
import ru.nastavnik.form.FormData;

/**
 * What a person has typed and not submitted yet.
 *
 * @param reason why a closed step is corrected, as far as it is typed; empty otherwise
 * @param seenVersion version of the record that the person saw, 0 if there was none
 */
public record Draft(FormData data, String reason, int seenVersion, Instant savedAt) {}
