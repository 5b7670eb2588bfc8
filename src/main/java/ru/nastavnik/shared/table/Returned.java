package ru.nastavnik.shared.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.table.domain.RowMark;

/**
 * Holds a file against the register that it was taken from: which rows are new, which are as they were, which were
 * changed, and which contradict what the register holds by now. A file without keys is read as if nobody knew its rows.
 */
public final class Returned {
    /** Key of the column with key and version of each row. */
    public static final String KEY = "row_key";

    private final Sheet sheet;
    private final String register;
    private final List<String> columns;
    private final Map<String, Known> known = new HashMap<>();
    private final Map<String, List<Integer>> rowsOf = new HashMap<>();
    private final Set<String> met = new HashSet<>();
    private int same;
    private int changed;
    private int added;

    /**
     * A row of the register as it is now.
     *
     * @param name what people call it
     * @param cells as its workbook shows them
     */
    public record Known(String key, String name, List<@Nullable Object> cells) {
        public Known {
            cells = new ArrayList<>(cells);
        }
    }

    /** What is to be done with a row. */
    public enum Verdict {
        NEW,
        /** As it is in the register: nothing is to be done. */
        SAME,
        CHANGED,
        /** Its faults are noted. */
        REFUSED
    }

    /**
     * @param columns keys of the columns in the order of the workbook's cells
     * @param rows of the register that the person may change; asked for only if the file bears keys
     */
    public Returned(Sheet sheet, String register, List<String> columns, Supplier<List<Known>> rows) {
        this.sheet = sheet;
        this.register = register;
        this.columns = List.copyOf(columns);
        if (sheet.has(KEY)) {
            rows.get().forEach(row -> known.put(row.key(), row));
            for (TableFile.Row row : sheet.rows()) {
                RowMark.parse(sheet.cell(row, KEY))
                        .ifPresent(mark -> rowsOf.computeIfAbsent(mark.key(), none -> new ArrayList<>())
                                .add(row.number()));
            }
        }
    }

    /** The columns of an import with that of keys. */
    public static List<Sheet.Column> with(List<Sheet.Column> columns) {
        List<Sheet.Column> all = new ArrayList<>(columns);
        all.add(new Sheet.Column(KEY, ReturningTable.KEY_TITLE, false, Sheet.Content.WORDS));
        return all;
    }

    /** Whether the file has the column of keys, even if all of them were erased. */
    public boolean isReturned() {
        return sheet.has(KEY);
    }

    /** The key that a row bears, if it is one of this register; nothing is noted. */
    public Optional<String> keyOf(TableFile.Row row) {
        return sheet.has(KEY)
                ? RowMark.parse(sheet.cell(row, KEY))
                        .filter(mark -> mark.register().equals(register))
                        .map(RowMark::key)
                : Optional.empty();
    }

    /** The row of the register whose key this row bears; empty if it bears none or none that can be used: then with a fault. */
    public Optional<Known> bearer(TableFile.Row row) {
        String text = sheet.has(KEY) ? sheet.cell(row, KEY) : "";
        if (text.isEmpty()) {
            return Optional.empty();
        }
        RowMark mark = RowMark.parse(text).orElse(null);
        if (mark == null) {
            sheet.fault(
                    row, KEY, "Ключ строки испорчен: «" + text + "». Верните его из выгрузки; у новой строки он пуст.");
            return Optional.empty();
        }
        if (!mark.register().equals(register)) {
            sheet.fault(
                    row, KEY, "Ключ строки – из выгрузки другого списка. Новой строке ключ не нужен: очистите его.");
            return Optional.empty();
        }
        met.add(mark.key());
        List<Integer> bearers = rowsOf.getOrDefault(mark.key(), List.of());
        if (bearers.size() > 1) {
            sheet.fault(
                    row,
                    KEY,
                    "Один ключ стоит в нескольких строках: "
                            + bearers.stream().map(String::valueOf).collect(Collectors.joining(", "))
                            + ". Оставьте его той строке, которую исправляете, у остальных очистите.");
            return Optional.empty();
        }
        Known held = known.get(mark.key());
        if (held == null) {
            sheet.fault(
                    row,
                    KEY,
                    "Записи с таким ключом здесь нет: её удалили, или файл выгружен в другом месте. Если это новая"
                            + " строка, очистите ключ.");
            return Optional.empty();
        }
        return Optional.of(held);
    }

    /**
     * What is to be done with a row that was understood.
     *
     * @param bearer the row of the register whose key it bears
     * @param cells what it says, as the workbook would show it
     */
    public Verdict judge(TableFile.Row row, Known bearer, List<? extends @Nullable Object> cells) {
        List<Integer> differing = differing(bearer, cells);
        if (differing.isEmpty()) {
            same++;
            return Verdict.SAME;
        }
        String version =
                RowMark.parse(sheet.cell(row, KEY)).map(RowMark::version).orElse("");
        if (version.equals(RowMark.of(register, bearer.key(), bearer.cells()).version())) {
            changed++;
            return Verdict.CHANGED;
        }
        for (int column : differing) {
            sheet.fault(
                    row,
                    columns.get(column),
                    "«" + bearer.name() + "» изменили в системе после выгрузки. В файле – "
                            + quoted(cells.get(column)) + ", в системе теперь – "
                            + quoted(bearer.cells().get(column))
                            + ". Если верно то, что в системе, впишите это; если нет, исправьте запись в системе или"
                            + " в новой выгрузке.");
        }
        return Verdict.REFUSED;
    }

    /**
     * What is to be done with a row of a register whose keys are made of what its rows say.
     *
     * @param own the key of what the row says
     * @param cells what it says, as the workbook would show it
     */
    public Verdict judge(TableFile.Row row, String own, Supplier<List<@Nullable Object>> cells) {
        if (!isReturned()) {
            added++;
            return Verdict.NEW;
        }
        int before = sheet.faults().size();
        Optional<Known> bearer = bearer(row);
        if (sheet.faults().size() > before) {
            return Verdict.REFUSED;
        }
        if (bearer.isEmpty()) {
            return judgeKeyless(row, known.get(own));
        }
        if (!bearer.get().key().equals(own)) {
            sheet.fault(
                    row,
                    KEY,
                    "Это ключ другой строки: «" + bearer.get().name() + "». Если это новая строка, очистите ключ.");
            return Verdict.REFUSED;
        }
        return judge(row, bearer.get(), cells.get());
    }

    /**
     * For a row without a key.
     *
     * @param alike the row of the register that it describes, or null
     */
    public Verdict judgeKeyless(TableFile.Row row, @Nullable Known alike) {
        if (alike != null && isReturned()) {
            sheet.fault(
                    row,
                    KEY,
                    "Ключа нет, а «" + alike.name() + "» в системе уже есть. Верните ключ из выгрузки или удалите"
                            + " строку.");
            return Verdict.REFUSED;
        }
        added++;
        return Verdict.NEW;
    }

    /** Whether a row says what the register holds under its key; nothing is noted. */
    public boolean isAsHeld(String own, Supplier<List<@Nullable Object>> cells) {
        Known held = isReturned() ? known.get(own) : null;
        return held != null && differing(held, cells.get()).isEmpty();
    }

    /** Says what was found; to be called after the last row. */
    public void tell() {
        if (!isReturned()) {
            return;
        }
        sheet.remark("Файл – выгрузка из системы. Исправленных строк: " + changed + ", новых: " + added
                + ", без изменений: " + same + " (они не загружаются).");
        long absent = known.keySet().stream().filter(key -> !met.contains(key)).count();
        if (absent > 0) {
            sheet.remark("Записей, которых нет в файле: " + absent
                    + ". Они остаются в системе: удалённая строка ничего не удаляет.");
        }
    }

    private List<Integer> differing(Known bearer, List<? extends @Nullable Object> cells) {
        List<Integer> differing = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            if (!RowMark.shown(cells.get(column))
                    .equals(RowMark.shown(bearer.cells().get(column)))) {
                differing.add(column);
            }
        }
        return differing;
    }

    private static String quoted(@Nullable Object cell) {
        String text = RowMark.shown(cell);
        return text.isEmpty() ? "пусто" : "«" + text + "»";
    }
}
