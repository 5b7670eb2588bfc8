package ru.nastavnik.pairing;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.DataScopes;
import ru.nastavnik.pairing.persistence.PairRepository;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;

/**
 * The ledger: who is whose mentor, now or on any past day. Carries ids, no names; usable by the organisation's people
 * and by its background work. Every method reports another organisation as not found.
 */
@Service
@Transactional(readOnly = true)
public class Pairs {
    private final PairRepository pairs;
    private final DataScopes scopes;

    Pairs(PairRepository pairs, DataScopes scopes) {
        this.pairs = pairs;
        this.scopes = scopes;
    }

    /** Pairs that are fixed by an order and not ended, by number. */
    public List<Pair> active(OrganizationId organization, SchoolYear schoolYear) {
        return all(organization, schoolYear).stream()
                .filter(pair -> pair.state() == PairState.ACTIVE)
                .toList();
    }

    /** All pairs of the year: drafts, active and ended ones. */
    public List<Pair> all(OrganizationId organization, SchoolYear schoolYear) {
        scopes.require(organization);
        return pairs.ofYear(organization, schoolYear);
    }

    /** «Кто за кем закреплён» on a day, of any school year. */
    public List<Pair> activeOn(OrganizationId organization, LocalDate day) {
        scopes.require(organization);
        return pairs.activeOn(organization, day);
    }

    /** Pairs that an order fixed, whatever became of them. */
    public List<Pair> fixedBy(OrganizationId organization, PairOrderId order) {
        scopes.require(organization);
        return pairs.fixedBy(organization, order);
    }

    /** @throws NotFoundException if the organisation has no such pair */
    public Pair get(OrganizationId organization, PairId id) {
        scopes.require(organization);
        return pairs.find(organization, id).orElseThrow(() -> new NotFoundException("Пара не найдена."));
    }
}
