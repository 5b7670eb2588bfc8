package ru.nastavnik.coverage.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.programme.MentoringForm;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestBrowser;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestScreens;

@ApplicationTest
@Transactional
@DisplayName("The page of coverage targets")
class TargetScreensTests {
    @Autowired
    private TestBrowser browser;

    @Autowired
    private TestRegion region;

    @Test
    @DisplayName("lists the targets of the letter and of the planned monitoring, each with its document")
    void shippedTargets() {
        browser.open(
                region.operator(),
                TargetNavigation.TARGETS,
                () -> assertThat(rows())
                        .contains("75 % к 01.01.2023")
                        .contains("50 % к 01.01.2023")
                        .contains("90 % к 01.01.2024")
                        .contains("60 % к 01.01.2024")
                        .contains("№ 774"));
    }

    @Test
    @DisplayName("tells beside each field what a new target lacks, and keeps what was typed")
    void refused() {
        browser.open(region.operator(), TargetNavigation.TARGETS, () -> {
            _click(_get(Button.class, spec -> spec.withText("Добавить цель")));
            BigDecimalField percent = _get(BigDecimalField.class);
            _setValue(percent, new BigDecimal("101"));
            _click(_get(Button.class, spec -> spec.withText("Добавить")));

            assertThat(percent.getErrorMessage()).contains("не больше 100");
            assertThat(percent.getValue()).isEqualByComparingTo("101");
            assertThat(_get(DatePicker.class).isInvalid()).isTrue();
            assertThat(_get(TextField.class, spec -> spec.withLabel("Документ")).getErrorMessage())
                    .contains("документ");
            assertThat(_find(Dialog.class)).as("the dialog stays").hasSize(1);
        });
    }

    @Test
    @DisplayName("adds a target of the operator's own and lists it")
    void added() {
        browser.open(region.operator(), TargetNavigation.TARGETS, () -> {
            _click(_get(Button.class, spec -> spec.withText("Добавить цель")));
            CheckboxGroup<MentoringForm> forms = TestScreens.labelled(CheckboxGroup.class, "Формы наставничества");
            forms.setValue(Set.of(forms.getListDataView().getItems().findFirst().orElseThrow()));
            _setValue(_get(DatePicker.class), LocalDate.of(2027, 5, 31));
            _setValue(_get(BigDecimalField.class), new BigDecimal("42.5"));
            _setValue(_get(TextField.class, spec -> spec.withLabel("Документ")), "Решение совета № 5");
            _click(_get(Button.class, spec -> spec.withText("Добавить")));

            assertThat(_find(Dialog.class)).isEmpty();
            assertThat(rows()).contains("42,5 % к 31.05.2027").contains("Решение совета № 5");
            assertThat(rows().indexOf("42,5 %"))
                    .as("what goes on stands above what is past")
                    .isLessThan(rows().indexOf("90 % к 01.01.2024"));
            assertThat(rows().indexOf("90 % к 01.01.2024")).isLessThan(rows().indexOf("75 % к 01.01.2023"));
            assertThat(rows()).as("which goes on and which is past").contains("status-active", "status-neutral");
        });
    }

    private static String rows() {
        Grid<?> grid = _get(Grid.class);
        return IntStream.range(0, GridKt._size(grid))
                .mapToObj(row -> GridKt._getFormattedRow(grid, row).toString().replace('\u00a0', ' '))
                .toList()
                .toString();
    }
}
