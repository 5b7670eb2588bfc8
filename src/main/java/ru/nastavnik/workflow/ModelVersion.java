package ru.nastavnik.workflow;

import java.time.Instant;

/**
 * A version of a process model that is current or that instances run on.
 *
 * @param number as the engine counts what was deployed into this database
 * @param current whether new instances start on it
 * @param instances how many run on it, called ones too
 */
public record ModelVersion(
        ProcessKey process, String title, int number, Instant since, boolean current, long instances) {}
