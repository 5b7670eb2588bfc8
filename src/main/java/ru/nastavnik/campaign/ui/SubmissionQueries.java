package ru.nastavnik.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.Map;
import ru.nastavnik.campaign.CellProblem;
import ru.nastavnik.campaign.SubmissionPage;
import ru.nastavnik.campaign.TypedFigure;
import ru.nastavnik.definition.CollectionForm.Figure;
import ru.nastavnik.definition.CollectionForm.FigureType;
import ru.nastavnik.definition.CollectionForm.Item;
import ru.nastavnik.figure.CellKey;

/** Figures to read: what was given, what the register says, how it is explained, what stood there before. */
class SubmissionQueries extends Div {
    private final transient SubmissionPage page;
    private final transient Map<CellKey, String> changes;
    private final transient RegisterOrigin origins;

    SubmissionQueries(CampaignServices services, SubmissionPage page) {
        this.page = page;
        this.origins = new RegisterOrigin(services, page);
        this.changes = page.changes();
        addClassName("figures-table");
        boolean registers = !page.register().isEmpty();
        NativeTable table = new NativeTable();
        NativeTableRow head = new NativeTableRow();
        head.add(new NativeTableHeaderCell("Показатель"), new NativeTableHeaderCell("Сдано"));
        if (registers) {
            head.add(new NativeTableHeaderCell("По реестру"));
        }
        head.add(new NativeTableHeaderCell("Пояснение"));
        table.add(new NativeTableHeader(head));
        NativeTableBody body = new NativeTableBody();
        for (Item item : page.items()) {
            addItem(body, item, registers);
        }
        table.add(body);
        add(table);
    }

    private void addItem(NativeTableBody body, Item item, boolean registers) {
        if (!item.title().isEmpty()) {
            NativeTableHeaderCell title = new NativeTableHeaderCell(
                    item.title().equals(item.code()) ? page.form().items().title() + " " + item.code() : item.title());
            title.getElement().setAttribute("colspan", registers ? "4" : "3");
            title.getElement().setAttribute("scope", "rowgroup");
            NativeTableRow group = new NativeTableRow(title);
            group.addClassName("figures-group");
            body.add(group);
        }
        for (Figure figure : page.form().figures()) {
            if (figure.concerns(item.code())) {
                body.add(row(new CellKey(item.code(), figure.key()), figure, registers));
            }
        }
    }

    private NativeTableRow row(CellKey cell, Figure figure, boolean registers) {
        TypedFigure typed = page.cell(cell);
        NativeTableRow row = new NativeTableRow();
        row.add(new NativeTableHeaderCell(
                figure.unit().isEmpty() ? figure.title() : figure.title() + ", " + figure.unit()));
        row.add(labelled("Сдано", given(cell, figure, typed)));
        if (registers) {
            row.add(labelled("По реестру", register(cell, figure)));
        }
        row.add(labelled("Пояснение", new Span(typed.note())));
        boolean differs = page.problems().stream()
                .anyMatch(problem -> problem.cell().equals(cell) && problem.kind() != CellProblem.Kind.ERROR);
        row.setClassName("figure-differs", differs);
        row.setClassName("figure-changed", changes.containsKey(cell));
        return row;
    }

    private Component register(CellKey cell, Figure figure) {
        BigDecimal number = page.register().get(cell);
        if (number == null) {
            return new Span();
        }
        Div register =
                new Div(new Span(shown(figure, number.stripTrailingZeros().toPlainString()) + " "));
        origins.of(cell).ifPresent(register::add);
        return register;
    }

    private Component given(CellKey cell, Figure figure, TypedFigure typed) {
        Div given = new Div(new Span(typed.text().isEmpty() ? "—" : shown(figure, typed.text())));
        String before = changes.get(cell);
        if (before != null) {
            Span was = new Span("было: " + (before.isEmpty() ? "пусто" : shown(figure, before)));
            was.addClassName("figure-was");
            given.add(was);
        }
        return given;
    }

    private static String shown(Figure figure, String text) {
        if (figure.type() == FigureType.YES_NO) {
            return text.equals("1") ? "да" : text.equals("0") ? "нет" : text;
        }
        return figure.choices().stream()
                .filter(choice -> choice.code().equals(text))
                .map(Item::title)
                .findFirst()
                .orElse(text);
    }

    private static NativeTableCell labelled(String label, Component content) {
        NativeTableCell cell = new NativeTableCell(content);
        cell.getElement().setAttribute("data-label", label);
        return cell;
    }
}
