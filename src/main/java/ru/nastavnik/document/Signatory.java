package ru.nastavnik.document;

import ru.nastavnik.shared.PersonName;

/** Who signs: the post as it stands before the signature, and the person. */
public record Signatory(String post, PersonName name) {}
