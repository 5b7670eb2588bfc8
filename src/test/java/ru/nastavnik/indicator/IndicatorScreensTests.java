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
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
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
