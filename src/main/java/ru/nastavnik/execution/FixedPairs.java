package ru.nastavnik.execution;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.pairing.Pair;
import ru.nastavnik.pairing.PairState;
import ru.nastavnik.pairing.Pairs;
import ru.nastavnik.people.Participant;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.PersonName;
import ru.nastavnik.shared.SchoolYear;

/** The pairs that have a row in the steps of their work, with the names of their people. */
@Component
class FixedPairs {
    private final Pairs pairs;

    FixedPairs(Pairs pairs) {
        this.pairs = pairs;
    }

    /** @param endReason why the pair works no more, or null */
    record PairRow(
            UUID id,
            String title,
            UUID mentor,
            Set<UUID> mentees,
            @Nullable String endReason) {}

    /** Pairs that an order has fixed, those ended since included, by number. */
    List<PairRow> of(OrganizationId organization, SchoolYear year, List<Participant> participants) {
        List<Pair> fixed = pairs.all(organization, year).stream()
                .filter(pair -> pair.state() != PairState.DRAFT)
                .toList();
        if (fixed.isEmpty()) {
            return List.of();
        }
        Map<PersonId, PersonName> names = participants.stream()
                .collect(Collectors.toMap(
                        Participant::personId,
                        participant -> participant.person().name(),
                        (first, same) -> first));
        return fixed.stream().map(pair -> row(pair, names)).toList();
    }

    private static PairRow row(Pair pair, Map<PersonId, PersonName> names) {
        String mentees =
                pair.mentees().stream().map(mentee -> shortName(mentee, names)).collect(Collectors.joining(", "));
        return new PairRow(
                pair.id().value(),
                (pair.isGroup() ? "Группа № " : "Пара № ") + pair.number() + ": " + shortName(pair.mentor(), names)
                        + " – " + mentees,
                pair.mentor().value(),
                pair.mentees().stream().map(PersonId::value).collect(Collectors.<UUID>toSet()),
                endReason(pair.state(), pair.endReason()));
    }

    static @Nullable String endReason(PairState state, @Nullable String said) {
        if (state != PairState.ENDED) {
            return null;
        }
        return said == null ? "Прекращена приказом" : "Прекращена приказом: " + said;
    }

    private static String shortName(PersonId person, Map<PersonId, PersonName> names) {
        PersonName name = names.get(person);
        return name == null ? "—" : name.surnameFirst();
    }
}
