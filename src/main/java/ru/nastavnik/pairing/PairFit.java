package ru.nastavnik.pairing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.pairing.domain.FormFit;
import ru.nastavnik.people.Person;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.people.PersonNames;
import ru.nastavnik.programme.MentoringForms;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.OrganizationId;

/** Whether form and role model of a pair can be for its people. */
@Component
class PairFit {
    private final MentoringForms forms;
    private final PersonNames names;

    PairFit(MentoringForms forms, PersonNames names) {
        this.forms = forms;
        this.names = names;
    }

    /** On fields {@code form} and {@code roleModel}; people that the organisation does not see are not judged. */
    List<FieldViolation> violations(OrganizationId organization, NewPair pair) {
        Set<PersonId> ids = new HashSet<>(pair.mentees());
        ids.add(pair.mentor());
        return violations(
                pair.mentor(), pair.mentees(), pair.form(), pair.roleModel(), names.persons(organization, ids));
    }

    /** @throws DomainException if one of the pairs cannot be as it is drafted */
    void require(OrganizationId organization, Collection<Pair> pairs) {
        Set<PersonId> ids = new HashSet<>();
        pairs.forEach(pair -> ids.addAll(pair.people()));
        Map<PersonId, Person> people = names.persons(organization, ids);
        for (Pair pair : pairs) {
            violations(pair.mentor(), pair.mentees(), pair.form(), pair.roleModel(), people).stream()
                    .findFirst()
                    .ifPresent(wrong -> {
                        throw new DomainException(
                                "Пару № " + pair.number() + " нельзя включить в приказ. " + wrong.message());
                    });
        }
    }

    private List<FieldViolation> violations(
            PersonId mentor,
            List<PersonId> mentees,
            PairForm form,
            @Nullable String roleModel,
            Map<PersonId, Person> people) {
        FormFit fit = new FormFit(forms.all());
        List<FieldViolation> violations = new ArrayList<>();
        Person known = people.get(mentor);
        if (known != null) {
            fit.people(
                            form.code(),
                            known.kind(),
                            mentees.stream()
                                    .map(people::get)
                                    .filter(Objects::nonNull)
                                    .map(Person::kind)
                                    .toList())
                    .ifPresent(wrong -> violations.add(new FieldViolation("form", wrong)));
        }
        fit.roleModel(form.code(), roleModel)
                .ifPresent(wrong -> violations.add(new FieldViolation("roleModel", wrong)));
        return violations;
    }
}
