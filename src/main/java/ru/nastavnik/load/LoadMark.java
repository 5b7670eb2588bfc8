package ru.nastavnik.load;

import java.time.Instant;
import java.util.UUID;

/** By what the rows of a load know it: they are written before the load itself. */
public record LoadMark(UUID id, Instant at) {}
