package ru.nastavnik.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import ru.nastavnik.definition.ReportDefinition.Aggregate;
import ru.nastavnik.definition.ReportDefinition.Column;
import ru.nastavnik.definition.ReportDefinition.Section;
import ru.nastavnik.report.document.FormulaWords;
import ru.nastavnik.report.document.PrintedReport;
import ru.nastavnik.report.document.PrintedReport.Cell;
import ru.nastavnik.report.document.PrintedReport.Line;

/**
 * A table of a report: real table cells with headings, so that a screen reader and a printer understand it. A number
 * that counts organisations is a link to them; a computed one opens its computation.
 */
@Tag("div")
class ReportTable extends Component {
    private static final int FIRST_ROWS = 300;

    private final transient PrintedReport.Table table;
    private final transient Section section;
    private final transient BiFunction<Line, Column, String> link;
    private final transient BiConsumer<Line, Column> computation;
    private final Element body = new Element("tbody");

    /**
     * @param id of the table, which the charts name
     * @param link address of the rows behind a number, empty if there are none
     * @param computation shows how a number was computed
     */
    ReportTable(
            String id,
            Section section,
            PrintedReport.Table table,
            BiFunction<Line, Column, String> link,
            BiConsumer<Line, Column> computation) {
        this.table = table;
        this.section = section;
        this.link = link;
        this.computation = computation;
        Element element = new Element("table");
        element.setAttribute("id", id);
        element.getClassList().add("report-table");
        String name = table.title().isEmpty() ? "Таблица отчёта" : table.title();
        Element caption = new Element("caption").setText(name);
        caption.getClassList().add("visually-hidden");
        element.appendChild(caption, head(), body);
        getElement().getClassList().add("report-scroll");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", name);
        getElement().appendChild(element);
        boolean shortened = table.lines().size() > FIRST_ROWS + 1;
        List<Line> shown = shortened ? table.lines().subList(0, FIRST_ROWS) : table.lines();
        shown.forEach(line -> body.appendChild(row(line)));
        if (shortened) {
            showTheRestOnDemand();
        }
    }

    private void showTheRestOnDemand() {
        Line last = table.lines().get(table.lines().size() - 1);
        if (last.total()) {
            body.appendChild(row(last));
        }
        Button more = new Button("Показать все строки: " + table.lines().size());
        Div line = new Div(more);
        more.addClickListener(event -> {
            body.removeAllChildren();
            table.lines().forEach(each -> body.appendChild(row(each)));
            line.removeFromParent();
        });
        getElement().appendChild(line.getElement());
    }

    private Element head() {
        Element row = new Element("tr");
        table.labelHeadings().forEach(heading -> row.appendChild(heading(heading)));
        for (Column column : table.columns()) {
            Element heading = heading(PrintedReport.heading(column));
            heading.setAttribute("title", FormulaWords.of(section, column));
            if (!column.isText()) {
                heading.getClassList().add("number");
            }
            row.appendChild(heading);
        }
        return new Element("thead").appendChild(row);
    }

    private static Element heading(String text) {
        return new Element("th").setAttribute("scope", "col").setText(text);
    }

    private Element row(Line line) {
        Element row = new Element("tr");
        if (line.total()) {
            row.getClassList().add("total");
        }
        for (int i = 0; i < line.labels().size(); i++) {
            row.appendChild(new Element("th")
                    .setAttribute("scope", "row")
                    .setText(line.labels().get(i)));
        }
        line.cells().forEach(cell -> row.appendChild(cell(line, cell)));
        return row;
    }

    private Element cell(Line line, Cell cell) {
        Element element = new Element("td");
        if (cell.isNumber()) {
            element.getClassList().add("number");
        }
        if (cell.warned()) {
            element.getClassList().add("warned");
        }
        element.appendChild(content(line, cell));
        if (!cell.footnotes().isEmpty()) {
            Element mark = new Element("sup");
            for (int number : cell.footnotes()) {
                mark.appendChild(new Element("a")
                        .setAttribute("href", "#footnote-" + number)
                        .setAttribute("aria-label", "Сноска " + number)
                        .setText(String.valueOf(number)));
            }
            element.appendChild(mark);
        }
        return element;
    }

    private Element content(Line line, Cell cell) {
        String address = cell.known() ? link.apply(line, cell.column()) : "";
        if (!address.isEmpty()) {
            return new Element("a")
                    .setAttribute("href", address)
                    .setAttribute("router-link", true)
                    .setAttribute("title", "Какие организации считаются")
                    .setText(cell.text());
        }
        if (cell.known() && cell.column().aggregate() == Aggregate.FORMULA) {
            Element button = new Element("button")
                    .setAttribute("type", "button")
                    .setAttribute("title", "Как посчитано")
                    .setText(cell.text());
            button.getClassList().add("computed");
            button.addEventListener("click", event -> computation.accept(line, cell.column()));
            return button;
        }
        return new Element("span").setText(cell.text());
    }
}
