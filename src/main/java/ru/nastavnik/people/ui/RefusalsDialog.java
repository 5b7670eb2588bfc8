package ru.nastavnik.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import ru.nastavnik.people.RegistrationResult;
import ru.nastavnik.shared.ui.StatusBadge;

/** Says who went into the base, who did not and why. */
class RefusalsDialog extends Dialog {

    RefusalsDialog(RegistrationResult result) {
        setHeaderTitle("Не все переведены в базу");
        setWidth("min(640px, 96vw)");
        UnorderedList list = new UnorderedList();
        result.refused()
                .forEach(refusal -> list.add(
                        new ListItem(refusal.participant().person().name().full() + ". " + refusal.reason())));
        add(
                StatusBadge.done("В базе: " + result.registered().size()),
                StatusBadge.warning("Остались кандидатами: " + result.refused().size()),
                list,
                new Paragraph("Оформите согласия и переведите их позже: остальные участники не ждут."),
                new Anchor(PeopleNavigation.CONSENTS, "К согласиям"));
        getFooter().add(new Button("Понятно", event -> close()));
    }
}
