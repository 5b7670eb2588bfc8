package ru.nastavnik.access;

import ru.nastavnik.shared.OrganizationId;

/** What waits for an organisation's secretary; the module that keeps the lists of tasks knows. */
public interface SecretaryWork {
    /** How many orders wait for their number. */
    int waiting(OrganizationId organization);
}
