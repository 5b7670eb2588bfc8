package ru.nastavnik.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/**
 * Writes down which statements the counted starts and completions send, how often and for how long, ours and the plain
 * engine's, and what documents send inside ours. A run that traces measures its own tracing too, so its ratio is not to be compared.
 */
@Component
@Profile("benchmark")
@ConditionalOnProperty("benchmark.statements")
class StatementTrace {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern SCHEMA = Pattern.compile("\\b(benchmark_engine|camunda)\\.");
    private static final Pattern SAME_ROWS = Pattern.compile("(\\((?:\\?[^()]*|[^()]*\\?)\\))(?:, ?\\1)+");

    private final Map<Side, Map<String, Tally>> told = new EnumMap<>(Side.class);
    private final List<Sent> pending = new ArrayList<>();
    private volatile @Nullable Side side;
    private volatile @Nullable Thread working;

    /** Whose statements they are. */
    enum Side {
        APPLICATION,
        DOCUMENTS,
        PLAIN_ENGINE,
        APPLICATION_STARTS,
        PLAIN_ENGINE_STARTS;

        boolean ofStarts() {
            return this == APPLICATION_STARTS || this == PLAIN_ENGINE_STARTS;
        }
    }

    private record Sent(Side side, String sql, long nanos) {}

    /** Connections of the source, as it is, whose statements are written down. */
    DataSource over(DataSource source) {
        return new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                return traced(super.getConnection());
            }
        };
    }

    /** From now on statements of the calling thread are this side's, null if they are nobody's; those of others are not told. */
    void turn(@Nullable Side now) {
        working = Thread.currentThread();
        side = now;
    }

    /**
     * From now on statements are a document's, if they were a completion's.
     *
     * @return whose they were
     */
    @Nullable
    Side enterDocument() {
        Side before = side;
        side = before == null ? null : Side.DOCUMENTS;
        return before;
    }

    /** @param counts whether what was sent since the last time belongs to a completion that counts */
    void settle(boolean counts) {
        if (counts) {
            for (Sent sent : pending) {
                told.computeIfAbsent(sent.side(), unused -> new HashMap<>())
                        .computeIfAbsent(sent.sql(), unused -> new Tally())
                        .add(1, sent.nanos());
            }
        }
        pending.clear();
    }

    /** A table for each side: times per completion or start, milliseconds per completion or start, the statement. */
    void write(Path file, long completions, long starts) {
        List<String> lines = new ArrayList<>();
        told.forEach((whose, statements) -> {
            List<Map.Entry<String, Tally>> ordered = statements.entrySet().stream()
                    .sorted(Comparator.comparing((Map.Entry<String, Tally> each) ->
                                    each.getValue().nanos())
                            .reversed())
                    .toList();
            long each = whose.ofStarts() ? starts : completions;
            lines.add(
                    line(whose.name(), ordered.stream().map(Map.Entry::getValue).toList(), each));
            ordered.forEach(one -> lines.add(line(one.getKey(), List.of(one.getValue()), each)));
        });
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(String what, List<Tally> tallies, long each) {
        long count =
                tallies.stream().mapToLong(tally -> tally.reading().count()).sum();
        long nanos = tallies.stream().mapToLong(Tally::nanos).sum();
        return String.format(Locale.ROOT, "%8.3f %8.4f  %s", (double) count / each, nanos / 1e6 / each, what);
    }

    private Connection traced(Connection connection) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            if ("commit".equals(method.getName())) {
                return timed("commit", connection, method, arguments);
            }
            Object result = call(connection, method, arguments);
            if (result instanceof PreparedStatement statement
                    && arguments != null
                    && arguments[0] instanceof String sql) {
                Class<? extends Statement> kind =
                        result instanceof CallableStatement ? CallableStatement.class : PreparedStatement.class;
                return proxy(kind, executing(statement, sql));
            }
            return result;
        });
    }

    private InvocationHandler executing(PreparedStatement statement, String sql) {
        return (proxy, method, arguments) -> method.getName().startsWith("execute")
                ? timed(sql, statement, method, arguments)
                : call(statement, method, arguments);
    }

    private @Nullable Object timed(String sql, Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        Side whose = side;
        if (whose == null || Thread.currentThread() != working) {
            return call(target, method, arguments);
        }
        long before = System.nanoTime();
        try {
            return call(target, method, arguments);
        } finally {
            pending.add(new Sent(whose, plain(sql), System.nanoTime() - before));
        }
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(StatementTrace.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** On one line, without the schema, and the same for however many rows it writes. */
    private static String plain(String sql) {
        String line = SPACES.matcher(sql).replaceAll(" ").strip();
        return SAME_ROWS.matcher(SCHEMA.matcher(line).replaceAll("")).replaceAll("$1, …");
    }
}
