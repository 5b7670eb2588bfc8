package ru.nastavnik.pairing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.nastavnik.pairing.persistence.PairRepository;
import ru.nastavnik.people.ConsentDependents;
import ru.nastavnik.people.ConsentKind;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.SchoolYear;

/** Tells the curator which pairs a withdrawal touches. */
@Component
class PairConsentDependents implements ConsentDependents {
    private final PairRepository pairs;
    private final RegionClock clock;

    PairConsentDependents(PairRepository pairs, RegionClock clock) {
        this.pairs = pairs;
        this.clock = clock;
    }

    @Override
    public List<String> consequencesOfWithdrawal(OrganizationId organization, PersonId person, ConsentKind kind) {
        if (kind != ConsentKind.PERSONAL_DATA) {
            return List.of();
        }
        List<Pair> touched = pairs.ofYear(organization, SchoolYear.of(clock.today())).stream()
                .filter(pair -> pair.people().contains(person))
                .toList();
        String active = numbers(touched, PairState.ACTIVE);
        String drafts = numbers(touched, PairState.DRAFT);
        return Stream.of(
                        active.isEmpty()
                                ? ""
                                : "Действующие пары № " + active
                                        + " сами не прекращаются: составьте приказ о прекращении их работы.",
                        drafts.isEmpty()
                                ? ""
                                : "Пары № " + drafts + " не войдут в приказ, а если он уже у директора — не будут"
                                        + " подписаны.")
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    private static String numbers(List<Pair> pairs, PairState state) {
        return pairs.stream()
                .filter(pair -> pair.state() == state)
                .map(pair -> Integer.toString(pair.number()))
                .collect(Collectors.joining(", "));
    }
}
