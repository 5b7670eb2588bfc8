package ru.nastavnik.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.PersonName;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;

/** The administrator mends words of names for every organisation. Each test uses a surname of its own. */
@ApplicationTest
class WordFormDirectoryTest {

    @Autowired
    private WordFormDirectory directory;

    @Autowired
    private Declension declension;

    @Autowired
    private TestRegion region;

    @Autowired
    private TestPeople people;

    @Test
    void a_word_mended_by_the_administrator_stands_so_in_the_documents_of_every_school() {
        save(word("Ыцой", Map.of(GrammaticalCase.INSTRUMENTAL, "Ыцоем", GrammaticalCase.DATIVE, "Ыцою")));

        PersonName name = new PersonName("Ыцой", "Виктор", "Ильич", Gender.MALE);
        assertThat(inSchool(name, GrammaticalCase.INSTRUMENTAL)).isEqualTo("Ыцоем Виктором Ильичом");
        assertThat(inSchool(name, GrammaticalCase.DATIVE)).isEqualTo("Ыцою Виктору Ильичу");
    }

    @Test
    void saving_again_replaces_the_forms_and_a_case_left_out_goes_back_to_the_rules() {
        save(word("Ыдзюба", Map.of(GrammaticalCase.INSTRUMENTAL, "Ыдзюбою", GrammaticalCase.DATIVE, "Ыдзюби")));
        save(word("Ыдзюба", Map.of(GrammaticalCase.INSTRUMENTAL, "Ыдзюбой")));

        assertThat(people.as(people.administrator(), () -> directory.find("ыдзюба")))
                .singleElement()
                .satisfies(word -> assertThat(word.forms()).isEqualTo(Map.of(GrammaticalCase.INSTRUMENTAL, "Ыдзюбой")));
    }

    @Test
    void a_word_is_found_by_any_of_its_forms_and_comes_with_all_of_them() {
        save(word("Ыгусь", Map.of(GrammaticalCase.GENITIVE, "Ыгуся", GrammaticalCase.ACCUSATIVE, "Ыгуся")));

        assertThat(people.as(people.administrator(), () -> directory.find("ГУСЯ")))
                .filteredOn(word -> word.nominative().equals("Ыгусь"))
                .singleElement()
                .satisfies(word -> assertThat(word.forms()).hasSize(2));
        assertThat(people.as(people.administrator(), () -> directory.find("ыгусём")))
                .isEmpty();
    }

    @Test
    void a_removed_word_is_declined_by_the_rules_again_and_is_gone_for_who_comes_later() {
        save(word("Ыворона", Map.of(GrammaticalCase.GENITIVE, "Ыворона")));
        remove("Ыворона");

        assertThat(people.as(people.administrator(), () -> directory.find("ыворона")))
                .isEmpty();
        assertThatThrownBy(() -> remove("Ыворона")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void what_is_no_word_is_refused_beside_its_field() {
        assertThatThrownBy(() -> save(word(" ", Map.of(GrammaticalCase.GENITIVE, "Икса"))))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        refused ->
                                assertThat(refused.violations().get(0).field()).isEqualTo("nominative"));
        assertThatThrownBy(() -> save(word("Икс", Map.of(GrammaticalCase.GENITIVE, "<b>"))))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        refused ->
                                assertThat(refused.violations().get(0).field()).isEqualTo("GENITIVE"));
        assertThatThrownBy(() -> save(word("Икс", Map.of())))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        refused ->
                                assertThat(refused.violations().get(0).field()).isEqualTo("forms"));
    }

    @Test
    void nobody_but_the_administrator_may() {
        OrganizationId school = region.school();
        SignedIn director = people.director(school);
        assertThatThrownBy(() -> people.as(director, () -> directory.find("")))
                .isInstanceOf(AccessDeniedException.class);
    }

    private String inSchool(PersonName name, GrammaticalCase target) {
        return people.as(region.curator(region.school()), () -> declension.full(name, target));
    }

    private void save(WordForms word) {
        people.as(people.administrator(), () -> directory.save(word));
    }

    private void remove(String nominative) {
        people.as(people.administrator(), () -> directory.remove(NamePart.SURNAME, nominative, Gender.MALE));
    }

    private static WordForms word(String nominative, Map<GrammaticalCase, String> forms) {
        return new WordForms(NamePart.SURNAME, nominative, Gender.MALE, forms);
    }
}
