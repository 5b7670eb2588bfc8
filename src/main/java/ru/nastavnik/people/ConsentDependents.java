package ru.nastavnik.people;

import java.util.List;
import ru.nastavnik.shared.OrganizationId;

/** Whoever builds on consents tells here what a withdrawal would lead to, so that the curator knows it beforehand. */
public interface ConsentDependents {

    /** Sentences in Russian, without names; empty if nothing depends on the consent. */
    List<String> consequencesOfWithdrawal(OrganizationId organization, PersonId person, ConsentKind kind);
}
