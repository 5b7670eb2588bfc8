package ru.nastavnik.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.PersonName;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;

/** Words of which the rules are not sure are shown once and remembered. */
@ApplicationTest
class DeclensionDoubtsTest {

    private static final PersonInPapers KOVAL =
            new PersonInPapers(new PersonName("Коваль", "Иван", "Петрович", Gender.MALE), "учитель, брандмейстер");

    @Autowired
    private DeclensionDoubts doubts;

    @Autowired
    private Declension declension;

    @Autowired
    private NameForms forms;

    @Autowired
    private TestRegion region;

    @Autowired
    private TestPeople people;

    @Test
    void a_doubtful_surname_and_a_doubtful_post_are_named_with_the_forms_that_papers_would_write() {
        OrganizationId school = region.school();
        List<Doubt> found = people.as(region.director(school), () -> doubts.of(school, List.of(KOVAL, KOVAL)));

        assertThat(found).extracting(Doubt::nominative).containsExactly("Коваль", "учитель, брандмейстер");
        assertThat(found.get(0).forms()).containsEntry(GrammaticalCase.INSTRUMENTAL, "Ковалем");
        assertThat(found.get(0).what()).isEqualTo("фамилия");
        assertThat(found.get(1).what()).isEqualTo("должность");
    }

    @Test
    void names_and_posts_that_the_rules_are_sure_of_are_no_doubts() {
        OrganizationId school = region.school();
        PersonInPapers sure =
                new PersonInPapers(new PersonName("Иванова", "Анна", null, Gender.FEMALE), "учитель математики");
        PersonInPapers woman = new PersonInPapers(new PersonName("Коваль", "Анна", null, Gender.FEMALE), null);

        assertThat(people.as(region.curator(school), () -> doubts.of(school, List.of(sure, woman))))
                .isEmpty();
    }

    @Test
    void what_was_looked_at_stands_so_in_papers_for_every_namesake_and_is_asked_no_more() {
        OrganizationId school = region.school();
        SignedIn director = region.director(school);
        List<Doubt> found = people.as(director, () -> doubts.of(school, List.of(KOVAL)));
        people.as(
                director,
                () -> doubts.confirm(
                        school, List.of(with(found.get(0), GrammaticalCase.INSTRUMENTAL, "Ковалём"), found.get(1))));

        assertThat(people.as(director, () -> doubts.of(school, List.of(KOVAL)))).isEmpty();
        PersonName namesake = new PersonName("Коваль", "Пётр", null, Gender.MALE);
        assertThat(people.as(director, () -> declension.full(namesake, GrammaticalCase.INSTRUMENTAL)))
                .isEqualTo("Ковалём Петром");
        assertThat(people.as(
                        region.curator(region.school()), () -> declension.full(namesake, GrammaticalCase.INSTRUMENTAL)))
                .as("another school decides for itself")
                .isEqualTo("Ковалем Петром");
    }

    @Test
    void a_form_stored_for_one_person_wins_over_what_was_confirmed_for_the_word() {
        OrganizationId school = region.school();
        SignedIn director = region.director(school);
        PersonName name = KOVAL.name();
        people.as(director, () -> {
            doubts.confirm(school, doubts.of(school, List.of(KOVAL)));
            forms.putForPerson(school, name, NamePart.SURNAME, GrammaticalCase.DATIVE, "Коваль");
        });

        assertThat(people.as(director, () -> declension.full(name, GrammaticalCase.DATIVE)))
                .isEqualTo("Коваль Ивану Петровичу");
    }

    @Test
    void a_word_left_without_a_form_is_refused_and_nothing_is_remembered() {
        OrganizationId school = region.school();
        SignedIn director = region.director(school);
        List<Doubt> found = people.as(director, () -> doubts.of(school, List.of(KOVAL)));

        assertThatThrownBy(() -> people.as(
                        director,
                        () -> doubts.confirm(
                                school, List.of(found.get(1), with(found.get(0), GrammaticalCase.GENITIVE, " ")))))
                .isInstanceOf(ValidationException.class);
        assertThat(people.as(director, () -> doubts.of(school, List.of(KOVAL)))).hasSize(2);
    }

    @Test
    void a_school_without_people_has_nothing_to_look_at_and_is_closed_to_its_neighbours() {
        OrganizationId school = region.school();
        assertThat(people.as(region.director(school), () -> doubts.ofOrganization(school)))
                .isEmpty();
        SignedIn neighbour = region.director(region.school());
        assertThatThrownBy(() -> people.as(neighbour, () -> doubts.ofOrganization(school)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.as(neighbour, () -> doubts.confirm(school, List.of())))
                .isInstanceOf(NotFoundException.class);
    }

    private static Doubt with(Doubt doubt, GrammaticalCase target, String form) {
        Map<GrammaticalCase, String> forms = new EnumMap<>(doubt.forms());
        forms.put(target, form);
        return doubt.with(forms);
    }
}
