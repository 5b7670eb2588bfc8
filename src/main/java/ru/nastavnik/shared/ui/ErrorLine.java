package ru.nastavnik.shared.ui;

import com.vaadin.flow.component.html.Paragraph;

/** Says below a group of fields why it was refused; there only while there is something to say. */
public class ErrorLine extends Paragraph {

    public ErrorLine() {
        addClassName("field-error");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }
}
