package ru.nastavnik.support;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.nastavnik.approval.PaperDecisions;
import ru.nastavnik.approval.ReviewSubject;
import ru.nastavnik.curator.CuratorAppointmentId;
import ru.nastavnik.curator.CuratorAppointments;
import ru.nastavnik.curator.CuratorReleaseId;
import ru.nastavnik.curator.CuratorReleases;
import ru.nastavnik.curator.SignCuratorOrder;
import ru.nastavnik.curator.SignReleaseOrder;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.PaperState;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.document.SignedPaper;
import ru.nastavnik.pairing.PairId;
import ru.nastavnik.pairing.PairOrderId;
import ru.nastavnik.pairing.PairOrders;
import ru.nastavnik.roadmap.MunicipalRoadmapId;
import ru.nastavnik.roadmap.MunicipalRoadmaps;
import ru.nastavnik.roadmap.TermExtensionOrders;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;

/** The paper loop as a director goes it alone: print, sign, confirm with the number that the register proposes. */
@Component
@Profile("test")
public class PaperSigning {
    private final Documents documents;
    private final PairOrders orders;
    private final CuratorAppointments appointments;
    private final CuratorReleases releases;
    private final PaperDecisions decisions;
    private final MunicipalRoadmaps municipalRoadmaps;
    private final TermExtensionOrders extensions;
    private final RegionClock clock;

    PaperSigning(
            Documents documents,
            PairOrders orders,
            CuratorAppointments appointments,
            CuratorReleases releases,
            PaperDecisions decisions,
            MunicipalRoadmaps municipalRoadmaps,
            TermExtensionOrders extensions,
            RegionClock clock) {
        this.documents = documents;
        this.orders = orders;
        this.appointments = appointments;
        this.releases = releases;
        this.decisions = decisions;
        this.municipalRoadmaps = municipalRoadmaps;
        this.extensions = extensions;
        this.clock = clock;
    }

    /** The printed sheet, signed on that day. */
    public SignedPaper printed(RegisterDocument paper, LocalDate date) {
        documents.print(paper);
        PaperState state = documents.state(paper, date);
        return new SignedPaper(date, state.code().printed(), state.proposedNumber(), null);
    }

    /** The director's approval of a programme or a roadmap, by the order that they printed and signed. */
    public void approve(ReviewSubject subject, int seenRound) {
        decisions.approve(subject, seenRound, printed(decisions.order(subject), clock.today()));
    }

    /** The municipal head's approval, by the paper that they printed and signed. */
    public void approve(MunicipalRoadmapId roadmap, int seenRound) {
        municipalRoadmaps.approve(roadmap, seenRound, printed(municipalRoadmaps.paper(roadmap), clock.today()));
    }

    /** The director's grant of more time, by the order that they printed and signed. */
    public void grant(UUID extension) {
        extensions.grant(extension, printed(extensions.order(extension), clock.today()));
    }

    public void sign(OrganizationId organization, PairOrderId order, Map<PairId, String> leftOut) {
        orders.sign(organization, order, leftOut, printed(orders.paper(organization, order, leftOut), clock.today()));
    }

    public void sign(CuratorAppointmentId appointment, LocalDate date) {
        appointments.sign(new SignCuratorOrder(appointment, printed(appointments.paper(appointment), date)));
    }

    public void sign(CuratorReleaseId release, LocalDate date) {
        releases.sign(new SignReleaseOrder(release, printed(releases.paper(release), date)));
    }
}
