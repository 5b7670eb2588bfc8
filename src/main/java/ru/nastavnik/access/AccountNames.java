package ru.nastavnik.access;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.persistence.AccountRepository;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.PersonName;

/** Names of the people who act: employees, never pupils. */
@Service
public class AccountNames {
    private final AccountRepository accounts;

    AccountNames(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /** @throws NotFoundException if there is no such account */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public PersonName nameOf(AccountId account) {
        return accounts.find(account)
                .map(AccountSummary::name)
                .orElseThrow(() -> new NotFoundException("Учётная запись не найдена."));
    }
}
