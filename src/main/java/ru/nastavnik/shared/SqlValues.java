package ru.nastavnik.shared;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;

/**
 * Values of statements that may be null, with their type. Without it the driver sends null as a value of no type, and
 * PostgreSQL parses and plans the statement anew whenever other values are null than the time before.
 */
public final class SqlValues {
    private SqlValues() {}

    public static SqlParameterValue text(@Nullable String value) {
        return new SqlParameterValue(Types.VARCHAR, value);
    }

    public static SqlParameterValue day(@Nullable LocalDate value) {
        return new SqlParameterValue(Types.DATE, value);
    }

    public static SqlParameterValue moment(@Nullable Instant value) {
        return new SqlParameterValue(
                Types.TIMESTAMP_WITH_TIMEZONE, value == null ? null : value.atOffset(ZoneOffset.UTC));
    }

    public static SqlParameterValue id(@Nullable UUID value) {
        return new SqlParameterValue(Types.OTHER, "uuid", value);
    }
}
