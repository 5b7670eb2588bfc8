package ru.nastavnik.campaign.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.campaign.CampaignSchedules;
import ru.nastavnik.campaign.ScheduleRule;
import ru.nastavnik.campaign.ScheduleRule.Kind;
import ru.nastavnik.definition.CollectionForm;
import ru.nastavnik.shared.Department;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestScreens;

@ApplicationTest
@DisplayName("The page of schedules")
class ScheduleScreensTest {
    @Autowired
    TestScreens screens;

    @Autowired
    TestPeople people;

    @Autowired
    CampaignSchedules schedules;

    @Autowired
    JdbcClient jdbc;

    SignedIn department;

    @BeforeEach
    void noSchedules() {
        jdbc.sql("delete from app.campaign_schedule_opening").update();
        jdbc.sql("delete from app.campaign_schedule").update();
        department = people.department(Department.GENERAL_EDUCATION);
    }

    @AfterEach
    void close() {
        screens.close();
        jdbc.sql("update app.campaign_schedule set active = false").update();
    }

    @Test
    @DisplayName("sets a schedule by a step of the roadmap, and tells beside the field what is missing")
    void set() {
        screens.open(department, CampaignNavigation.SCHEDULES);
        _click(_get(Button.class, spec -> spec.withText("Добавить расписание")));
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("Рабочих дней на сдачу")), 2);
        _click(_get(Button.class, spec -> spec.withText("Добавить")));
        ComboBox<ScheduleDialogs.Place> step = TestScreens.labelled(ComboBox.class, "Шаг");
        assertThat(step.isInvalid()).isTrue();
        assertThat(_get(IntegerField.class, spec -> spec.withLabel("Рабочих дней на сдачу"))
                        .getErrorMessage())
                .contains("не меньше дней");
        ComboBox<CollectionForm> form = TestScreens.labelled(ComboBox.class, "Форма сбора");
        assertThat(form.getErrorMessage()).contains("Выберите форму");

        form.setValue(form.getListDataView().getItems().findFirst().orElseThrow());
        step.setValue(step.getListDataView()
                .getItems()
                .filter(place -> place.code().equals("ORGANIZATION/30"))
                .findFirst()
                .orElseThrow());
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("Рабочих дней на сдачу")), 10);
        _click(_get(Button.class, spec -> spec.withText("Добавить")));

        assertThat(people.as(department, () -> schedules.list()))
                .singleElement()
                .satisfies(view -> {
                    assertThat(view.rule()).isEqualTo(new ScheduleRule(Kind.ROADMAP_STEP, "ORGANIZATION/30", 5, 10));
                    assertThat(view.next()).isNotEmpty();
                });
        assertThat(texts()).anyMatch(text -> text.contains("шага 30")).anyMatch(text -> text.startsWith("Откроется: "));
    }

    @Test
    @DisplayName("asks only for what the chosen date needs")
    void fieldsOfAKind() {
        screens.open(department, CampaignNavigation.SCHEDULES);
        _click(_get(Button.class, spec -> spec.withText("Добавить расписание")));
        Select<Kind> kind = TestScreens.labelled(Select.class, "От какой даты считать");
        kind.setValue(Kind.QUARTER);
        assertThat(_find(ComboBox.class, spec -> spec.withLabel("Шаг"))).isEmpty();
        kind.setValue(Kind.MUNICIPAL_POINT);
        _assertOne(Select.class, spec -> spec.withLabel("Пункт распоряжения"));
    }

    @Test
    @DisplayName("switches a schedule off after asking, and on again")
    void switched() {
        people.as(department, () -> schedules.add("coverage", new ScheduleRule(Kind.QUARTER, "", 5, 10)));
        screens.open(department, CampaignNavigation.SCHEDULES);
        _click(_get(Button.class, spec -> spec.withText("Выключить")));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

        assertThat(people.as(department, () -> schedules.list()))
                .singleElement()
                .satisfies(view -> assertThat(view.active()).isFalse());
        _click(_get(Button.class, spec -> spec.withText("Включить")));
        assertThat(people.as(department, () -> schedules.list()))
                .singleElement()
                .satisfies(view -> assertThat(view.active()).isTrue());
    }

    private static List<String> texts() {
        return _find(Paragraph.class).stream().map(Paragraph::getText).toList();
    }
}
