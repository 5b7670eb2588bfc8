package ru.nastavnik.language.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.language.Declension;
import ru.nastavnik.language.GrammaticalCase;
import ru.nastavnik.people.NewParticipant;
import ru.nastavnik.people.ParticipantRegister;
import ru.nastavnik.people.ParticipantRole;
import ru.nastavnik.people.ParticipationDetails;
import ru.nastavnik.people.PersonData;
import ru.nastavnik.people.PersonKind;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.PersonName;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestBrowser;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;

/** The list of words to look at, and its way from the page of corrected forms. */
@ApplicationTest
class DoubtsViewTest {

    private static final SchoolYear YEAR = new SchoolYear(2026);

    @Autowired
    private TestBrowser browser;

    @Autowired
    private TestRegion region;

    @Autowired
    private TestPeople people;

    @Autowired
    private ParticipantRegister register;

    @Autowired
    private Declension declension;

    private SignedIn curator;

    @BeforeEach
    void aSchoolWithADoubtfulSurnameAndASureOne() {
        OrganizationId school = region.school();
        curator = region.curator(school);
        people.as(curator, () -> {
            register.add(school, YEAR, pupil("Литвин"));
            register.add(school, YEAR, pupil("Горобец"));
        });
    }

    @Test
    void all_doubtful_words_are_looked_at_in_one_list_and_confirmed_at_once() {
        browser.open(curator, "name-forms/check", () -> {
            assertThat(_find(H2.class)).extracting(H2::getText).containsExactly("Литвин — фамилия, мужской род");
            _setValue(_get(TextField.class, spec -> spec.withLabel("творительный (кем)")), "Литвиным");
            _click(_get(Button.class, spec -> spec.withText("Всё верно, запомнить")));
            assertThat(_get(EmptyState.class)).isNotNull();
        });

        PersonName name = new PersonName("Литвин", "Егор", null, Gender.MALE);
        assertThat(people.as(curator, () -> declension.full(name, GrammaticalCase.INSTRUMENTAL)))
                .isEqualTo("Литвиным Егором");
    }

    @Test
    void a_word_without_a_form_is_marked_and_stays_in_the_list() {
        browser.open(curator, "name-forms/check", () -> {
            TextField dative = _get(TextField.class, spec -> spec.withLabel("дательный (кому)"));
            _setValue(dative, "");
            _click(_get(Button.class, spec -> spec.withText("Всё верно, запомнить")));
            assertThat(dative.isInvalid()).isTrue();
        });
    }

    @Test
    void the_page_of_corrected_forms_says_that_words_wait_for_a_look() {
        browser.open(
                curator,
                "name-forms",
                () -> assertThat(_get(Anchor.class, spec -> spec.withText("Проверить склонение"))
                                .getHref())
                        .isEqualTo("name-forms/check"));
    }

    private static NewParticipant pupil(String surname) {
        return new NewParticipant(
                PersonData.of(PersonKind.PUPIL, surname, "Егор", "Ильич", Gender.MALE, LocalDate.of(2012, 3, 4)),
                ParticipantRole.MENTEE,
                new ParticipationDetails("8А", null, null, null));
    }
}
