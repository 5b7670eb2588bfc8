package ru.nastavnik.support;

import java.util.Collections;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The plans that PostgreSQL makes of a statement with named parameters. */
public final class Plans {
    private Plans() {}

    /** For these values, as for the first calls on a connection. */
    public static String forValues(JdbcClient jdbc, String sql, Map<String, ?> values) {
        return String.join(
                "\n",
                jdbc.sql("explain " + sql).params(values).query(String.class).list());
    }

    /** For all values, in an open transaction: as a connection may keep it from the sixth call on. */
    public static String forAllValues(JdbcClient jdbc, String sql, Map<String, ?> values) {
        String[] parts = NamedParameterUtils.substituteNamedParameters(
                        NamedParameterUtils.parseSqlStatement(sql), new MapSqlParameterSource(values))
                .split("\\?", -1);
        StringBuilder numbered = new StringBuilder("prepare asked as ").append(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            numbered.append('$').append(i).append(parts[i]);
        }
        jdbc.sql("set local plan_cache_mode = force_generic_plan").update();
        jdbc.sql(numbered.toString()).update();
        String nulls = String.join(", ", Collections.nCopies(parts.length - 1, "null"));
        String plan = String.join(
                "\n",
                jdbc.sql("explain execute asked(" + nulls + ")")
                        .query(String.class)
                        .list());
        jdbc.sql("deallocate asked").update();
        jdbc.sql("set local plan_cache_mode = auto").update();
        return plan;
    }
}
