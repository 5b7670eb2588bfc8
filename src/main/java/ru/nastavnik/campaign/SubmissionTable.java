package ru.nastavnik.campaign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.definition.CollectionForm;
import ru.nastavnik.definition.CollectionForm.Figure;
import ru.nastavnik.definition.CollectionForm.FigureType;
import ru.nastavnik.definition.CollectionForm.Item;
import ru.nastavnik.definition.CollectionForm.ItemsKind;
import ru.nastavnik.figure.CellKey;
import ru.nastavnik.figure.SubmissionId;
import ru.nastavnik.shared.spelling.domain.Spelling;
import ru.nastavnik.shared.table.Returned;
import ru.nastavnik.shared.table.ReturningTable;
import ru.nastavnik.shared.table.Sheet;
import ru.nastavnik.shared.table.TableFile;

/**
 * A submission as a workbook that comes back: a row per item, a column per figure. What stands in a cell is taken as if
 * it were typed; whether it is right, the form says beside its field.
 */
final class SubmissionTable {
    private static final String REGISTER = "submission";
    private static final String ITEM = "item";
    private static final Set<String> YES = Set.of("да", "1", "true", "истина", "+");
    private static final Set<String> NO = Set.of("нет", "0", "false", "ложь", "-");

    private final SubmissionPage page;
    private final Sheet sheet;
    private final Returned returned;
    private final Map<CellKey, TypedFigure> typed;
    private final Map<String, Integer> rowOf = new HashMap<>();
    private final List<FilledSheet.Row> understood = new ArrayList<>();
    private int lastFree;

    private SubmissionTable(SubmissionPage page, TableFile file) {
        this.page = page;
        this.typed = new LinkedHashMap<>(page.typed());
        this.sheet = new Sheet(file, Returned.with(columns(page.form())));
        this.returned = new Returned(
                sheet,
                REGISTER,
                columns(page.form()).stream().map(Sheet.Column::key).toList(),
                () -> page.items().stream()
                        .map(item -> new Returned.Known(key(page, item.code()), name(page, item), cells(page, item)))
                        .toList());
        this.lastFree = isFree(page.form())
                ? page.items().stream()
                        .mapToInt(item -> Integer.parseInt(item.code()))
                        .max()
                        .orElse(0)
                : 0;
    }

    static ReturningTable workbook(SubmissionPage page) {
        ReturningTable table = new ReturningTable(
                page.form().title(),
                REGISTER,
                columns(page.form()).stream().map(Sheet.Column::title).toList());
        page.items().forEach(item -> table.row(key(page, item.code()), cells(page, item)));
        return table;
    }

    static FilledSheet read(SubmissionPage page, TableFile file) {
        SubmissionTable table = new SubmissionTable(page, file);
        table.sheet.rows().forEach(table::read);
        table.returned.tell();
        return new FilledSheet(
                table.sheet.understanding(),
                table.understood,
                table.sheet.faults(),
                List.copyOf(table.typed.values()),
                table.sheet.returned("Строки с ошибками"));
    }

    private void read(TableFile.Row row) {
        int before = sheet.faults().size();
        Optional<Item> item = item(row);
        if (item.isEmpty()) {
            return;
        }
        Integer earlier = rowOf.putIfAbsent(item.get().code(), row.number());
        if (earlier != null) {
            sheet.fault(row, "", "Повтор: то же, что в строке " + earlier + ". Оставьте одну из строк.");
        }
        Map<CellKey, String> texts = new LinkedHashMap<>();
        for (Figure figure : page.form().figures()) {
            String text = text(row, item.get().code(), figure);
            if (figure.concerns(item.get().code())) {
                texts.put(new CellKey(item.get().code(), figure.key()), text);
            }
        }
        if (sheet.faults().size() > before) {
            return;
        }
        Returned.Verdict verdict = returned.judge(
                row,
                key(page, item.get().code()),
                () -> cells(page.form(), item.get(), cell -> texts.getOrDefault(cell, "")));
        if (verdict == Returned.Verdict.NEW || verdict == Returned.Verdict.CHANGED) {
            take(row, item.get(), texts);
        }
    }

    private void take(TableFile.Row row, Item item, Map<CellKey, String> texts) {
        texts.forEach((cell, text) -> {
            // A column that the file does not have empties no field.
            if (sheet.has(column(cell.figure()))) {
                TypedFigure before = page.cell(cell);
                typed.put(cell, new TypedFigure(cell.item(), cell.figure(), text, before.note()));
            }
        });
        List<String> parts = new ArrayList<>();
        for (Figure figure : page.form().figures()) {
            String text = texts.getOrDefault(new CellKey(item.code(), figure.key()), "");
            if (!text.isEmpty()) {
                parts.add(figure.title() + ": " + shown(figure, text));
            }
        }
        understood.add(new FilledSheet.Row(row.number(), name(page, item), String.join(" · ", parts)));
    }

    private Optional<Item> item(TableFile.Row row) {
        ItemsKind kind = page.form().items().kind();
        if (kind == ItemsKind.NONE) {
            return Optional.of(page.items().get(0));
        }
        if (kind == ItemsKind.FREE) {
            return Optional.of(returned.keyOf(row)
                    .flatMap(key -> page.items().stream()
                            .filter(item -> key(page, item.code()).equals(key))
                            .findFirst())
                    .orElseGet(() -> {
                        lastFree++;
                        return new Item(Integer.toString(lastFree), Integer.toString(lastFree));
                    }));
        }
        String wanted = tight(sheet.cell(row, ITEM));
        Optional<Item> found = page.items().stream()
                .filter(item ->
                        tight(item.title()).equals(wanted) || tight(item.code()).equals(wanted))
                .findFirst();
        if (found.isEmpty()) {
            sheet.fault(
                    row,
                    ITEM,
                    wanted.isEmpty() ? "Ячейка пуста." : "Такой строки в форме нет. Возьмите название из выгрузки.");
        }
        return found;
    }

    private String text(TableFile.Row row, String item, Figure figure) {
        String text = sheet.cell(row, column(figure.key()));
        if (text.isEmpty()) {
            return "";
        }
        if (!figure.concerns(item)) {
            sheet.fault(row, column(figure.key()), "Для этой позиции показатель не заполняется: очистите ячейку.");
            return "";
        }
        return switch (figure.type()) {
            case YES_NO -> {
                String answer = Spelling.key(text);
                yield YES.contains(answer) ? "да" : NO.contains(answer) ? "нет" : text;
            }
            case CHOICE ->
                figure.choices().stream()
                        .filter(choice -> Spelling.key(choice.title()).equals(Spelling.key(text)))
                        .map(Item::code)
                        .findFirst()
                        .orElse(text);
            case UNIQUE -> text.replace("; ", "\n");
            default -> text;
        };
    }

    private static List<@Nullable Object> cells(SubmissionPage page, Item item) {
        return cells(page.form(), item, cell -> page.cell(cell).text());
    }

    /** What stands in a cell. */
    @FunctionalInterface
    private interface Texts {
        String of(CellKey cell);
    }

    private static List<@Nullable Object> cells(CollectionForm form, Item item, Texts texts) {
        List<@Nullable Object> cells = new ArrayList<>();
        if (hasItems(form)) {
            cells.add(item.title());
        }
        for (Figure figure : form.figures()) {
            String text = texts.of(new CellKey(item.code(), figure.key()));
            cells.add(text.isEmpty() ? null : shown(figure, text));
        }
        return cells;
    }

    private static String shown(Figure figure, String text) {
        return switch (figure.type()) {
            case CHOICE ->
                figure.choices().stream()
                        .filter(choice -> choice.code().equals(text))
                        .map(Item::title)
                        .findFirst()
                        .orElse(text);
            case UNIQUE -> text.replace("\n", "; ");
            default -> text;
        };
    }

    private static List<Sheet.Column> columns(CollectionForm form) {
        List<Sheet.Column> columns = new ArrayList<>();
        if (hasItems(form)) {
            columns.add(new Sheet.Column(ITEM, form.items().title(), true));
        }
        for (Figure figure : form.figures()) {
            columns.add(new Sheet.Column(column(figure.key()), figure.title(), false, content(figure.type())));
        }
        return columns;
    }

    private static Sheet.Content content(FigureType type) {
        return switch (type) {
            case INTEGER -> Sheet.Content.COUNT;
            case DECIMAL -> Sheet.Content.FRACTION;
            case YES_NO -> Sheet.Content.ANYTHING;
            case TEXT, UNIQUE, CHOICE, SOURCE -> Sheet.Content.WORDS;
        };
    }

    private static boolean hasItems(CollectionForm form) {
        return form.items().kind() == ItemsKind.FIXED || form.items().kind() == ItemsKind.MENTORING_FORMS;
    }

    private static boolean isFree(CollectionForm form) {
        return form.items().kind() == ItemsKind.FREE;
    }

    private static String name(SubmissionPage page, Item item) {
        if (isFree(page.form())) {
            return page.form().items().title() + " " + item.code();
        }
        return item.title().isEmpty() ? page.form().title() : item.title();
    }

    private static String key(SubmissionPage page, String item) {
        SubmissionId id = page.submission().id();
        return id + "|" + item;
    }

    private static String column(String figure) {
        return "figure:" + figure;
    }

    private static String tight(String name) {
        return Spelling.key(name).replace(" ", "");
    }
}
