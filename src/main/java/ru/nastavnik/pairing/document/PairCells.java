package ru.nastavnik.pairing.document;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.document.LayoutProfile;
import ru.nastavnik.document.Requisite;
import ru.nastavnik.pairing.Pair;
import ru.nastavnik.people.Participant;
import ru.nastavnik.people.Person;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.programme.MentoringForm;

/** The words of an annex's cells: the order prints them, an extract of it repeats them. */
public final class PairCells {
    private final LayoutProfile layout;
    private final Map<PersonId, Person> people;
    private final Map<PersonId, String> classes = new HashMap<>();
    private final Map<String, MentoringForm> forms;

    /**
     * @param people everybody whom the order names
     * @param participants of the order's school year, who tell the classes
     */
    public PairCells(
            LayoutProfile layout,
            Map<PersonId, Person> people,
            List<Participant> participants,
            List<MentoringForm> forms) {
        this.layout = layout;
        this.people = people;
        this.forms = forms.stream().collect(Collectors.toMap(MentoringForm::code, Function.identity()));
        for (Participant participant : participants) {
            String group = participant.studyGroup();
            if (group != null) {
                classes.put(participant.personId(), group);
            }
        }
    }

    /** «Рощин Глеб Ильич», as annexes write names by the layout of the order's day. */
    public String mentor(Pair pair) {
        return layout.name(Requisite.ANNEX, person(pair.mentor()).name());
    }

    /**
     * «учитель математики», «инженер, АО «Завод»», «9 «Б» класс»: what the register says of the mentor; null where it
     * knows no more than the kind of person.
     */
    public @Nullable String mentorPost(Pair pair) {
        Person mentor = person(pair.mentor());
        String post = mentor.post() == null ? classes.get(mentor.id()) : mentor.post();
        if (mentor.enterprise() == null) {
            return post;
        }
        return post == null
                ? mentor.enterprise().name()
                : post + ", " + mentor.enterprise().name();
    }

    /** «Иванова Анна Петровна, 7 «А» класс», each on a line of its own. */
    public String mentees(Collection<PersonId> mentees) {
        return mentees.stream()
                .map(this::person)
                .sorted(Comparator.comparing(person -> person.name().full()))
                .map(person -> {
                    String who = classes.containsKey(person.id()) ? classes.get(person.id()) : person.post();
                    return layout.name(Requisite.ANNEX, person.name()) + (who == null ? "" : ", " + who);
                })
                .collect(Collectors.joining("\n"));
    }

    public String form(Pair pair) {
        return pair.form().title(forms);
    }

    public String roleModel(Pair pair) {
        String model = pair.roleModel();
        return model == null ? "—" : model;
    }

    public String reason(@Nullable String reason) {
        return reason == null ? "—" : reason;
    }

    private Person person(PersonId id) {
        return Objects.requireNonNull(people.get(id), "A person of the order is not visible");
    }
}
