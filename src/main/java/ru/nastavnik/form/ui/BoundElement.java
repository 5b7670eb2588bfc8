package ru.nastavnik.form.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import ru.nastavnik.form.FormData;
import ru.nastavnik.form.FormElement;

/** A shown element of a form with its component. Elements that hold no value use the defaults. */
interface BoundElement {

    /** What was typed into a field and is no value of its type. */
    record Unreadable(String key, String message) {}

    FormElement element();

    Component component();

    default FormData readInto(FormData data) {
        return data;
    }

    default void write(FormData data) {}

    /** Whether an error at this path belongs here. */
    default boolean owns(String path) {
        return false;
    }

    default void showError(String path, String message) {}

    default void clearErrors() {}

    default void focus(String path) {}

    default void setReadOnly(boolean readOnly) {}

    /** Shows and hides what lies inside, by the data around it. */
    default void showFor(FormData data) {}

    default Optional<Unreadable> unreadable() {
        return Optional.empty();
    }
}
