package ru.nastavnik.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.domain.PasswordRules;
import ru.nastavnik.access.persistence.AccountRepository;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;

/**
 * Accounts for other modules: demo data, a curator's account. The caller has checked who may do it and opens the
 * transaction; what people do to accounts by hand goes through {@link AccountAdministration}.
 */
@Service
public class Accounts {
    private static final Pattern LOGIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{2,63}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private final AccountRepository accounts;
    private final PasswordEncoder passwordEncoder;
    private final AuditTrail audit;
    private final RegionClock clock;

    Accounts(AccountRepository accounts, PasswordEncoder passwordEncoder, AuditTrail audit, RegionClock clock) {
        this.accounts = accounts;
        this.passwordEncoder = passwordEncoder;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Hashes a password once; the result is good for many accounts.
     *
     * @param changeRequired whether the first sign-in must replace it
     * @throws ValidationException on field {@code password} if the password is too weak
     */
    public PreparedPassword prepare(String password, boolean changeRequired) {
        PasswordRules.refusal(password, "").ifPresent(reason -> {
            throw new ValidationException("password", reason);
        });
        return new PreparedPassword(passwordEncoder.encode(password), changeRequired);
    }

    /**
     * @throws ValidationException on fields {@code login} or {@code email}: malformed, or the login is taken
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public AccountId create(NewAccount account, PreparedPassword password) {
        check(account);
        AccountId id = AccountId.next();
        if (!accounts.insert(id, account, password.hash(), password.changeRequired(), clock.now())) {
            throw new ValidationException("login", "Имя для входа «" + account.login() + "» уже занято");
        }
        OrganizationId workplace = account.workplace();
        audit.record(
                "account.created",
                "account",
                id.toString(),
                workplace == null ? Map.of() : Map.of("workplace", workplace.toString()));
        return id;
    }

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<AccountSummary> findByLogin(String login) {
        return accounts.findByLogin(login);
    }

    /** @throws NotFoundException if there is no such account */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public AccountSummary get(AccountId id) {
        return accounts.find(id).orElseThrow(() -> new NotFoundException("Учётная запись не найдена."));
    }

    /** @throws ValidationException on fields {@code login} or {@code email} */
    static void check(NewAccount account) {
        List<FieldViolation> violations = new ArrayList<>();
        if (!LOGIN.matcher(account.login()).matches()) {
            violations.add(new FieldViolation(
                    "login", "От 3 до 64 знаков: буквы, цифры, точка, дефис, подчёркивание и @, без пробелов"));
        }
        String email = account.email();
        if (email != null && !EMAIL.matcher(email).matches()) {
            violations.add(new FieldViolation("email", "Похоже, в адресе ошибка: нужен адрес вида имя@сервер.ру"));
        }
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
    }
}
