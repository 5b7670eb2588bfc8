package ru.nastavnik.access;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.persistence.AccountRepository;
import ru.nastavnik.shared.OrganizationId;

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
    private final AccessGuard guard;
    private final Today today;

    Employees(AccountRepository accounts, AccessGuard guard, Today today) {
        this.accounts = accounts;
        this.guard = guard;
        this.today = today;
    }

    /** @throws ru.nastavnik.shared.NotFoundException if the organisation lies outside the actor's territory */
    @Transactional(readOnly = true)
    public List<AccountSummary> of(OrganizationId organization) {
        guard.require(organization, READERS);
        return accounts.employees(organization, today.get());
    }
}
