package ru.nastavnik.version;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.workflow.TaskChanges;
import ru.nastavnik.workflow.TaskEvent;

/** The machine stops while the tasks of an organisation move: what no code can catch and tidy up after. */
@Component
@Profile("test")
class DyingAtMove {
    private @Nullable OrganizationId at;

    static final class MachineStopped extends Error {
        private static final long serialVersionUID = 1;
    }

    void dieAt(OrganizationId organization) {
        at = organization;
    }

    void live() {
        at = null;
    }

    @EventListener
    void on(TaskChanges changes) {
        OrganizationId organization = at;
        if (organization != null && changes.events().stream().anyMatch(event -> revises(event, organization))) {
            // Not at once: Spring would wrap it in an exception, which is what failures are and not the end.
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    throw new MachineStopped();
                }
            });
        }
    }

    private static boolean revises(TaskEvent event, OrganizationId organization) {
        return event instanceof TaskEvent.Revised revised
                && organization.toString().equals(revised.now().organizationId());
    }
}
