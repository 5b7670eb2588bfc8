package ru.nastavnik.calendar.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ru.nastavnik.calendar.CalendarYearView;
import ru.nastavnik.calendar.CalendarYears;
import ru.nastavnik.calendar.DayTransfer;
import ru.nastavnik.calendar.SchoolHolidays;
import ru.nastavnik.calendar.WorkingDays;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayContext;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.day.TypedDay;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.GridName;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.StatusBadge;

/** The production calendar by years and months, and the entering of a new decree. */
@Route(value = CalendarNavigation.CALENDAR, layout = MainLayout.class)
@PageTitle("Производственный календарь — Наставник")
@RolesAllowed("ADMINISTRATOR")
class CalendarView extends Div {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final int SECONDS_PER_HOUR = 3600;

    private final transient CalendarYears years;
    private final transient SchoolHolidays holidays;
    private final transient WorkingDays workingDays;
    private final TabSheet tabs = new TabSheet();
    private final transient LocalDate today;

    CalendarView(CalendarYears years, SchoolHolidays holidays, WorkingDays workingDays, RegionClock clock) {
        this.years = years;
        this.holidays = holidays;
        this.workingDays = workingDays;
        this.today = clock.today();
        tabs.setWidthFull();
        add(
                new PageHeader("Производственный календарь")
                        .subtitle("По нему считаются сроки в рабочих днях. Время региона: " + moscowTime(clock) + "."),
                tabs);
        refresh(today.getYear());
    }

    private void refresh(int selected) {
        while (tabs.getTabCount() > 0) {
            tabs.remove(0);
        }
        List<CalendarYearView> all = years.list();
        for (CalendarYearView year : all) {
            tabs.add(Integer.toString(year.year()), page(year));
        }
        for (int index = 0; index < all.size(); index++) {
            if (all.get(index).year() == selected) {
                tabs.setSelectedIndex(index);
            }
        }
    }

    private Section page(CalendarYearView year) {
        Section page = new Section();
        if (year.isDecreed()) {
            page.add(new Paragraph("Переносы: " + year.decree() + "."));
            String transfers = year.transfers().stream()
                    .map(transfer -> DateFields.text(transfer.from()) + " → " + DateFields.text(transfer.to()))
                    .collect(Collectors.joining("; "));
            page.add(new Paragraph(transfers.isEmpty() ? "Переносов нет." : transfers));
        } else {
            page.add(
                    StatusBadge.warning("постановление не внесено, дни рассчитаны"),
                    new Paragraph("Учтены выходные и праздники по статье 112 Трудового кодекса, но не переносы"
                            + " Правительства: сроки этого года могут сдвинуться. Внесите постановление, когда оно"
                            + " выйдет."));
        }
        Button enter =
                new Button(year.isDecreed() ? "Исправить переносы" : "Внести постановление", event -> edit(year));
        if (!year.isDecreed()) {
            enter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        page.add(enter, months(year.year()));
        holidays.list().stream()
                .filter(candidate -> candidate.year().startYear() == year.year())
                .forEach(candidate ->
                        page.add(new SchoolHolidaysPanel(holidays, candidate, today, () -> refresh(year.year()))));
        return page;
    }

    private Grid<YearMonth> months(int year) {
        Grid<YearMonth> grid = new Grid<>();
        grid.addColumn(month -> month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, DateFields.RUSSIAN))
                .setHeader("Месяц")
                .setWidth("min(9rem, 22vw)")
                .setFlexGrow(0);
        grid.addColumn(month -> count(month))
                .setHeader("Рабочих дней")
                .setWidth("min(9rem, 19vw)")
                .setFlexGrow(0);
        grid.addColumn(month -> list(month, day -> !isWeekend(day) && !workingDays.isWorking(day)))
                .setHeader("Нерабочие будни")
                .setWidth("7rem");
        grid.addColumn(month -> list(month, day -> isWeekend(day) && workingDays.isWorking(day)))
                .setHeader("Рабочие выходные")
                .setWidth("7rem");
        grid.setItems(IntStream.rangeClosed(1, 12)
                .mapToObj(month -> YearMonth.of(year, month))
                .toList());
        grid.setAllRowsVisible(true);
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        GridName.set(grid, "Месяцы " + year + " года");
        return grid;
    }

    private long count(YearMonth month) {
        return days(month).stream().filter(workingDays::isWorking).count();
    }

    private static String list(YearMonth month, Predicate<LocalDate> wanted) {
        String found = days(month).stream()
                .filter(wanted)
                .map(day -> Integer.toString(day.getDayOfMonth()))
                .collect(Collectors.joining(", "));
        return found.isEmpty() ? "—" : found;
    }

    private static List<LocalDate> days(YearMonth month) {
        return month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).toList();
    }

    /** «МСК+4», as the law on time zones calls them. */
    private static String moscowTime(RegionClock clock) {
        Instant noon = clock.startOf(clock.today());
        int hours = (clock.zone().getRules().getOffset(noon).getTotalSeconds()
                        - MOSCOW.getRules().getOffset(noon).getTotalSeconds())
                / SECONDS_PER_HOUR;
        return hours == 0 ? "МСК" : "МСК" + (hours > 0 ? "+" : "−") + Math.abs(hours);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().getValue() > 5;
    }

    private void edit(CalendarYearView year) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle("Переносы " + year.year() + " года");
        dialog.setWidth("34rem");
        TextField title = new TextField("Постановление");
        title.setWidthFull();
        title.setPlaceholder("постановление Правительства РФ от … № …");
        String decree = year.decree();
        title.setValue(decree == null ? "" : decree);
        TextArea transfers = new TextArea("Переносы, по одному в строке");
        transfers.setWidthFull();
        transfers.setMinHeight("10rem");
        transfers.setHelperText("Откуда и куда, например: 03.01." + year.year() + " - 09.01." + year.year());
        transfers.setValue(year.transfers().stream()
                .map(transfer -> DateFields.text(transfer.from()) + " - " + DateFields.text(transfer.to()))
                .collect(Collectors.joining("\n")));
        FieldErrors errors = new FieldErrors().field("title", title).field("transfers", transfers);
        Button save = new Button("Сохранить", event -> {
            if (errors.accept(() -> years.enter(year.year(), title.getValue(), parse(transfers.getValue())))) {
                dialog.close();
                Notices.done("Календарь " + year.year() + " года обновлён.");
                refresh(year.year());
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Section fields = new Section(new H2("Кем и какие дни перенесены"), title, transfers);
        dialog.add(fields);
        dialog.getFooter().add(new Button("Не сейчас", event -> dialog.close()), save);
        dialog.open();
    }

    private List<DayTransfer> parse(String text) {
        return Arrays.stream(text.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(this::transfer)
                .toList();
    }

    private DayTransfer transfer(String line) {
        String[] days = line.split("\\s*(-|–|—|→)\\s*");
        if (days.length == 2) {
            return new DayTransfer(day(days[0]), day(days[1]));
        }
        throw new ValidationException("transfers", "Не понятно: «" + line + "». Нужно дд.мм.гггг - дд.мм.гггг.");
    }

    private LocalDate day(String text) {
        try {
            return TypedDay.require(text, DayKind.SHOWN, DayContext.on(today));
        } catch (IllegalArgumentException refused) {
            throw new ValidationException("transfers", String.valueOf(refused.getMessage()));
        }
    }
}
