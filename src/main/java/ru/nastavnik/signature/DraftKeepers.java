package ru.nastavnik.signature;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.acquaintance.ElectronicGrounds;
import ru.nastavnik.document.DocumentOwner;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.signature.persistence.MunicipalActTable;

/** Whose papers may be signed electronically before they are registered, by which act, and who handles the file. */
@Component
class DraftKeepers {
    private final AccessGuard guard;
    private final ElectronicGrounds grounds;
    private final MunicipalActTable acts;
    private final RegionClock clock;

    DraftKeepers(AccessGuard guard, ElectronicGrounds grounds, MunicipalActTable acts, RegionClock clock) {
        this.guard = guard;
        this.grounds = grounds;
        this.acts = acts;
        this.clock = clock;
    }

    /** @throws DomainException if the paper is one that is signed on paper only */
    Actor require(RegisterDocument paper) {
        Actor actor = guard.require(Role.DIRECTOR, Role.SECRETARY, Role.MUNICIPAL_HEAD);
        OrganizationId organization = paper.owner().organization();
        MunicipalityId municipality = paper.owner().municipality();
        if (organization != null) {
            guard.require(organization, Role.DIRECTOR, Role.SECRETARY);
        } else if (municipality != null) {
            guard.require(municipality, Role.MUNICIPAL_HEAD);
        }
        if (paper.paper() == null || organization == null && municipality == null) {
            throw new DomainException("Этот документ подписывают на бумаге.");
        }
        return actor;
    }

    /** The act by which the paper may be signed so, in words; empty if there is none, or for somebody else's paper. */
    Optional<String> ground(RegisterDocument paper) {
        Role role = guard.require(Role.values()).role();
        if (paper.paper() == null) {
            return Optional.empty();
        }
        boolean keeper = paper.owner().organization() == null
                ? role == Role.MUNICIPAL_HEAD
                : role == Role.DIRECTOR || role == Role.SECRETARY;
        return keeper ? act(paper.owner()) : Optional.empty();
    }

    private Optional<String> act(DocumentOwner owner) {
        OrganizationId organization = owner.organization();
        MunicipalityId municipality = owner.municipality();
        if (organization != null) {
            return grounds.actInForce(organization);
        }
        if (municipality == null) {
            return Optional.empty();
        }
        guard.require(municipality, Role.MUNICIPAL_HEAD);
        LocalDate today = clock.today();
        return acts.of(municipality).stream()
                .filter(act -> act.holdsOn(today))
                .findFirst()
                .map(MunicipalAct::reference);
    }
}
