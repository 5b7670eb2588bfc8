package ru.nastavnik.access.security;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.access.DataScopes;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.persistence.AccountRepository;
import ru.nastavnik.audit.WhoActs;

/** Tells the audit record who acts, in whose name and in which scope. */
@Component
class AuditedActor implements WhoActs {
    private final CurrentActor currentActor;
    private final DataScopes scopes;
    private final AccessGuard guard;
    private final AccountRepository accounts;

    AuditedActor(CurrentActor currentActor, DataScopes scopes, AccessGuard guard, AccountRepository accounts) {
        this.currentActor = currentActor;
        this.scopes = scopes;
        this.guard = guard;
        this.accounts = accounts;
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
        return accounts.find(new AccountId(account))
                .map(found -> found.name().surnameFirst())
                .orElse("неизвестная учётная запись");
    }

    @Override
    public List<Person> search(String text, int limit) {
        return accounts.search(text, null, limit).stream()
                .map(account -> new Person(account.id().value(), account.name().full()))
                .toList();
    }

    @Override
    public void requireReader() {
        guard.require(Role.ADMINISTRATOR);
    }
}
