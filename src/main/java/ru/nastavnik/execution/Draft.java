package ru.nastavnik.execution;

import java.time.Instant;
import ru.nastavnik.form.FormData;

/** What a person has typed and not submitted yet. */
public record Draft(FormData data, Instant savedAt) {}
