package ru.nastavnik.pairing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.acquaintance.ui.OrderDesk;
import ru.nastavnik.approval.RemarkDrafts;
import ru.nastavnik.approval.ui.RemarkKeeper;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.SignedPaper;
import ru.nastavnik.document.ui.DocumentPreview;
import ru.nastavnik.document.ui.SigningForm;
import ru.nastavnik.pairing.GateRefusal;
import ru.nastavnik.pairing.GateRefusedException;
import ru.nastavnik.pairing.PairId;
import ru.nastavnik.pairing.PairOrderView;
import ru.nastavnik.pairing.PairOrders;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.DecisionBar;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.Plural;
import ru.nastavnik.shared.ui.StatusBadge;
import ru.nastavnik.shared.ui.TypedInput;

/** The director reads the document and decides: sign, leave rows out, return. The curator sees that it waits. */
class SigningPanel extends Div {
    private static final String NO_CONSENT = "Нет действующего согласия";

    private final transient PairOrders orders;
    private final transient Documents documents;
    private final transient RemarkDrafts remarkDrafts;
    private final transient PairingScope scope;
    private final transient OrderDesk desk;
    private final transient PairOrderView order;
    private final transient Runnable changed;
    private final transient Runnable decided;
    private final transient PairRows rows;
    private final transient Map<PairId, TextField> leftOut = new LinkedHashMap<>();

    private @Nullable DecisionBar bar;

    SigningPanel(
            PairOrders orders,
            Documents documents,
            RemarkDrafts remarks,
            PairingScope scope,
            OrderDesk desk,
            PairOrderView order,
            Runnable changed,
            Runnable decided) {
        this.orders = orders;
        this.documents = documents;
        this.remarkDrafts = remarks;
        this.scope = scope;
        this.desk = desk;
        this.order = order;
        this.changed = changed;
        this.decided = decided;
        this.rows = new PairRows(scope.forms(), order::fullName);
        addClassName("signing");
        DocumentPreview preview = new DocumentPreview(orders.preview(scope.organization(), order.id(), null));
        Div paper = new Div(
                scope.declension(
                        () -> orders.named(scope.organization(), order.id(), null),
                        () -> preview.show(orders.preview(scope.organization(), order.id(), null))),
                preview);
        paper.addClassName("signing-paper");
        Div side = new Div(new H2("Строки приказа"));
        side.addClassName("signing-rows");
        Map<PairId, String> refusals = order.refusals().stream()
                .collect(Collectors.groupingBy(
                        GateRefusal::pair, Collectors.mapping(this::text, Collectors.joining(" "))));
        if (!refusals.isEmpty()) {
            side.add(
                    StatusBadge.danger("После отправки согласия не стало: "
                            + Plural.count(refusals.size(), "строка", "строки", "строк")),
                    new Paragraph("Эти строки уже отмечены «вне приказа». Остальные можно подписать."));
        }
        LocalDate wanted = order.effectiveFrom();
        if (scope.directorActs() && wanted != null && wanted.isBefore(scope.today())) {
            side.add(StatusBadge.warning("Куратор указал начало " + DateFields.text(wanted)
                    + ", раньше дня подписания: приказ будет действовать задним числом"));
        }
        order.rows()
                .forEach(row ->
                        side.add(row(row, refusals.getOrDefault(row.pair().id(), ""))));
        add(paper, side);
        if (scope.directorActs()) {
            Button sign = new Button("Напечатать и подписать", VaadinIcon.PRINT.create(), event -> confirm());
            Button back = new Button("Вернуть с замечаниями", VaadinIcon.ARROW_BACKWARD.create(), event -> sendBack());
            sign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            bar = new DecisionBar(sign, back);
        }
    }

    /** The director's buttons, for the end of the page; empty for whoever only reads. */
    Optional<DecisionBar> bar() {
        return Optional.ofNullable(bar);
    }

    private String text(GateRefusal refusal) {
        return order.name(refusal.person()) + " (" + refusal.role().title() + "). " + refusal.reason();
    }

    private Component row(PairOrderView.Row row, String refusal) {
        Div line = new Div();
        line.addClassName("signing-row");
        Span number = new Span("№ " + row.pair().number() + (row.starts() ? "" : " — прекращается"));
        number.addClassName("row-note");
        line.add(number, rows.cell(row.pair()));
        if (row.endReason() != null) {
            line.add(new Span("Причина: " + row.endReason()));
        }
        if (!refusal.isEmpty()) {
            Span reason = new Span(refusal);
            reason.addClassName("gate-reason");
            line.add(reason);
        }
        if (scope.directorActs()) {
            TextField reason = new TextField();
            reason.setAriaLabel("Почему пара № " + row.pair().number() + " вне приказа");
            reason.setPlaceholder("Почему");
            reason.setWidthFull();
            reason.setVisible(false);
            Checkbox out = new Checkbox("Оставить вне приказа");
            out.addValueChangeListener(event -> {
                reason.setVisible(event.getValue());
                if (event.getValue()) {
                    leftOut.put(row.pair().id(), reason);
                } else {
                    leftOut.remove(row.pair().id());
                }
            });
            line.add(out, reason);
            if (!refusal.isEmpty()) {
                reason.setValue(NO_CONSENT);
                out.setValue(true);
            }
        }
        return line;
    }

    private void confirm() {
        for (TextField reason : leftOut.values()) {
            if (reason.isEmpty()) {
                reason.setErrorMessage("Укажите причину.");
                reason.setInvalid(true);
                reason.focus();
                return;
            }
        }
        Map<PairId, String> reasons = new LinkedHashMap<>();
        leftOut.forEach((pair, reason) -> reasons.put(pair, reason.getValue()));
        try {
            openSigning(reasons);
        } catch (RuntimeException failure) {
            ErrorNotice.show(failure);
        }
    }

    private void openSigning(Map<PairId, String> reasons) {
        int stay = order.rows().size() - reasons.size();
        SigningForm form = new SigningForm(
                        documents,
                        () -> orders.paper(scope.organization(), order.id(), reasons),
                        scope.secretary(),
                        scope.today(),
                        null)
                .editable(facts -> orders.wording(scope.organization(), order.id(), reasons, facts));
        Dialog dialog = new Dialog("Подписание приказа");
        dialog.setWidth("min(560px, 96vw)");
        Button confirm = form.confirmButton("Подписан на бумаге", signed -> sign(dialog, reasons, signed));
        dialog.add(
                new Paragraph("Строк в приказе: " + stay
                        + (reasons.isEmpty() ? "." : ", вне приказа: " + reasons.size() + " — они вернутся в проект.")),
                form,
                // The sheet of before a row was left out would name its mentor.
                reasons.isEmpty()
                        ? desk.sheet(DocumentKind.PAIRS_ORDER, order.id().value())
                        : new Paragraph("Лист ознакомления напечатайте после регистрации: тогда в нём не будет тех, кто"
                                + " остался вне приказа."));
        TypedInput.guard(dialog);
        dialog.getFooter().add(new Button("Не сейчас", event -> dialog.close()), confirm);
        dialog.open();
    }

    private void sign(Dialog dialog, Map<PairId, String> reasons, SignedPaper signed) {
        try {
            orders.sign(scope.organization(), order.id(), reasons, signed);
            dialog.close();
            Notices.done(
                    signed.number() == null
                            ? "Подпись записана. Пары начнут действовать, когда делопроизводитель внесёт номер."
                            : "Приказ зарегистрирован. Пары действуют.");
            decided.run();
        } catch (GateRefusedException withdrawnMeanwhile) {
            dialog.close();
            ErrorNotice.show(withdrawnMeanwhile);
            changed.run();
        }
    }

    private void sendBack() {
        Dialog dialog = new Dialog("Вернуть куратору");
        dialog.setWidth("min(560px, 96vw)");
        TextArea remarks = new TextArea("Что исправить");
        remarks.setWidthFull();
        remarks.setMinHeight("8em");
        remarks.setRequiredIndicatorVisible(true);
        RemarkKeeper keeper = new RemarkKeeper(remarkDrafts, order.id().reviewed(), order.round());
        keeper.keep(remarks, RemarkKeeper.GENERAL);
        FieldErrors errors = new FieldErrors().field("remarks", remarks);
        Button back = new Button("Вернуть с замечаниями", event -> {
            if (errors.accept(() -> orders.sendBack(scope.organization(), order.id(), remarks.getValue()))) {
                keeper.forget();
                Notices.done("Приказ возвращён куратору.");
                dialog.close();
                decided.run();
            }
        });
        back.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(remarks);
        TypedInput.guard(dialog);
        dialog.getFooter().add(new Button("Не сейчас", event -> dialog.close()), back);
        dialog.open();
    }
}
