package ru.nastavnik.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasOrderedComponents;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.definition.ReportDefinition.Column;
import ru.nastavnik.definition.ReportDefinition.Section;
import ru.nastavnik.figure.FigureSetId;
import ru.nastavnik.report.CountedRows;
import ru.nastavnik.report.Report;
import ru.nastavnik.report.document.ChartData;
import ru.nastavnik.report.document.PrintedReport;
import ru.nastavnik.report.document.PrintedReport.Line;
import ru.nastavnik.shared.ui.Plural;

/** The tables and charts of a report, then its footnotes and notes. */
class ReportBody extends Div {
    private static final int CHARTS_SHOWN = 12;
    /** A longer chart stands below its table, which would be far down otherwise. */
    private static final int FEW_BARS = 9;

    private final transient Report report;
    private final transient @Nullable FigureSetId set;
    private final transient Supplier<Report> whole;

    /** Of a report with all rows. */
    ReportBody(Report report, @Nullable FigureSetId set) {
        this(report, set, () -> report);
    }

    /**
     * @param set from which it was added up; null for figures of registers
     * @param whole with all rows, asked for only where the report is shortened and somebody wants the rest
     */
    ReportBody(Report report, @Nullable FigureSetId set, Supplier<Report> whole) {
        this.report = report;
        this.set = set;
        this.whole = whole;
        addClassName("report");
        PrintedReport printed = PrintedReport.of(report);
        notes(printed.notes());
        for (int i = 0; i < printed.tables().size(); i++) {
            add(table(i, printed.tables().get(i)));
        }
        footnotes(printed.footnotes());
    }

    private Component table(int number, PrintedReport.Table table) {
        Section section = report.tables().get(number).section();
        com.vaadin.flow.component.html.Section card = new com.vaadin.flow.component.html.Section();
        card.addClassName("card");
        if (!table.title().isEmpty()) {
            card.add(new H2(table.title()));
        }
        String id = "report-table-" + number;
        List<ChartData> charts = ChartData.of(report.tables().get(number));
        boolean tall = charts.stream().anyMatch(chart -> chart.categories().size() > FEW_BARS);
        if (!tall) {
            drawings(card, charts, id);
        }
        if (table.lines().isEmpty()) {
            card.add(new Paragraph(PrintedReport.NO_LINES));
        } else {
            card.add(new ReportTable(
                    id,
                    section,
                    table,
                    (line, column) -> address(number, line, column),
                    (line, column) -> new ComputationDialog(section, line.row(), column).open()));
        }
        if (report.tables().get(number).shortened()) {
            card.add(rest(report.tables().get(number).rows().size()));
        }
        gaps(card, table.gaps());
        if (tall) {
            drawings(card, charts, id);
        }
        return card;
    }

    private Component rest(int shown) {
        Div line = new Div(new Paragraph("Показаны первые " + Plural.count(shown, "строка", "строки", "строк")
                + ", итог – по всем. В файлах строки все; чтобы увидеть организации одного муниципалитета, откройте его число"
                + " в таблице выше."));
        Button more = new Button("Показать все строки");
        more.setDisableOnClick(true);
        more.addClickListener(event -> getParent()
                .filter(HasOrderedComponents.class::isInstance)
                .map(HasOrderedComponents.class::cast)
                .ifPresent(page -> page.replace(this, new ReportBody(whole.get(), set))));
        line.add(more);
        return line;
    }

    private static void gaps(com.vaadin.flow.component.html.Section card, List<String> gaps) {
        if (!gaps.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("report-notes");
            gaps.forEach(gap -> list.add(new ListItem(gap)));
            card.add(new Paragraph(PrintedReport.GAPS), list);
        }
    }

    private static void drawings(com.vaadin.flow.component.html.Section card, List<ChartData> charts, String tableId) {
        if (charts.isEmpty()) {
            return;
        }
        Div drawings = new Div();
        drawings.addClassName(charts.size() > 1 ? "report-charts" : "report-chart-alone");
        charts.stream().limit(CHARTS_SHOWN).forEach(chart -> drawings.add(new ReportChart(chart, tableId)));
        card.add(drawings);
    }

    private String address(int section, Line line, Column column) {
        return CountedRows.leadsToRows(report.definition().source(), column)
                ? ReportAddress.counted(new CountedRows.Place(
                        report.definition().code(),
                        set,
                        report.asOf(),
                        section,
                        column.key(),
                        line.row().key()))
                : "";
    }

    private void notes(List<String> notes) {
        if (notes.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("report-notes");
        notes.forEach(note -> list.add(new ListItem(note)));
        add(list);
    }

    private void footnotes(List<String> footnotes) {
        if (footnotes.isEmpty()) {
            return;
        }
        OrderedList list = new OrderedList();
        for (int i = 0; i < footnotes.size(); i++) {
            ListItem item = new ListItem(footnotes.get(i));
            item.setId("footnote-" + (i + 1));
            list.add(item);
        }
        com.vaadin.flow.component.html.Section section =
                new com.vaadin.flow.component.html.Section(new H2("Сноски"), list);
        section.addClassName("report-footnotes");
        add(section);
    }
}
