package ru.nastavnik.pairing;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.DataScope;
import ru.nastavnik.access.DataScopes;
import ru.nastavnik.acquaintance.AcquaintanceJournal;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.pairing.domain.PairOrder;
import ru.nastavnik.pairing.domain.PairOrderRow;
import ru.nastavnik.pairing.persistence.PairOrderRepository;
import ru.nastavnik.pairing.persistence.PairRepository;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;

/** What the process {@code pair-order} does by itself; no screen calls it. Runs in a system scope of the organisation. */
@Service
@Transactional
public class PairOrderProcessActions {
    /** Continues «в соответствии с» in the preamble. */
    static final String USUAL_BASIS = "«дорожной картой» внедрения целевой модели наставничества";

    private final DataScopes scopes;
    private final AuditTrail audit;
    private final PairOrderRepository orders;
    private final PairRepository pairs;
    private final AcquaintanceJournal acquaintance;

    PairOrderProcessActions(
            DataScopes scopes,
            AuditTrail audit,
            PairOrderRepository orders,
            PairRepository pairs,
            AcquaintanceJournal acquaintance) {
        this.scopes = scopes;
        this.audit = audit;
        this.orders = orders;
        this.pairs = pairs;
        this.acquaintance = acquaintance;
    }

    /** Opens a draft order of the roadmap's school year for step 19 or for a college. */
    public PairOrderId open(OrganizationId organization, SchoolYear year) {
        return within(organization, () -> insert(organization, year, PairOrderKind.FIX, null));
    }

    PairOrderId insert(
            OrganizationId organization, SchoolYear year, PairOrderKind kind, @Nullable PairOrderId earlier) {
        PairOrder order = PairOrder.draft(organization, year, kind, earlier, USUAL_BASIS);
        orders.insert(order);
        audit.record(
                "pair-order.opened",
                "pair-order",
                order.id().toString(),
                Map.of("kind", kind.name(), "schoolYear", year.title()));
        return order.id();
    }

    /**
     * The pairs of a registered order become active or end.
     *
     * @throws ConflictException if another order was faster
     */
    public void activatePairs(OrganizationId organization, PairOrderId id) {
        within(organization, () -> {
            PairOrder order = get(organization, id);
            if (order.state() != PairOrderState.REGISTERED) {
                // A process of the first release has no task for the secretary.
                throw new DomainException("Этот приказ начат по прежней версии процесса, в которой номер вносят вместе"
                        + " с подписью. Укажите номер приказа или попросите администратора перевести процесс"
                        + " («Версии процессов»).");
            }
            LocalDate effectiveFrom = Objects.requireNonNull(order.facts().effectiveFrom());
            for (PairOrderRow row : order.ending()) {
                if (!pairs.end(row.pair(), id, effectiveFrom.minusDays(1), row.endReason())) {
                    throw new ConflictException("Одна из пар уже прекращена другим приказом. Верните приказ куратору.");
                }
            }
            Set<PairId> starting = order.starting();
            if (!starting.isEmpty()
                    && pairs.activate(
                                    starting,
                                    id,
                                    effectiveFrom,
                                    Objects.requireNonNull(order.facts().term().to()))
                            != starting.size()) {
                throw new ConflictException("Одна из пар уже закреплена другим приказом. Верните приказ куратору.");
            }
            return null;
        });
    }

    /** Opens the journal of acquaintance for everybody whom the order names. A second call changes nothing. */
    public void openAcquaintance(OrganizationId organization, PairOrderId id) {
        within(organization, () -> {
            PairOrder.Facts order = get(organization, id).facts();
            PairOrder.Signature signature = order.signature();
            PairOrder.Registration registration = order.registration();
            if (signature != null && registration != null) {
                acquaintance.open(
                        organization,
                        DocumentKind.PAIRS_ORDER,
                        DocumentId.of(registration.documentId()),
                        signature.day());
            }
            return null;
        });
    }

    private PairOrder get(OrganizationId organization, PairOrderId id) {
        return orders.find(organization, id).orElseThrow(() -> new NotFoundException("Приказ не найден."));
    }

    private <T extends @Nullable Object> T within(OrganizationId organization, Supplier<T> work) {
        return scopes.within(DataScope.system("pair-order", organization), work);
    }
}
