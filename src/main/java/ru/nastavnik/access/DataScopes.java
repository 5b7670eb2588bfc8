package ru.nastavnik.access;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;

/** Decides the data scope of a transaction and writes it where the row-level policies read it. */
@Component
public class DataScopes {
    private static final String SET_SCOPE = """
            select set_config('nastavnik.scope', :name, true),
                   set_config('nastavnik.organization', :organization, true),
                   set_config('nastavnik.unit', :unit, true),
                   set_config('plan_cache_mode', :plans, true)
            """;

    private static final String BEGIN = SET_SCOPE.stripTrailing() + """
            ,
                   set_config('statement_timeout', :timeout, true)
            """;

    /**
     * Sums over the region are added up in memory, and by one process: handing a million rows from one to the other costs
     * more than counting them, and others want the processors, too.
     */
    private static final String BEGIN_SUMS = BEGIN.stripTrailing() + """
            ,
                   set_config('work_mem',
                              case when pg_size_bytes(current_setting('work_mem')) < 33554432
                                   then '32MB' else current_setting('work_mem') end, true),
                   set_config('max_parallel_workers_per_gather', '0', true)
            """;

    private final CurrentActor currentActor;
    private final JdbcClient jdbc;
    private final StatementTimeouts timeouts;

    public DataScopes(CurrentActor currentActor, JdbcClient jdbc, StatementTimeouts timeouts) {
        this.currentActor = currentActor;
        this.jdbc = jdbc;
        this.timeouts = timeouts;
    }

    /**
     * The scope of this thread: an explicit system scope first, then the signed-in actor, then a visitor of a public page,
     * else the bare system.
     */
    public DataScope current() {
        return DataScope.currentSystemScope()
                .or(() -> currentActor.find().map(DataScope::of))
                .orElseGet(() -> isVisited() ? DataScope.visitor() : DataScope.system("background"));
    }

    /** Requests of people who have not signed in come as anonymous; work in the background comes as nobody. */
    private static boolean isVisited() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof AnonymousAuthenticationToken;
    }

    /**
     * For reads and process steps that serve both signed-in people and background work of an organisation: requires
     * that the scope is this organisation's.
     *
     * @throws NotFoundException if the scope is another's or none
     */
    public void require(OrganizationId organization) {
        if (!current().organization().filter(organization::equals).isPresent()) {
            throw new NotFoundException("Организация не найдена.");
        }
    }

    /**
     * Runs work in a scope inside the transaction that is already open, and puts the former scope back. Meant for
     * process delegates, which run in the engine's transaction.
     */
    public <T extends @Nullable Object> T within(DataScope scope, Supplier<T> work) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            return DataScope.during(scope, work);
        }
        DataScope before = current();
        // Where the organisation stays, so does the unit of whoever acts: the policies are told nothing new.
        if (before.organization().equals(scope.organization())) {
            return DataScope.during(scope, work);
        }
        apply(scope);
        try {
            return DataScope.during(scope, work);
        } finally {
            apply(before);
        }
    }

    /**
     * For the beginning of a transaction: its scope, how its statements are planned, and how long each may take. A
     * connection for which that could not be set must not stay bound.
     */
    void beginOrRelease(TransactionDefinition definition, Runnable release) {
        DataScope scope = current();
        try {
            boolean sums = definition.isReadOnly() && scope.organization().isEmpty();
            set(sums ? BEGIN_SUMS : BEGIN, scope, definition.isReadOnly())
                    .param(
                            "timeout",
                            String.valueOf(timeouts.of(scope, definition).toMillis()))
                    .query((row, number) -> number)
                    .list();
        } catch (RuntimeException failure) {
            release.run();
            throw failure;
        }
    }

    private void apply(DataScope scope) {
        set(SET_SCOPE, scope, TransactionSynchronizationManager.isCurrentTransactionReadOnly())
                .query((row, number) -> number)
                .list();
    }

    private JdbcClient.StatementSpec set(String sql, DataScope scope, boolean readOnly) {
        return jdbc.sql(sql)
                .param("name", scope.name())
                .param(
                        "organization",
                        scope.organization().map(Object::toString).orElse(""))
                .param("unit", scope.unit())
                .param("plans", plans(scope, readOnly));
    }

    /**
     * Within an organisation rows are found by its id or by keys, so one plan serves every organisation. Left to itself,
     * PostgreSQL planned some of these statements anew each time, three quarters of what they cost (ADR 0017). Lists and
     * reports above organisations are planned for their values: there a plan for all values may be a thousand times as
     * slow for some (ADR 0036).
     */
    private static String plans(DataScope scope, boolean readOnly) {
        if (scope.organization().isPresent()) {
            return "force_generic_plan";
        }
        return readOnly ? "force_custom_plan" : "auto";
    }
}
