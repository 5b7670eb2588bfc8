package ru.nastavnik.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sheet of a federal form as data: which figures of which collection form stand in which columns. */
public record FederalSheetDefinition(String code, String title, String form, List<Column> columns) {
    public FederalSheetDefinition {
        columns = List.copyOf(columns);
    }

    /** What a cell holds. */
    public enum From {
        MUNICIPALITY,
        ORGANIZATION,
        KIND,
        ITEM,
        FIGURE
    }

    /** @param figure key, for {@link From#FIGURE} */
    public record Column(String title, From from, @Nullable String figure) {}
}
