package ru.nastavnik.inbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ru.nastavnik.calendar.DueTerm;
import ru.nastavnik.calendar.Lateness;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.shared.DayText;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ui.DueDateText;

/** The term of a task on screens: the day, and beneath in small letters what it rests on. */
@org.springframework.stereotype.Component
public class TermTexts {
    private static final String WHOLE = "whole";

    private final DueDateText dueDates;
    private final RegionClock clock;

    TermTexts(DueDateText dueDates, RegionClock clock) {
        this.dueDates = dueDates;
        this.clock = clock;
    }

    /** The day with its urgency; an offer says until when it is of use, without any. */
    public Component badge(TaskRow task) {
        LocalDate useful = task.usefulUntil();
        if (useful == null) {
            return dueDates.badge(task.due());
        }
        Span until = new Span("имеет смысл до " + DayText.of(useful) + ", обязательного срока нет");
        until.addClassName("due");
        return until;
    }

    /** What the day rests on, a line for each of {@link #lines}; in lists on a phone cut to two until it is tapped. */
    public Div ground(TaskRow task) {
        Div ground = new Div();
        ground.addClassName("term-ground");
        lines(task).forEach(line -> ground.add(new Div(line)));
        ground.addClickListener(
                event -> ground.setClassName(WHOLE, !ground.getClassNames().contains(WHOLE)));
        return ground;
    }

    /** Day and ground in one cell of a table. */
    public Div badgeAndGround(TaskRow task) {
        return new Div(badge(task), ground(task));
    }

    /** Why that day, and, where the duty's day leaves the task no time, the task's own; nothing for an offer. */
    public List<String> lines(TaskRow task) {
        List<String> lines = new ArrayList<>();
        String ground = task.ground();
        if (ground != null) {
            lines.add(ground);
        }
        DueTerm own = task.own();
        if (own != null) {
            lines.add(own(task, own));
        }
        return List.copyOf(lines);
    }

    /** The same for a table that is exported. */
    public String text(TaskRow task) {
        LocalDate useful = task.usefulUntil();
        return useful == null
                ? String.join("; ", lines(task))
                : "имеет смысл до " + DayText.of(useful) + ", обязательного срока нет";
    }

    private String own(TaskRow task, DueTerm own) {
        return Lateness.hasPassed(task.due(), clock.dayOf(task.openedAt()))
                ? "наверстать до " + DayText.of(own.day()) + " (" + counted(own)
                        + "): задача открылась позже срока пункта"
                : "обычно на это " + own.ground() + ", но срок пункта раньше";
    }

    /** The day has been said: «5 раб. дней от 05.10.2026». */
    private static String counted(DueTerm term) {
        String result = " = " + DayText.of(term.day());
        String ground = term.ground();
        return ground.endsWith(result) ? ground.substring(0, ground.length() - result.length()) : ground;
    }
}
