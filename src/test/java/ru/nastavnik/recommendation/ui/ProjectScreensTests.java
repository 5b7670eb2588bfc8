package ru.nastavnik.recommendation.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.PrettyPrintTreeKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.coverage.CoverageTarget;
import ru.nastavnik.coverage.CoverageTargets;
import ru.nastavnik.coverage.NewTarget;
import ru.nastavnik.coverage.ui.TargetNavigation;
import ru.nastavnik.figure.TestFigures;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestBrowser;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
@Transactional
@DisplayName("The way to a target, and the projects that help on it,")
class ProjectScreensTests {
    @Autowired
    private TestBrowser browser;

    @Autowired
    private TestRegion region;

    @Autowired
    private TestFigures figures;

    @Autowired
    private CoverageTargets targets;

    @Test
    @DisplayName("take no project without a title and a document, nor an address that is none")
    void projectRefused() {
        browser.open(region.operator(), RecommendationNavigation.PROJECTS, () -> {
            int before = GridKt._size(_get(Grid.class));
            _click(_get(Button.class, spec -> spec.withText("Добавить проект")));
            TextField link = _get(TextField.class, spec -> spec.withLabel("Адрес страницы"));
            _setValue(link, "nashsait");
            _click(_get(Button.class, spec -> spec.withText("Добавить")));
            assertThat(link.getErrorMessage()).contains("http");
            assertThat(link.getValue()).isEqualTo("nashsait");
            TextField title = _get(TextField.class, spec -> spec.withLabel("Название"));
            assertThat(title.getErrorMessage()).isEqualTo("Назовите проект");

            _setValue(link, "https://example.org/proekt");
            _setValue(title, "Школа наставника");
            _setValue(_get(TextField.class, spec -> spec.withLabel("Документ, который его рекомендует")), "Письмо № 9");
            _click(_get(Button.class, spec -> spec.withText("Добавить")));

            assertThat(GridKt._size(_get(Grid.class))).isEqualTo(before + 1);
        });
    }

    @Test
    @DisplayName("ask for the day of a recommendation beside its field, then send it and say so beside the school")
    void recommends() {
        SignedIn operator = region.operator();
        browser.open(operator, address(operator), () -> {
            _click(_get(Button.class, spec -> spec.withText("Рекомендовать выбранным")));
            DatePicker due = _get(DatePicker.class, spec -> spec.withLabel("Срок исполнения"));
            _setValue(_get(TextArea.class, spec -> spec.withLabel("Что рекомендуется")), "Начните с одной пары");
            due.clear();
            _click(_get(Button.class, spec -> spec.withText("Отправить задачи")));
            assertThat(due.isInvalid()).isTrue();
            assertThat(_get(TextArea.class, spec -> spec.withLabel("Что рекомендуется"))
                            .getValue())
                    .isEqualTo("Начните с одной пары");

            _setValue(due, LocalDate.of(2026, 12, 1));
            _click(_get(Button.class, spec -> spec.withText("Отправить задачи")));

            assertThat(_find(Dialog.class)).isEmpty();
        });
        browser.open(operator, RecommendationNavigation.RECOMMENDATIONS, () -> {
            _setValue(_get(TextField.class, spec -> spec.withLabel("Адресат или слова")), "Начните с одной пары");
            assertThat(page()).contains("Начните с одной пары", "01.12.2026");
        });
    }

    @Test
    @DisplayName("offer letters to those who may recommend, and only then")
    void letters() {
        SignedIn operator = region.operator();
        String address = address(operator);
        browser.open(
                operator,
                address,
                () -> assertThat(page()).contains("Письма муниципалитетам", "Рекомендовать выбранным"));
        browser.open(
                region.municipalHead(region.municipality()),
                address,
                () -> assertThat(_find(Button.class, spec -> spec.withText("Рекомендовать выбранным")))
                        .isEmpty());
    }

    @Test
    @DisplayName("are not open to a curator")
    void curator() {
        browser.open(
                region.curator(region.school()),
                RecommendationNavigation.PROJECTS,
                () -> assertThat(_get(H1.class).getText()).isEqualTo("Нет доступа"));
    }

    @Test
    @DisplayName("begin with a recommendation to nobody refused beside the addressees")
    void toNobody() {
        browser.open(region.operator(), RecommendationNavigation.NEW_RECOMMENDATION, () -> {
            _setValue(_get(TextArea.class, spec -> spec.withLabel("Что рекомендуется")), "Начните с одной пары");
            _click(_get(Button.class, spec -> spec.withText("Направить")));

            assertThat(page()).contains("Выберите, кому рекомендация", "Начните с одной пары");
        });
    }

    /** Of five schools three use the form: the target is not reached. */
    private String address(SignedIn operator) {
        MunicipalityId municipality = region.municipality();
        figures.coverage(municipality);
        CoverageTarget target = Objects.requireNonNull(region.as(
                operator,
                () -> targets.add(new NewTarget(
                        List.of("teacher-pupil"),
                        List.of(OrganizationKind.SCHOOL),
                        false,
                        false,
                        LocalDate.of(2027, 1, 1),
                        new BigDecimal("100"),
                        "проверка"))));
        return TargetNavigation.TARGETS + "/" + target.id();
    }

    private static String page() {
        return PrettyPrintTreeKt.toPrettyTree(UI.getCurrent());
    }
}
