package ru.nastavnik.dashboard.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ru.nastavnik.dashboard.Deadline;
import ru.nastavnik.dashboard.NewsItem;
import ru.nastavnik.indicator.Indicator.Fact;
import ru.nastavnik.indicator.IndicatorYear;
import ru.nastavnik.indicator.ui.IndicatorStates;
import ru.nastavnik.shared.FigureAge;
import ru.nastavnik.shared.ui.DueDateText;
import ru.nastavnik.shared.ui.StatusBadge;

/** Indicators, deadlines and news beside the table of municipalities; each number opens its rows. */
final class RegionCards {
    /** Lines of a card. */
    static final int SHORT_LIST = 8;

    private RegionCards() {}

    static Section indicators(int year, List<IndicatorYear> rows, LocalDate today) {
        Section section = card("Показатели, " + year + " год");
        if (rows.isEmpty()) {
            section.add(new Paragraph("Показателей ещё нет."));
            return section;
        }
        newest(rows)
                .map(day -> FigureAge.warning(day, today))
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> section.add(new Paragraph(StatusBadge.warning(text.strip()))));
        UnorderedList list = list();
        for (IndicatorYear row : rows) {
            Anchor title = new Anchor(
                    "indicators/" + row.indicator().code(),
                    row.indicator().no() + ". " + row.indicator().title());
            title.addClassName("cell-name");
            title.setTitle(row.indicator().title());
            list.add(new ListItem(title, new Span(planAndFact(row) + " "), IndicatorStates.badge(row)));
        }
        section.add(list, new Paragraph(new Anchor("indicators?year=" + year, "Все показатели")));
        return section;
    }

    /** «план 20, факт 29,05 %»; with the unit only where the last of the two is a number. */
    private static String planAndFact(IndicatorYear row) {
        Fact fact = row.fact();
        String plan = row.plan() == null ? "плана нет" : "план " + row.planPrinted();
        String done = fact == null ? "факта нет" : "факт " + row.factPrinted();
        boolean numbered = fact != null && fact.value().isKnown();
        return plan + ", " + done + (numbered ? " " + row.indicator().unit() : "");
    }

    /** The day of the newest fact; empty if there is none. */
    private static Optional<LocalDate> newest(List<IndicatorYear> rows) {
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(row.fact()))
                .map(Fact::asOf)
                .max(Comparator.naturalOrder());
    }

    static Section deadlines(List<Deadline> deadlines, DueDateText dueDates) {
        Section section = card("Ближайшие сроки");
        if (deadlines.isEmpty()) {
            section.add(new Paragraph("В ближайшие две недели сроков нет."));
            return section;
        }
        UnorderedList list = list();
        deadlines.forEach(deadline -> list.add(new ListItem(
                new Span(deadline.title()),
                dueDates.badge(deadline.due()),
                new Anchor(Links.ending(deadline.title(), deadline.due()), DeadlineWords.whose(deadline)))));
        section.add(list, new Paragraph(new Anchor(DashboardNavigation.DEADLINES, "Все сроки")));
        return section;
    }

    static Section news(List<NewsItem> news) {
        Section section = card("Новое со вчерашнего дня");
        if (news.isEmpty()) {
            section.add(new Paragraph("Со вчерашнего дня ничего не завершали."));
            return section;
        }
        UnorderedList list = list();
        news.stream()
                .limit(SHORT_LIST)
                .forEach(item -> list.add(new ListItem(
                        new Span(item.title()), new Anchor(Links.news(item.title()), "выполнено: " + item.count()))));
        section.add(list);
        return section;
    }

    private static Section card(String title) {
        Section section = new Section(new H2(title));
        section.addClassName("card");
        return section;
    }

    private static UnorderedList list() {
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        return list;
    }
}
