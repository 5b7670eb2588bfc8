package ru.nastavnik.recommendation;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.coverage.CoverageTargets;
import ru.nastavnik.coverage.NewTarget;
import ru.nastavnik.figure.FigureValue;
import ru.nastavnik.figure.SubmissionSubject;
import ru.nastavnik.figure.TestFigures;
import ru.nastavnik.programme.MentoringForm;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestScreens;

@ApplicationTest
@Transactional
@DisplayName("A rule of recommendations")
class RuleKeepingTests {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 4);
    /** A form for which the system ships no rule. */
    private static final String FORM = "teacher-teacher";

    @Autowired
    RuleKeeping rules;

    @Autowired
    ShortfallPlanner planner;

    @Autowired
    CoverageTargets targets;

    @Autowired
    TestFigures figures;

    @Autowired
    TestRegion region;

    @Autowired
    TestPeople people;

    @Autowired
    TestScreens screens;

    @Autowired
    JdbcClient jdbc;

    SignedIn operator;
    OrganizationId without;
    OrganizationId alsoWithout;

    /** Three schools are the region, one of which uses the form; two thirds are the target. */
    @BeforeEach
    void threeSchools() {
        jdbc.sql(
                        "update app.organization set closed_on = greatest(opened_on, date '2026-01-01'), closing_reason = 'проверка'"
                                + " where closed_on is null or closed_on > date '2026-01-01'")
                .update();
        jdbc.sql("update app.figure_set set as_of = date '2020-01-01'").update();
        jdbc.sql("delete from app.population").update();
        operator = people.centreOperator();
        MunicipalityId municipality = region.municipality();
        OrganizationId with = region.school(municipality);
        without = region.school(municipality);
        alsoWithout = region.school(municipality);
        Map<SubmissionSubject, List<FigureValue>> rows = new LinkedHashMap<>();
        rows.put(SubmissionSubject.of(with), List.of(FigureValue.number(FORM, "implements", 1)));
        rows.put(SubmissionSubject.of(without), List.of(FigureValue.number(FORM, "implements", 0)));
        rows.put(SubmissionSubject.of(alsoWithout), List.of(FigureValue.number(FORM, "implements", 0)));
        figures.imported("coverage", "Проверка", DAY, "проверка", rows);
        people.as(
                operator,
                () -> targets.add(new NewTarget(
                        List.of(FORM),
                        List.of(OrganizationKind.SCHOOL),
                        false,
                        false,
                        LocalDate.of(2027, 1, 1),
                        new BigDecimal("90"),
                        "проверка")));
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    @DisplayName("is proposed from the moment it is added, changed as a new version, and no longer when switched off")
    void life() {
        assertThat(advice()).startsWith("Начать реализацию формы");
        String code = people.as(operator, () -> rules.add(draft("Создать школу молодого педагога: «{form}».")));
        assertThat(advice()).isEqualTo("Создать школу молодого педагога: «учитель – учитель».");

        people.as(operator, () -> rules.change(code, 1, draft("Закрепить наставников за молодыми педагогами.")));
        assertThat(advice()).isEqualTo("Закрепить наставников за молодыми педагогами.");
        assertThat(people.as(operator, () -> rules.versions(code)))
                .extracting(RecommendationRule::text)
                .containsExactly(
                        "Закрепить наставников за молодыми педагогами.", "Создать школу молодого педагога: «{form}».");

        people.as(operator, () -> rules.switchOff(code, 2));
        assertThat(advice()).startsWith("Начать реализацию формы");
        people.as(operator, () -> rules.switchOn(code, 3));
        assertThat(advice()).isEqualTo("Закрепить наставников за молодыми педагогами.");
        assertThat(jdbc.sql("select action from app.audit_entry where subject_id = :code")
                        .param("code", code)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "monitoring.rule-added",
                        "monitoring.rule-changed",
                        "monitoring.rule-switched",
                        "monitoring.rule-switched");
    }

    @Test
    @DisplayName("shows before it is kept to whom it would be proposed now, without those who have it already")
    void preview() {
        RulePreview before = people.as(operator, () -> rules.preview(draft("Найти наставников.")));
        assertThat(before.addressees())
                .extracting(Candidate::organization)
                .containsExactlyInAnyOrder(without, alsoWithout);
        assertThat(before.advice().text()).isEqualTo("Найти наставников.");
        assertThat(advice()).startsWith("Начать реализацию формы");

        people.as(
                operator,
                () -> planner.recommend(List.of(without), FORM, "Найти наставников.", "", LocalDate.of(2026, 10, 1)));
        RulePreview after = people.as(operator, () -> rules.preview(draft("Найти наставников.")));
        assertThat(after.addressees()).extracting(Candidate::organization).containsExactly(alsoWithout);
        assertThat(after.alreadyRecommended()).isEqualTo(1);
    }

    @Test
    @DisplayName("is refused field by field")
    void refused() {
        refused(new RuleDraft("", " ", List.of("нет такого")), "form", "text", "projects");
        refused(draft("Начать «{форма}»"), "text");
        refused(draft("а".repeat(1001)), "text");
        refused(new RuleDraft(FORM, "Мера", List.of("career-minimum")), "projects");
        refused(
                new RuleDraft(
                        "student-pupil",
                        "Мера",
                        List.of("career-minimum", "big-challenges", "sirius-summer", "science-park", "young-staff")),
                "projects",
                "form");
    }

    @Test
    @DisplayName("is the only one of its form: a second is refused, also when one is switched on again")
    void onlyOne() {
        String code = people.as(operator, () -> rules.add(draft("Первое")));
        refused(draft("Второе"), "form");
        people.as(operator, () -> rules.switchOff(code, 1));
        people.as(operator, () -> rules.add(draft("Второе")));

        assertThatThrownBy(() -> people.as(operator, () -> rules.switchOn(code, 2)))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("правило уже есть");
    }

    @Test
    @DisplayName("is changed by the faster of two, and by nobody below the region")
    void strangers() {
        String code = people.as(operator, () -> rules.add(draft("Первое")));
        people.as(people.department(Department.GENERAL_EDUCATION), () -> rules.change(code, 1, draft("Иначе")));

        assertThatThrownBy(() -> people.as(operator, () -> rules.change(code, 1, draft("Ещё иначе"))))
                .isInstanceOf(ConflictException.class);
        assertThat(advice()).isEqualTo("Иначе");
        SignedIn head = people.municipalHead(region.municipality());
        assertThatThrownBy(() -> people.as(head, () -> rules.list())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.as(head, () -> rules.switchOff(code, 2)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @DisplayName("is set on its page, with the preview and with what is wrong beside the fields")
    void page() {
        screens.open(operator, "monitoring/recommendation-rules");
        _click(_get(Button.class, spec -> spec.withText("Добавить правило")));
        _click(_get(Button.class, spec -> spec.withText("Кому сейчас было бы предложено")));
        TextArea text = _get(TextArea.class, spec -> spec.withLabel("Что рекомендуется"));
        assertThat(text.getErrorMessage()).contains("что рекомендуется");

        ComboBox<MentoringForm> form = TestScreens.labelled(ComboBox.class, "Форма наставничества");
        form.setValue(form.getListDataView()
                .getItems()
                .filter(one -> one.code().equals(FORM))
                .findFirst()
                .orElseThrow());
        _setValue(text, "Найти наставников для «{form}».");
        _click(_get(Button.class, spec -> spec.withText("Кому сейчас было бы предложено")));
        assertThat(_find(Paragraph.class))
                .extracting(Paragraph::getText)
                .anyMatch(line -> line.startsWith("2 организациям"));
        assertThat(_find(ListItem.class)).extracting(ListItem::getText).anyMatch(line -> line.startsWith("ОО №"));
        _click(_get(Button.class, spec -> spec.withText("Добавить")));

        assertThat(advice()).isEqualTo("Найти наставников для «учитель – учитель».");
    }

    private void refused(RuleDraft draft, String... fields) {
        assertThatThrownBy(() -> people.as(operator, () -> rules.add(draft)))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(FieldViolation::field)
                                .containsExactlyInAnyOrder(fields));
    }

    private static RuleDraft draft(String text) {
        return new RuleDraft(FORM, text, List.of());
    }

    private String advice() {
        return people.as(operator, () -> planner.advice(FORM)).text();
    }
}
