package ru.nastavnik.document.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;

/** Fields of a draft that is printed later: as wide as the form, bounded as the services bound them. */
public final class DraftFields {
    private static final int LINE = 300;

    private DraftFields() {}

    public static TextField line(String label, String value) {
        TextField field = new TextField(label);
        field.setValue(value);
        field.setMaxLength(LINE);
        field.setWidthFull();
        return field;
    }

    /** @param longest in characters */
    public static TextArea paragraphs(String label, String value, int longest) {
        TextArea area = new TextArea(label);
        area.setValue(value);
        area.setMaxLength(longest);
        area.setWidthFull();
        return area;
    }
}
