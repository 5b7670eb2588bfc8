package ru.nastavnik.roadmap;

/**
 * What moving the term of one step does to another.
 *
 * @param stepNo the other step
 * @param message in Russian, a sentence of its own
 */
public record StepConsequence(int stepNo, String message) {}
