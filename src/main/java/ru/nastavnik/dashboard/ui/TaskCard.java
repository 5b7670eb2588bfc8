package ru.nastavnik.dashboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import java.time.LocalDate;
import java.util.Optional;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.inbox.ui.TermTexts;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.StatusBadge;

/** A task as one card: what, where, until when and why, by which point, and the one button that leads to it. */
class TaskCard extends Article {
    private final Div facts = new Div();
    private final Div text;

    TaskCard(TaskRow task, Optional<String> route, String action, TermTexts terms) {
        addClassNames("card", "task-card");
        H3 title = new H3(route.<Component>map(address -> new Anchor(address, task.title()))
                .orElseGet(() -> new Span(task.title())));
        facts.add(terms.badge(task));
        facts.addClassName("task-facts");
        String organization = task.organizationName();
        String municipality = task.municipalityName();
        String place = organization != null ? organization : municipality;
        if (place != null) {
            facts.add(new Span(place));
        }
        String point = task.point();
        if (point != null) {
            Span cited = new Span("п. " + point);
            cited.addClassName("point");
            facts.add(cited);
        }
        text = new Div(title, facts, terms.ground(task));
        text.addClassName("task-text");
        add(text);
        route.ifPresent(address -> {
            Button open = new Button(action, event -> {
                Location location = new Location(address);
                getUI().ifPresent(ui -> ui.navigate(location.getPath(), location.getQueryParameters()));
            });
            open.addThemeVariants(ButtonVariant.LUMO_SMALL);
            open.setAriaLabel(action + ": " + task.title());
            add(open);
        });
    }

    /** Adds who was told of the task. */
    void told(Component panel) {
        text.add(panel);
    }

    /** Adds what of it was given to colleagues. */
    void given(Component panel) {
        text.add(panel);
    }

    /** Says since when it waits, among its other facts. */
    void waitsSince(LocalDate day) {
        facts.add(new Span("ждёт с " + DateFields.text(day)));
    }

    /** Marks that somebody who controls execution reminds of the task. */
    void remindedBy(String post) {
        facts.add(StatusBadge.warning("напоминает: " + post));
    }
}
