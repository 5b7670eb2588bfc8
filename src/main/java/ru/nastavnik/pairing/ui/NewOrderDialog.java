package ru.nastavnik.pairing.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import ru.nastavnik.pairing.PairOrderId;
import ru.nastavnik.pairing.PairOrderKind;
import ru.nastavnik.pairing.PairOrderState;
import ru.nastavnik.pairing.PairOrderView;
import ru.nastavnik.pairing.PairOrders;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.ui.ErrorNotice;

/** «Новый приказ»: for late pairs, or to amend, end or cancel by an earlier order. */
class NewOrderDialog extends Dialog {

    NewOrderDialog(PairOrders orders, PairingScope scope, SchoolYear year) {
        setHeaderTitle("Новый приказ");
        setWidth("min(560px, 96vw)");
        List<PairOrderView> registered = orders.list(scope.organization(), year).stream()
                .filter(order -> order.state() == PairOrderState.REGISTERED
                        && order.kind().mayStartPairs())
                .toList();
        RadioButtonGroup<PairOrderKind> kind = new RadioButtonGroup<>("О чём приказ");
        kind.setItems(registered.isEmpty() ? List.of(PairOrderKind.FIX) : List.of(PairOrderKind.values()));
        kind.setItemLabelGenerator(PairOrderKind::title);
        kind.setValue(PairOrderKind.FIX);
        Select<PairOrderView> earlier = new Select<>();
        earlier.setLabel("Какой приказ меняется");
        earlier.setItems(registered);
        earlier.setItemLabelGenerator(PairOrderView::title);
        earlier.setWidthFull();
        earlier.setVisible(false);
        kind.addValueChangeListener(event -> earlier.setVisible(event.getValue().namesEarlier()));
        Button open = new Button("Составить", event -> {
            if (kind.getValue().namesEarlier() && earlier.isEmpty()) {
                earlier.setErrorMessage("Выберите приказ, который меняется.");
                earlier.setInvalid(true);
                return;
            }
            try {
                PairOrderId id = orders.open(
                        scope.organization(),
                        year,
                        kind.getValue(),
                        kind.getValue().namesEarlier() ? earlier.getValue().id() : null);
                close();
                UI.getCurrent().navigate(PairingNavigation.order(id));
            } catch (RuntimeException failure) {
                ErrorNotice.show(failure);
            }
        });
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new Paragraph("Подписанный приказ не меняется: его изменяет, прекращает или отменяет более поздний."),
                kind,
                earlier);
        getFooter().add(new Button("Закрыть", event -> close()), open);
    }
}
