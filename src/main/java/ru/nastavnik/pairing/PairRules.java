package ru.nastavnik.pairing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.nastavnik.people.Participant;
import ru.nastavnik.people.Participants;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.programme.ChosenForm;
import ru.nastavnik.programme.OrganizationForms;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.ValidationException;

/** What a pair must be, whoever makes it or changes it: people of the year, a form of the programme, room for one more. */
@Component
class PairRules {
    private final Participants participants;
    private final OrganizationForms forms;
    private final PairFit fit;

    PairRules(Participants participants, OrganizationForms forms, PairFit fit) {
        this.participants = participants;
        this.forms = forms;
        this.fit = fit;
    }

    /**
     * @param others the pairs of the year that stand beside it
     * @throws ValidationException if somebody takes no part, stands there twice, or the mentor has no room
     */
    void require(OrganizationId organization, SchoolYear year, NewPair pair, List<Pair> others) {
        List<FieldViolation> violations = new ArrayList<>();
        Map<PersonId, Participant> mentors = byPerson(participants.mentors(organization, year));
        Map<PersonId, Participant> mentees = byPerson(participants.mentees(organization, year));
        Participant mentor = mentors.get(pair.mentor());
        if (mentor == null) {
            violations.add(new FieldViolation("mentor", "Выберите наставника из участников этого года."));
        }
        if (pair.mentees().isEmpty()
                || !mentees.keySet().containsAll(pair.mentees())
                || new HashSet<>(pair.mentees()).size() != pair.mentees().size()) {
            violations.add(new FieldViolation("mentees", "Выберите наставляемых из участников этого года."));
        } else if (pair.mentees().contains(pair.mentor())) {
            violations.add(new FieldViolation("mentees", "Никто не может быть наставником самому себе."));
        }
        List<ChosenForm> kept = forms.of(organization);
        if (kept.stream().map(PairForm::of).noneMatch(pair.form()::equals)) {
            violations.add(new FieldViolation(
                    "form",
                    "Выберите форму наставничества из программы организации: "
                            + kept.stream().map(ChosenForm::title).collect(Collectors.joining(", ")) + "."));
        }
        violations.addAll(fit.violations(organization, pair));
        if (pair.format() == PairFormat.INDIVIDUAL && pair.mentees().size() > 1) {
            violations.add(new FieldViolation("format", "При индивидуальном формате наставляемый один."));
        }
        int load = taken(others).getOrDefault(pair.mentor(), 0) + pair.mentees().size();
        if (mentor != null && load > mentor.capacity()) {
            violations.add(new FieldViolation(
                    "mentor",
                    "Наставник готов вести не больше " + mentor.capacity() + ", а с этой парой будет " + load + "."));
        }
        boolean twice = others.stream()
                .filter(other -> other.mentor().equals(pair.mentor()))
                .anyMatch(other -> other.mentees().stream().anyMatch(pair.mentees()::contains));
        if (twice) {
            violations.add(new FieldViolation("mentees", "Эти наставник и наставляемый уже в паре."));
        }
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
    }

    /** How many mentees each mentor has. */
    static Map<PersonId, Integer> taken(List<Pair> standing) {
        Map<PersonId, Integer> taken = new HashMap<>();
        standing.forEach(pair -> taken.merge(pair.mentor(), pair.mentees().size(), Integer::sum));
        return taken;
    }

    private static Map<PersonId, Participant> byPerson(List<Participant> list) {
        return list.stream().collect(Collectors.toMap(Participant::personId, Function.identity()));
    }
}
