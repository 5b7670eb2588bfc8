package ru.nastavnik.people;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.DataScopes;
import ru.nastavnik.people.persistence.PersonRepository;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.PersonName;

/** Names of persons for screens and documents inside the organisation; also for its background work. */
@Service
@Transactional(readOnly = true)
public class PersonNames {
    private final PersonRepository persons;
    private final DataScopes scopes;

    PersonNames(PersonRepository persons, DataScopes scopes) {
        this.persons = persons;
        this.scopes = scopes;
    }

    /**
     * Names of the persons that the organisation may see; others are absent from the answer.
     *
     * @throws NotFoundException if the scope is not this organisation's
     */
    public Map<PersonId, PersonName> of(OrganizationId organization, Collection<PersonId> ids) {
        scopes.require(organization);
        return persons.findAll(ids).stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    /** The persons themselves, with post and enterprise. */
    public Map<PersonId, Person> persons(OrganizationId organization, Collection<PersonId> ids) {
        scopes.require(organization);
        return persons.findAll(ids).stream().collect(Collectors.toMap(Person::id, person -> person));
    }

    /** @throws NotFoundException if the person is not the organisation's */
    public PersonName of(OrganizationId organization, PersonId id) {
        scopes.require(organization);
        return persons.find(id).map(Person::name).orElseThrow(() -> new NotFoundException("Участник не найден."));
    }
}
