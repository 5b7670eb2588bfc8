package ru.nastavnik.approval;

import java.util.UUID;

/**
 * What is reviewed.
 *
 * @param type stable code of the kind of aggregate, for example {@code roadmap}
 */
public record ReviewSubject(String type, UUID id) {}
