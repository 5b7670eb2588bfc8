package ru.nastavnik.people.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.people.DistributionItem;
import ru.nastavnik.people.DistributionMark;
import ru.nastavnik.people.ParticipantOverview;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestParticipants;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestScreens;

@ApplicationTest
class PeopleScreensTest {
    private static final SchoolYear YEAR = new SchoolYear(2026);

    @Autowired
    TestRegion region;

    @Autowired
    TestParticipants people;

    @Autowired
    TestScreens screens;

    private OrganizationId school;
    private SignedIn curator;

    @BeforeEach
    void aSchool() {
        school = region.school();
        curator = region.curator(school);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void papersWithoutADayAreRefusedBesideTheDay() {
        region.run(curator, () -> people.menteeWithoutConsent(school, YEAR));
        screens.open(curator, PeopleNavigation.CONSENTS);
        Grid<ParticipantOverview> grid = TestScreens.only(Grid.class);
        grid.select(grid.getListDataView().getItem(0));
        _click(_get(Button.class, spec -> spec.withText("Бумаги получены")));
        DatePicker day = _get(DatePicker.class, spec -> spec.withLabel("День подписания"));
        _setValue(day, null);

        _click(_get(Button.class, spec -> spec.withText("Зарегистрировать")));

        assertThat(day.isInvalid()).isTrue();
        assertThat(day.getErrorMessage()).isEqualTo("Укажите день подписания.");
    }

    @Test
    void aConsentToDistributionIsRegisteredWithWhatThePaperAllows() {
        region.run(curator, () -> people.menteeWithoutConsent(school, YEAR));
        screens.open(curator, PeopleNavigation.CONSENTS);
        _get(Tabs.class).setSelectedIndex(1);
        Grid<ParticipantOverview> grid = TestScreens.only(Grid.class);
        grid.select(grid.getListDataView().getItem(0));
        _click(_get(Button.class, spec -> spec.withText("Бумаги получены")));
        MarksField marks = _get(MarksField.class);

        _click(_get(Button.class, spec -> spec.withText("Зарегистрировать")));
        assertThat(marks.isInvalid()).as("no mark means no").isTrue();

        marks.choose(DistributionItem.NAME, DistributionMark.Answer.YES);
        _click(_get(Button.class, spec -> spec.withText("Зарегистрировать")));

        _assertNone(Dialog.class);
        assertThat(grid.getListDataView().getItems())
                .as("the only participant lacks this consent no more")
                .isEmpty();
    }

    @Test
    void whatABlankLacksIsListedWithLinksInsteadOfABlank() {
        screens.open(curator, PeopleNavigation.CONSENTS);
        _get(Tabs.class).setSelectedIndex(1);

        _click(_get(Button.class, spec -> spec.withText("Бланки для печати")));

        Dialog dialog = _get(Dialog.class);
        assertThat(_find(dialog, Anchor.class)).extracting(Anchor::getHref).containsOnly("requisites");
        assertThat(_find(dialog, Anchor.class)).extracting(Anchor::getText).contains("ИНН", "ОГРН");
    }

    @Test
    void whatWasTypedOfAPersonIsNotLostByEscape() {
        screens.open(curator, PeopleNavigation.PARTICIPANTS);
        _click(_get(Button.class, spec -> spec.withText("Добавить")));
        Dialog dialog = _get(Dialog.class);
        _setValue(_get(TextField.class, spec -> spec.withLabel("Фамилия")), "Вересов");

        escape(dialog);

        assertThat(dialog.isOpened()).isTrue();
        assertThat(_get(ConfirmDialog.class).getElement().getProperty("header")).isEqualTo("Закрыть без сохранения?");
    }

    @Test
    void aDialogInWhichNothingWasTypedClosesByEscape() {
        screens.open(curator, PeopleNavigation.PARTICIPANTS);
        _click(_get(Button.class, spec -> spec.withText("Добавить")));

        escape(_get(Dialog.class));

        _assertNone(Dialog.class);
        _assertNone(ConfirmDialog.class);
    }

    @Test
    void theWholeListIsPrintedAsATableWithItsYear() {
        region.run(curator, () -> {
            people.mentee(school, YEAR);
            people.menteeWithoutConsent(school, YEAR);
        });
        screens.open(curator, PeopleNavigation.PARTICIPANTS);

        _click(_get(Button.class, spec -> spec.withText("Печать")));

        assertThat(_find(NativeTableRow.class)).hasSize(3);
        _assertOne(Paragraph.class, spec -> spec.withText("База наставляемых, 2026/2027 учебный год"));
    }

    @Test
    void aSurnameOfWhichTheRulesAreNotSureIsShownWhileItIsTypedAndTheLookIsRemembered() {
        screens.open(curator, PeopleNavigation.PARTICIPANTS);
        _click(_get(Button.class, spec -> spec.withText("Добавить")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Фамилия")), "Коваль");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Имя")), "Иван");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Отчество")), "Петрович");

        _assertOne(Paragraph.class, spec -> spec.withText("Коваль (фамилия)"));
        _click(_get(Button.class, spec -> spec.withText("Проверить")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("творительный (кем)")), "Ковалём");
        _click(_get(Button.class, spec -> spec.withText("Всё верно, запомнить")));

        _assertNone(Paragraph.class, spec -> spec.withText("Коваль (фамилия)"));
    }

    @Test
    void afterAnImportWithDoubtfulNamesTheDialogStaysAndLinksToTheirList() {
        screens.open(curator, PeopleNavigation.PARTICIPANTS);
        importTable("Горобец");
        _assertNone(Dialog.class);

        importTable("Литвин");

        assertThat(_get(Anchor.class, spec -> spec.withText("Проверить склонение"))
                        .getHref())
                .isEqualTo("name-forms/check");
        _assertOne(Dialog.class);
    }

    private static void importTable(String surname) {
        _click(_get(Button.class, spec -> spec.withText("Из таблицы")));
        _setValue(
                _get(TextArea.class),
                "Роль\tФамилия\tИмя\tОтчество\tДата рождения\tКто\tКласс или группа\n" + "Наставляемый\t" + surname
                        + "\tЕгор\tИльич\t01.02.2012\tУченик\t8А");
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(button -> button.getText().startsWith("Загрузить: "))));
    }

    private static void escape(Dialog dialog) {
        ComponentUtil.fireEvent(dialog, new Dialog.DialogCloseActionEvent(dialog, true));
    }
}
