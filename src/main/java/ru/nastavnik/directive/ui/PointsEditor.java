package ru.nastavnik.directive.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import ru.nastavnik.directive.Addressee;
import ru.nastavnik.directive.DirectivePoint;
import ru.nastavnik.directive.Wording;
import ru.nastavnik.shared.ui.ErrorLine;
import ru.nastavnik.shared.ui.HasErrorLine;

/** The points of an act, row by row: number, addressee, how strongly it speaks, text. */
class PointsEditor extends Div implements HasErrorLine {

    /** Fields of one point. */
    private static final class Row extends Div {
        final TextField number = new TextField("Пункт");
        final Select<Addressee> addressee = new Select<>();
        final Select<Wording> wording = new Select<>();
        final TextArea text = new TextArea("Текст пункта");
        String mark = "";

        Row(Runnable remove) {
            addClassName("point-row");
            number.setWidth("6rem");
            addressee.setLabel("Кому");
            addressee.setItems(Addressee.values());
            addressee.setItemLabelGenerator(value -> value == null ? "никому прямо" : value.title());
            addressee.setEmptySelectionAllowed(true);
            addressee.setEmptySelectionCaption("никому прямо");
            wording.setLabel("Как");
            wording.setItems(Wording.values());
            wording.setItemLabelGenerator(Wording::title);
            wording.setValue(Wording.RECOMMEND);
            text.setWidthFull();
            Button delete = new Button(VaadinIcon.TRASH.create(), event -> remove.run());
            delete.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
            delete.setAriaLabel("Удалить пункт");
            delete.setTooltipText("Удалить пункт");
            Div head = new Div(number, addressee, wording, delete);
            head.addClassName("toolbar");
            add(head, text);
        }
    }

    private final Div rows = new Div();
    private transient Runnable changed = () -> {};
    private final Paragraph empty = new Paragraph(
            "Пунктов пока нет. Выберите выше распоряжение, которое продолжается: его пункты станут основой, — или добавьте"
                    + " их по одному.");
    private final ErrorLine error = new ErrorLine();

    PointsEditor() {
        Button add = new Button("Добавить пункт", VaadinIcon.PLUS.create(), event -> addRow());
        add.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(empty, rows, error, add);
    }

    /** Called after each change that is made to a point. */
    void onChange(Runnable listener) {
        changed = listener;
    }

    boolean isEmpty() {
        return rows.getComponentCount() == 0;
    }

    void setPoints(List<DirectivePoint> points) {
        rows.removeAll();
        for (DirectivePoint point : points) {
            Row row = addRow();
            row.number.setValue(point.number());
            row.mark = point.mark();
            row.addressee.setValue(point.addressee());
            row.wording.setValue(point.wording());
            row.text.setValue(point.text());
        }
    }

    List<DirectivePoint> points() {
        List<DirectivePoint> result = new ArrayList<>();
        rows.getChildren().map(Row.class::cast).forEach(row -> {
            String number = row.number.getValue().strip();
            String mark = row.mark.isEmpty() ? number + "." : row.mark;
            result.add(new DirectivePoint(
                    number,
                    mark,
                    row.addressee.getValue(),
                    row.wording.getValue(),
                    row.text.getValue().strip()));
        });
        return result;
    }

    private Row addRow() {
        Row[] added = new Row[1];
        Row row = new Row(() -> {
            rows.remove(added[0]);
            empty.setVisible(isEmpty());
            changed.run();
        });
        added[0] = row;
        row.text.setValueChangeMode(ValueChangeMode.LAZY);
        row.number.addValueChangeListener(event -> changed.run());
        row.addressee.addValueChangeListener(event -> changed.run());
        row.wording.addValueChangeListener(event -> changed.run());
        row.text.addValueChangeListener(event -> changed.run());
        rows.add(row);
        empty.setVisible(false);
        return row;
    }

    @Override
    public ErrorLine errorLine() {
        return error;
    }
}
