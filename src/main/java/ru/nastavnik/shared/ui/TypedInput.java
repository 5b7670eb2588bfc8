package ru.nastavnik.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;

/** Keeps what is typed in a dialog from being lost by a stray Esc or click: the person is asked first. */
public final class TypedInput {
    private TypedInput() {}

    /** Call when the dialog has all its fields. Where nothing was typed, Esc closes it at once as ever. */
    public static void guard(Dialog dialog) {
        List<Object> before = new ArrayList<>();
        dialog.addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                fields(dialog).forEach(TypedInput::tellWhileTyping);
                before.clear();
                before.addAll(values(dialog));
            }
        });
        dialog.addDialogCloseActionListener(event -> {
            if (values(dialog).equals(before)) {
                dialog.close();
            } else {
                ConfirmDialogs.askBeforeLoss(
                        "Закрыть без сохранения?",
                        "Введённое в этом окне пропадёт.",
                        "Закрыть без сохранения",
                        dialog::close);
            }
        });
    }

    /** A text that its field still holds back would not be noticed. */
    private static void tellWhileTyping(HasValue<?, ?> field) {
        if (field instanceof HasValueChangeMode text && text.getValueChangeMode() == ValueChangeMode.ON_CHANGE) {
            text.setValueChangeMode(ValueChangeMode.EAGER);
        }
    }

    private static List<Object> values(Component parent) {
        List<Object> values = new ArrayList<>();
        fields(parent).forEach(field -> values.add(field.getOptionalValue()));
        return values;
    }

    private static List<HasValue<?, ?>> fields(Component parent) {
        List<HasValue<?, ?>> fields = new ArrayList<>();
        parent.getChildren().forEach(child -> {
            if (child instanceof HasValue<?, ?> field) {
                fields.add(field);
            } else {
                fields.addAll(fields(child));
            }
        });
        return fields;
    }
}
