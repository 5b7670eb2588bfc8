package ru.nastavnik.listing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.ui.ExportColumn;

/**
 * A list as it is taken away.
 *
 * @param columns a value may be a {@link ListCell}
 * @param legend what marks and colours mean; a cell as it stands in the list, with its meaning as text behind it
 */
public record ListTable<T>(
        String title, List<ExportColumn<T>> columns, List<T> rows, ListFrame frame, List<Legend> legend) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    public ListTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        legend = List.copyOf(legend);
    }

    /** What a mark means. */
    public record Legend(ListCell sample, String meaning) {
        String words() {
            return sample.text() + " – " + meaning;
        }
    }

    List<String> headings() {
        return columns.stream().map(ExportColumn::header).toList();
    }

    /** As text; empty where there is no value. */
    static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof LocalDate day) {
            return DAY.format(day);
        }
        return value instanceof Boolean flag ? flag ? "да" : "нет" : value.toString();
    }

    static boolean isNumber(@Nullable Object value) {
        return value instanceof Number;
    }

    static ListCell.Tone tone(@Nullable Object value) {
        return value instanceof ListCell cell ? cell.tone() : ListCell.Tone.NONE;
    }
}
