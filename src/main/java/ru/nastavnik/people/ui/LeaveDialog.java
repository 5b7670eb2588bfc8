package ru.nastavnik.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Collectors;
import ru.nastavnik.people.Participant;
import ru.nastavnik.people.ParticipantRegister;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.Notices;

/** Participants leave, with a reason. */
class LeaveDialog extends Dialog {

    LeaveDialog(
            ParticipantRegister register, OrganizationId organization, List<Participant> leaving, Runnable changed) {
        setHeaderTitle("Участие прекращается?");
        setWidth("min(520px, 96vw)");
        TextField reason = new TextField("Причина");
        reason.setWidthFull();
        reason.setPlaceholder("Например: переезд семьи");
        FieldErrors errors = new FieldErrors().field("reason", reason);
        Button confirm = new Button("Отметить выбывшими", event -> {
            boolean done = errors.accept(() -> leaving.stream()
                    .filter(Participant::takesPart)
                    .forEach(participant -> register.leave(organization, participant.id(), reason.getValue())));
            if (done) {
                Notices.done("Отмечено: " + leaving.size());
                changed.run();
                close();
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        add(
                new Paragraph(leaving.stream()
                        .map(participant -> participant.person().name().surnameFirst())
                        .collect(Collectors.joining(", "))),
                new Paragraph("История сохранится. Действующие пары сами не прекращаются: для этого нужен приказ."),
                reason);
        getFooter().add(new Button("Не сейчас", event -> close()), confirm);
    }
}
