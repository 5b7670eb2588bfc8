package ru.nastavnik.shared.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.table.domain.ColumnTitle;

/** Finds the rows of titles: anywhere among the first rows of a sheet, in one row or in two. */
final class Headers {
    private static final int FIRST_ROWS = 60;

    private final List<Sheet.Column> columns;
    private final Map<String, Sheet.Column> byTitle = new HashMap<>();

    /**
     * Where the titles stand.
     *
     * @param position of the upper row among the page's rows
     * @param height 1 or 2 rows
     * @param titles by column of the sheet, as written
     * @param positions columns of the sheet by key
     * @param doubled titles that stand twice
     */
    record Found(
            Page page,
            int position,
            int height,
            Map<Integer, String> titles,
            Map<String, Integer> positions,
            List<String> doubled) {
        int rowNumber() {
            return page.rows().get(position).number();
        }

        int score() {
            return positions.size();
        }
    }

    Headers(List<Sheet.Column> columns) {
        this.columns = columns;
        for (Sheet.Column column : columns) {
            if (column.holds().isEmpty()) {
                byTitle.putIfAbsent(ColumnTitle.key(column.title()), column);
            }
        }
        for (Sheet.Column column : columns) {
            byTitle.putIfAbsent(ColumnTitle.key(column.key()), column);
            column.otherTitles().forEach(title -> byTitle.putIfAbsent(ColumnTitle.key(title), column));
        }
    }

    Sheet.@Nullable Column titled(String title) {
        return byTitle.get(ColumnTitle.key(title));
    }

    boolean hasAllRequired(Found found) {
        return columns.stream()
                .allMatch(column -> !column.required() || found.positions().containsKey(column.key()));
    }

    /** The best row or pair of rows of a sheet; empty if no title is known. */
    Optional<Found> find(Page page) {
        Found best = null;
        int last = Math.min(FIRST_ROWS, page.rows().size());
        for (int position = 0; position < last; position++) {
            Found one = single(page, position);
            boolean hasLower = position + 1 < last;
            Found two = hasLower ? pair(page, position, one) : one;
            int lower = hasLower ? single(page, position + 1).score() : 0;
            Found better = two.score() > Math.max(one.score(), lower) ? two : one;
            if (better.score() > 0 && (best == null || better.score() > best.score())) {
                best = better;
            }
        }
        return Optional.ofNullable(best);
    }

    private Found single(Page page, int position) {
        TableFile.Row row = page.rows().get(position);
        Map<Integer, String> titles = new LinkedHashMap<>();
        for (int column = 0; column < row.width(); column++) {
            if (!row.at(column).isEmpty()) {
                titles.put(column, row.cell(column));
            }
        }
        return found(page, position, 1, titles);
    }

    /** The upper row with titles of groups, the lower one with their parts; a title that spans both stands once. */
    private Found pair(Page page, int position, Found upper) {
        TableFile.Row above = page.rows().get(position);
        TableFile.Row below = page.rows().get(position + 1);
        Map<Integer, String> titles = new LinkedHashMap<>(upper.titles());
        String group = "";
        for (int column = 0; column < Math.max(above.width(), below.width()); column++) {
            group = above.at(column).isEmpty() ? group : above.cell(column);
            String part = below.cell(column);
            if (part.isEmpty() || part.equals(above.cell(column))) {
                continue;
            }
            if (upper.positions().containsValue(column)) {
                return upper;
            }
            titles.put(column, titled(part) == null && titled(group + " " + part) != null ? group + " " + part : part);
        }
        return found(page, position, 2, titles);
    }

    private Found found(Page page, int position, int height, Map<Integer, String> titles) {
        Map<String, Integer> positions = new HashMap<>();
        List<String> doubled = new ArrayList<>();
        titles.forEach((column, title) -> {
            Sheet.Column known = titled(title);
            if (known != null
                    && positions.putIfAbsent(Objects.requireNonNull(known).key(), column) != null) {
                doubled.add(title);
            }
        });
        return new Found(page, position, height, titles, positions, doubled);
    }
}
