package ru.nastavnik.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.definition.ReportDefinition.GroupBy;
import ru.nastavnik.shared.OrganizationKind;

/** The columns by which figures are added up. The text is made of constants only. */
public record Grouping(List<GroupBy> by) {

    /** Columns of the relation of figures, with a comma behind each. */
    public String columns() {
        return by.stream().map(Grouping::column).map(column -> column + ", ").collect(Collectors.joining());
    }

    /** An expression that is true in the totals row of the grouping sets. */
    public String isTotal() {
        return by.isEmpty() ? "false" : "grouping(" + column(by.get(0)) + ") = 1";
    }

    public GroupKey key(ResultSet row) throws SQLException {
        String kind = text(row, GroupBy.KIND, "kind");
        String entry = text(row, GroupBy.ENTRY, "entry");
        return new GroupKey(
                text(row, GroupBy.ITEM, "item"),
                kind == null ? null : OrganizationKind.ofCode(kind),
                by.contains(GroupBy.AUTHORITY)
                        ? row.getString("authority_id")
                        : text(row, GroupBy.MUNICIPALITY, "municipality_id"),
                text(row, GroupBy.ORGANIZATION, "organization_id"),
                entry == null ? null : Integer.valueOf(entry),
                text(row, GroupBy.POST, "post"));
    }

    private @Nullable String text(ResultSet row, GroupBy group, String column) throws SQLException {
        return by.contains(group) ? row.getString(column) : null;
    }

    private static String column(GroupBy group) {
        return switch (group) {
            case ITEM -> "item";
            case KIND -> "kind";
            case MUNICIPALITY -> "municipality_id";
            case ORGANIZATION -> "organization_id";
            case ENTRY -> "entry";
            case AUTHORITY -> "authority_id";
            case POST -> "post";
        };
    }
}
