package ru.nastavnik.directive.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._getFormattedRow;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinService;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.calendar.TermLength;
import ru.nastavnik.directive.DirectiveDrafts;
import ru.nastavnik.directive.DirectiveView;
import ru.nastavnik.directive.Duty;
import ru.nastavnik.directive.DutyTerm;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.directive.LaunchState;
import ru.nastavnik.directive.UsualTerms;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ui.ScreenDay;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestLaunches;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestScreens;
import ru.nastavnik.workflow.DueJobs;

@ApplicationTest
class DirectiveScreensTest {
    @Autowired
    DirectiveDrafts drafts;

    @Autowired
    TestRegion region;

    @Autowired
    TestPeople people;

    @Autowired
    LaunchScreens screens;

    @Autowired
    CurrentActor currentActor;

    @Autowired
    DueJobs jobs;

    @Autowired
    TestLaunches launches;

    @Autowired
    TestClock clock;

    @Autowired
    RegionClock today;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void openBrowser() {
        MockVaadin.setup();
        ScreenDay.follow(VaadinService.getCurrent(), today, day -> Optional.empty());
    }

    @AfterEach
    void closeBrowser() {
        MockVaadin.tearDown();
    }

    @Test
    void everyoneReadsThePointsOfTheClosedDirective() {
        people.as(people.director(region.school()), () -> {
            DirectivePage page = new DirectivePage(screens.directives(), screens.archive(), currentActor);
            page.show(history());
            UI.getCurrent().add(page);

            assertThat(_find(Paragraph.class).stream().map(Paragraph::getText))
                    .contains(
                            "назначить куратора внедрения целевой модели наставничества в образовательной организации;",
                            "Контроль за исполнением настоящего распоряжения оставляем за собой.");
            _assertNone(Button.class, spec -> spec.withText("Ход исполнения"));
        });
    }

    @Test
    void onlyADepartmentIsOfferedRegistration() {
        people.as(people.director(region.school()), () -> {
            UI.getCurrent().add(new DirectivesView(screens.directives(), currentActor));
            _assertNone(Button.class, spec -> spec.withText("Зарегистрировать распоряжение"));
        });
        people.as(people.department(Department.GENERAL_EDUCATION), () -> {
            UI.getCurrent().removeAll();
            UI.getCurrent().add(new DirectivesView(screens.directives(), currentActor));
            _assertOne(Button.class, spec -> spec.withText("Зарегистрировать распоряжение"));
        });
    }

    @Test
    void anIncompleteRegistrationIsRefusedBesideTheFields() {
        people.as(people.department(Department.GENERAL_EDUCATION), () -> {
            UI.getCurrent().add(new NewDirectiveView(screens.directives(), screens.office(), drafts));
            setDates(LocalDate.of(2027, 1, 1), LocalDate.of(2026, 1, 1));

            _click(_get(Button.class, spec -> spec.withText("Зарегистрировать и направить макеты на утверждение")));

            assertThat(_get(DatePicker.class, spec -> spec.withLabel("по")).getErrorMessage())
                    .isEqualTo("Окончание срока раньше начала.");
            assertThat(_get(TextArea.class, spec -> spec.withLabel("Заголовок")).isInvalid())
                    .isTrue();
        });
    }

    @Test
    void whatIsTypedIsThereAfterTheBrowserWasClosedAndSeenByNobodyElse() {
        SignedIn department = people.department(Department.GENERAL_EDUCATION);
        people.as(department, () -> {
            UI.getCurrent().add(new NewDirectiveView(screens.directives(), screens.office(), drafts));
            _setValue(_get(TextArea.class, spec -> spec.withLabel("Заголовок")), "О целевой модели наставничества");
            _click(_get(Button.class, spec -> spec.withText("Добавить пункт")));
            _setValue(_get(TextArea.class, spec -> spec.withLabel("Текст пункта")), "Назначить кураторов");
            UI.getCurrent().removeAll();

            UI.getCurrent().add(new NewDirectiveView(screens.directives(), screens.office(), drafts));
            assertThat(_get(TextArea.class, spec -> spec.withLabel("Заголовок")).getValue())
                    .isEqualTo("О целевой модели наставничества");
            assertThat(_get(TextArea.class, spec -> spec.withLabel("Текст пункта"))
                            .getValue())
                    .isEqualTo("Назначить кураторов");
        });
        people.as(
                people.department(Department.VOCATIONAL_EDUCATION),
                () -> assertThat(drafts.mine()).isEmpty());
        people.as(department, drafts::forget);
    }

    @Test
    void theDraftIsGoneOnceTheDirectiveIsRegisteredAndNotBefore() {
        SignedIn department = people.department(Department.GENERAL_EDUCATION);
        people.as(department, () -> {
            UI.getCurrent().add(new NewDirectiveView(screens.directives(), screens.office(), drafts));
            chooseHistory();
            setDates(LocalDate.of(2029, 12, 31), LocalDate.of(2025, 9, 1));
            register();
            assertThat(drafts.mine()).as("refused, so still a draft").isPresent();

            _setValue(
                    _find(TextField.class, spec -> spec.withLabel("Номер")).get(0),
                    UUID.randomUUID().toString());
            _setValue(_find(DatePicker.class, spec -> spec.withLabel("Дата")).get(0), LocalDate.of(2025, 8, 25));
            setDates(LocalDate.of(2025, 9, 1), LocalDate.of(2029, 12, 31));
            register();
            assertThat(drafts.mine()).isEmpty();

            UI.getCurrent().removeAll();
            UI.getCurrent().add(new NewDirectiveView(screens.directives(), screens.office(), drafts));
            assertThat(_find(TextField.class, spec -> spec.withLabel("Номер"))
                            .get(0)
                            .getValue())
                    .isEmpty();
        });
    }

    @Test
    void aDirectiveGoesFromRegistrationToExecutionOnItsPages() {
        region.school();
        SignedIn department = people.department(Department.GENERAL_EDUCATION);
        String number = UUID.randomUUID().toString();

        people.as(department, () -> {
            UI.getCurrent().add(new NewDirectiveView(screens.directives(), screens.office(), drafts));
            chooseHistory();
            _setValue(_find(TextField.class, spec -> spec.withLabel("Номер")).get(0), number);
            _setValue(_find(DatePicker.class, spec -> spec.withLabel("Дата")).get(0), LocalDate.of(2025, 8, 25));
            setDates(LocalDate.of(2025, 9, 1), LocalDate.of(2029, 12, 31));
            register();
        });
        LaunchId launch = people.as(
                department,
                () -> screens.directives().list().stream()
                        .filter(directive -> directive.citation().contains(number))
                        .findFirst()
                        .flatMap(DirectiveView::launched)
                        .orElseThrow());

        people.as(people.centreOperator(), () -> {
            open(launch);
            confirm("Утвердить макеты");
        });
        people.as(department, () -> {
            open(launch);
            confirm("Запустить распоряжение");
        });
        jobs.runDue(clock.instant());

        assertThat(screens.launches().get(launch).state()).isEqualTo(LaunchState.RUNNING);
        people.as(department, () -> {
            open(launch);
            _assertOne(Button.class, spec -> spec.withText("Открыть новый учебный год"));
            _assertOne(Button.class, spec -> spec.withText("Завершить контроль досрочно"));
        });
        people.as(people.municipalHead(region.municipality()), () -> {
            open(launch);
            _assertNone(Button.class, spec -> spec.withText("Завершить контроль досрочно"));
        });
    }

    @Test
    void closingWantsASummaryAndAsksBeforeTheWorkOfAllIsEnded() {
        LaunchId launch = launches.launched(region.municipality());
        people.as(people.department(Department.GENERAL_EDUCATION), () -> {
            open(launch);
            confirm("Завершить контроль досрочно");
            TextArea summary = _get(TextArea.class, spec -> spec.withLabel("Итог исполнения"));
            _click(_get(Button.class, spec -> spec.withText("Закрыть распоряжение с итогом")));
            assertThat(summary.isInvalid()).isTrue();
            _assertNone(ConfirmDialog.class);

            _setValue(summary, "Целевая модель внедрена.");
            _click(_get(Button.class, spec -> spec.withText("Закрыть распоряжение с итогом")));
            assertThat(screens.launches().get(launch).state())
                    .as("nothing is closed before the answer")
                    .isEqualTo(LaunchState.RUNNING);
            _get(ConfirmDialog.class).close();
            confirm("Закрыть распоряжение с итогом");
        });
        assertThat(screens.launches().get(launch).state()).isEqualTo(LaunchState.CLOSED);
    }

    @Test
    void termsOfANewDirectiveAreProposedChangedForAllAndReadOnItsPage() {
        String number = UUID.randomUUID().toString();
        people.as(people.department(Department.GENERAL_EDUCATION), () -> {
            UI.getCurrent().add(new NewDirectiveView(screens.directives(), screens.office(), drafts));
            chooseHistory();
            _setValue(_find(TextField.class, spec -> spec.withLabel("Номер")).get(0), number);
            _setValue(_find(DatePicker.class, spec -> spec.withLabel("Дата")).get(0), LocalDate.of(2025, 8, 25));
            setDates(LocalDate.of(2025, 9, 1), LocalDate.of(2029, 12, 31));
            Div curators = group("Назначить куратора");
            assertThat(reading(curators))
                    .isEqualTo("пп. 7.2, 6.2, 8.2 «в течение 10 рабочих дней»: 10 раб. дней от получения распоряжения");

            _setValue(_get(curators, IntegerField.class), 3);
            assertThat(reading(curators)).endsWith("3 раб. дня от получения распоряжения");
            register();

            DirectiveView registered = screens.directives().list().stream()
                    .filter(directive -> directive.citation().contains(number))
                    .findFirst()
                    .orElseThrow();
            assertThat(registered.text().terms())
                    .filteredOn(term -> term.duty() == Duty.CURATOR)
                    .extracting(DutyTerm::length)
                    .containsExactly(TermLength.workingDays(3), TermLength.workingDays(3), TermLength.workingDays(3));
            UI.getCurrent().removeAll();
            DirectivePage page = new DirectivePage(screens.directives(), screens.archive(), currentActor);
            page.show(registered);
            UI.getCurrent().add(page);
            Grid<DutyTerm> terms = TestScreens.only(Grid.class);
            assertThat(_getFormattedRow(terms, 4))
                    .contains("Назначить куратора", "доп. образование", "3 раб. дня от получения распоряжения");
        });
    }

    @Test
    void kindsOfOrganizationsMayHaveTermsOfTheirOwnAndADraftKeepsThem() {
        SignedIn department = people.department(Department.GENERAL_EDUCATION);
        people.as(department, () -> {
            UI.getCurrent().add(new NewDirectiveView(screens.directives(), screens.office(), drafts));
            Div programmes = group("Утвердить программу наставничества");
            _setValue(_get(programmes, Checkbox.class), false);
            List<IntegerField> amounts = _find(programmes, IntegerField.class);
            assertThat(amounts).extracting(IntegerField::getValue).containsExactly(1, 1, 1);
            _setValue(amounts.get(2), 2);

            UI.getCurrent().removeAll();
            UI.getCurrent().add(new NewDirectiveView(screens.directives(), screens.office(), drafts));
            assertThat(_find(group("Утвердить программу наставничества"), IntegerField.class))
                    .extracting(IntegerField::getValue)
                    .containsExactly(1, 1, 2);
            drafts.forget();
        });
    }

    @Test
    void aTermThatIsLeftEmptyIsRefusedBesideTheTerms() {
        people.as(people.department(Department.GENERAL_EDUCATION), () -> {
            UI.getCurrent().add(new NewDirectiveView(screens.directives(), screens.office(), drafts));
            setDates(LocalDate.of(2025, 9, 1), LocalDate.of(2029, 12, 31));
            IntegerField layouts = _get(group("Утвердить макеты программы и дорожных карт"), IntegerField.class);
            _setValue(layouts, null);
            register();

            assertThat(_get(TermsEditor.class).getErrorMessage())
                    .isEqualTo("Укажите срок: пункт 3.1, «Утвердить макеты программы и дорожных карт».");
            assertThat(layouts.isInvalid()).isTrue();
            drafts.forget();
        });
    }

    @Test
    void aDraftFromBeforeThereWereTermsStillOpens() {
        SignedIn department = people.department(Department.GENERAL_EDUCATION);
        people.as(department, () -> {
            UI.getCurrent().add(new NewDirectiveView(screens.directives(), screens.office(), drafts));
            _setValue(_get(TextArea.class, spec -> spec.withLabel("Заголовок")), "О целевой модели");
            jdbc.sql("update app.directive_draft set data = data - 'terms' where account_id = :account")
                    .param("account", department.account().value())
                    .update();

            UI.getCurrent().removeAll();
            UI.getCurrent().add(new NewDirectiveView(screens.directives(), screens.office(), drafts));
            assertThat(_get(TextArea.class, spec -> spec.withLabel("Заголовок")).getValue())
                    .isEqualTo("О целевой модели");
            assertThat(_get(TermsEditor.class).terms()).isEqualTo(UsualTerms.all());
            drafts.forget();
        });
    }

    @Test
    void aDepartmentSetsTheTermsOfALaunchedActThatHasNone() {
        LaunchId launch = launches.launchedWithoutTerms(region.municipality());
        people.as(people.centreOperator(), () -> {
            open(launch);
            _assertNone(Button.class, spec -> spec.withText("Задать сроки пунктов"));
        });
        people.as(people.department(Department.GENERAL_EDUCATION), () -> {
            open(launch);
            _click(_get(Button.class, spec -> spec.withText("Задать сроки пунктов")));
            assertThat(_get(TermsEditor.class).terms()).isEqualTo(UsualTerms.all());
            IntegerField layouts = _get(group("Утвердить макеты программы и дорожных карт"), IntegerField.class);
            _setValue(layouts, null);
            confirm("Сохранить сроки");
            assertThat(layouts.isInvalid()).isTrue();
            assertThat(screens.terms().areMissing(launch))
                    .as("nothing is set while one is missing")
                    .isTrue();

            _setValue(layouts, 12);
            confirm("Сохранить сроки");

            _assertNone(TermsEditor.class);
            _assertNone(Button.class, spec -> spec.withText("Задать сроки пунктов"));
            assertThat(screens.directives().of(launch).text().terms())
                    .filteredOn(term -> term.duty() == Duty.LAYOUTS)
                    .extracting(DutyTerm::length)
                    .containsExactly(TermLength.workingDays(12));
        });
    }

    @Test
    void anActWithTermsIsNotAskedForThem() {
        LaunchId launch = launches.launched(region.municipality());
        people.as(people.department(Department.GENERAL_EDUCATION), () -> {
            open(launch);
            _assertNone(Button.class, spec -> spec.withText("Задать сроки пунктов"));
        });
    }

    private static Div group(String duty) {
        return _find(DutyFields.class).stream()
                .filter(fields -> fields.getElement().getTextRecursively().contains(" — " + duty))
                .findFirst()
                .orElseThrow();
    }

    private static String reading(Div group) {
        return _find(group, Paragraph.class, spec -> spec.withClasses("term-reading"))
                .get(0)
                .getText();
    }

    private void open(LaunchId launch) {
        UI.getCurrent().removeAll();
        LaunchPage page = new LaunchPage(screens);
        page.show(launch);
        UI.getCurrent().add(page);
    }

    private void chooseHistory() {
        ComboBox<DirectiveView> predecessor = TestScreens.labelled(ComboBox.class, "Продолжает распоряжение");
        _setValue(predecessor, history());
    }

    private static void register() {
        _click(_get(Button.class, spec -> spec.withText("Зарегистрировать и направить макеты на утверждение")));
    }

    private static void confirm(String action) {
        _click(_get(Button.class, spec -> spec.withText(action)));
        ConfirmDialog dialog = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, false));
        dialog.close();
    }

    private static void setDates(LocalDate from, LocalDate to) {
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("Действует с")), from);
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("по")), to);
    }

    private DirectiveView history() {
        return screens.directives().list().stream()
                .filter(directive -> directive.citation().startsWith("№ 420-р"))
                .findFirst()
                .orElseThrow();
    }
}
