package ru.nastavnik.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import java.util.List;
import ru.nastavnik.people.ConsentKind;
import ru.nastavnik.people.ConsentRegister;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.Plural;

/** Papers that came in together are registered with one date. */
class RegisterConsentsDialog extends Dialog {

    RegisterConsentsDialog(
            ConsentRegister consents, OwnOrganization own, ConsentKind kind, List<PersonId> people, Runnable changed) {
        setHeaderTitle("Бумажные согласия получены");
        setWidth("min(560px, 96vw)");
        DatePicker given = DateFields.date("День подписания", DayKind.CONSENT);
        given.setValue(own.today());
        given.setMax(own.today());
        given.setRequiredIndicatorVisible(true);
        DatePicker expires = DateFields.date("Действует до", DayKind.LONG_TERM);
        expires.setHelperText("Если указано в бумаге");
        MarksField marks = new MarksField(null);
        marks.setVisible(kind == ConsentKind.PUBLICATION);
        FieldErrors errors = new FieldErrors()
                .field("marks", marks)
                .field("givenOn", given)
                .field("expiresOn", expires)
                .field("signer", given);
        Button confirm = new Button("Зарегистрировать", event -> {
            if (errors.require("givenOn", given.getValue() != null, "Укажите день подписания.")
                    && errors.accept(() -> consents.registerAll(
                            own.id(),
                            people,
                            kind,
                            given.getValue(),
                            expires.getValue(),
                            marks.isVisible() ? marks.marks() : null))) {
                Notices.done("Зарегистрировано: " + people.size());
                changed.run();
                close();
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        HorizontalLayout days = new HorizontalLayout(given, expires);
        days.setWrap(true);
        add(
                new Paragraph(
                        kind.title() + ": " + Plural.count(people.size(), "участник", "участника", "участников") + "."),
                new Paragraph("Проверьте подписи: до 14 лет подписывает законный представитель, с 14 до 17 — участник"
                        + " и представитель, с 18 — участник лично."
                        + (kind == ConsentKind.PUBLICATION && people.size() > 1
                                ? " Отметки у всех этих бумаг должны быть одинаковые: остальные зарегистрируйте отдельно."
                                : "")),
                days,
                marks);
        getFooter().add(new Button("Не сейчас", event -> close()), confirm);
    }
}
