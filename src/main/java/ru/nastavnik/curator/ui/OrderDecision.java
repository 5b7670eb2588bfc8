package ru.nastavnik.curator.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ru.nastavnik.acquaintance.ui.OrderDesk;
import ru.nastavnik.approval.RemarkDrafts;
import ru.nastavnik.approval.ui.RemarkKeeper;
import ru.nastavnik.curator.CuratorAppointmentView;
import ru.nastavnik.curator.CuratorAppointments;
import ru.nastavnik.curator.CuratorView;
import ru.nastavnik.curator.SignCuratorOrder;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.ui.DocumentPreview;
import ru.nastavnik.document.ui.SigningForm;
import ru.nastavnik.language.PersonInPapers;
import ru.nastavnik.language.ui.DeclensionDialogs;
import ru.nastavnik.language.ui.DeclensionHelp;
import ru.nastavnik.shared.ui.DecisionBar;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.Notices;

/** The draft on the page, beside it printing and the signature on paper; below, always in sight, the decision. */
class OrderDecision extends Div {

    OrderDecision(
            CuratorAppointments appointments,
            Documents documents,
            RemarkDrafts remarks,
            OrderDesk desk,
            CuratorAppointmentView appointment,
            boolean secretary,
            LocalDate today,
            DeclensionDialogs declensions,
            Runnable changed) {
        DocumentPreview preview = new DocumentPreview(appointments.draftOrder(appointment.id()));
        SigningForm form = new SigningForm(
                        documents, () -> appointments.paper(appointment.id()), secretary, today, appointment.agreedOn())
                .editable(facts -> appointments.wording(appointment.id(), facts));
        Button signing = form.confirmButton("Подписан на бумаге", signed -> {
            appointments.sign(new SignCuratorOrder(appointment.id(), signed));
            Notices.done(
                    signed.number() == null
                            ? "Подпись записана. Номер внесёт делопроизводитель."
                            : "Приказ зарегистрирован.");
            changed.run();
        });
        Button back =
                new Button("Вернуть на доработку", event -> askRemark(appointments, remarks, appointment, changed));
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        DeclensionHelp cases = declensions.help(appointment.organization().id(), () -> named(appointment), () -> {
            preview.show(appointments.draftOrder(appointment.id()));
            form.refresh();
        });
        Aside side = new Aside(
                new H2("Подпись"),
                form,
                desk.sheet(DocumentKind.CURATOR_ORDER, appointment.id().value()),
                cases);
        side.addClassNames("document-side", "order-decision");
        Div columns = new Div(preview, side);
        columns.addClassName("document-columns");
        add(columns, new DecisionBar(signing, back));
    }

    private static List<PersonInPapers> named(CuratorAppointmentView appointment) {
        List<PersonInPapers> named = new ArrayList<>();
        if (appointment.candidateName() != null) {
            named.add(new PersonInPapers(appointment.candidateName(), appointment.candidatePost()));
        }
        CuratorView former = appointment.former();
        if (former != null) {
            named.add(new PersonInPapers(former.name(), former.post()));
        }
        return named;
    }

    private static void askRemark(
            CuratorAppointments appointments,
            RemarkDrafts remarks,
            CuratorAppointmentView appointment,
            Runnable changed) {
        Dialog dialog = new Dialog("Вернуть проект приказа");
        TextArea remark = new TextArea("Что исправить");
        remark.setWidthFull();
        remark.setMaxLength(1_000);
        RemarkKeeper keeper = new RemarkKeeper(remarks, appointment.id().reviewed(), appointment.round());
        keeper.keep(remark, RemarkKeeper.GENERAL);
        FieldErrors errors = new FieldErrors().field("remark", remark);
        Button send = new Button("Вернуть с замечанием", event -> {
            if (errors.accept(() -> appointments.sendBack(appointment.id(), remark.getValue()))) {
                keeper.forget();
                Notices.done("Проект возвращён.");
                dialog.close();
                changed.run();
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(remark);
        dialog.setWidth("min(32rem, 95vw)");
        dialog.getFooter().add(new Button("Не возвращать", event -> dialog.close()), send);
        dialog.open();
    }
}
