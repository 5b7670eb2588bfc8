package ru.nastavnik.workflow;

import java.time.Instant;

/** The engine's waiting jobs, for the administrator and for runs with a simulated clock. */
public interface DueJobs {

    /** Jobs that wait for their turn or their time. */
    long waiting();

    /** Jobs whose retries are used up. */
    long failed();

    /**
     * Runs, one after another in this thread, every job that is due by the given moment, until none is left. Meant for
     * the scenario, whose job executor is off.
     *
     * @return how many were run
     */
    int runDue(Instant moment);
}
