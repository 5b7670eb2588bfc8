package ru.nastavnik.document;

import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.document.persistence.OrderClausesTable;
import ru.nastavnik.language.Declension;
import ru.nastavnik.language.GrammaticalCase;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ValidationException;

/** What an organisation's orders say beyond the region's wording; its director decides. */
@Service
@Transactional
public class OrderContents {
    private static final int LONGEST = 300;
    private static final Pattern NUMBERED = Pattern.compile("от \\d{2}\\.\\d{2}\\.\\d{4} № ?\\S+");

    private final AccessGuard guard;
    private final OrderClausesTable table;
    private final Declension declension;
    private final AuditTrail audit;

    OrderContents(AccessGuard guard, OrderClausesTable table, Declension declension, AuditTrail audit) {
        this.guard = guard;
        this.table = table;
        this.declension = declension;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public OrderClauses of(OrganizationId organization) {
        guard.require(organization, Role.DIRECTOR, Role.CURATOR, Role.SECRETARY);
        return table.find(organization).orElse(OrderClauses.USUAL);
    }

    /**
     * Holds for orders that are drawn up from now on.
     *
     * @throws ValidationException on field {@code municipalAct} if it has no date and number
     */
    public void save(OrganizationId organization, OrderClauses clauses) {
        guard.require(organization, Role.DIRECTOR);
        String act = clauses.municipalAct();
        if (act != null && act.length() > LONGEST) {
            throw new ValidationException("municipalAct", "Не длиннее " + LONGEST + " знаков");
        }
        if (act != null && !NUMBERED.matcher(act.replace('\u00A0', ' ')).find()) {
            throw new ValidationException(
                    "municipalAct",
                    "Назовите акт целиком, с датой и номером: «приказ управления образования от 10.09.2026 № 120 «О …»»");
        }
        table.save(organization, clauses);
        audit.record(
                "order-clauses.changed",
                "organization",
                organization.toString(),
                Map.of("municipalAct", String.valueOf(act != null), "extraPay", String.valueOf(clauses.extraPay())));
    }

    /** The act as an order would name it after «в соответствии с»: for the screen that edits it. */
    public String inPreamble(OrganizationId organization, String municipalAct) {
        guard.require(organization, Role.DIRECTOR);
        return declension.body(municipalAct.strip(), GrammaticalCase.INSTRUMENTAL);
    }
}
