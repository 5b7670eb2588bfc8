package ru.nastavnik.campaign;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.definition.CollectionForm;
import ru.nastavnik.definition.CollectionForm.Figure;
import ru.nastavnik.definition.CollectionForm.Item;
import ru.nastavnik.figure.CellKey;
import ru.nastavnik.figure.FigureContent;
import ru.nastavnik.figure.SubmissionId;
import ru.nastavnik.shared.table.Returned;
import ru.nastavnik.shared.table.ReturningTable;
import ru.nastavnik.shared.table.Sheet;

/** Which columns the workbook of a submission has, and how its rows stand in them: a row per item, a column per figure. */
final class SubmissionColumns {
    static final String REGISTER = "submission";
    static final String ITEM = "item";

    private SubmissionColumns() {}

    static ReturningTable workbook(SubmissionPage page) {
        ReturningTable table = new ReturningTable(
                page.form().title(),
                REGISTER,
                columns(page.form()).stream().map(Sheet.Column::title).toList());
        page.items().forEach(item -> table.row(key(page, item.code()), cells(page, item)));
        return table;
    }

    /** The rows as the submission holds them. */
    static List<Returned.Known> held(SubmissionPage page) {
        return page.items().stream()
                .map(item -> new Returned.Known(key(page, item.code()), name(page, item), cells(page, item)))
                .toList();
    }

    static List<@Nullable Object> cells(SubmissionPage page, Item item) {
        return cells(page.form(), item, cell -> page.cell(cell).text());
    }

    /** What stands in a cell. */
    @FunctionalInterface
    interface Texts {
        String of(CellKey cell);
    }

    static List<@Nullable Object> cells(CollectionForm form, Item item, Texts texts) {
        List<@Nullable Object> cells = new ArrayList<>();
        if (form.hasKnownRows()) {
            cells.add(item.title());
        }
        for (Figure figure : form.figures()) {
            String text = texts.of(new CellKey(item.code(), figure.key()));
            cells.add(text.isEmpty() ? null : shown(figure, text));
        }
        return cells;
    }

    static String shown(Figure figure, String text) {
        return switch (figure.type()) {
            case CHOICE -> figure.choiceTitle(text);
            case UNIQUE -> text.replace("\n", "; ");
            default -> text;
        };
    }

    static List<Sheet.Column> columns(CollectionForm form) {
        List<Sheet.Column> columns = new ArrayList<>();
        if (form.hasKnownRows()) {
            columns.add(new Sheet.Column(ITEM, form.items().title(), true));
        }
        for (Figure figure : form.figures()) {
            columns.add(new Sheet.Column(column(figure.key()), figure.title(), false, FigureContent.of(figure)));
        }
        return columns;
    }

    static String name(SubmissionPage page, Item item) {
        if (page.form().hasFreeRows()) {
            return page.form().items().title() + " " + item.code();
        }
        return item.title().isEmpty() ? page.form().title() : item.title();
    }

    static String key(SubmissionPage page, String item) {
        SubmissionId id = page.submission().id();
        return id + "|" + item;
    }

    static String column(String figure) {
        return "figure:" + figure;
    }
}
