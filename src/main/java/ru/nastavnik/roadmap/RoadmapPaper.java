package ru.nastavnik.roadmap;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.approval.Review;
import ru.nastavnik.directive.LegalBasis;
import ru.nastavnik.directive.Points;
import ru.nastavnik.document.DocumentData;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.DocumentOwner;
import ru.nastavnik.document.DocumentRelation;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.organization.OrganizationRegister;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.programme.DocumentPeople;
import ru.nastavnik.programme.ProgrammeRegister;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.shared.RegionClock;

/** Writes the order that approves a roadmap, with the roadmap as its annex. */
@Component
class RoadmapPaper {
    private final Documents documents;
    private final OrganizationRegister organizations;
    private final LegalBasis basis;
    private final ProgrammeRegister programmes;
    private final DocumentPeople people;
    private final RegionClock clock;

    RoadmapPaper(
            Documents documents,
            OrganizationRegister organizations,
            LegalBasis basis,
            ProgrammeRegister programmes,
            DocumentPeople people,
            RegionClock clock) {
        this.documents = documents;
        this.organizations = organizations;
        this.basis = basis;
        this.programmes = programmes;
        this.people = people;
        this.clock = clock;
    }

    /**
     * @param former the document of the version in force before, which this one amends
     * @param signing who signs for the director; null: who approved, else the director by the order settings
     */
    RegisterDocument order(
            RoadmapView roadmap, Review review, @Nullable DocumentId former, @Nullable AccountId signing) {
        return order(roadmap, review, former, signing, List.of());
    }

    /**
     * The order by which terms are moved. It is a paper of its own, so that a number reserved for it is not that of the
     * roadmap's next round.
     *
     * @param roadmap with the terms moved
     * @param extension the oldest of those that the order grants
     * @param moved why the terms of steps differ from the approved ones, by this order too: the rows say from when, until
     *     when and why
     */
    RegisterDocument amendment(
            RoadmapView roadmap,
            Review review,
            @Nullable DocumentId former,
            @Nullable AccountId signing,
            TermExtension extension,
            List<TermNote> moved) {
        return order(roadmap, review, former, signing, moved).of(extension.id());
    }

    /** The .docx as it would be printed now. */
    byte[] preview(RoadmapView roadmap, Review review, @Nullable DocumentId former) {
        return documents.preview(order(roadmap, review, former, null));
    }

    /** As the order is headed. */
    private static String subject(RoadmapView roadmap, boolean amending) {
        return (amending ? "О внесении изменений в «дорожную карту»" : "Об утверждении «дорожной карты»")
                + " внедрения целевой модели наставничества на "
                + roadmap.year().title()
                + " учебный год";
    }

    private RegisterDocument order(
            RoadmapView roadmap,
            Review review,
            @Nullable DocumentId former,
            @Nullable AccountId signing,
            List<TermNote> moved) {
        OrganizationView organization = organizations.get(roadmap.organization());
        RegisterDocument document = paper(roadmap, review, subject(roadmap, former != null), moved, former != null)
                .of(roadmap.id().value())
                .signedBy(
                        signing == null
                                ? people.director(review, organization)
                                : people.signing(signing, organization));
        return former == null ? document : document.related(DocumentRelation.Type.AMENDS, former);
    }

    private RegisterDocument paper(
            RoadmapView roadmap, Review review, String subject, List<TermNote> moved, boolean amending) {
        OrganizationView organization = organizations.get(roadmap.organization());
        boolean college = organization.kind() == OrganizationKind.COLLEGE;
        DocumentData.Builder data = DocumentData.builder()
                .field(
                        "basis",
                        basis.ofOrganization(
                                roadmap.organization(),
                                roadmap.launch(),
                                Points.of("7.1", organization.kind()),
                                programmes.order(roadmap.organization()).stream()
                                        .toList()))
                .field(
                        "title",
                        college
                                ? "внедрения модели наставничества в профессиональной образовательной организации"
                                : "внедрения целевой модели наставничества в образовательной организации")
                .field("schoolYear", roadmap.year().title())
                .condition("college", college)
                .condition("first", !amending)
                .condition("amending", amending);
        people.fill(data, review, organization);
        if (moved.isEmpty()) {
            people.fillAgreement(data, review, organization);
        }
        for (Stage stage : roadmap.template().stages()) {
            data.row("stages", section -> {
                section.field("title", stage.title());
                for (RoadmapRow row : roadmap.rowsOf(stage)) {
                    section.row(
                            "rows",
                            line -> line.field("no", row.step().no())
                                    .field("title", row.step().title())
                                    .field("term", row.term() + extended(row, moved))
                                    .field("responsible", row.plan().responsible())
                                    .field("output", row.step().output()));
                }
            });
        }
        return new RegisterDocument(
                DocumentKind.ROADMAP, DocumentOwner.of(roadmap.organization()), clock.today(), subject, data.build());
    }

    private static String extended(RoadmapRow row, List<TermNote> moved) {
        return moved.stream()
                .filter(note -> note.stepNo() == row.step().no())
                .map(note -> "; " + note.text())
                .collect(Collectors.joining());
    }
}
