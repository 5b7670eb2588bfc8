package ru.nastavnik.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;

/** A state as word, icon and colour, so that it reads without colour too. */
public class StatusBadge extends Span {

    /** What a state means to the person who looks at it. */
    public enum Tone {
        /** Finished, in force, accepted. */
        DONE(VaadinIcon.CHECK_CIRCLE),
        /** Being worked on now. */
        ACTIVE(VaadinIcon.PLAY_CIRCLE),
        /** Waits for somebody else or for its time. */
        WAITING(VaadinIcon.CLOCK),
        /** Soon late, returned, incomplete. */
        WARNING(VaadinIcon.WARNING),
        /** Late, refused, failed. */
        DANGER(VaadinIcon.EXCLAMATION_CIRCLE),
        /** Not begun, ended without result, history. */
        NEUTRAL(VaadinIcon.CIRCLE_THIN);

        private final VaadinIcon icon;

        Tone(VaadinIcon icon) {
            this.icon = icon;
        }
    }

    public StatusBadge(Tone tone, String word) {
        addClassNames("status", "status-" + tone.name().toLowerCase(Locale.ROOT));
        Component picture = tone.icon.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        add(picture, new Span(word));
    }

    public static StatusBadge done(String word) {
        return new StatusBadge(Tone.DONE, word);
    }

    public static StatusBadge active(String word) {
        return new StatusBadge(Tone.ACTIVE, word);
    }

    public static StatusBadge waiting(String word) {
        return new StatusBadge(Tone.WAITING, word);
    }

    public static StatusBadge warning(String word) {
        return new StatusBadge(Tone.WARNING, word);
    }

    public static StatusBadge danger(String word) {
        return new StatusBadge(Tone.DANGER, word);
    }

    public static StatusBadge neutral(String word) {
        return new StatusBadge(Tone.NEUTRAL, word);
    }
}
