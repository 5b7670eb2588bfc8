package ru.nastavnik.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.table.TableFile;

/** A table read by the titles of its columns. Collects every fault, so that one correction mends the whole file. */
public final class Sheet {
    private final TableFile file;
    private final List<Column> columns;
    private final Map<String, Integer> positions = new HashMap<>();
    private final List<ImportFault> faults = new ArrayList<>();

    /** @param key short name for the code that reads it; it is understood as a title, too */
    public record Column(String key, String title, boolean required) {}

    public Sheet(TableFile file, List<Column> columns) {
        this.file = file;
        this.columns = List.copyOf(columns);
        readHeader();
    }

    /** The rows to read; none if the header is not understood. */
    public List<TableFile.Row> rows() {
        if (faults.isEmpty() && file.rows().isEmpty()) {
            faults.add(new ImportFault(2, "", "В таблице нет ни одной строки."));
        }
        return faults.isEmpty() ? file.rows() : List.of();
    }

    public String format() {
        return file.format();
    }

    public String cell(TableFile.Row row, String key) {
        Integer position = positions.get(key);
        return position == null ? "" : row.cell(position);
    }

    public boolean has(String key) {
        return positions.containsKey(key);
    }

    public void fault(TableFile.Row row, String key, String message) {
        faults.add(new ImportFault(row.number(), title(key), message));
    }

    /** What a cell that must be filled says; null with a fault noted if it is empty or not understood. */
    public <T> @Nullable T required(TableFile.Row row, String key, Function<String, T> reading) {
        if (cell(row, key).isEmpty()) {
            fault(row, key, "Ячейка пуста.");
        }
        return optional(row, key, reading);
    }

    /** @param reading refuses what it does not understand by an {@link IllegalArgumentException} that says why */
    public <T> @Nullable T optional(TableFile.Row row, String key, Function<String, T> reading) {
        String text = cell(row, key);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException refused) {
            fault(row, key, String.valueOf(refused.getMessage()));
            return null;
        }
    }

    public List<ImportFault> faults() {
        return faults;
    }

    /** People differ in letter case, blanks and ё. */
    public static String plain(String text) {
        return text.strip()
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replaceAll("[\\s\\u00a0]+", " ")
                .replaceAll("[–—−]", "-");
    }

    private String title(String key) {
        return columns.stream()
                .filter(column -> column.key().equals(key))
                .map(Column::title)
                .findFirst()
                .orElse("");
    }

    private void readHeader() {
        List<ImportFault> unknown = new ArrayList<>();
        for (int position = 0; position < file.header().size(); position++) {
            String title = file.header().get(position);
            if (title.isBlank()) {
                continue;
            }
            Optional<Column> column = titled(title);
            if (column.isEmpty()) {
                unknown.add(new ImportFault(1, title, "Неизвестный столбец. Удалите его или назовите, как в образце."));
            } else if (positions.putIfAbsent(column.get().key(), position) != null) {
                unknown.add(new ImportFault(1, title, "Столбец встречается дважды."));
            }
        }
        if (positions.isEmpty()) {
            faults.add(
                    new ImportFault(
                            1,
                            "",
                            "Не узнан ни один столбец (файл прочитан как " + file.format()
                                    + "). Если вместо русских букв видны"
                                    + " другие знаки, файл сохранён в иной кодировке: сохраните таблицу как XLSX или CSV UTF-8."));
            return;
        }
        faults.addAll(unknown);
        for (Column column : columns) {
            if (column.required() && !positions.containsKey(column.key())) {
                faults.add(new ImportFault(1, column.title(), "Нет обязательного столбца."));
            }
        }
    }

    private Optional<Column> titled(String text) {
        String wanted = plain(text);
        return columns.stream()
                .filter(column -> plain(column.title()).equals(wanted)
                        || plain(column.key()).equals(wanted))
                .findFirst();
    }
}
