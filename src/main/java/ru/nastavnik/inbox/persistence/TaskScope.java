package ru.nastavnik.inbox.persistence;

import ru.nastavnik.access.RowScope;

/** The row scope of tasks: those of an organisation by the organisation, those above it by their own columns. */
final class TaskScope {
    private TaskScope() {}

    /** A condition over {@code app.task t left join app.organization o}. */
    static String condition(RowScope scope) {
        return scope.orAboveOfDepartment("t");
    }
}
