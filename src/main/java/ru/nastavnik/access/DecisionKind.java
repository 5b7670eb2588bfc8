package ru.nastavnik.access;

import static ru.nastavnik.access.Role.CENTRE_OPERATOR;
import static ru.nastavnik.access.Role.CURATOR;
import static ru.nastavnik.access.Role.DEPARTMENT;
import static ru.nastavnik.access.Role.DIRECTOR;
import static ru.nastavnik.access.Role.MUNICIPAL_COORDINATOR;
import static ru.nastavnik.access.Role.MUNICIPAL_HEAD;

import java.util.Collections;
import java.util.Set;

/**
 * Which posts draft and which decide: the table that says where {@link SelfApproval} applies, and how. A new kind of
 * decision on somebody's draft gets a row here.
 */
public enum DecisionKind {
    /** A programme or a roadmap, in rounds: approved, agreed or returned. */
    PAPER_IN_ROUNDS(drafted(CURATOR, MUNICIPAL_COORDINATOR), decided(DIRECTOR, MUNICIPAL_HEAD, DEPARTMENT)),
    /** The order on pairs: signed. */
    PAIR_ORDER(drafted(CURATOR), decided(DIRECTOR)),
    /** More time for a step: granted. */
    TERM_EXTENSION(drafted(CURATOR), decided(DIRECTOR)),
    /** Figures of a campaign: accepted or returned. */
    FIGURES(drafted(CURATOR, MUNICIPAL_COORDINATOR), decided(MUNICIPAL_HEAD, DEPARTMENT)),
    /** What was done on a recommendation: accepted or returned. */
    RECOMMENDATION_RESULT(drafted(CURATOR, MUNICIPAL_COORDINATOR), decided(CENTRE_OPERATOR, DEPARTMENT)),
    /** The order that appoints a curator: the director proposes and signs. */
    CURATOR_ORDER(drafted(DIRECTOR), decided(DIRECTOR)),
    /** The order that releases a curator: the director prepares and signs. */
    CURATOR_RELEASE(drafted(DIRECTOR), decided(DIRECTOR));

    private final boolean onePostDoesBoth;

    DecisionKind(Set<Role> drafters, Set<Role> deciders) {
        onePostDoesBoth = !Collections.disjoint(drafters, deciders);
    }

    /** Whether the post that drafts is the one that decides. */
    boolean onePostDoesBoth() {
        return onePostDoesBoth;
    }

    private static Set<Role> drafted(Role... by) {
        return Set.of(by);
    }

    private static Set<Role> decided(Role... by) {
        return Set.of(by);
    }
}
