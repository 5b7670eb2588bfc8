package ru.nastavnik.report.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextField;
import ru.nastavnik.definition.MonitoringDefinitions;
import ru.nastavnik.definition.MonitoringDefinitions.Entry;
import ru.nastavnik.shared.ui.FieldErrors;

/** Begins an own form from another. */
class CopyDefinitionDialog extends Dialog {

    CopyDefinitionDialog(MonitoringDefinitions definitions, Entry entry) {
        setHeaderTitle("Скопировать форму");
        TextField title = new TextField("Название новой формы");
        title.setValue(entry.title());
        title.setWidthFull();
        TextField code = new TextField("Код");
        code.setHelperText("Латинские строчные буквы, цифры и дефис");
        code.setValue(entry.code() + "-2");
        FieldErrors errors = new FieldErrors().field("title", title).field("code", code);
        add(new FormLayout(title, code));
        Button copy = new Button("Скопировать");
        copy.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        copy.addClickListener(event -> errors.accept(() -> {
            int version = definitions.copy(
                    entry.kind(), entry.code(), entry.version(), code.getValue().strip(), title.getValue());
            close();
            UI.getCurrent()
                    .navigate(DefinitionsView.address(
                            entry.kind(), code.getValue().strip(), version));
        }));
        getFooter().add(new Button("Не сейчас", event -> close()), copy);
    }
}
