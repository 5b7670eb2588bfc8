package ru.nastavnik.access.security;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.AccountNames;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.access.DataScopes;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.WhoActs;

/** Tells the audit record who acts, in whose name and in which scope. */
@Component
class AuditedActor implements WhoActs {
    private final CurrentActor currentActor;
    private final DataScopes scopes;
    private final AccessGuard guard;
    private final AccountNames names;

    AuditedActor(CurrentActor currentActor, DataScopes scopes, AccessGuard guard, AccountNames names) {
        this.currentActor = currentActor;
        this.scopes = scopes;
        this.guard = guard;
        this.names = names;
    }

    @Override
    public Optional<Who> find() {
        return currentActor.find().map(actor -> {
            AccountId onBehalfOf = actor.onBehalfOf();
            return new Who(
                    actor.account().value(), actor.post().value(), onBehalfOf == null ? null : onBehalfOf.value());
        });
    }

    @Override
    public String scope() {
        return scopes.current().name();
    }

    @Override
    public String nameOf(UUID account) {
        return names.nameOf(new AccountId(account)).surnameFirst();
    }

    @Override
    public void requireReader() {
        guard.require(Role.ADMINISTRATOR);
    }
}
