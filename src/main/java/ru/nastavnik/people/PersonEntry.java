package ru.nastavnik.people;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.people.domain.PersonRules;
import ru.nastavnik.people.persistence.EnterpriseRepository;
import ru.nastavnik.people.persistence.PersonRepository;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;

/** Recognises a person who is known already and enters those who are not. Input is validated by the caller. */
@Component
class PersonEntry {
    private final PersonRepository persons;
    private final EnterpriseRepository enterprises;
    private final RegionClock clock;

    PersonEntry(PersonRepository persons, EnterpriseRepository enterprises, RegionClock clock) {
        this.persons = persons;
        this.enterprises = enterprises;
        this.clock = clock;
    }

    PersonId findOrEnter(OrganizationId organization, PersonData data) {
        Enterprise enterprise = enterprise(data);
        if (enterprise != null) {
            return persons.findRegional(enterprise.id(), data).orElseGet(() -> enter(null, data, enterprise));
        }
        return persons.findSame(organization, data).orElseGet(() -> enter(organization, data, null));
    }

    @Nullable
    Enterprise enterprise(PersonData data) {
        String inn = data.enterpriseInn();
        if (!data.kind().regional() || inn == null) {
            return null;
        }
        return enterprises.findByInn(inn).orElseGet(() -> {
            String name = data.enterpriseName();
            if (name == null) {
                throw new ValidationException(
                        "enterpriseName", "Предприятия с таким ИНН ещё нет в реестре: укажите его название.");
            }
            return enterprises.insertIfAbsent(inn, name, clock.now());
        });
    }

    static Gender gender(PersonData data) {
        Gender chosen = data.gender();
        return chosen != null ? chosen : Objects.requireNonNull(PersonRules.guessGender(data.patronymic()));
    }

    private PersonId enter(@Nullable OrganizationId organization, PersonData data, @Nullable Enterprise enterprise) {
        PersonId id = PersonId.next();
        persons.insert(id, organization, data, gender(data), enterprise == null ? null : enterprise.id());
        return id;
    }
}
