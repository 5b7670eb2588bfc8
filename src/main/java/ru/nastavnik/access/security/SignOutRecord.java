package ru.nastavnik.access.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.audit.AuditTrail;

/** Records that a person signed out. */
@Component
class SignOutRecord implements LogoutHandler {
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    SignOutRecord(AuditTrail audit, TransactionTemplate transaction) {
        this.audit = audit;
        this.transaction = transaction;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn person) {
            transaction.executeWithoutResult(status ->
                    audit.record("sign-out", "account", person.account().toString(), Map.of()));
        }
    }
}
