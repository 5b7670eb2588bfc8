package ru.nastavnik.roadmap;

/** Why the term of a step differs from the one that was approved, as the roadmap's paper says it. */
record TermNote(int stepNo, String text) {}
