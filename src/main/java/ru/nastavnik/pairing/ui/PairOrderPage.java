package ru.nastavnik.pairing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import ru.nastavnik.acquaintance.ui.OrderDesk;
import ru.nastavnik.approval.RemarkDrafts;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.ui.DocumentPreview;
import ru.nastavnik.inbox.ui.DecisionQueue;
import ru.nastavnik.pairing.OrderChoices;
import ru.nastavnik.pairing.PairOrderId;
import ru.nastavnik.pairing.PairOrderState;
import ru.nastavnik.pairing.PairOrderView;
import ru.nastavnik.pairing.PairOrders;
import ru.nastavnik.pairing.process.PairOrderProcess;
import ru.nastavnik.shared.ui.Address;
import ru.nastavnik.shared.ui.CallBackButton;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.PageHeader;

/**
 * One order on pairs. The curator draws it up and sees whom the consent gate keeps out; the director reads the document
 * and signs it, leaves rows out or returns it; later everybody reads what was registered.
 */
@Route(value = PairingNavigation.PAIRS + "/orders/:orderId", layout = MainLayout.class)
@RolesAllowed({"CURATOR", "DIRECTOR", "SECRETARY"})
class PairOrderPage extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient PairOrders orders;
    private final transient OrderChoices choices;
    private final transient Documents documents;
    private final transient DocumentArchive archive;
    private final transient RemarkDrafts remarks;
    private final transient PairingScope scope;
    private final transient OrderDesk desk;
    private final transient DecisionQueue queue;
    private QueryParameters address = QueryParameters.empty();
    private String title = "Приказ о парах";

    PairOrderPage(
            PairOrders orders,
            OrderChoices choices,
            Documents documents,
            DocumentArchive archive,
            RemarkDrafts remarks,
            PairingScope scope,
            OrderDesk desk,
            DecisionQueue queue) {
        this.queue = queue;
        this.orders = orders;
        this.documents = documents;
        this.choices = choices;
        this.archive = archive;
        this.remarks = remarks;
        this.scope = scope;
        this.desk = desk;
        addClassName("pair-order");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = event.getLocation().getQueryParameters();
        show(Address.read(event, "orderId", PairOrderId::of));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(PairOrderId id) {
        PairOrderView order = orders.view(scope.organization(), id);
        title = order.title();
        removeAll();
        PageHeader header = new PageHeader(order.title())
                .crumb("Пары", PairingNavigation.PAIRS)
                .subtitle(order.kind().title() + " · " + order.schoolYear().title() + " учебный год")
                .beside(PairsView.state(order.state()))
                .point("7.1");
        add(header);
        if (order.earlier() != null) {
            add(new Paragraph("Изменяет приказ № " + order.earlier().number() + " от "
                    + ru.nastavnik.shared.ui.DateFields.text(order.earlier().date()) + "."));
        }
        if (order.remarks() != null) {
            Span heading = new Span(order.state().isDraft() ? "Замечание директора: " : "Лист возвращён: ");
            heading.addClassName("pair-mentor");
            Div remarks = new Div(heading, new Span(order.remarks()));
            remarks.addClassNames("card", "remarks");
            add(remarks);
        }
        if (order.state().isDraft()) {
            if (scope.curatorActs()) {
                add(new DraftPanel(orders, choices, scope, order, header, () -> show(id)));
            } else {
                add(new EmptyState(
                        "Куратор составляет приказ", "Он появится здесь, когда будет направлен на подпись."));
            }
        } else if (order.state() == PairOrderState.SENT && scope.secretaryActs()) {
            add(printing(id));
        } else if (order.state() == PairOrderState.SENT) {
            if (scope.curatorActs()) {
                header.secondary(new CallBackButton(
                        "Отозвать приказ",
                        "Приказ снова станет проектом. Если он уже напечатан и подписан на бумаге, договоритесь с директором:"
                                + " новый проект печатают заново.",
                        () -> orders.callBack(scope.organization(), id),
                        "Приказ отозван.",
                        () -> show(id)));
            }
            Runnable here = () -> show(id);
            Runnable decided = queue.at(address, PairOrderProcess.signOrder(id)).afterSigning(here);
            SigningPanel signing = new SigningPanel(orders, documents, remarks, scope, desk, order, here, decided);
            add(signing);
            signing.bar().ifPresent(this::add);
        } else if (order.state() == PairOrderState.SIGNED) {
            add(new WaitingForNumberPanel(orders, documents, scope, order, () -> show(id)));
        } else {
            add(new RegisteredPanel(archive, scope, order, header));
        }
    }

    /** The secretary prints what the director is to sign, and decides nothing. */
    private Div printing(PairOrderId id) {
        Div side = new Div(new H2("Печать"), desk.whole(DocumentKind.PAIRS_ORDER, id.value()));
        side.addClassName("signing-rows");
        Div paper = new Div(new DocumentPreview(orders.preview(scope.organization(), id, null)));
        paper.addClassName("signing-paper");
        Div panel = new Div(paper, side);
        panel.addClassName("signing");
        return panel;
    }
}
