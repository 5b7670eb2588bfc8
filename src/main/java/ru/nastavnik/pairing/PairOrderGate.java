package ru.nastavnik.pairing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.nastavnik.people.ConsentCheck;
import ru.nastavnik.people.ConsentKind;
import ru.nastavnik.people.Consents;
import ru.nastavnik.people.ParticipantRole;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.shared.OrganizationId;

/** The consent gate of step 19: every mentor and mentee of a pair, a minor mentor by the same rule. */
@Component
class PairOrderGate {
    private final Consents consents;

    PairOrderGate(Consents consents) {
        this.consents = consents;
    }

    /** Whom the gate keeps out on the day; empty if everybody passes. */
    List<GateRefusal> refusals(OrganizationId organization, Collection<Pair> pairs, LocalDate day) {
        Set<PersonId> people = new HashSet<>();
        pairs.forEach(pair -> people.addAll(pair.people()));
        Map<PersonId, ConsentCheck> checks = consents.checkAll(organization, people, ConsentKind.PERSONAL_DATA, day);
        List<GateRefusal> refusals = new ArrayList<>();
        for (Pair pair : pairs) {
            judge(pair, pair.mentor(), ParticipantRole.MENTOR, checks, refusals);
            pair.mentees().forEach(mentee -> judge(pair, mentee, ParticipantRole.MENTEE, checks, refusals));
        }
        return refusals;
    }

    private static void judge(
            Pair pair,
            PersonId person,
            ParticipantRole role,
            Map<PersonId, ConsentCheck> checks,
            List<GateRefusal> refusals) {
        ConsentCheck check = checks.get(person);
        if (check == null) {
            refusals.add(new GateRefusal(
                    pair.id(), pair.number(), person, role, "Участника нет в организации. Проверьте состав пары."));
        } else if (!check.isValid()) {
            refusals.add(new GateRefusal(pair.id(), pair.number(), person, role, check.reason()));
        }
    }
}
