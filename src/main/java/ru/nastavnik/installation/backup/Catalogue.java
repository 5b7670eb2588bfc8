package ru.nastavnik.installation.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the database's own catalogue says of our two schemas. */
public final class Catalogue {
    private static final String TABLES = """
            select c.oid, format('%I.%I', n.nspname, c.relname) as name
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
             where n.nspname in ('app', 'camunda')
               and c.relkind = 'r'
               and c.relname <> 'flyway_schema_history'
             order by n.nspname, c.relname
            """;
    private static final String COLUMNS = """
            select quote_ident(attname)
              from pg_attribute
             where attrelid = ?::oid and attnum > 0 and not attisdropped and attgenerated = ''
             order by attnum
            """;
    private static final String TYPES = """
            select format_type(atttypid, null)
              from pg_attribute
             where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''
             order by attnum
            """;
    private static final String FOREIGN_KEYS = """
            select format('%I.%I', n.nspname, c.relname) as name, quote_ident(k.conname) as key,
                   pg_get_constraintdef(k.oid) as definition
              from pg_constraint k
              join pg_class c on c.oid = k.conrelid
              join pg_namespace n on n.oid = c.relnamespace
             where k.contype = 'f' and n.nspname in ('app', 'camunda')
             order by 1, 2
            """;
    private static final String SEQUENCES = """
            select format('%I.%I', schemaname, sequencename) as name, last_value
              from pg_sequences
             where schemaname in ('app', 'camunda') and last_value is not null
             order by 1
            """;

    private final Connection connection;

    public Catalogue(Connection connection) {
        this.connection = connection;
    }

    /** A foreign key as the database defines it. */
    record ForeignKey(String table, String name, String definition) {}

    /** Tables with their columns, without generated ones. */
    public Map<String, List<String>> tables() throws SQLException {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(TABLES);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                tables.put(rows.getString("name"), columns(rows.getString("oid")));
            }
        }
        return tables;
    }

    private List<String> columns(String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
            }
        }
        return columns;
    }

    /** The types of a table's columns, in the same order as its columns. */
    public List<String> types(String table) throws SQLException {
        List<String> types = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(TYPES)) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    types.add(rows.getString(1));
                }
            }
        }
        return types;
    }

    List<ForeignKey> foreignKeys() throws SQLException {
        List<ForeignKey> keys = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(FOREIGN_KEYS);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                keys.add(new ForeignKey(rows.getString("name"), rows.getString("key"), rows.getString("definition")));
            }
        }
        return keys;
    }

    public Map<String, Long> sequences() throws SQLException {
        Map<String, Long> values = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(SEQUENCES);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                values.put(rows.getString("name"), rows.getLong("last_value"));
            }
        }
        return values;
    }

    /** Version of the newest migration that was run, or «0» in an empty database. */
    public String schemaVersion() throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("select to_regclass('app.flyway_schema_history') is not null");
                ResultSet row = statement.executeQuery()) {
            if (!row.next() || !row.getBoolean(1)) {
                return "0";
            }
        }
        try (PreparedStatement statement = connection.prepareStatement("""
                        select version from app.flyway_schema_history
                         where success and version is not null order by installed_rank desc limit 1
                        """);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getString(1) : "0";
        }
    }
}
