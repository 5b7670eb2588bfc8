package ru.nastavnik.access;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;

/** Decides the data scope of a transaction and writes it where the row-level policies read it. */
@Component
public class DataScopes {
    /**
     * Within an organisation rows are found by its id or by keys, so one plan serves every organisation. Left to itself,
     * PostgreSQL planned some of these statements anew each time, three quarters of what they cost (ADR 0017).
     */
    private static final String SET_SCOPE = """
            select set_config('nastavnik.scope', :name, true),
                   set_config('nastavnik.organization', :organization, true),
                   set_config('plan_cache_mode', :plans, true)
            """;

    private final CurrentActor currentActor;
    private final JdbcClient jdbc;

    public DataScopes(CurrentActor currentActor, JdbcClient jdbc) {
        this.currentActor = currentActor;
        this.jdbc = jdbc;
    }

    /** The scope of this thread: an explicit system scope first, then the signed-in actor, else the bare system. */
    public DataScope current() {
        return DataScope.currentSystemScope()
                .or(() -> currentActor.find().map(DataScope::of))
                .orElseGet(() -> DataScope.system("background"));
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
        // The policies ask for the organisation alone: where it stays, they are told nothing new.
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

    /** For the beginning of a transaction: a connection whose scope could not be set must not stay bound. */
    void applyOrRelease(DataScope scope, Runnable release) {
        try {
            apply(scope);
        } catch (RuntimeException failure) {
            release.run();
            throw failure;
        }
    }

    void apply(DataScope scope) {
        jdbc.sql(SET_SCOPE)
                .param("name", scope.name())
                .param(
                        "organization",
                        scope.organization().map(Object::toString).orElse(""))
                .param("plans", scope.organization().isPresent() ? "force_generic_plan" : "auto")
                .query((row, number) -> number)
                .list();
    }
}
