package ru.nastavnik.language;

import java.util.UUID;

/** A form of a post that an organisation has corrected for its documents. */
public record StoredPostForm(UUID id, String nominative, GrammaticalCase grammaticalCase, String form) {}
