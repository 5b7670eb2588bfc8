package ru.nastavnik.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import ru.nastavnik.definition.Amount;
import ru.nastavnik.definition.Formula;
import ru.nastavnik.definition.ReportDefinition.Column;
import ru.nastavnik.definition.ReportDefinition.Section;
import ru.nastavnik.definition.Rounding;
import ru.nastavnik.report.Report;
import ru.nastavnik.report.document.FormulaWords;

/** How one number of a report was computed: the formula, the figures that went in, the exact value before rounding. */
class ComputationDialog extends Dialog {
    private static final Rounding EXACT = new Rounding(Rounding.Mode.TRUNCATE, 6, false);

    ComputationDialog(Section section, Report.Row row, Column column) {
        setHeaderTitle("Как посчитано: " + column.title());
        setMaxWidth("36rem");
        Paragraph about = new Paragraph(String.join(" – ", row.labels()));
        Paragraph formula = new Paragraph(FormulaWords.of(section, column) + ".");
        DescriptionList values = new DescriptionList();
        for (String name : Formula.parse(String.valueOf(column.formula())).names()) {
            values.add(
                    new DescriptionList.Term(section.column(name).title()),
                    new DescriptionList.Description(exact(row.cells().get(index(section, name)))));
        }
        Report.Cell result = row.cells().get(index(section, column.key()));
        values.add(
                new DescriptionList.Term("Точное значение"),
                new DescriptionList.Description(exact(result)),
                new DescriptionList.Term("Напечатано"),
                new DescriptionList.Description(result.printed()));
        add(about, formula, values);
        getFooter().add(new Button("Закрыть", event -> close()));
    }

    private static int index(Section section, String key) {
        List<Column> columns = section.columns();
        return columns.indexOf(section.column(key));
    }

    private static String exact(Report.Cell cell) {
        Amount amount = cell.exact();
        if (!(amount instanceof Amount.Known known)) {
            return cell.printed();
        }
        String shown = EXACT.print(amount);
        boolean whole = known.value().getDenominator().equals(java.math.BigInteger.ONE);
        return whole
                ? shown
                : shown + " (" + known.value().getNumerator() + "/"
                        + known.value().getDenominator() + ")";
    }
}
