package ru.nastavnik.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import ru.nastavnik.people.ConsentCheck;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.StatusBadge;

/** The state of a consent as word, icon and colour; the reason by hovering and for screen readers. */
final class ConsentBadges {
    private ConsentBadges() {}

    static Component of(ConsentCheck check) {
        if (check instanceof ConsentCheck.Valid valid) {
            return StatusBadge.done(valid.until() == null ? "есть" : "до " + DateFields.text(valid.until()));
        }
        StatusBadge badge = StatusBadge.warning("нет");
        badge.getElement().setAttribute("title", check.reason());
        Span reason = new Span(". " + check.reason());
        reason.addClassName("visually-hidden");
        badge.add(reason);
        return badge;
    }

    static String text(ConsentCheck check) {
        return check instanceof ConsentCheck.Valid valid
                ? valid.until() == null ? "есть" : "до " + DateFields.text(valid.until())
                : "нет: " + check.reason();
    }
}
