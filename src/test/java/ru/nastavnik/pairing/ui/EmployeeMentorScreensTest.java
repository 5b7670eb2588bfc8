package ru.nastavnik.pairing.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.document.OrderContents;
import ru.nastavnik.pairing.EmployeeMentors;
import ru.nastavnik.pairing.NewPair;
import ru.nastavnik.pairing.PairDrafts;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestParticipants;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestScreens;

@ApplicationTest
@DisplayName("On the screens of a director")
class EmployeeMentorScreensTest {
    private static final SchoolYear YEAR = new SchoolYear(2026);

    @Autowired
    TestRegion region;

    @Autowired
    TestParticipants people;

    @Autowired
    TestScreens screens;

    @Autowired
    PairDrafts drafts;

    @Autowired
    EmployeeMentors mentors;

    @Autowired
    OrderContents contents;

    private OrganizationId school;
    private SignedIn curator;
    private SignedIn director;

    @BeforeEach
    void aSchool() {
        school = region.school();
        curator = region.curator(school);
        director = region.director(school);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    @DisplayName("a teacher who mentors a teacher gets terms, and then the addendum can be printed")
    void terms() {
        PersonId teacher = region.as(curator, () -> people.mentor(school, YEAR, 1));
        region.run(
                curator,
                () -> drafts.add(
                        school,
                        YEAR,
                        NewPair.of(teacher, people.teacherMentee(school, YEAR), "teacher-teacher", null)));
        openTab();
        assertThat(_find(Anchor.class, spec -> spec.withText("Дополнительное соглашение (проект)")))
                .isEmpty();
        assertThat(_find(Anchor.class, spec -> spec.withText("Согласие (проект)")))
                .hasSize(1);

        _click(_get(Button.class, spec -> spec.withText("Условия")));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Содержание работы")), "разбор уроков");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Форма работы")), "встречи раз в неделю");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Размер и условия выплаты")), "10 % оклада");
        _click(_get(Button.class, spec -> spec.withText("Сохранить")));

        assertThat(_find(Anchor.class, spec -> spec.withText("Дополнительное соглашение (проект)")))
                .hasSize(1);
    }

    @Test
    @DisplayName("a refusal is recorded with its last day, and the page reminds of the order")
    void notice() {
        PersonId teacher = region.as(curator, () -> people.mentor(school, YEAR, 1));
        region.run(
                curator,
                () -> drafts.add(
                        school,
                        YEAR,
                        NewPair.of(teacher, people.teacherMentee(school, YEAR), "teacher-teacher", null)));
        openTab();

        _click(_get(Button.class, spec -> spec.withText("Отказ или отмена")));
        _click(_get(Button.class, spec -> spec.withText("Записать")));

        assertThat(region.as(director, () -> mentors.of(school, YEAR)).get(0).notice())
                .isNotNull();
        assertThat(_find(Span.class).stream().map(Span::getText))
                .anyMatch(words -> words.contains("Составьте приказ о прекращении пары"));
    }

    @Test
    @DisplayName("the municipal act is named with date and number, or refused beside the field")
    void municipalAct() {
        screens.open(director, "order-settings");
        TextArea act = _get(TextArea.class, spec -> spec.withLabel("Муниципальный акт о наставничестве"));
        _setValue(act, "приказ управления образования");
        _click(_get(Button.class, spec -> spec.withText("Сохранить тексты")));
        assertThat(act.isInvalid()).isTrue();
        assertThat(act.getErrorMessage()).contains("с датой и номером");

        _setValue(act, "приказ управления образования от 03.09.2026 № 120");
        _setValue(
                _get(
                        Checkbox.class,
                        spec -> spec.withLabel(
                                "Устанавливать работникам-наставникам доплату за дополнительную работу")),
                true);
        _click(_get(Button.class, spec -> spec.withText("Сохранить тексты")));

        assertThat(region.as(director, () -> contents.of(school)).extraPay()).isTrue();
        assertThat(region.as(director, () -> contents.of(school)).municipalAct())
                .contains("№ 120");
    }

    private void openTab() {
        screens.open(director, PairingNavigation.PAIRS);
        TabSheet tabs = _get(TabSheet.class);
        tabs.setSelectedIndex(3);
    }
}
