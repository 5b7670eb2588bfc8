package ru.nastavnik.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import ru.nastavnik.people.ConsentRegister;
import ru.nastavnik.people.Enterprise;
import ru.nastavnik.people.Enterprises;
import ru.nastavnik.people.Participant;
import ru.nastavnik.people.ParticipantRegister;
import ru.nastavnik.people.Person;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.FactList;

/** Everything about one participant: facts, consents, what can be done. */
class PersonCardDialog extends Dialog {

    PersonCardDialog(
            ParticipantRegister register,
            ConsentRegister consents,
            Enterprises enterprises,
            OwnOrganization own,
            SchoolYear year,
            Participant participant,
            Runnable changed) {
        Person person = participant.person();
        setHeaderTitle(person.name().full());
        setWidth("min(720px, 96vw)");
        Enterprise employer = person.enterprise();
        FactList facts = new FactList()
                .fact("Кто", person.kind().title())
                .fact(
                        "В этом году",
                        participant.role().title() + ", " + participant.state().title())
                .fact("Дата рождения", person.birthDate() == null ? null : DateFields.text(person.birthDate()))
                .fact("Класс или группа", participant.details().groupName())
                .fact("Направление", participant.details().direction())
                .fact("Телефон", person.phone())
                .fact("Почта", person.email());
        if (person.post() != null) {
            facts.fact("Должность", person.post());
        }
        if (employer != null) {
            facts.fact("Предприятие", employer.name() + ", ИНН " + employer.inn());
        }
        if (participant.stateReason() != null) {
            facts.fact("Причина выбытия", participant.stateReason());
        }
        Div history = new ConsentHistory(consents, own, person.id(), changed);
        add(facts, new H3("Согласия"), history);
        getFooter().add(new Button("Закрыть", event -> close()));
        if (own.curatorActs()) {
            if (participant.takesPart()) {
                Button edit = new Button("Исправить данные", event -> {
                    close();
                    ParticipantDialog.correcting(
                                    register,
                                    enterprises,
                                    own.id(),
                                    year,
                                    participant,
                                    own.doubtsWhileTyping(),
                                    changed)
                            .open();
                });
                edit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                getFooter().add(edit);
            } else {
                getFooter().add(new Button("Вернуть в кандидаты", event -> {
                    try {
                        register.comeBack(own.id(), participant.id());
                        changed.run();
                        close();
                    } catch (RuntimeException failure) {
                        ErrorNotice.show(failure);
                    }
                }));
            }
        }
    }
}
