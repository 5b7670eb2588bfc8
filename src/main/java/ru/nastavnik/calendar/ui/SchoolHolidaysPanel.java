package ru.nastavnik.calendar.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import ru.nastavnik.calendar.SchoolHoliday;
import ru.nastavnik.calendar.SchoolHolidayYear;
import ru.nastavnik.calendar.SchoolHolidays;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayContext;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.day.TypedDay;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.StatusBadge;

/** The holidays of one school year, and their correction. */
final class SchoolHolidaysPanel extends Section {
    private final transient SchoolHolidays service;
    private final transient SchoolHolidayYear year;
    private final transient LocalDate today;
    private final transient Runnable changed;

    SchoolHolidaysPanel(SchoolHolidays service, SchoolHolidayYear year, LocalDate today, Runnable changed) {
        this.service = service;
        this.year = year;
        this.today = today;
        this.changed = changed;
        add(new H2("Школьные каникулы " + year.year().title() + " учебного года"));
        if (year.isComputed()) {
            add(
                    StatusBadge.warning("сроки не внесены, дни рассчитаны"),
                    new Paragraph("Рассчитано по обычным неделям каникул при обучении по четвертям. Внесите сроки,"
                            + " когда выйдут рекомендации на этот учебный год."));
        } else {
            add(new Paragraph("Источник: " + year.source() + "."));
        }
        UnorderedList list = new UnorderedList();
        year.holidays().forEach(holiday -> list.add(new ListItem(line(holiday))));
        add(
                list,
                new Paragraph("В дни каникул и выходные система не предлагает встреч пар. Школа вправе установить свои"
                        + " каникулы: в плане пары можно поставить любые даты."),
                new Button(year.isComputed() ? "Внести сроки каникул" : "Исправить сроки каникул", event -> edit()));
    }

    private static String line(SchoolHoliday holiday) {
        return holiday.kind().title() + ": " + DateFields.text(holiday.from()) + " – " + DateFields.text(holiday.to());
    }

    private void edit() {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle("Каникулы " + year.year().title() + " учебного года");
        dialog.setWidth("min(36rem, 96vw)");
        TextField source = new TextField("Откуда сроки");
        source.setWidthFull();
        source.setHelperText("Письмо или приказ: чей, дата и номер");
        String known = year.source();
        source.setValue(known == null ? "" : known);
        TextArea holidays = new TextArea("Каникулы, каждые с новой строки");
        holidays.setWidthFull();
        holidays.setMinHeight("10rem");
        holidays.setHelperText("Бывают осенние, зимние, дополнительные для первых классов, весенние, летние");
        holidays.setValue(
                year.holidays().stream().map(SchoolHolidaysPanel::line).collect(Collectors.joining("\n")));
        FieldErrors errors = new FieldErrors().field("source", source).field("holidays", holidays);
        Button save = new Button("Сохранить", event -> {
            if (errors.accept(() -> service.enter(year.year(), source.getValue(), parse(holidays.getValue())))) {
                dialog.close();
                Notices.done("Каникулы " + year.year().title() + " учебного года обновлены.");
                changed.run();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(source, holidays);
        dialog.getFooter().add(new Button("Не сейчас", event -> dialog.close()), save);
        dialog.open();
    }

    private List<SchoolHoliday> parse(String text) {
        return Arrays.stream(text.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(this::holiday)
                .toList();
    }

    private SchoolHoliday holiday(String line) {
        String[] parts = line.split(":", 2);
        String[] days = parts.length == 2 ? parts[1].strip().split("\\s*[-–—]\\s*") : new String[0];
        if (days.length != 2) {
            throw new ValidationException(
                    "holidays",
                    "Непонятная строка: «" + line + "». Нужно, например, «осенние: 24.10.2026 – 01.11.2026».");
        }
        String title = parts[0].strip().toLowerCase(Locale.ROOT);
        SchoolHoliday.Kind kind = Arrays.stream(SchoolHoliday.Kind.values())
                .filter(candidate -> candidate.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new ValidationException(
                        "holidays",
                        "Каникул «" + parts[0].strip() + "» нет. Бывают: "
                                + Arrays.stream(SchoolHoliday.Kind.values())
                                        .map(SchoolHoliday.Kind::title)
                                        .collect(Collectors.joining(", "))
                                + "."));
        return new SchoolHoliday(kind, day(days[0]), day(days[1]));
    }

    private LocalDate day(String text) {
        try {
            return TypedDay.require(text, DayKind.SHOWN, DayContext.on(today));
        } catch (IllegalArgumentException refused) {
            throw new ValidationException("holidays", String.valueOf(refused.getMessage()));
        }
    }
}
