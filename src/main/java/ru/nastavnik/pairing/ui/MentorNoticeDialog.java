package ru.nastavnik.pairing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import ru.nastavnik.pairing.EmployeeMentor;
import ru.nastavnik.pairing.EmployeeMentors;
import ru.nastavnik.pairing.MentorNotice;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.Notices;

/** An employee refuses to mentor on, or the school withdraws the work: notice of three working days. */
class MentorNoticeDialog extends Dialog {
    private final RadioButtonGroup<MentorNotice.By> by = new RadioButtonGroup<>("Кто прекращает");
    private final DatePicker day = DateFields.date("День письменного уведомления", DayKind.EVENT);

    MentorNoticeDialog(
            EmployeeMentors service, PairingScope scope, SchoolYear year, EmployeeMentor mentor, Runnable changed) {
        setHeaderTitle("Досрочное прекращение: " + mentor.mentor().name().surnameFirst());
        setWidth("min(560px, 96vw)");
        by.setItems(MentorNotice.By.values());
        by.setItemLabelGenerator(MentorNotice.By::title);
        by.setValue(MentorNotice.By.MENTOR);
        day.setValue(scope.today());
        day.setRequiredIndicatorVisible(true);
        add(
                new Paragraph("О прекращении предупреждают письменно, не менее чем за три рабочих дня. Сама пара"
                        + " прекращается приказом: система напомнит о нём."),
                by,
                day);
        FieldErrors errors = new FieldErrors().field("notifiedOn", day);
        Button record = new Button("Записать", event -> {
            boolean recorded = errors.accept(() -> {
                java.time.LocalDate last = service.giveNotice(
                        scope.organization(), year, mentor.mentor().id(), by.getValue(), day.getValue());
                Notices.done("Записано. Последний день наставничества – " + DateFields.text(last) + ".");
            });
            if (recorded) {
                close();
                changed.run();
            }
        });
        record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Закрыть", event -> close()), record);
    }
}
