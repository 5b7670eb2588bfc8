package ru.nastavnik.installation.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.installation.backup.Catalogue.ForeignKey;
import ru.nastavnik.installation.backup.Manifest.TablePart;

/** Puts rows into tables that nobody uses yet, as they are: no trigger runs, and every foreign key is checked at the end. */
public final class TableLoad {
    /** Tables that any use of the system fills; the others have rows from the migrations already. */
    private static final List<String> TELLTALES =
            List.of("app.account", "app.organization", "app.audit_entry", "camunda.act_re_deployment");

    private TableLoad() {}

    /** Fills one emptied table. */
    @FunctionalInterface
    public interface Filling {
        void fill(TablePart part) throws SQLException, IOException;
    }

    /** A table that shows that the database is in use; null if it is empty. */
    public static @Nullable String filled(Connection connection) throws SQLException {
        for (String table : TELLTALES) {
            try (PreparedStatement statement =
                            connection.prepareStatement("select exists (select 1 from " + table + ")");
                    ResultSet row = statement.executeQuery()) {
                if (row.next() && row.getBoolean(1)) {
                    return table;
                }
            }
        }
        return null;
    }

    /** Replaces the rows of the tables, in the caller's transaction. */
    public static void into(Connection connection, Catalogue catalogue, List<TablePart> parts, Filling filling)
            throws SQLException, IOException {
        List<ForeignKey> keys = catalogue.foreignKeys();
        try (Statement statement = connection.createStatement()) {
            for (ForeignKey key : keys) {
                statement.execute("alter table " + key.table() + " drop constraint " + key.name());
            }
            for (TablePart part : parts) {
                statement.execute("alter table " + part.table() + " disable trigger user");
                statement.execute("truncate " + part.table());
            }
            for (TablePart part : parts) {
                filling.fill(part);
            }
            for (TablePart part : parts) {
                statement.execute("alter table " + part.table() + " enable trigger user");
            }
            for (ForeignKey key : keys) {
                statement.execute(
                        "alter table " + key.table() + " add constraint " + key.name() + " " + key.definition());
            }
        }
    }

    public static void sequences(Connection connection, Map<String, Long> lastValues) throws SQLException {
        for (Map.Entry<String, Long> sequence : lastValues.entrySet()) {
            try (PreparedStatement statement = connection.prepareStatement("select setval(?::regclass, ?)")) {
                statement.setString(1, sequence.getKey());
                statement.setLong(2, sequence.getValue());
                statement.execute();
            }
        }
    }
}
