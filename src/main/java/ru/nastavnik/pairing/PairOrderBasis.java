package ru.nastavnik.pairing;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.directive.LegalBasis;
import ru.nastavnik.directive.Points;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.organization.OrganizationRegister;
import ru.nastavnik.pairing.domain.PairOrder;
import ru.nastavnik.programme.ProgrammeRegister;
import ru.nastavnik.shared.OrganizationId;

/** On what an order on pairs rests, as long as nobody has worded it: the acts, the roadmap's order, the programme's. */
@Component
class PairOrderBasis {
    private final LegalBasis legal;
    private final YearPapers papers;
    private final ProgrammeRegister programmes;
    private final OrganizationRegister organizations;

    PairOrderBasis(
            LegalBasis legal, YearPapers papers, ProgrammeRegister programmes, OrganizationRegister organizations) {
        this.legal = legal;
        this.papers = papers;
        this.programmes = programmes;
        this.organizations = organizations;
    }

    /** What continues «в соответствии с». */
    String of(PairOrder.Facts order) {
        if (!order.state().isDraft() || !order.basis().equals(PairOrderProcessActions.USUAL_BASIS)) {
            return order.basis();
        }
        OrganizationId organization = order.organization();
        String point = Points.of("7.1", organizations.get(organization).kind());
        return papers.of(organization, order.schoolYear())
                .map(year -> legal.ofOrganization(
                        organization, year.launch(), point, own(organization, year.roadmapOrder())))
                .orElse(order.basis());
    }

    private List<DocumentId> own(OrganizationId organization, @Nullable DocumentId roadmapOrder) {
        return Stream.concat(Stream.ofNullable(roadmapOrder), programmes.order(organization).stream())
                .toList();
    }
}
