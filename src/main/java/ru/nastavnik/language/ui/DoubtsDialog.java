package ru.nastavnik.language.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import ru.nastavnik.language.DeclensionDoubts;
import ru.nastavnik.language.Doubt;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.Notices;

/** A look at the few words that have just been typed, without leaving the form. */
class DoubtsDialog extends Dialog {

    DoubtsDialog(DeclensionDoubts service, OrganizationId organization, List<Doubt> doubts, Runnable confirmed) {
        super("Проверьте склонение");
        setWidth("min(44rem, 96vw)");
        DoubtCards cards = new DoubtCards(doubts);
        Button confirm = new Button("Всё верно, запомнить", event -> {
            if (new FieldErrors().accept(() -> service.confirm(organization, cards.looked()))) {
                close();
                Notices.done("Склонение запомнено.");
                confirmed.run();
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new Paragraph("В этих словах правила не уверены. Исправьте, если нужно: так они будут стоять во всех"
                        + " новых документах организации."),
                cards);
        getFooter().add(new Button("Позже", event -> close()), confirm);
    }
}
