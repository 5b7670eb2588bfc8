package ru.nastavnik.shared.ui;

import com.vaadin.flow.component.HasValidation;

/** A group of fields that is judged as one: what is wrong stands in its {@link ErrorLine}. */
public interface HasErrorLine extends HasValidation {

    ErrorLine errorLine();

    @Override
    default void setErrorMessage(String message) {
        errorLine().setText(message);
    }

    @Override
    default String getErrorMessage() {
        return errorLine().getText();
    }

    @Override
    default void setInvalid(boolean invalid) {
        errorLine().setVisible(invalid);
    }

    @Override
    default boolean isInvalid() {
        return errorLine().isVisible();
    }
}
