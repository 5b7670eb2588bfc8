package ru.nastavnik.execution.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Asks why rows will not be done. */
class ExcuseDialog extends Dialog {

    ExcuseDialog(Consumer<String> excused) {
        setHeaderTitle("Почему не выполняется");
        TextArea reason = new TextArea("Причина");
        reason.setHelperText("Например: выбыл в другую школу. Без сведений о здоровье.");
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(300);
        reason.setWidthFull();
        Button confirm = new Button("Отметить как невыполняемое", event -> {
            if (reason.getValue().isBlank()) {
                reason.setErrorMessage("Укажите причину.");
                reason.setInvalid(true);
                reason.focus();
                return;
            }
            close();
            excused.accept(reason.getValue());
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(reason);
        getFooter().add(new Button("Закрыть окно", event -> close()), confirm);
        reason.focus();
    }
}
