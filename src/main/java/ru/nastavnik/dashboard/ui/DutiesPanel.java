package ru.nastavnik.dashboard.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import ru.nastavnik.directive.OwedDuty;
import ru.nastavnik.shared.ui.DueDateText;

/** «Обязанности по распоряжению»: what is owed and has no task yet, the earliest day first. */
class DutiesPanel extends Section {

    private DutiesPanel(List<OwedDuty> owed, DueDateText dueDates) {
        addClassNames("card", "duties");
        UnorderedList list = new UnorderedList();
        list.addClassName("late-list");
        owed.forEach(duty -> list.add(item(duty, dueDates)));
        add(
                new H2("Обязанности по распоряжению"),
                new Paragraph("Задач для них ещё нет, но сроки пунктов уже идут."),
                list);
    }

    /** Nothing where nothing is owed. */
    static Optional<DutiesPanel> of(List<OwedDuty> owed, DueDateText dueDates) {
        return owed.isEmpty() ? Optional.empty() : Optional.of(new DutiesPanel(owed, dueDates));
    }

    private static ListItem item(OwedDuty duty, DueDateText dueDates) {
        Div ground = new Div(new Div(duty.due().ground()), new Div(duty.before()));
        ground.addClassNames("term-ground", "whole");
        return new ListItem(
                new Span(duty.title() + ", п. " + duty.point()),
                dueDates.badge(duty.due().day()),
                ground);
    }
}
