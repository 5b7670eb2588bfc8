package ru.nastavnik.inbox.persistence;

import ru.nastavnik.access.Role;
import ru.nastavnik.access.RowScope;

/** The row scope of tasks: those of an organisation by the organisation, those above it by their own columns. */
final class TaskScope {
    private static final String OF_DIRECTOR = """
            (t.role = :role
             or t.role = 'SECRETARY'
                and not exists (select 1
                                from app.post secretary
                                where secretary.role = 'SECRETARY'
                                  and secretary.organization_id = t.organization_id
                                  and secretary.valid_from <= :today
                                  and (secretary.valid_to is null or secretary.valid_to >= :today)))
            """;

    private TaskScope() {}

    /**
     * Whose task it is, as a condition over {@code app.task t} with {@code :role} and {@code :today}. What waits for a
     * secretary waits for the director as long as the organisation has none.
     */
    static String mine(String role) {
        return role.equals(Role.DIRECTOR.name()) ? OF_DIRECTOR : "t.role = :role";
    }

    /** A condition over {@code app.task t left join app.organization o}. */
    static String condition(RowScope scope) {
        return scope.orAboveOfDepartment("t");
    }
}
