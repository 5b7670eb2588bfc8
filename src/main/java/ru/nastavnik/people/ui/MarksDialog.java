package ru.nastavnik.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import ru.nastavnik.people.Consent;
import ru.nastavnik.people.ConsentRegister;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.Notices;

/** Marks of a consent that is registered already: entered later, or corrected by the paper. */
class MarksDialog extends Dialog {

    MarksDialog(ConsentRegister consents, OwnOrganization own, Consent consent, Runnable changed) {
        setHeaderTitle("Что разрешено распространять");
        setWidth("min(640px, 96vw)");
        MarksField marks = new MarksField(consent.marks());
        FieldErrors errors = new FieldErrors().field("marks", marks);
        Button save = new Button("Сохранить отметки", event -> {
            if (errors.accept(() -> consents.enterMarks(own.id(), consent.id(), marks.marks()))) {
                Notices.done("Отметки сохранены.");
                changed.run();
                close();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new Paragraph(consent.kind().title() + " от " + DateFields.text(consent.givenOn())
                        + ". Если человек разрешил меньше, чем раньше, лишнее нужно снять с сайта в течение трёх рабочих"
                        + " дней."),
                marks);
        getFooter().add(new Button("Не сейчас", event -> close()), save);
    }
}
