package ru.nastavnik.notice.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import ru.nastavnik.notice.OwnChoices;
import ru.nastavnik.notice.OwnChoices.Choices;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.StatusBadge;

/** The person's address and what they want to be mailed. */
class MailPanel extends Div {
    private final transient OwnChoices choices;
    private final Div state = new Div();
    private final TextField address = new TextField("Адрес электронной почты");
    private final Checkbox digest =
            new Checkbox("Каждое рабочее утро: дела на сегодня и на неделю, просроченное, новое");
    private final Checkbox soon =
            new Checkbox("Сразу: то, что ждёт только вас, напоминания и просроченное; не чаще одного письма в час");

    MailPanel(OwnChoices choices) {
        this.choices = choices;
        addClassNames("card", "mail-panel");
        Choices now = choices.mine();
        address.setWidthFull();
        address.setValue(Objects.requireNonNullElse(now.address(), ""));
        address.setAutocomplete(Autocomplete.EMAIL);
        FieldErrors errors = new FieldErrors().field("address", address);
        Button confirm = new Button("Подтвердить адрес", event -> {
            if (errors.accept(() -> choices.giveAddress(address.getValue()))) {
                Notices.done("Письмо со ссылкой отправляется. Откройте ссылку, чтобы подтвердить адрес.");
                show(choices.mine());
            }
        });
        digest.setValue(now.digest());
        soon.setValue(now.soon());
        digest.addValueChangeListener(event -> choose());
        soon.addValueChangeListener(event -> choose());
        state.getElement().setAttribute("role", "status");
        add(new H2("Письма"), state);
        // Without a mail server nothing could come of an address or a choice: they are not asked for.
        if (now.mail()) {
            add(address, confirm, digest, soon);
            add(new Paragraph("В письмах нет замечаний, причин и имён учеников — только названия дел и ссылки."));
        }
        show(now);
    }

    private void choose() {
        try {
            choices.choose(soon.getValue(), digest.getValue());
            Notices.done("Выбор сохранён.");
        } catch (RuntimeException failure) {
            ErrorNotice.show(failure);
        }
    }

    private void show(Choices now) {
        state.removeAll();
        if (!now.mail()) {
            state.add(
                    StatusBadge.neutral("писем нет"),
                    note("Почтовый сервер не настроен, поэтому система не отправляет писем никому. Все уведомления"
                            + " — на этой странице."));
        } else if (now.refusal() != null) {
            state.add(StatusBadge.danger("не доходят"), note(now.refusal() + ". Исправьте адрес и подтвердите его."));
        } else if (now.confirmed()) {
            state.add(StatusBadge.done("адрес подтверждён"));
        } else if (now.given()) {
            state.add(StatusBadge.waiting("ждёт подтверждения"), note("Откройте ссылку из письма."));
        } else {
            state.add(StatusBadge.warning("писем нет"), note("Укажите свой адрес и подтвердите его."));
        }
    }

    private static Span note(String text) {
        Span note = new Span(text);
        note.addClassName("row-note");
        return note;
    }
}
