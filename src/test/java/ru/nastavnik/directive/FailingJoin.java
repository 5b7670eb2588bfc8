package ru.nastavnik.directive;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ru.nastavnik.shared.OrganizationId;

/** Lets the start of chosen organisations fail, as a crash in the middle of a launch would. */
@Component
@Profile("test")
class FailingJoin {
    private final Set<OrganizationId> failing = ConcurrentHashMap.newKeySet();

    void failAt(OrganizationId organization) {
        failing.add(organization);
    }

    void mend() {
        failing.clear();
    }

    @EventListener
    void on(OrganizationJoined event) {
        if (failing.contains(event.organization())) {
            throw new IllegalStateException("The machine stopped at " + event.organization());
        }
    }
}
