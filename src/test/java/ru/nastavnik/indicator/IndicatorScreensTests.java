package ru.nastavnik.indicator;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.PrettyPrintTreeKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestBrowser;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
@Transactional
@DisplayName("The screens of indicators and of the website package")
class IndicatorScreensTests {
    private static final int INDICATORS = 8;

    @Autowired
    private TestBrowser browser;

    @Autowired
    private TestRegion region;

    @Test
    @DisplayName("list the indicators of the year that stands in the address")
    void list() {
        browser.open(region.operator(), "indicators?year=2021", () -> {
            Grid<?> grid = _get(Grid.class);
            assertThat(GridKt._size(grid)).isEqualTo(INDICATORS);
            assertThat(GridKt._getFormattedRow(grid, 0).toString()).contains("29,05", "п.\u00a0п.");
        });
    }

    @Test
    @DisplayName("ask beside the field for the reason of a fact that is not computed")
    void reasonIsAsked() {
        browser.open(region.operator(), "indicators/indicator-4", () -> {
            _click(_get(Button.class, spec -> spec.withText("Записать факт")));
            _setValue(_get(Checkbox.class, spec -> spec.withLabel("Не рассчитан")), true);
            _setValue(_get(TextField.class, spec -> spec.withLabel("Источник")), "сводка");
            List<Button> buttons = _find(Button.class, spec -> spec.withText("Записать факт"));
            _click(buttons.get(buttons.size() - 1));

            TextArea reason = _get(TextArea.class, spec -> spec.withLabel("Причина"));
            assertThat(reason.isInvalid()).isTrue();
            assertThat(reason.getErrorMessage()).contains("причина");
        });
    }

    @Test
    @DisplayName("take no plan of more than the whole, say so beside the field, and show the right one")
    void plan() {
        browser.open(region.operator(), "indicators/indicator-1", () -> {
            _click(_get(Button.class, spec -> spec.withText("Установить план")));
            BigDecimalField value = _get(BigDecimalField.class);
            _setValue(value, new BigDecimal("140"));
            _setValue(_get(TextField.class, spec -> spec.withLabel("Чем установлен")), "Приказ № 5");
            pressLast("Установить план");
            assertThat(value.getErrorMessage()).isEqualTo("Доля не больше 100 %");
            assertThat(value.getValue()).isEqualByComparingTo("140");

            _setValue(value, new BigDecimal("71.5"));
            pressLast("Установить план");

            assertThat(_find(Dialog.class)).isEmpty();
            assertThat(_find(Grid.class).stream()
                            .map(grid -> GridKt._dump((Grid<?>) grid))
                            .toList()
                            .toString())
                    .contains("71,5");
        });
    }

    @Test
    @DisplayName("take no fact of a day to come")
    void factOfTheFuture() {
        browser.open(region.operator(), "indicators/indicator-1", () -> {
            _click(_get(Button.class, spec -> spec.withText("Записать факт")));
            DatePicker day = _get(DatePicker.class, spec -> spec.withLabel("На день"));
            _setValue(_get(BigDecimalField.class), new BigDecimal("30"));
            _setValue(_get(TextField.class, spec -> spec.withLabel("Источник")), "сводка");
            day.setValue(LocalDate.of(2026, 12, 31));
            pressLast("Записать факт");

            assertThat(day.getErrorMessage()).contains("ещё не наступил");
            assertThat(_find(Dialog.class)).as("what was typed stays").hasSize(1);
        });
    }

    @Test
    @DisplayName("ask beside the fields for what a new passport lacks")
    void passport() {
        browser.open(region.operator(), "indicators", () -> {
            _click(_get(Button.class, spec -> spec.withText("Новый показатель")));
            _setValue(_get(DatePicker.class, spec -> spec.withLabel("Действует с")), LocalDate.of(2026, 9, 1));
            _setValue(_get(TextField.class, spec -> spec.withLabel("Формула")), "involved / nobody * 100");
            _click(_get(Button.class, spec -> spec.withText("Завести показатель")));

            assertThat(_find(Dialog.class)).hasSize(1);
            assertThat(_get(TextArea.class, spec -> spec.withLabel("Название")).isInvalid())
                    .isTrue();
            assertThat(_get(TextField.class, spec -> spec.withLabel("Формула")).getValue())
                    .isEqualTo("involved / nobody * 100");
        });
    }

    private static void pressLast(String label) {
        List<Button> buttons = _find(Button.class, spec -> spec.withText(label));
        _click(buttons.get(buttons.size() - 1));
    }

    @Test
    @DisplayName("show a municipality the passport without the buttons that change it")
    void readersReadOnly() {
        browser.open(
                region.municipalHead(region.municipality()),
                "indicators/indicator-1",
                () -> assertThat(_find(Button.class, spec -> spec.withText("Установить план")))
                        .isEmpty());
    }

    @Test
    @DisplayName("let the director release, and show the municipality the five sections only")
    void website() {
        MunicipalityId municipality = region.municipality();
        browser.open(
                region.director(region.school(municipality)),
                "website",
                () -> assertThat(_find(Button.class, spec -> spec.withText("Разрешить к публикации")))
                        .hasSize(1));
        browser.open(region.municipalHead(municipality), "website", () -> {
            assertThat(_find(Button.class, spec -> spec.withText("Разрешить к публикации")))
                    .isEmpty();
            assertThat(PrettyPrintTreeKt.toPrettyTree(UI.getCurrent()))
                    .contains("Нормативно-правовое обеспечение", "Мероприятия", "Мониторинг");
        });
    }
}
