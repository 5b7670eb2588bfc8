package ru.nastavnik.shared.ui;

import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;

/** Whatever a screen's action throws is told to the person in Russian instead of a stack trace. */
public class FriendlyErrors implements ErrorHandler {
    @Override
    public void error(ErrorEvent event) {
        ErrorNotice.show(event.getThrowable());
    }
}
