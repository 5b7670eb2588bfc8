package ru.nastavnik.workflow;

/** Tells anew of open tasks whose meaning has changed though the engine did nothing. */
public interface TaskRenewal {

    /**
     * Publishes {@link TaskEvent.Revised} for the open tasks under a launch that fulfil a duty of its directive. Tasks of
     * models that name no duty stay as they are. Joins the caller's transaction; there must be one.
     */
    void ofDuties(String launchId);
}
