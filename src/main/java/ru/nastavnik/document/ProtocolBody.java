package ru.nastavnik.document;

/**
 * A body of an organisation whose meetings have protocols with numbers of their own.
 *
 * @param name «педагогический совет», as it is called within a sentence
 * @param settings how its numbers are written and which one it gave last on paper
 */
public record ProtocolBody(BodyId id, String name, Counting counting, RegisterSettings settings) {}
