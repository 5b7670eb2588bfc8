package ru.nastavnik.pairing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.DataScope;
import ru.nastavnik.access.DataScopes;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.pairing.document.PairOrderPaper;
import ru.nastavnik.pairing.domain.PairOrder;
import ru.nastavnik.pairing.domain.PairOrderRow;
import ru.nastavnik.pairing.persistence.AcquaintanceRepository;
import ru.nastavnik.pairing.persistence.PairOrderRepository;
import ru.nastavnik.pairing.persistence.PairRepository;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;

/** What the process {@code pair-order} does by itself; no screen calls it. Runs in a system scope of the organisation. */
@Service
@Transactional
public class PairOrderSteps {
    /** Continues «в соответствии с» in the preamble. */
    static final String USUAL_BASIS = "«дорожной картой» внедрения целевой модели наставничества";

    private final DataScopes scopes;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final PairOrderRepository orders;
    private final PairRepository pairs;
    private final AcquaintanceRepository acquaintance;
    private final PairOrderPaper paper;

    PairOrderSteps(
            DataScopes scopes,
            AuditTrail audit,
            ApplicationEventPublisher events,
            PairOrderRepository orders,
            PairRepository pairs,
            AcquaintanceRepository acquaintance,
            PairOrderPaper paper) {
        this.scopes = scopes;
        this.audit = audit;
        this.events = events;
        this.orders = orders;
        this.pairs = pairs;
        this.acquaintance = acquaintance;
        this.paper = paper;
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
     * Gives the signed order its number and its file; its pairs become active or end. Publishes {@link PairsActivated}
     * and {@link PairsEnded}.
     *
     * @throws ConflictException if it is registered already
     */
    public void register(OrganizationId organization, PairOrderId id) {
        within(organization, () -> {
            PairOrder order = get(organization, id);
            PairOrder.Facts signed = order.facts();
            RegisteredDocument document = paper.register(signed);
            order.register(
                    new PairOrder.Registration(document.number(), document.id().toString()));
            if (!orders.updateHead(order)) {
                throw new ConflictException("Приказ изменил кто-то другой. Обновите страницу.");
            }
            apply(order, Objects.requireNonNull(signed.effectiveFrom()));
            audit.record(
                    "pair-order.registered",
                    "pair-order",
                    id.toString(),
                    Map.of(
                            "number",
                            document.number(),
                            "pairs",
                            Integer.toString(order.standing().size())));
            return null;
        });
    }

    /** Opens a row of acquaintance for everybody whom the order names. A second call changes nothing. */
    public void openAcquaintance(OrganizationId organization, PairOrderId id) {
        within(organization, () -> {
            acquaintance.open(organization, id);
            return null;
        });
    }

    private void apply(PairOrder order, LocalDate effectiveFrom) {
        PairOrder.Facts facts = order.facts();
        OrganizationId organization = facts.organization();
        List<PairId> ended = new ArrayList<>();
        for (PairOrderRow row : order.ending()) {
            if (!pairs.end(row.pair(), order.id(), effectiveFrom.minusDays(1), row.endReason())) {
                throw new ConflictException("Одна из пар уже прекращена другим приказом. Верните приказ куратору.");
            }
            ended.add(row.pair());
        }
        Set<PairId> starting = order.starting();
        if (pairs.activate(starting, order.id(), effectiveFrom) != starting.size()) {
            throw new ConflictException("Одна из пар уже закреплена другим приказом. Верните приказ куратору.");
        }
        if (!starting.isEmpty()) {
            events.publishEvent(new PairsActivated(
                    organization,
                    facts.schoolYear(),
                    order.id(),
                    effectiveFrom,
                    pairs.findAll(organization, starting)));
        }
        if (!ended.isEmpty()) {
            events.publishEvent(new PairsEnded(
                    organization,
                    facts.schoolYear(),
                    order.id(),
                    effectiveFrom.minusDays(1),
                    pairs.findAll(organization, ended)));
        }
    }

    private PairOrder get(OrganizationId organization, PairOrderId id) {
        return orders.find(organization, id).orElseThrow(() -> new NotFoundException("Приказ не найден."));
    }

    private <T extends @Nullable Object> T within(OrganizationId organization, Supplier<T> work) {
        return scopes.within(DataScope.system("pair-order", organization), work);
    }
}
