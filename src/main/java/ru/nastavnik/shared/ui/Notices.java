package ru.nastavnik.shared.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Short messages that something has been done. */
public final class Notices {
    private static final int SECONDS = 5;

    private Notices() {}

    /** Says that an action succeeded; read out politely by screen readers. */
    public static void done(String text) {
        Notification notice = new Notification();
        Span line = new Span(VaadinIcon.CHECK_CIRCLE.create(), new Span(text));
        line.addClassName("notice-line");
        notice.add(line);
        notice.setDuration(SECONDS * 1000);
        // At the bottom it would lie on the decision bar, on a phone for as long as it is shown.
        notice.setPosition(Notification.Position.TOP_CENTER);
        notice.addThemeVariants(NotificationVariant.LUMO_SUCCESS);
        notice.open();
    }
}
