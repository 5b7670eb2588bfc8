package ru.nastavnik.campaign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.nastavnik.definition.CollectionForm.Figure;
import ru.nastavnik.definition.CollectionForm.Item;
import ru.nastavnik.definition.CollectionForm.ItemsKind;
import ru.nastavnik.figure.CellKey;
import ru.nastavnik.shared.table.Returned;
import ru.nastavnik.shared.table.Sheet;
import ru.nastavnik.shared.table.TableFile;
import ru.nastavnik.shared.table.domain.YesOrNo;

/**
 * A submission's workbook that comes back. What stands in a cell is taken as if it were typed; whether it is right, the
 * form says beside its field.
 */
final class SubmissionTable {
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
        List<Sheet.Column> columns = SubmissionColumns.columns(page.form());
        this.sheet = new Sheet(file, Returned.with(columns));
        this.returned = new Returned(
                sheet,
                SubmissionColumns.REGISTER,
                columns.stream().map(Sheet.Column::key).toList(),
                () -> SubmissionColumns.held(page));
        this.lastFree = page.form().hasFreeRows()
                ? page.items().stream()
                        .mapToInt(item -> Integer.parseInt(item.code()))
                        .max()
                        .orElse(0)
                : 0;
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
                SubmissionColumns.key(page, item.get().code()),
                () -> SubmissionColumns.cells(page.form(), item.get(), cell -> texts.getOrDefault(cell, "")));
        if (verdict == Returned.Verdict.NEW || verdict == Returned.Verdict.CHANGED) {
            take(row, item.get(), texts);
        }
    }

    private void take(TableFile.Row row, Item item, Map<CellKey, String> texts) {
        texts.forEach((cell, text) -> {
            // A column that the file does not have empties no field.
            if (sheet.has(SubmissionColumns.column(cell.figure()))) {
                TypedFigure before = page.cell(cell);
                typed.put(cell, new TypedFigure(cell.item(), cell.figure(), text, before.note()));
            }
        });
        List<String> parts = new ArrayList<>();
        for (Figure figure : page.form().figures()) {
            String text = texts.getOrDefault(new CellKey(item.code(), figure.key()), "");
            if (!text.isEmpty()) {
                parts.add(figure.title() + ": " + SubmissionColumns.shown(figure, text));
            }
        }
        understood.add(
                new FilledSheet.Row(row.number(), SubmissionColumns.name(page, item), String.join(" · ", parts)));
    }

    private Optional<Item> item(TableFile.Row row) {
        ItemsKind kind = page.form().items().kind();
        if (kind == ItemsKind.NONE) {
            return Optional.of(page.items().get(0));
        }
        if (kind == ItemsKind.FREE) {
            return Optional.of(returned.keyOf(row)
                    .flatMap(key -> page.items().stream()
                            .filter(item ->
                                    SubmissionColumns.key(page, item.code()).equals(key))
                            .findFirst())
                    .orElseGet(() -> {
                        lastFree++;
                        return new Item(Integer.toString(lastFree), Integer.toString(lastFree));
                    }));
        }
        String wanted = sheet.cell(row, SubmissionColumns.ITEM);
        Optional<Item> found =
                page.items().stream().filter(item -> item.isCalled(wanted)).findFirst();
        if (found.isEmpty()) {
            sheet.fault(
                    row,
                    SubmissionColumns.ITEM,
                    wanted.isEmpty() ? "Ячейка пуста." : "Такой строки в форме нет. Возьмите название из выгрузки.");
        }
        return found;
    }

    private String text(TableFile.Row row, String item, Figure figure) {
        String text = sheet.cell(row, SubmissionColumns.column(figure.key()));
        if (text.isEmpty()) {
            return "";
        }
        if (!figure.concerns(item)) {
            sheet.fault(
                    row,
                    SubmissionColumns.column(figure.key()),
                    "Для этой позиции показатель не заполняется: очистите ячейку.");
            return "";
        }
        return switch (figure.type()) {
            case YES_NO ->
                YesOrNo.read(text).map(answer -> answer ? "да" : "нет").orElse(text);
            case CHOICE -> figure.choice(text).map(Item::code).orElse(text);
            case UNIQUE -> text.replace("; ", "\n");
            default -> text;
        };
    }
}
