package ru.nastavnik.roadmap.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import ru.nastavnik.roadmap.RoadmapRow;
import ru.nastavnik.shared.ui.DateFields;

/** Plans as bars over the months, today as a line; the list beside it says the same in words. */
class GanttChart extends Div {
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    /** @param tone CSS class of a row's bar by its state */
    GanttChart(List<RoadmapRow> rows, LocalDate today, Function<RoadmapRow, String> tone) {
        addClassName("gantt");
        LocalDate first = rows.stream()
                .flatMap(row -> Stream.ofNullable(row.plan().from()))
                .min(LocalDate::compareTo)
                .orElse(today)
                .withDayOfMonth(1);
        LocalDate last = YearMonth.from(rows.stream()
                        .flatMap(row -> Stream.ofNullable(row.plan().to()))
                        .max(LocalDate::compareTo)
                        .orElse(today))
                .atEndOfMonth();
        long days = Math.max(1, ChronoUnit.DAYS.between(first, last) + 1);
        add(months(first, last, days));
        for (RoadmapRow row : rows) {
            add(line(row, first, days, today, tone.apply(row)));
        }
    }

    private static Div months(LocalDate first, LocalDate last, long days) {
        Div head = new Div(new Span(""));
        Div scale = new Div();
        scale.addClassName("gantt-scale");
        for (YearMonth month = YearMonth.from(first); !month.atDay(1).isAfter(last); month = month.plusMonths(1)) {
            Span label = new Span(month.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, RUSSIAN));
            place(label, ChronoUnit.DAYS.between(first, month.atDay(1)), month.lengthOfMonth(), days);
            scale.add(label);
        }
        head.add(scale);
        head.addClassNames("gantt-line", "gantt-head");
        return head;
    }

    private static Div line(RoadmapRow row, LocalDate first, long days, LocalDate today, String tone) {
        Span title = new Span(row.step().numberedTitle());
        title.addClassName("gantt-title");
        title.getElement().setAttribute("title", row.step().title());
        Div scale = new Div();
        scale.addClassName("gantt-scale");
        LocalDate from = row.plan().from();
        LocalDate to = row.plan().to();
        if (from != null && to != null && !to.isBefore(from)) {
            Span bar = new Span();
            bar.addClassNames("gantt-bar", tone);
            String term = DateFields.text(from) + " – " + DateFields.text(to);
            bar.getElement().setAttribute("title", term);
            bar.getElement().setAttribute("role", "img");
            bar.getElement().setAttribute("aria-label", "Шаг " + row.step().no() + ": " + term);
            place(bar, ChronoUnit.DAYS.between(first, from), ChronoUnit.DAYS.between(from, to) + 1, days);
            scale.add(bar);
        }
        long passed = ChronoUnit.DAYS.between(first, today);
        if (passed >= 0 && passed < days) {
            Span now = new Span();
            now.addClassName("gantt-today");
            now.getElement().setAttribute("aria-hidden", "true");
            place(now, passed, 0, days);
            scale.add(now);
        }
        Div line = new Div(title, scale);
        line.addClassName("gantt-line");
        return line;
    }

    private static void place(Span span, long offset, long length, long days) {
        span.getStyle().set("inset-inline-start", percent(offset, days));
        if (length > 0) {
            span.getStyle().set("width", percent(length, days));
        }
    }

    private static String percent(long part, long whole) {
        return String.format(Locale.ROOT, "%.3f%%", 100.0 * part / whole);
    }
}
