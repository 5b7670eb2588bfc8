package ru.nastavnik.workflow;

import ru.nastavnik.shared.ConflictException;

/**
 * Moves running instances to the current versions of their models. Every call joins the caller's transaction; there must
 * be one, and it must roll back if the call fails.
 */
public interface InstanceMigration {

    /**
     * Moves an instance and all that it has called, and in the same transaction the list of tasks and what modules keep
     * beside the process.
     *
     * @param root an instance that no other has called
     * @return whether anything moved; false if the instance has ended or is current already
     * @throws MigrationRefusedException if something would be lost; the instance is to finish on its version
     * @throws ConflictException if somebody was working on the instance at the same moment
     */
    boolean migrate(InstanceKey root);
}
