package ru.nastavnik.dashboard;

/**
 * Execution of one point of the directive.
 *
 * @param organizations organisations that have had a task by this point
 */
public record PointProgress(String point, int done, int open, int late, int organizations) {}
