package ru.nastavnik.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Asks for a reason before something ends. */
public class ReasonDialog extends Dialog {
    public ReasonDialog(String title, String consequence, String verb, Consumer<String> action, Runnable afterwards) {
        setHeaderTitle(title);
        setWidth("30rem");
        setMaxWidth("95vw");
        TextArea reason = new TextArea("Причина");
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        FieldErrors errors = new FieldErrors()
                .field("reason", reason)
                .field("remark", reason)
                .field("remarks", reason);
        Button confirm = new Button(verb, event -> {
            if (errors.accept(() -> action.accept(reason.getValue()))) {
                close();
                afterwards.run();
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        add(new Paragraph(consequence), reason);
        getFooter().add(new Button("Не сейчас", event -> close()), confirm);
    }
}
