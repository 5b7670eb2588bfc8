package ru.nastavnik.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;

/** Shows a link or a password that is kept nowhere and will not be shown again. */
final class OneTimeSecret {
    private OneTimeSecret() {}

    /** @param path path of a link on this server, completed to a whole address in the browser */
    static void showLink(String title, String explanation, String path, Runnable closed) {
        TextField field = field("Ссылка", path);
        field.getElement().executeJs("this.value = new URL($0, document.baseURI).href", path.substring(1));
        show(title, explanation, field, closed);
    }

    static void showPassword(String title, String explanation, String password, Runnable closed) {
        show(title, explanation, field("Пароль", password), closed);
    }

    private static TextField field(String label, String value) {
        TextField field = new TextField(label);
        field.setValue(value);
        field.setReadOnly(true);
        field.setWidthFull();
        field.addClassName("secret");
        return field;
    }

    private static void show(String title, String explanation, TextField field, Runnable closed) {
        Dialog dialog = new Dialog(title);
        dialog.setWidth("34rem");
        dialog.setMaxWidth("95vw");
        dialog.setCloseOnOutsideClick(false);
        Button copy = new Button("Скопировать", VaadinIcon.COPY.create());
        copy.addClickListener(event -> {
            field.getElement()
                    .executeJs("this.inputElement.select(); document.execCommand('copy');"
                            + " navigator.clipboard?.writeText(this.value)");
            copy.setText("Скопировано");
        });
        Button close = new Button("Готово", event -> dialog.close());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(new Paragraph(explanation), field);
        dialog.getFooter().add(copy, close);
        dialog.addOpenedChangeListener(event -> {
            if (!event.isOpened()) {
                closed.run();
            }
        });
        dialog.open();
    }
}
