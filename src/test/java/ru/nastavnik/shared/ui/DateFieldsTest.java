package ru.nastavnik.shared.ui;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.data.binder.Result;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.nastavnik.shared.day.DayContext;
import ru.nastavnik.shared.day.DayKind;

/** What the browser hands over by itself: a day, its year as it was typed. Everything else comes as text. */
class DateFieldsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    @BeforeEach
    void openBrowser() {
        MockVaadin.setup();
    }

    @AfterEach
    void closeBrowser() {
        MockVaadin.tearDown();
    }

    @Test
    void aShortYearIsCompletedByTheKind() {
        DatePicker order = field(DayKind.DOCUMENT);
        _setValue(order, LocalDate.of(26, 9, 1));
        assertThat(order.getValue()).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(order.isInvalid()).isFalse();

        DatePicker born = field(DayKind.BIRTH);
        _setValue(born, LocalDate.of(61, 3, 15));
        assertThat(born.getValue()).isEqualTo(LocalDate.of(1961, 3, 15));
        assertThat(born.isInvalid()).isFalse();
    }

    @Test
    void aYearOfThreeDigitsIsRefusedWithItsReason() {
        DatePicker order = field(DayKind.DOCUMENT);
        _setValue(order, LocalDate.of(206, 9, 1));
        assertThat(order.isInvalid()).isTrue();
        assertThat(order.getErrorMessage()).startsWith("Проверьте год: 206 – не год.");
    }

    @Test
    void aShortYearThatCannotBeIsRefusedWithItsReason() {
        DatePicker order = field(DayKind.DOCUMENT);
        _setValue(order, LocalDate.of(98, 9, 1));
        assertThat(order.isInvalid()).isTrue();
        assertThat(order.getErrorMessage()).isEqualTo("Дата документа не может быть позже сегодняшнего дня.");
    }

    @Test
    void theNumericKeypadIsUnderstood() {
        DatePicker order = field(DayKind.DOCUMENT);
        for (String typed : List.of("1,9,26", "1/9/26", "010926", "01092026", "1 сентября 2026")) {
            Result<LocalDate> read = order.getFallbackParser().apply(typed);
            assertThat(read.getOrThrow(IllegalStateException::new)).as(typed).isEqualTo(LocalDate.of(2026, 9, 1));
        }
        assertThat(order.getFallbackParser().apply("1,9,206").getMessage())
                .hasValueSatisfying(why -> assertThat(why).startsWith("Проверьте год: «206»"));
    }

    @Test
    void beyondTheTableTheReasonIsShownAndInsideItGoes() {
        DatePicker term = field(DayKind.TERM);
        _setValue(term, TODAY.plusYears(4));
        assertThat(term.isInvalid()).isTrue();
        assertThat(term.getErrorMessage()).isEqualTo("Срок – не дальше чем через три года, до 28.11.2029.");

        _setValue(term, TODAY.plusYears(3));
        assertThat(term.isInvalid()).isFalse();
    }

    @Test
    void eachRefusalSaysItsOwnReason() {
        DatePicker order = field(DayKind.DOCUMENT);
        order.setMin(LocalDate.of(2026, 9, 1));

        _setValue(order, LocalDate.of(206, 9, 1));
        type(order, "31.02.2026");
        assertThat(order.getErrorMessage()).isEqualTo("Такого дня нет: последний день месяца – 28.");
        type(order, "01.09.6");
        assertThat(order.getErrorMessage()).startsWith("Проверьте год: «6» – не год.");
        _setValue(order, LocalDate.of(2026, 8, 31));
        assertThat(order.isInvalid()).isTrue();
        assertThat(order.getErrorMessage()).isEqualTo("Не раньше 01.09.2026.");
        _setValue(order, LocalDate.of(2026, 9, 1));
        assertThat(order.isInvalid()).isFalse();
        assertThat(order.getErrorMessage()).isEmpty();
    }

    @Test
    void aDoubtStandsInPlaceOfTheHelpAndGoesWithIt() {
        DatePicker from = DateFields.date(
                "Действует с",
                DayKind.EFFECTIVE_FROM,
                () -> DayContext.on(TODAY).byOrder(TODAY));
        from.setHelperText("Пусто — со дня подписания");
        UI.getCurrent().add(from);

        _setValue(from, TODAY.minusDays(3));
        assertThat(from.getHelperText()).isEqualTo("Раньше приказа (28.11.2026): проверьте, что это не ошибка.");
        assertThat(from.isInvalid()).isFalse();

        _setValue(from, TODAY);
        assertThat(from.getHelperText()).isEqualTo("Пусто — со дня подписания");
    }

    @Test
    void aDialogDoesNotDropADateThatWasNotUnderstood() {
        DatePicker until = field(DayKind.LONG_TERM);
        List<String> done = new ArrayList<>();
        FieldErrors errors = new FieldErrors().field("until", until);
        type(until, "31.02.2027");

        assertThat(errors.accept(() -> done.add("saved without the date"))).isFalse();
        assertThat(done).isEmpty();
        assertThat(until.getErrorMessage()).isEqualTo("Такого дня нет: последний день месяца – 28.");

        assertThat(errors.require("until", until.getValue() != null, "Укажите дату"))
                .isFalse();
        assertThat(until.getErrorMessage()).isEqualTo("Такого дня нет: последний день месяца – 28.");
    }

    private static DatePicker field(DayKind kind) {
        DatePicker picker = DateFields.date("Дата", kind, () -> DayContext.on(TODAY));
        UI.getCurrent().add(picker);
        return picker;
    }

    /** As the browser tells of a text that it cannot read. */
    private static void type(DatePicker picker, String text) {
        picker.getElement().setProperty("_inputElementValue", text);
        _fireDomEvent(picker, "unparsable-change");
    }
}
