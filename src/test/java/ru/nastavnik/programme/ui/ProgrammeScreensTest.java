package ru.nastavnik.programme.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.approval.ReviewState;
import ru.nastavnik.programme.ChosenForm;
import ru.nastavnik.programme.ProgrammeId;
import ru.nastavnik.programme.ProgrammeLayouts;
import ru.nastavnik.programme.ProgrammeView;
import ru.nastavnik.programme.Programmes;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestApprovals;
import ru.nastavnik.support.TestOrganizations;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestScreens;

@ApplicationTest
class ProgrammeScreensTest {
    @Autowired
    TestScreens screens;

    @Autowired
    TestApprovals approvals;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestPeople people;

    @Autowired
    Programmes programmes;

    @Autowired
    ProgrammeLayouts layouts;

    private SignedIn curator;
    private ProgrammeId id;

    @BeforeEach
    void aDraft() {
        OrganizationId school = organizations.school(organizations.municipality(true));
        curator = people.curator(school);
        id = approvals.programme(school);
    }

    @AfterEach
    void closeTheScreen() {
        screens.close();
    }

    @Test
    void aFormThatTheSchoolDoesNotUseIsTakenOutByItsCheckbox() {
        screens.open(curator, ProgrammeNavigation.editor(id));
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("учитель – учитель")), false);
        assertThat(read().forms())
                .extracting(ChosenForm::code)
                .doesNotContain("teacher-teacher")
                .contains("pupil-pupil");
    }

    @Test
    void anOwnFormIsAddedByName() {
        screens.open(curator, ProgrammeNavigation.editor(id));
        _click(_get(Button.class, spec -> spec.withText("Добавить свою форму")));
        TextField title = _get(TextField.class, spec -> spec.withLabel("Название своей формы"));
        _setValue(title, "выпускник – ученик");
        _click(_get(Button.class, spec -> spec.withText("Направить директору")));
        assertThat(read().forms()).extracting(ChosenForm::title).contains("выпускник – ученик");
        assertThat(read().state()).isEqualTo(ReviewState.DECISION);
    }

    @Test
    void anEmptySectionIsRefusedBesideItsField() {
        screens.open(curator, ProgrammeNavigation.editor(id));
        TextArea goal = _get(TextArea.class, spec -> spec.withLabel("Цель"));
        _setValue(goal, "");
        _click(_get(Button.class, spec -> spec.withText("Направить директору")));
        assertThat(goal.isInvalid()).isTrue();
        assertThat(read().state()).isEqualTo(ReviewState.DRAFT);
    }

    @Test
    void theOperatorSeesTheLayoutInForce() {
        screens.open(people.centreOperator(), ProgrammeNavigation.LAYOUTS);
        assertThat(_find(Button.class, spec -> spec.withText("Новая версия макета программы")))
                .hasSize(1);
        assertThat(layouts.versions()).isNotEmpty();
    }

    private ProgrammeView read() {
        return people.as(curator, () -> programmes.get(id));
    }
}
