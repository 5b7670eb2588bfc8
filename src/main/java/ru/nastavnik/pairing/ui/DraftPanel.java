package ru.nastavnik.pairing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.document.ui.DocumentPreview;
import ru.nastavnik.pairing.GateRefusal;
import ru.nastavnik.pairing.OrderChoice;
import ru.nastavnik.pairing.OrderChoices;
import ru.nastavnik.pairing.PairId;
import ru.nastavnik.pairing.PairOrderKind;
import ru.nastavnik.pairing.PairOrderView;
import ru.nastavnik.pairing.PairOrders;
import ru.nastavnik.pairing.SendPairOrder;
import ru.nastavnik.pairing.SendResult;
import ru.nastavnik.shared.day.DayContext;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.NarrowColumns;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.StatusBadge;
import ru.nastavnik.shared.ui.TickBoxes;

/** The curator's draft: which pairs go in, whom the consent gate keeps out and why, how the paper will look. */
class DraftPanel extends Div {
    private static final String FROM_SIGNING = "Пусто — со дня подписания";

    private final transient PairOrders orders;
    private final transient OrderChoices choices;
    private final transient @Nullable OrderChoice kept;
    private final transient PairingScope scope;
    private final transient PairOrderView order;
    private final transient Runnable changed;
    private final transient PairRows rows;
    private final Grid<PairOrderView.Available> starting = new Grid<>();
    private final Grid<PairOrderView.Available> ending = new Grid<>();
    private final transient Map<PairId, String> endReasons = new HashMap<>();
    private final TextArea basis = new TextArea("Основание: «в соответствии с …»");
    private final DatePicker effectiveFrom;
    private final DatePicker effectiveTo = DateFields.date("По какой день", DayKind.TERM);
    private final Div preview = new Div();

    DraftPanel(
            PairOrders orders,
            OrderChoices choices,
            PairingScope scope,
            PairOrderView order,
            PageHeader header,
            Runnable changed) {
        this.orders = orders;
        this.choices = choices;
        this.kept = choices.find(scope.organization(), order.id()).orElse(null);
        this.scope = scope;
        this.order = order;
        this.changed = changed;
        this.rows = new PairRows(scope.forms(), order::fullName);
        Button send = new Button("Направить директору на подпись", VaadinIcon.PAPERPLANE_O.create(), event -> send());
        Button look = new Button("Показать документ", VaadinIcon.EYE.create(), event -> showPreview());
        header.primary(send).secondary(look);
        basis.setValue(kept == null ? order.basis() : kept.basis());
        basis.setValueChangeMode(ValueChangeMode.LAZY);
        basis.setWidthFull();
        effectiveFrom = DateFields.date(
                "Действует с",
                DayKind.EFFECTIVE_FROM,
                () -> DayContext.on(scope.today()).byOrder(scope.today()));
        effectiveFrom.setValue(kept == null ? order.effectiveFrom() : kept.effectiveFrom());
        effectiveFrom.setHelperText(FROM_SIGNING);
        effectiveTo.setValue(kept == null || kept.effectiveTo() == null ? order.effectiveTo() : kept.effectiveTo());
        effectiveTo.setHelperText("В этот день пары прекращают работу");
        effectiveTo.setVisible(order.kind().mayStartPairs());
        Div fields = new Div(basis, effectiveFrom, effectiveTo);
        fields.addClassName("order-fields");
        add(fields);
        if (order.kind().mayStartPairs()) {
            add(new H2("Кого закрепить"), startingPart());
        }
        if (order.kind().namesEarlier()) {
            add(new H2("Какие пары прекращаются"), endingPart());
        }
        add(preview);
        basis.addValueChangeListener(event -> keep());
        effectiveFrom.addValueChangeListener(event -> keep());
        effectiveTo.addValueChangeListener(event -> keep());
        starting.addSelectionListener(event -> keep());
        ending.addSelectionListener(event -> keep());
    }

    /** Keeps ticks and texts as they are now, so that a closed browser loses nothing. */
    private void keep() {
        List<String> leftOut = order.available().stream()
                .filter(row -> row.starts() && !starting.getSelectedItems().contains(row))
                .map(row -> row.pair().id().toString())
                .toList();
        Map<String, String> ends = new LinkedHashMap<>();
        ending.getSelectedItems()
                .forEach(row -> ends.put(
                        row.pair().id().toString(),
                        endReasons.getOrDefault(row.pair().id(), "")));
        choices.keep(
                scope.organization(),
                order.id(),
                new OrderChoice(leftOut, ends, basis.getValue(), effectiveFrom.getValue(), effectiveTo.getValue()));
    }

    private Component startingPart() {
        List<PairOrderView.Available> available = order.available().stream()
                .filter(PairOrderView.Available::starts)
                .toList();
        if (available.isEmpty()) {
            return new EmptyState(
                    VaadinIcon.LINK,
                    "В проекте нет пар",
                    "Сначала составьте пары: они появятся здесь.",
                    new Anchor(PairingNavigation.PAIRS, "К проекту пар"));
        }
        long refused = available.stream().filter(row -> !row.passes()).count();
        Div part = new Div();
        if (refused > 0) {
            part.add(
                    StatusBadge.warning("Без действующих согласий: " + refused + " из " + available.size()),
                    new Paragraph("Эти участники в приказ не войдут и останутся в проекте, остальные пойдут дальше. Из"
                            + " группы выйдет только тот, у кого нет согласия."));
        } else {
            part.add(StatusBadge.done("Согласия есть у всех: " + available.size()));
        }
        List<String> withoutModel = available.stream()
                .filter(PairOrderView.Available::lacksRoleModel)
                .map(row -> Integer.toString(row.pair().number()))
                .toList();
        if (!withoutModel.isEmpty()) {
            part.add(
                    StatusBadge.warning("Без ролевой модели: " + withoutModel.size()),
                    new Paragraph(
                            new Span("Пары № " + String.join(", ", withoutModel)
                                    + ". Приказ можно направить и так, ролевую модель указывают в "),
                            new Anchor(PairingNavigation.PAIRS, "проекте пар"),
                            new Span(".")));
        }
        starting.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_COMPACT);
        starting.setAllRowsVisible(true);
        TickBoxes.choose(starting, row -> "пара № " + row.pair().number());
        Grid.Column<PairOrderView.Available> number = starting.addColumn(
                        row -> row.pair().number())
                .setHeader("№")
                .setWidth("4rem")
                .setFlexGrow(0);
        starting.addComponentColumn(row -> rows.numberedCell(row.pair(), gate(row)))
                .setHeader("За кем → кого")
                .setFlexGrow(3);
        Grid.Column<PairOrderView.Available> form = starting.addColumn(row -> rows.form(row.pair()))
                .setHeader("Форма")
                .setFlexGrow(2);
        Grid.Column<PairOrderView.Available> consents =
                starting.addComponentColumn(this::gate).setHeader("Согласия").setFlexGrow(3);
        NarrowColumns.hideOnPhones(starting, number, form, consents);
        starting.setItems(available);
        available.stream()
                .filter(row ->
                        kept == null || !kept.leftOut().contains(row.pair().id().toString()))
                .forEach(starting::select);
        part.add(starting);
        return part;
    }

    private Component gate(PairOrderView.Available row) {
        if (row.passes()) {
            return StatusBadge.done("есть");
        }
        Div cell = new Div();
        for (GateRefusal refusal : row.refusals()) {
            Span text = new Span(
                    order.name(refusal.person()) + " (" + refusal.role().title() + "). " + refusal.reason());
            text.addClassName("gate-reason");
            cell.add(text);
        }
        cell.addComponentAsFirst(StatusBadge.warning("не войдёт"));
        return cell;
    }

    private Component endingPart() {
        List<PairOrderView.Available> available =
                order.available().stream().filter(row -> !row.starts()).toList();
        if (available.isEmpty()) {
            return new EmptyState("Прекращать нечего", "По прежнему приказу не осталось действующих пар.");
        }
        ending.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_COMPACT);
        ending.setAllRowsVisible(true);
        Grid.Column<PairOrderView.Available> number = ending.addColumn(
                        row -> row.pair().number())
                .setHeader("№")
                .setWidth("4rem")
                .setFlexGrow(0);
        ending.addComponentColumn(row -> rows.numberedCell(row.pair(), new Span()))
                .setHeader("За кем → кто")
                .setFlexGrow(3);
        NarrowColumns.hideOnPhones(ending, number);
        if (order.kind() == PairOrderKind.CANCEL) {
            ending.setSelectionMode(Grid.SelectionMode.NONE);
        } else {
            TickBoxes.choose(ending, row -> "пара № " + row.pair().number());
            ending.addComponentColumn(this::reasonField).setHeader("Причина").setFlexGrow(3);
        }
        ending.setItems(available);
        if (kept != null && order.kind() != PairOrderKind.CANCEL) {
            for (PairOrderView.Available row : available) {
                String reason = kept.ending().get(row.pair().id().toString());
                if (reason != null) {
                    endReasons.put(row.pair().id(), reason);
                    ending.select(row);
                }
            }
        }
        return order.kind() == PairOrderKind.CANCEL
                ? new Div(new Paragraph("Отмена приказа прекращает все его действующие пары."), ending)
                : ending;
    }

    private TextField reasonField(PairOrderView.Available row) {
        TextField reason = new TextField();
        reason.setWidthFull();
        reason.setAriaLabel("Причина для пары № " + row.pair().number());
        reason.setPlaceholder("Например: смена наставника");
        reason.setValue(endReasons.getOrDefault(row.pair().id(), ""));
        reason.addValueChangeListener(event -> {
            endReasons.put(row.pair().id(), event.getValue());
            if (!event.getValue().isBlank()) {
                ending.select(row);
            }
            keep();
        });
        return reason;
    }

    private SendPairOrder command() {
        Map<PairId, String> end = new LinkedHashMap<>();
        ending.getSelectedItems()
                .forEach(row -> end.put(
                        row.pair().id(), endReasons.getOrDefault(row.pair().id(), "")));
        return new SendPairOrder(
                starting.getSelectedItems().stream()
                        .map(PairOrderView.Available::pair)
                        .sorted(java.util.Comparator.comparingInt(ru.nastavnik.pairing.Pair::number))
                        .map(ru.nastavnik.pairing.Pair::id)
                        .toList(),
                end,
                basis.getValue(),
                effectiveFrom.getValue(),
                effectiveTo.getValue());
    }

    private void showPreview() {
        try {
            preview.removeAll();
            preview.add(
                    new H2("Как будет выглядеть документ"),
                    scope.declension(
                            () -> orders.named(scope.organization(), order.id(), command()), this::showPreview),
                    new DocumentPreview(orders.preview(scope.organization(), order.id(), command())));
            preview.getElement().executeJs("this.scrollIntoView({behavior: 'smooth'})");
        } catch (RuntimeException failure) {
            ErrorNotice.show(failure);
        }
    }

    private void send() {
        FieldErrors errors = new FieldErrors()
                .field("basis", basis)
                .field("effectiveFrom", effectiveFrom)
                .field("effectiveTo", effectiveTo);
        errors.accept(() -> {
            SendResult result = orders.send(scope.organization(), order.id(), command());
            Notices.done("Направлено директору, строк: " + result.included().size()
                    + (result.refused().isEmpty()
                            ? ""
                            : ". Без согласия остались: " + result.refused().size()));
            changed.run();
        });
    }
}
