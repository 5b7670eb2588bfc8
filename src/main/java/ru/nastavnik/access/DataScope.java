package ru.nastavnik.access;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.OrganizationId;

/**
 * What row-level security lets the current transaction see of personal data. Set when a transaction begins: from the
 * signed-in actor, or, for background work, from a named system scope narrowed to one organisation.
 *
 * <p>Personal data is visible only while {@link #organization()} is present; elsewhere the tables look empty, and
 * outside any scope a read fails.
 *
 * @param unit the municipality or department in which somebody above organisations acts; empty for everybody else
 */
public record DataScope(String name, @Nullable OrganizationId narrowedTo, String unit) {

    private static final String PERSON = "post:";
    private static final String VISITOR = "visitor";
    private static final ThreadLocal<DataScope> SYSTEM = new ThreadLocal<>();

    public Optional<OrganizationId> organization() {
        return Optional.ofNullable(narrowedTo);
    }

    /** Background work that touches no personal data, such as acquiring jobs. */
    public static DataScope system(String name) {
        return new DataScope("system:" + name, null, "");
    }

    /** Background work for one organisation. */
    public static DataScope system(String name, OrganizationId organization) {
        return new DataScope("system:" + name, organization, "");
    }

    /** Somebody at a page who has not signed in: at the sign-in, at the check of prints, at a calendar's secret link. */
    static DataScope visitor() {
        return new DataScope(VISITOR, null, "");
    }

    /** Whether somebody waits at a page for what is done in it. */
    boolean isOfPerson() {
        return name.startsWith(PERSON) || name.equals(VISITOR);
    }

    static DataScope of(Actor actor) {
        return new DataScope(PERSON + actor.post(), actor.organization().orElse(null), unit(actor.territory()));
    }

    private static String unit(Territory territory) {
        if (territory instanceof Territory.OfMunicipality own) {
            return own.municipality().toString();
        }
        return territory instanceof Territory.OfDepartment own
                ? own.department().name()
                : "";
    }

    static Optional<DataScope> currentSystemScope() {
        return Optional.ofNullable(SYSTEM.get());
    }

    /**
     * Runs work in a system scope. Transactions that begin inside see this scope; one that is already open keeps its
     * own, see {@link DataScopes#within} for narrowing an open transaction.
     */
    public static <T extends @Nullable Object> T during(DataScope scope, Supplier<T> work) {
        DataScope before = SYSTEM.get();
        SYSTEM.set(scope);
        try {
            return work.get();
        } finally {
            if (before == null) {
                SYSTEM.remove();
            } else {
                SYSTEM.set(before);
            }
        }
    }
}
