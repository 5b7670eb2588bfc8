package ru.nastavnik.scenario;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.AccountSummary;
import ru.nastavnik.access.Employees;
import ru.nastavnik.curator.CuratorAppointmentId;
import ru.nastavnik.curator.CuratorAppointments;
import ru.nastavnik.curator.CuratorReleaseId;
import ru.nastavnik.curator.CuratorReleases;
import ru.nastavnik.curator.ProposeCandidate;
import ru.nastavnik.curator.SignCuratorOrder;
import ru.nastavnik.curator.SignReleaseOrder;
import ru.nastavnik.document.SignedPaper;
import ru.nastavnik.organization.OrganizationView;

/** The director names a candidate and signs the order; the curator reads it, and is released in the end. */
@Component
@Profile("scenario")
class CuratorAct {
    private final CuratorAppointments appointments;
    private final CuratorReleases releases;
    private final Employees employees;
    private final PaperDesk paperDesk;
    private final ScenarioClock clock;
    private final Stopwatch stopwatch;

    CuratorAct(
            CuratorAppointments appointments,
            CuratorReleases releases,
            Employees employees,
            PaperDesk paperDesk,
            ScenarioClock clock,
            Stopwatch stopwatch) {
        this.paperDesk = paperDesk;
        this.appointments = appointments;
        this.releases = releases;
        this.employees = employees;
        this.clock = clock;
        this.stopwatch = stopwatch;
    }

    /** @param returnedOnce whether the director returns the first draft */
    void appoint(Cast cast, OrganizationView organization, boolean returnedOnce) {
        CuratorAppointmentId id = cast.director(
                organization.id(),
                () -> appointments.of(organization.id()).get(0).id());
        cast.director(organization.id(), () -> propose(cast, organization, id));
        clock.tick();
        if (returnedOnce) {
            cast.director(organization.id(), () -> {
                stopwatch.completing(() -> appointments.sendBack(id, "Уточните должность кандидата."));
                return id;
            });
            clock.tick();
            cast.director(organization.id(), () -> propose(cast, organization, id));
            clock.tick();
        }
        cast.director(organization.id(), () -> {
            SignedPaper signed = paperDesk.signed(appointments.paper(id), clock.today());
            stopwatch.completing(() -> appointments.sign(new SignCuratorOrder(id, signed)));
            return id;
        });
        clock.tick();
        cast.curator(organization.id(), () -> {
            stopwatch.completing(() -> appointments.acquaint(id));
            return id;
        });
    }

    /** The director names a candidate; the order lies ready to be signed. */
    void nameCandidate(Cast cast, OrganizationView organization) {
        cast.director(
                organization.id(),
                () -> propose(
                        cast,
                        organization,
                        appointments.of(organization.id()).get(0).id()));
        clock.tick();
    }

    /** The director releases the curator without a successor. */
    void release(Cast cast, OrganizationView organization) {
        cast.director(organization.id(), () -> {
            CuratorReleaseId id = releases.prepare(organization.id(), "завершением учебного года");
            releases.sign(new SignReleaseOrder(id, paperDesk.signed(releases.paper(id), clock.today())));
            return id;
        });
        clock.tick();
    }

    private CuratorAppointmentId propose(Cast cast, OrganizationView organization, CuratorAppointmentId id) {
        AccountSummary candidate = employees.of(organization.id()).stream()
                .filter(employee -> employee.login().equals(cast.candidate(organization.id())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The candidate does not work here"));
        ProposeCandidate proposal = new ProposeCandidate(
                id,
                candidate.id(),
                "заместитель директора по воспитательной работе",
                clock.today(),
                appointments.get(id).basis());
        stopwatch.completing(() -> appointments.propose(proposal));
        return id;
    }
}
