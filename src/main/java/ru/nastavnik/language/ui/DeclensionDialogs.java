package ru.nastavnik.language.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import ru.nastavnik.language.Declension;
import ru.nastavnik.language.NameForms;
import ru.nastavnik.shared.OrganizationId;

/** Offers «Исправить склонение» on the screens that preview a document. */
@Component
public class DeclensionDialogs {

    private final NameForms forms;
    private final Declension declension;

    DeclensionDialogs(NameForms forms, Declension declension) {
        this.forms = forms;
        this.declension = declension;
    }

    /**
     * @param named whom the document names, asked when the button is pressed
     * @param changed shows the document anew
     */
    public Button button(OrganizationId organization, Supplier<List<DeclensionDialog.Named>> named, Runnable changed) {
        Button button = new Button("Исправить склонение", VaadinIcon.TEXT_LABEL.create(), event -> {
            List<DeclensionDialog.Named> people = named.get();
            if (!people.isEmpty()) {
                new DeclensionDialog(forms, declension, organization, people, changed).open();
            }
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }
}
