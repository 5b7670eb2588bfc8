package ru.nastavnik.people.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.language.ui.DoubtsNotice;
import ru.nastavnik.people.Enterprises;
import ru.nastavnik.people.NewParticipant;
import ru.nastavnik.people.Participant;
import ru.nastavnik.people.ParticipantRegister;
import ru.nastavnik.people.ParticipantRole;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.TypedInput;

/** Enters participants one after another, or corrects one. */
class ParticipantDialog extends Dialog {
    private final transient ParticipantRegister register;
    private final transient OrganizationId organization;
    private final transient SchoolYear year;
    private final transient Runnable changed;
    private final ParticipantRole role;
    private final PersonFields fields;

    private ParticipantDialog(
            ParticipantRegister register,
            Enterprises enterprises,
            OrganizationId organization,
            SchoolYear year,
            ParticipantRole role,
            DoubtsNotice doubts,
            Runnable changed) {
        this.register = register;
        this.organization = organization;
        this.year = year;
        this.role = role;
        this.changed = changed;
        this.fields = new PersonFields(role, enterprises, doubts);
        setWidth("min(720px, 96vw)");
        add(fields, doubts);
        getFooter().add(new Button("Закрыть", event -> close()));
    }

    static ParticipantDialog entering(
            ParticipantRegister register,
            Enterprises enterprises,
            OrganizationId organization,
            SchoolYear year,
            ParticipantRole role,
            DoubtsNotice doubts,
            Runnable changed) {
        ParticipantDialog dialog =
                new ParticipantDialog(register, enterprises, organization, year, role, doubts, changed);
        dialog.setHeaderTitle(role == ParticipantRole.MENTEE ? "Новые наставляемые" : "Новые наставники");
        Button add = new Button("Добавить", event -> dialog.add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        // Enter in a date or in a list of choices closes their calendar or list: only text fields add the person by it.
        add.addClickShortcut(Key.ENTER).listenOn(dialog.fields.typed());
        dialog.getFooter().add(add);
        dialog.addOpenedChangeListener(event -> dialog.fields.focusFirst());
        TypedInput.guard(dialog);
        return dialog;
    }

    static ParticipantDialog correcting(
            ParticipantRegister register,
            Enterprises enterprises,
            OrganizationId organization,
            SchoolYear year,
            Participant participant,
            DoubtsNotice doubts,
            Runnable changed) {
        ParticipantDialog dialog =
                new ParticipantDialog(register, enterprises, organization, year, participant.role(), doubts, changed);
        dialog.setHeaderTitle(participant.person().name().full());
        dialog.fields.show(participant);
        Button save = new Button("Сохранить", event -> dialog.save(participant));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(save);
        TypedInput.guard(dialog);
        return dialog;
    }

    private void add() {
        String name = fields.person().surname();
        boolean added = fields.errors()
                .accept(() -> register.add(
                        organization, year, new NewParticipant(fields.person(), role, fields.details(null))));
        if (added) {
            Notices.done("В списке: " + name + ". Можно вводить следующего.");
            changed.run();
            fields.next();
        }
    }

    private void save(Participant participant) {
        @Nullable String form = participant.details().formCode();
        boolean saved = fields.errors()
                .accept(() -> register.change(
                        organization,
                        participant.id(),
                        fields.person(),
                        fields.details(form),
                        participant.person().version()));
        if (saved) {
            changed.run();
            close();
        }
    }
}
