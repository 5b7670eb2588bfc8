package ru.nastavnik.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.IntConsumer;
import ru.nastavnik.definition.DefinitionHistory;
import ru.nastavnik.definition.DefinitionHistory.Change;
import ru.nastavnik.definition.DefinitionHistory.Difference;
import ru.nastavnik.definition.DefinitionHistory.What;
import ru.nastavnik.definition.MonitoringDefinitions.Entry;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ui.DateFields;

/** Who changed the form, what it said before and says now; two versions side by side; an old one back. */
class DefinitionHistoryPanel extends Div {
    private final transient DefinitionHistory history;
    private final transient RegionClock clock;
    private final transient Entry entry;

    /** @param bringBack makes the version the draft of the next */
    DefinitionHistoryPanel(
            DefinitionHistory history,
            RegionClock clock,
            Entry entry,
            List<Integer> versions,
            boolean mayChange,
            IntConsumer bringBack) {
        this.history = history;
        this.clock = clock;
        this.entry = entry;
        addClassName("definition-history");
        if (versions.size() > 1) {
            add(comparison(versions));
        }
        List<Change> changes = history.of(entry.kind(), entry.code());
        changes.stream()
                .filter(change ->
                        change.what() != What.SAVED || !change.differences().isEmpty())
                .map(this::change)
                .forEach(this::add);
        if (mayChange) {
            versions.stream()
                    .filter(version -> !version.equals(entry.version()))
                    .forEach(version ->
                            add(new Button("Вернуть версию " + version, event -> bringBack.accept(version))));
        }
    }

    private Component change(Change change) {
        Section card = card("Версия " + change.version() + ": " + change.what().title()
                + (change.ofVersion() == null ? "" : " (" + change.ofVersion() + ")"));
        card.add(new Paragraph(
                DateFields.text(clock.dayOf(change.at())) + (change.who().isEmpty() ? "" : ", " + change.who())));
        if (!change.differences().isEmpty()) {
            card.add(table(change.differences()));
        }
        return card;
    }

    private Component comparison(List<Integer> versions) {
        Section card = card("Сравнить версии");
        Select<Integer> earlier = versions("Было", versions, versions.get(1));
        Select<Integer> later = versions("Стало", versions, versions.get(0));
        Div result = new Div();
        Runnable compare = () -> {
            result.removeAll();
            List<Difference> differences =
                    history.compare(entry.kind(), entry.code(), earlier.getValue(), later.getValue());
            result.add(differences.isEmpty() ? new Paragraph("Различий нет.") : table(differences));
        };
        earlier.addValueChangeListener(event -> compare.run());
        later.addValueChangeListener(event -> compare.run());
        compare.run();
        Div choice = new Div(earlier, later);
        choice.addClassName("toolbar");
        card.add(choice, result);
        return card;
    }

    private static Select<Integer> versions(String label, List<Integer> versions, Integer chosen) {
        Select<Integer> select = new Select<>();
        select.setLabel(label);
        select.setItems(versions);
        select.setItemLabelGenerator(version -> "версия " + version);
        select.setValue(chosen);
        return select;
    }

    private static Component table(List<Difference> differences) {
        NativeTableBody body = new NativeTableBody();
        differences.forEach(difference -> body.add(new NativeTableRow(
                new NativeTableHeaderCell(difference.place()),
                labelled("Было", difference.before().isEmpty() ? "не было" : difference.before()),
                labelled("Стало", difference.after().isEmpty() ? "убрано" : difference.after()))));
        NativeTable table = new NativeTable();
        table.add(
                new NativeTableHeader(new NativeTableRow(
                        new NativeTableHeaderCell("Что"),
                        new NativeTableHeaderCell("Было"),
                        new NativeTableHeaderCell("Стало"))),
                body);
        Div wide = new Div(table);
        wide.addClassName("figures-table");
        return wide;
    }

    private static Section card(String title) {
        Section card = new Section(new H2(title));
        card.addClassName("card");
        return card;
    }

    /** On a phone the heading stands before each cell. */
    private static NativeTableCell labelled(String label, String text) {
        NativeTableCell cell = new NativeTableCell(text);
        cell.getElement().setAttribute("data-label", label);
        return cell;
    }
}
