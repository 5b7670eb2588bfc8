package ru.nastavnik.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.persistence.AccountRepository;
import ru.nastavnik.access.security.Tokens;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.PersonName;
import ru.nastavnik.shared.RegionClock;

/** Colleagues of an organisation who have an account: the candidates for curator. */
@Service
public class Employees {
    private static final Role[] READERS = {
        Role.DIRECTOR,
        Role.CURATOR,
        Role.MUNICIPAL_HEAD,
        Role.MUNICIPAL_COORDINATOR,
        Role.DEPARTMENT,
        Role.ADMINISTRATOR
    };

    private final AccountRepository accounts;
    private final Accounts register;
    private final AccessGuard guard;
    private final RegionClock clock;

    Employees(AccountRepository accounts, Accounts register, AccessGuard guard, RegionClock clock) {
        this.accounts = accounts;
        this.register = register;
        this.guard = guard;
        this.clock = clock;
    }

    /** @throws ru.nastavnik.shared.NotFoundException if the organisation lies outside the actor's territory */
    @Transactional(readOnly = true)
    public List<AccountSummary> of(OrganizationId organization) {
        guard.require(organization, READERS);
        return accounts.employees(organization, clock.today());
    }

    /**
     * Enters a colleague who has no account yet, so that they can be named curator. They sign in by a link from
     * {@link OneTimeLinks#issue}: the password made here is known to nobody.
     *
     * @throws ru.nastavnik.shared.ValidationException on fields {@code login} or {@code email}
     */
    @Transactional
    public AccountId register(OrganizationId organization, PersonName name, String login, @Nullable String email) {
        guard.require(organization, Role.DIRECTOR, Role.ADMINISTRATOR);
        return register.create(new NewAccount(login, name, email, organization), register.prepare(Tokens.next(), true));
    }
}
