package ru.nastavnik.pairing.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import ru.nastavnik.acquaintance.ui.AcquaintanceNavigation;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.ui.DocumentPreview;
import ru.nastavnik.pairing.PairOrderView;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.FactList;
import ru.nastavnik.shared.ui.PageHeader;

/** A registered order: the paper as it was stored, its facts, who was left out. */
class RegisteredPanel extends Div {

    RegisteredPanel(DocumentArchive archive, PairingScope scope, PairOrderView order, PageHeader header) {
        addClassName("signing");
        Div paper = new Div();
        paper.addClassName("signing-paper");
        Div side = new Div(new H2("Сведения"));
        side.addClassName("signing-rows");
        FactList facts = new FactList()
                .fact("Номер", order.number())
                .fact("Подписан", order.signedOn() == null ? null : DateFields.text(order.signedOn()))
                .fact("Пары действуют с", order.effectiveFrom() == null ? null : DateFields.text(order.effectiveFrom()))
                .fact("Пары действуют по", order.effectiveTo() == null ? null : DateFields.text(order.effectiveTo()))
                .fact("Строк", Long.toString(order.rowsInForce()));
        side.add(facts);
        String document = order.documentId();
        if (document != null) {
            paper.add(DocumentPreview.of(archive.file(DocumentId.of(document))));
            side.add(new Div(new Anchor("documents/" + document, "Документ: скачать, приложить скан")));
            side.add(new Div(
                    new Anchor(AcquaintanceNavigation.sheet(DocumentId.of(document)), "Ознакомление: лист и выписки")));
        }
        List<PairOrderView.Row> leftOut =
                order.rows().stream().filter(row -> row.leftOutReason() != null).toList();
        if (!leftOut.isEmpty()) {
            PairRows rows = new PairRows(scope.forms(), order::fullName);
            UnorderedList list = new UnorderedList();
            leftOut.forEach(row -> list.add(new ListItem(
                    "№ " + row.pair().number() + " " + rows.mentees(row.pair()) + ": " + row.leftOutReason())));
            side.add(new H2("Остались вне приказа"), list);
        }
        add(paper, side);
        header.secondary(new Anchor(PairingNavigation.PAIRS, "Все пары"));
    }
}
