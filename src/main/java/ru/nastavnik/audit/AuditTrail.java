package ru.nastavnik.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Append-only record of who did what, for whom, when. Written in the transaction of the action itself. */
public interface AuditTrail {

    /**
     * Records an action of the current actor (or of the system scope, when nobody is signed in).
     *
     * @param action stable code, for example {@code curator-order.signed}
     * @param subjectType what was acted on, for example {@code curator-appointment}
     * @param subjectId its identity
     * @param facts routing facts such as ids, numbers and states; never personal data
     */
    void record(String action, String subjectType, String subjectId, Map<String, String> facts);

    /** Records the same action on many subjects of one kind. */
    default void recordAll(
            String action, String subjectType, Collection<String> subjectIds, Map<String, String> facts) {
        subjectIds.forEach(subject -> record(action, subjectType, subject, facts));
    }

    /** What {@link #record} records. */
    record Deed(String action, String subjectType, String subjectId, Map<String, String> facts) {}

    /** Records all that one verb did, in its order: together they cost the way to the database once. */
    default void recordAll(List<Deed> deeds) {
        deeds.forEach(deed -> record(deed.action(), deed.subjectType(), deed.subjectId(), deed.facts()));
    }
}
