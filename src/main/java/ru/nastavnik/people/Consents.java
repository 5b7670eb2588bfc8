package ru.nastavnik.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.DataScopes;
import ru.nastavnik.people.domain.ConsentFacts;
import ru.nastavnik.people.domain.ConsentRules;
import ru.nastavnik.people.domain.MinorConsentRule;
import ru.nastavnik.people.persistence.ConsentRepository;
import ru.nastavnik.people.persistence.PersonRepository;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;

/**
 * The consent gate (steps 7, 11, 19 and 33; college 5 and 10): whether a person's consent holds on a day. Usable by
 * the organisation's people and by its background work.
 */
@Service
@Transactional(readOnly = true)
public class Consents {
    private final ConsentRepository consents;
    private final PersonRepository persons;
    private final DataScopes scopes;
    private final ConsentRules rules;

    Consents(
            ConsentRepository consents,
            PersonRepository persons,
            DataScopes scopes,
            @Value("${nastavnik.consents.from-14-to-17:BOTH}") MinorConsentRule from14To17) {
        this.consents = consents;
        this.persons = persons;
        this.scopes = scopes;
        this.rules = new ConsentRules(from14To17);
    }

    /** @throws NotFoundException if the person is not the organisation's or the scope is another's */
    public ConsentCheck check(OrganizationId organization, PersonId person, ConsentKind kind, LocalDate day) {
        ConsentCheck check = checkAll(organization, List.of(person), kind, day).get(person);
        if (check == null) {
            throw new NotFoundException("Участник не найден.");
        }
        return check;
    }

    /** The gate for many persons at once, in the order given; persons of other organisations are absent. */
    public Map<PersonId, ConsentCheck> checkAll(
            OrganizationId organization, Collection<PersonId> ids, ConsentKind kind, LocalDate day) {
        return answers(organization, ids, (person, given) -> rules.check(person.birthDate(), given, kind, day));
    }

    /**
     * What may be shown to everybody of many persons at once, in the order given; persons of other organisations are
     * absent. Whoever has no consent of the day allows nothing.
     */
    public Map<PersonId, DistributionMarks> distributable(
            OrganizationId organization, Collection<PersonId> ids, LocalDate day) {
        return answers(organization, ids, (person, given) -> rules.distributable(person.birthDate(), given, day));
    }

    /**
     * Who signed for minors, by the newest consent that names somebody; the others are absent.
     *
     * @throws NotFoundException if the scope is another organisation's
     */
    public Map<PersonId, String> representatives(OrganizationId organization, Collection<PersonId> ids) {
        scopes.require(organization);
        Map<PersonId, String> names = new LinkedHashMap<>();
        for (Consent consent : consents.of(organization, ids)) {
            String representative = consent.representative();
            if (representative != null && !representative.isBlank()) {
                names.putIfAbsent(consent.person(), representative.strip());
            }
        }
        return names;
    }

    private <T> Map<PersonId, T> answers(
            OrganizationId organization, Collection<PersonId> ids, BiFunction<Person, List<ConsentFacts>, T> rule) {
        scopes.require(organization);
        Map<PersonId, Person> known =
                persons.findAll(ids).stream().collect(Collectors.toMap(Person::id, person -> person));
        Map<PersonId, List<ConsentFacts>> given = consents.of(organization, ids).stream()
                .collect(Collectors.groupingBy(
                        Consent::person, Collectors.mapping(Consents::facts, Collectors.toList())));
        Map<PersonId, T> answers = new LinkedHashMap<>();
        for (PersonId id : ids) {
            Person person = known.get(id);
            if (person != null) {
                answers.put(id, rule.apply(person, given.getOrDefault(id, List.of())));
            }
        }
        return answers;
    }

    ConsentRules rules() {
        return rules;
    }

    static ConsentFacts facts(Consent consent) {
        return new ConsentFacts(
                consent.kind(),
                consent.signer(),
                consent.givenOn(),
                consent.expiresOn(),
                consent.withdrawnOn(),
                consent.marks());
    }
}
