package ru.nastavnik.dashboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import ru.nastavnik.dashboard.CuratorConcerns;
import ru.nastavnik.execution.MeetingDue;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.DueDateText;
import ru.nastavnik.shared.ui.StatusBadge;

/** «Чего не хватает»: consents and meetings, by name; each count leads to the rows that it counts. */
class ConcernsPanel extends Section {
    private static final int SHOWN = 5;
    private static final String LACKING = "consents?show=MISSING";
    private static final String EXPIRING = "consents?show=EXPIRING";

    private final transient DueDateText dueDates;

    ConcernsPanel(CuratorConcerns.Concerns concerns, DueDateText dueDates) {
        this.dueDates = dueDates;
        addClassNames("card", "concerns");
        add(new H2("Чего не хватает"));
        if (concerns.lacking().isEmpty()) {
            add(
                    concerns.people() == 0
                            ? StatusBadge.neutral("участников ещё нет")
                            : StatusBadge.done("согласия есть у всех: " + concerns.people()));
        }
        if (concerns.meetings().isEmpty()) {
            add(
                    concerns.pairs() == 0
                            ? StatusBadge.neutral("пар ещё нет, встречаться некому")
                            : StatusBadge.done("встреч, которые пора провести, нет"));
        }
        part("Нет согласия", LACKING, concerns.lacking(), row -> line(row.name(), row.reason()));
        part(
                "Согласие истекает",
                EXPIRING,
                concerns.expiring(),
                row -> line(row.name(), "действует до " + DateFields.text(row.until())));
        List<MeetingDue> meetings = concerns.meetings();
        if (!meetings.isEmpty()) {
            part("Встречи пар", address(meetings.get(0)), meetings, this::meeting);
        }
    }

    private <T> void part(String title, String address, List<T> rows, Function<T, Component> line) {
        if (rows.isEmpty()) {
            return;
        }
        add(new H3(new Anchor(address, title + ": " + rows.size())));
        UnorderedList list = new UnorderedList();
        list.addClassName("late-list");
        rows.stream().limit(SHOWN).forEach(row -> list.add(new ListItem(line.apply(row))));
        add(list);
        if (rows.size() > SHOWN) {
            add(new Paragraph(new Anchor(address, "Ещё " + (rows.size() - SHOWN))));
        }
    }

    private static Component line(String name, String note) {
        Span text = new Span(note);
        text.addClassName("row-note");
        return new Div(new Span(name), new Div(text));
    }

    private Component meeting(MeetingDue meeting) {
        Anchor pair = new Anchor(address(meeting) + "?row=" + meeting.pair(), meeting.pairTitle());
        String last = meeting.lastMet() == null ? "" : " · последняя встреча " + DateFields.text(meeting.lastMet());
        Span step = new Span(meeting.step() + last);
        step.addClassName("row-note");
        Div line = new Div(pair, new Div(step));
        if (meeting.due() != null) {
            line.add(dueDates.badge(meeting.due()));
        }
        return line;
    }

    private static String address(MeetingDue meeting) {
        return "roadmap/" + meeting.roadmap() + "/steps/" + meeting.stepNo();
    }
}
