package ru.nastavnik.shared.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Date fields and date texts in Russian: дд.мм.гггг, weeks from Monday. */
public final class DateFields {
    public static final Locale RUSSIAN = Locale.forLanguageTag("ru-RU");

    private static final String PATTERN = "dd.MM.yyyy";
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(PATTERN, RUSSIAN);

    private DateFields() {}

    public static DatePicker date(String label) {
        DatePicker picker = new DatePicker(label);
        picker.setLocale(RUSSIAN);
        picker.setI18n(texts());
        picker.setPlaceholder("дд.мм.гггг");
        return picker;
    }

    /** «07.09.2026». */
    public static String text(LocalDate day) {
        return FORMAT.format(day);
    }

    /** Russian texts for a picker made elsewhere, for example inside a form renderer. */
    public static DatePicker.DatePickerI18n texts() {
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
                .setDateFormats(PATTERN, "d.M.yyyy", "dd.MM.yy", "ddMMyyyy")
                .setBadInputErrorMessage("Дата не распознана: нужно дд.мм.гггг")
                .setRequiredErrorMessage("Укажите дату")
                .setMinErrorMessage("Дата раньше допустимой")
                .setMaxErrorMessage("Дата позже допустимой");
    }
}
