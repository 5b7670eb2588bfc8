package ru.nastavnik.shared.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ru.nastavnik.shared.spelling.domain.Spelling;

/** Finds the rows of data: numbers of columns, repeated titles and totals are none and are passed over, and told. */
final class DataRows {
    private static final Pattern TOTAL = Pattern.compile("(?:итого|всего|итог)(?:[ :.,-].*)?");

    private final Headers headers;
    private final Map<String, Integer> positions;
    private final Findings findings;

    /** @param positions columns of the sheet by key */
    DataRows(Headers headers, Map<String, Integer> positions, Findings findings) {
        this.headers = headers;
        this.positions = positions;
        this.findings = findings;
    }

    /** The rows of data below the titles. */
    List<TableFile.Row> below(Headers.Found found) {
        List<TableFile.Row> rows = new ArrayList<>();
        List<TableFile.Row> all = found.page().rows();
        int position = found.position() + found.height();
        if (position < all.size() && numbersColumns(all.get(position))) {
            position++;
        }
        int untitled = 0;
        int repeated = 0;
        List<String> totals = new ArrayList<>();
        for (TableFile.Row row : all.subList(position, all.size())) {
            if (positions.values().stream().allMatch(column -> row.at(column).isEmpty())) {
                untitled++;
            } else if (repeatsHeader(row)) {
                repeated++;
            } else if (isTotal(row)) {
                totals.add(Integer.toString(row.number()));
            } else {
                rows.add(row);
            }
        }
        if (untitled > 0) {
            findings.remark("Строки, в которых ни один нужный столбец не заполнен, пропущены: " + untitled + ".");
        }
        if (repeated > 0) {
            findings.remark("Повторённые заголовки столбцов пропущены: " + repeated + ".");
        }
        if (!totals.isEmpty()) {
            findings.remark("Строки итогов не загружаются, система считает их сама: "
                    + totals.stream().limit(20).collect(Collectors.joining(", ")) + ".");
        }
        return rows;
    }

    /** «1 | 2 | 3» below the titles. */
    private static boolean numbersColumns(TableFile.Row row) {
        int expected = 0;
        for (int column = 0; column < row.width(); column++) {
            if (!row.at(column).isEmpty()) {
                int wanted = expected + 1;
                if (!row.cell(column).equals(Integer.toString(wanted))) {
                    return false;
                }
                expected = wanted;
            }
        }
        return expected >= 3;
    }

    private boolean repeatsHeader(TableFile.Row row) {
        long titles = positions.entrySet().stream()
                .filter(known -> {
                    Sheet.Column column = headers.titled(row.cell(known.getValue()));
                    return column != null && column.key().equals(known.getKey());
                })
                .count();
        return titles >= 2 && titles * 2 > positions.size();
    }

    private boolean isTotal(TableFile.Row row) {
        for (int column = 0; column < row.width(); column++) {
            if (row.at(column).kind() == Cell.Kind.TEXT && !row.cell(column).matches("\\d+\\.?")) {
                return TOTAL.matcher(Spelling.key(row.cell(column))).matches();
            }
        }
        return false;
    }
}
