package ru.nastavnik.pairing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.pairing.EmployeeMentor;
import ru.nastavnik.pairing.EmployeeMentors;
import ru.nastavnik.pairing.MentorAtWork;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.TypedInput;

/** On what terms an employee mentors another one, as the addendum will say. */
class MentorTermsDialog extends Dialog {
    private final Checkbox inDuties = new Checkbox("Наставничество уже входит в должностные обязанности");
    private final TextArea content = new TextArea("Содержание работы");
    private final TextArea form = new TextArea("Форма работы");
    private final TextArea payment = new TextArea("Размер и условия выплаты");
    private final DatePicker consentedOn = DateFields.date("День подписания согласия", DayKind.DOCUMENT);

    MentorTermsDialog(
            EmployeeMentors service, PairingScope scope, SchoolYear year, EmployeeMentor mentor, Runnable changed) {
        setHeaderTitle("Условия: " + mentor.mentor().name().surnameFirst());
        setWidth("min(640px, 96vw)");
        MentorAtWork terms = mentor.terms();
        inDuties.setValue(terms.inDuties());
        fill(content, terms.content(), "Например: помощь в подготовке уроков, посещение и разбор уроков");
        fill(form, terms.form(), "Например: индивидуальные встречи раз в неделю");
        fill(payment, terms.payment(), "Например: 10 % должностного оклада ежемесячно");
        consentedOn.setValue(terms.consentedOn());
        consentedOn.setHelperText("Заполните, когда согласие подписано на бумаге");
        Div fields = new Div(content, form, payment, consentedOn);
        fields.setVisible(!terms.inDuties());
        inDuties.setHelperText("Тогда согласие и дополнительное соглашение не нужны");
        inDuties.addValueChangeListener(event -> fields.setVisible(!event.getValue()));
        add(inDuties, fields);
        FieldErrors errors = new FieldErrors()
                .field("content", content)
                .field("form", form)
                .field("payment", payment)
                .field("consentedOn", consentedOn);
        Button save = new Button("Сохранить", event -> {
            boolean saved = errors.accept(() -> service.save(
                    scope.organization(),
                    year,
                    mentor.mentor().id(),
                    new MentorAtWork(
                            inDuties.getValue(),
                            content.getValue(),
                            form.getValue(),
                            payment.getValue(),
                            consentedOn.getValue(),
                            terms.version())));
            if (saved) {
                close();
                Notices.done("Условия сохранены.");
                changed.run();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Закрыть", event -> close()), save);
        TypedInput.guard(this);
    }

    private static void fill(TextArea area, @Nullable String text, String help) {
        area.setValue(text == null ? "" : text);
        area.setHelperText(help);
        area.setMaxLength(1000);
        area.setWidthFull();
    }
}
