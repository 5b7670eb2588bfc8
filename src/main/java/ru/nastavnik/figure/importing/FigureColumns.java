package ru.nastavnik.figure.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.definition.CollectionForm;
import ru.nastavnik.definition.CollectionForm.Figure;
import ru.nastavnik.figure.FigureContent;
import ru.nastavnik.figure.FigureValue;
import ru.nastavnik.figure.SubmissionSubject;
import ru.nastavnik.load.Places;
import ru.nastavnik.shared.table.ReturningTable;
import ru.nastavnik.shared.table.Sheet;
import ru.nastavnik.shared.table.TableExport;

/** Which columns the table of a collection form has, and how its rows stand in them: as a template, and as a workbook. */
public final class FigureColumns {
    static final String ITEM = "item";
    static final String REGISTER = "figures";
    static final String BETWEEN = "|";

    private FigureColumns() {}

    /** An empty table with the columns of the form and a row for each place and item given. */
    public static TableExport template(
            CollectionForm form,
            Map<String, String> items,
            List<Places.Organization> organizations,
            List<Places.Municipality> municipalities) {
        List<Sheet.Column> columns = columns(form);
        TableExport table = new TableExport(
                form.title(), columns.stream().map(Sheet.Column::title).toArray(String[]::new));
        List<String> rows = form.hasKnownRows() ? List.copyOf(items.values()) : List.of("");
        List<List<@Nullable Object>> starts = new ArrayList<>();
        if (form.subject() == CollectionForm.Subject.ORGANIZATION) {
            organizations.forEach(
                    place -> starts.add(List.of(place.id().toString(), place.shortName(), place.municipality())));
        } else {
            municipalities.forEach(place -> starts.add(List.of(place.name())));
        }
        for (List<@Nullable Object> start : starts) {
            for (String item : rows) {
                List<@Nullable Object> cells = new ArrayList<>(start);
                if (form.hasKnownRows()) {
                    cells.add(item);
                }
                table.row(cells.toArray());
            }
        }
        return table;
    }

    /** What the system holds of the places that may be named, as a workbook that comes back. */
    public static ReturningTable workbook(CollectionForm form, Map<String, String> items, Places places, Held held) {
        ReturningTable table = new ReturningTable(
                form.title(),
                REGISTER,
                columns(form).stream().map(Sheet.Column::title).toList());
        rows(form, items, places, held).forEach(row -> table.row(row.key(), row.cells()));
        return table;
    }

    record HeldRow(String key, String name, List<@Nullable Object> cells) {}

    static List<HeldRow> rows(CollectionForm form, Map<String, String> items, Places places, Held held) {
        List<HeldRow> rows = new ArrayList<>();
        held.values()
                .forEach((subject, values) -> places.called(subject.organization(), subject.municipality())
                        .ifPresent(who -> {
                            Map<String, List<FigureValue>> byItem = new LinkedHashMap<>();
                            values.forEach(value -> byItem.computeIfAbsent(value.item(), none -> new ArrayList<>())
                                    .add(value));
                            byItem.forEach((item, figures) -> {
                                String title = items.getOrDefault(item, "");
                                rows.add(new HeldRow(
                                        key(held.asOf(), subject, item),
                                        who.get(who.size() > 1 ? 1 : 0) + (title.isEmpty() ? "" : ", " + title),
                                        cells(form, items, who, item, figures)));
                            });
                        }));
        return rows;
    }

    static String key(LocalDate asOf, SubmissionSubject subject, String item) {
        return asOf
                + BETWEEN
                + (subject.organization() == null ? subject.municipality() : subject.organization())
                + BETWEEN
                + item;
    }

    static List<@Nullable Object> cells(
            CollectionForm form, Map<String, String> items, List<String> who, String item, List<FigureValue> values) {
        Map<String, FigureValue> byFigure = new HashMap<>();
        values.forEach(value -> byFigure.put(value.figure(), value));
        List<@Nullable Object> cells = new ArrayList<>(who);
        if (form.hasKnownRows()) {
            cells.add(items.getOrDefault(item, item));
        }
        form.figures().forEach(figure -> cells.add(FigureQueries.shown(figure, byFigure.get(figure.key()))));
        return cells;
    }

    static String column(Figure figure) {
        return "figure:" + figure.key();
    }

    static List<Sheet.Column> columns(CollectionForm form) {
        List<Sheet.Column> columns = new ArrayList<>();
        boolean organizations = form.subject() == CollectionForm.Subject.ORGANIZATION;
        if (organizations) {
            columns.add(new Sheet.Column(Places.ID, "ИД организации", false));
            columns.add(new Sheet.Column(Places.ORGANIZATION, "Организация", true, Sheet.Content.WORDS)
                    .or(Places.ORGANIZATION_TITLES));
        }
        columns.add(new Sheet.Column(Places.MUNICIPALITY, "Муниципалитет", true, Sheet.Content.WORDS)
                .or(Places.MUNICIPALITY_TITLES));
        if (form.hasKnownRows()) {
            columns.add(new Sheet.Column(ITEM, form.items().title(), true));
        }
        for (Figure figure : form.figures()) {
            columns.add(new Sheet.Column(column(figure), figure.title(), figure.required(), FigureContent.of(figure)));
        }
        return columns;
    }
}
