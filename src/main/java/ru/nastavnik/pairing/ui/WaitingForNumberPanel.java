package ru.nastavnik.pairing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.ui.DocumentPreview;
import ru.nastavnik.document.ui.RegistrationForm;
import ru.nastavnik.pairing.PairOrderView;
import ru.nastavnik.pairing.PairOrders;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.Notices;

/** A signed order whose number is still to be entered: the secretary does it, the others see for whom it waits. */
class WaitingForNumberPanel extends Div {

    WaitingForNumberPanel(
            PairOrders orders, Documents documents, PairingScope scope, PairOrderView order, Runnable changed) {
        addClassName("signing");
        LocalDate signedOn = Objects.requireNonNull(order.signedOn());
        Div paper = new Div(new DocumentPreview(orders.preview(scope.organization(), order.id(), null)));
        paper.addClassName("signing-paper");
        Div side = new Div(new H2("Регистрация"));
        side.addClassName("signing-rows");
        if (scope.secretaryActs() || scope.directorActs()) {
            RegistrationForm form = new RegistrationForm(
                    documents,
                    () -> orders.paper(scope.organization(), order.id(), Map.of()),
                    signedOn,
                    Objects.requireNonNull(order.signedVersion()),
                    number -> {
                        orders.register(scope.organization(), order.id(), number);
                        Notices.done("Приказ зарегистрирован. Пары действуют.");
                    },
                    remarks -> {
                        orders.takeBackSignature(scope.organization(), order.id(), remarks);
                        Notices.done("Лист возвращён директору.");
                    },
                    changed);
            if (scope.directorActs()) {
                form.editable(facts -> orders.signedWording(scope.organization(), order.id(), facts), signed -> {
                    orders.registerSheet(scope.organization(), order.id(), signed);
                    Notices.done("Приказ зарегистрирован с текстом, который подписан. Пары действуют.");
                });
            } else {
                side.add(new Paragraph("Если на листе что-то исправлено после печати, верните его директору:"
                        + " он внесёт исправленный текст."));
            }
            side.add(form);
        } else {
            side.add(new Paragraph("Приказ подписан " + DateFields.text(signedOn)
                    + ". Пары начнут действовать, когда делопроизводитель внесёт номер."));
        }
        add(paper, side);
    }
}
