package ru.nastavnik.roadmap.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import ru.nastavnik.roadmap.RoadmapRow;
import ru.nastavnik.roadmap.domain.StepTimes;
import ru.nastavnik.shared.ui.DateFields;

/**
 * The steps over the months: as approved, as planned now, as they really went, and today. A table of which every row
 * says in words what its line draws; lines are drawn as pictures, so that paper has them too.
 */
class GanttChart extends Div {
    private static final int HEIGHT = 20;

    private final transient LocalDate today;
    private final transient LocalDate first;
    private final long days;

    GanttChart(List<RoadmapRow> rows, ProgressRows progress, LocalDate today) {
        this.today = today;
        List<LocalDate> shown =
                rows.stream().flatMap(row -> progress.times(row).days(today)).toList();
        this.first = shown.stream().min(LocalDate::compareTo).orElse(today).withDayOfMonth(1);
        LocalDate last = YearMonth.from(shown.stream().max(LocalDate::compareTo).orElse(today))
                .atEndOfMonth();
        this.days = day(last) + 1;
        addClassName("gantt");
        NativeTable table = new NativeTable();
        table.addClassName("gantt-table");
        NativeTableRow head = table.getHead().addRow();
        NativeTableHeaderCell steps = new NativeTableHeaderCell("Шаг");
        steps.getElement().setAttribute("scope", "col");
        NativeTableHeaderCell scale = new NativeTableHeaderCell();
        scale.getElement().setAttribute("scope", "col");
        scale.add(hidden("План и факт"), months(last));
        head.add(steps, scale);
        rows.forEach(row -> table.getBody().addRow().add(title(row), line(row, progress)));
        add(print(), legend(progress.isInForce()), table);
    }

    private static Div print() {
        Button print = new Button(
                "Печать",
                VaadinIcon.PRINT.create(),
                event -> event.getSource().getElement().executeJs("window.print()"));
        print.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div toolbar = new Div(print);
        toolbar.addClassName("toolbar");
        return toolbar;
    }

    private Div legend(boolean inForce) {
        Div legend = new Div(entry("план", bar("plan", 2, 12, 0, HEIGHT)));
        legend.addClassName("gantt-legend");
        if (inForce) {
            legend.add(
                    entry("утверждено, если план с тех пор изменён", bar("approved", 16, 3, 0, HEIGHT)),
                    entry("выполнен", bar("done", 4, 8, 0, HEIGHT)),
                    entry("идёт", bar("active", 4, 8, 0, HEIGHT)),
                    entry("после срока", bar("late", 4, 8, 0, HEIGHT)),
                    entry("не выполнен, срок прошёл", bar("plan missed", 2, 12, 0, HEIGHT)));
        }
        legend.add(entry("сегодня, " + DateFields.text(today), bar("today", 0, HEIGHT, HEIGHT / 2, 0)));
        return legend;
    }

    private static Span entry(String words, String bar) {
        return new Span(picture(HEIGHT, bar), new Span(words));
    }

    private Component months(LocalDate last) {
        Div scale = new Div();
        scale.addClassName("gantt-months");
        scale.getElement().setAttribute("aria-hidden", "true");
        for (YearMonth month = YearMonth.from(first); !month.atDay(1).isAfter(last); month = month.plusMonths(1)) {
            Span label = new Span(month.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, DateFields.RUSSIAN));
            label.getStyle().set("inset-inline-start", percent(day(month.atDay(1))));
            label.getStyle().set("width", percent(month.lengthOfMonth()));
            scale.add(label);
        }
        return scale;
    }

    private static NativeTableHeaderCell title(RoadmapRow row) {
        NativeTableHeaderCell title = new NativeTableHeaderCell(row.step().numberedTitle());
        title.getElement().setAttribute("scope", "row");
        return title;
    }

    private NativeTableCell line(RoadmapRow row, ProgressRows progress) {
        StepTimes times = progress.times(row);
        StepTimes.Fact fact = times.fact(today);
        StringBuilder bars = new StringBuilder();
        for (YearMonth month = YearMonth.from(first); day(month.atDay(1)) < days; month = month.plusMonths(1)) {
            bars.append(bar("month", 0, HEIGHT, day(month.atDay(1)), 0));
        }
        bars.append(bar(progress.isLate(row) ? "plan missed" : "plan", 2, 12, times.planned()));
        if (times.wasMoved()) {
            bars.append(bar("approved", 16, 3, times.approved()));
        }
        bars.append(bar(progress.isDone(row) ? "done" : "active", 4, 8, fact.inTime()));
        bars.append(bar("late", 4, 8, fact.late()));
        long now = day(today);
        if (now >= 0 && now < days) {
            bars.append(bar("today", 0, HEIGHT, now, 0));
        }
        String words = times.words() + "; " + progress.stateInWords(row);
        Paragraph text = hidden(words);
        Component picture = picture(days, bars.toString());
        picture.getElement().setAttribute("title", words);
        return new NativeTableCell(picture, text);
    }

    private String bar(String tone, int top, int height, StepTimes.Days term) {
        LocalDate from = term.from();
        LocalDate to = term.to();
        return term.areKnown() && from != null && to != null
                ? bar(tone, top, height, day(from), ChronoUnit.DAYS.between(from, to) + 1)
                : "";
    }

    /** Nothing but numbers and words of ours come in here. A length of nought is a line. */
    private static String bar(String tone, int top, int height, long from, long length) {
        return length == 0
                ? String.format(
                        Locale.ROOT,
                        "<line class='%s' x1='%d' x2='%d' y1='%d' y2='%d'/>",
                        classes(tone),
                        from,
                        from,
                        top,
                        top + height)
                : String.format(
                        Locale.ROOT,
                        "<rect class='%s' x='%d' y='%d' width='%d' height='%d'/>",
                        classes(tone),
                        from,
                        top,
                        length,
                        height);
    }

    private static String classes(String tone) {
        return "gantt-" + tone.replace(" ", " gantt-");
    }

    private static Component picture(long width, String bars) {
        return new Html(String.format(
                Locale.ROOT,
                "<span class='gantt-picture' aria-hidden='true'><svg viewBox='0 0 %d %d' preserveAspectRatio='none'"
                        + " focusable='false'>%s</svg></span>",
                width,
                HEIGHT,
                bars));
    }

    private static Paragraph hidden(String words) {
        Paragraph text = new Paragraph(words);
        text.addClassName("visually-hidden");
        return text;
    }

    private long day(LocalDate day) {
        return ChronoUnit.DAYS.between(first, day);
    }

    private String percent(long length) {
        return String.format(Locale.ROOT, "%.3f%%", 100.0 * length / days);
    }
}
