package ru.nastavnik.shared.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import ru.nastavnik.shared.day.DayContext;
import ru.nastavnik.shared.day.DayKind;

/** Date fields and date texts in Russian: дд.мм.гггг, weeks from Monday. */
public final class DateFields {
    public static final Locale RUSSIAN = Locale.forLanguageTag("ru-RU");

    /**
     * «uuuu» takes the year exactly as it was typed. With «yyyy» the browser would choose the century of a short year by
     * a rule of its own; so the year arrives here as «26», and the table chooses.
     */
    private static final String IN_THE_BROWSER = "dd.MM.uuuu";

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("dd.MM.yyyy", RUSSIAN);

    private DateFields() {}

    /** A field that takes what the table of {@link DayKind} takes, and says beside it what it refuses or doubts. */
    public static DatePicker date(String label, DayKind kind) {
        return date(label, kind, () -> DayContext.on(ScreenDay.today()));
    }

    /** @param known today and what else the screen knows, for example the day of the order */
    public static DatePicker date(String label, DayKind kind, Supplier<DayContext> known) {
        DatePicker picker = new DatePicker(label);
        picker.setLocale(RUSSIAN);
        picker.setPlaceholder("дд.мм.гггг");
        new DayField(picker, kind, known).arrange();
        return picker;
    }

    /** «07.09.2026». */
    public static String text(LocalDate day) {
        return FORMAT.format(day);
    }

    static DatePicker.DatePickerI18n texts() {
        return new DatePicker.DatePickerI18n()
                .setMonthNames(List.of(
                        "Январь",
                        "Февраль",
                        "Март",
                        "Апрель",
                        "Май",
                        "Июнь",
                        "Июль",
                        "Август",
                        "Сентябрь",
                        "Октябрь",
                        "Ноябрь",
                        "Декабрь"))
                .setWeekdays(List.of("воскресенье", "понедельник", "вторник", "среда", "четверг", "пятница", "суббота"))
                .setWeekdaysShort(List.of("вс", "пн", "вт", "ср", "чт", "пт", "сб"))
                .setFirstDayOfWeek(1)
                .setToday("Сегодня")
                .setCancel("Отмена")
                .setDateFormats(IN_THE_BROWSER)
                .setBadInputErrorMessage("Дата не распознана: нужно дд.мм.гггг")
                .setRequiredErrorMessage("Укажите дату")
                .setMinErrorMessage("Дата раньше допустимой")
                .setMaxErrorMessage("Дата позже допустимой");
    }
}
