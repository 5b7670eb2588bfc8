package ru.nastavnik.inbox;

import org.springframework.stereotype.Component;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.SecretaryWork;
import ru.nastavnik.inbox.persistence.TaskTable;
import ru.nastavnik.shared.OrganizationId;

/** Tells whoever dismisses a secretary what lies with them. */
@Component
class WaitingForSecretary implements SecretaryWork {
    private final TaskTable table;

    WaitingForSecretary(TaskTable table) {
        this.table = table;
    }

    @Override
    public int waiting(OrganizationId organization) {
        return (int) table.openIn(organization).stream()
                .filter(task -> task.role().equals(Role.SECRETARY.name()))
                .count();
    }
}
