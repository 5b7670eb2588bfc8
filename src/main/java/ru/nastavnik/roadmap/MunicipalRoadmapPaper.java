package ru.nastavnik.roadmap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.AccountNames;
import ru.nastavnik.access.Actor;
import ru.nastavnik.approval.DecidingPost;
import ru.nastavnik.approval.Review;
import ru.nastavnik.approval.ReviewDecision;
import ru.nastavnik.directive.LegalBasis;
import ru.nastavnik.document.DocumentData;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.DocumentOwner;
import ru.nastavnik.document.DocumentRelation;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.document.Signatories;
import ru.nastavnik.document.Signatory;
import ru.nastavnik.organization.Municipalities;
import ru.nastavnik.roadmap.domain.MunicipalRoadmap;
import ru.nastavnik.shared.RegionClock;

/** Writes the municipal roadmap that the head approved. */
@Component
class MunicipalRoadmapPaper {
    private static final int SECTION_AFTER_LIMITS = 3;

    private final Signatories signatories;
    private final Municipalities municipalities;
    private final AccountNames names;
    private final DecidingPost decidingPost;
    private final LegalBasis basis;
    private final RegionClock clock;

    MunicipalRoadmapPaper(
            Signatories signatories,
            Municipalities municipalities,
            AccountNames names,
            DecidingPost decidingPost,
            LegalBasis basis,
            RegionClock clock) {
        this.signatories = signatories;
        this.municipalities = municipalities;
        this.names = names;
        this.decidingPost = decidingPost;
        this.basis = basis;
        this.clock = clock;
    }

    RegisterDocument write(
            MunicipalRoadmap roadmap, Review review, @Nullable DocumentId former, @Nullable Actor signing) {
        String municipality = municipalities.get(roadmap.municipality()).name();
        DocumentData.Builder data = DocumentData.builder()
                .field(
                        "organizationName",
                        "Орган управления образованием\nмуниципального образования «" + municipality + "»")
                .field("title", "внедрения целевой модели наставничества на территории")
                .field("municipality", municipality)
                .field("basis", basis.ofMunicipality(roadmap.launch().value(), "6.1"));
        // Seven stages «без ограничения» limit nobody: then the section would be an empty form.
        boolean limits = roadmap.rows().stream()
                .anyMatch(row -> row.kind() == MunicipalRow.Kind.LIMIT && (row.from() != null || row.to() != null));
        data.field("eventsNo", limits ? SECTION_AFTER_LIMITS : SECTION_AFTER_LIMITS - 1);
        for (MunicipalRow row : roadmap.rows()) {
            String term = MunicipalRoadmap.term(row);
            switch (row.kind()) {
                case MEASURE ->
                    data.row(
                            "measures",
                            line -> line.field("point", row.code())
                                    .field("title", row.title())
                                    .field("term", term)
                                    .field("responsible", row.responsible()));
                case LIMIT -> {
                    if (limits) {
                        data.row(
                                "limits",
                                line -> line.field("stage", row.title()).field("term", term));
                    }
                }
                case EVENT ->
                    data.row(
                            "events",
                            line -> line.field("title", row.title())
                                    .field("term", term)
                                    .field("responsible", row.responsible()));
            }
        }
        RegisterDocument document = new RegisterDocument(
                        DocumentKind.MUNICIPAL_ROADMAP,
                        DocumentOwner.of(roadmap.municipality()),
                        clock.today(),
                        "Муниципальная дорожная карта: " + municipality,
                        data.build())
                .of(roadmap.id().value())
                .signedBy(signing == null ? head(review) : signatories.of(signing));
        return former == null ? document : document.related(DocumentRelation.Type.AMENDS, former);
    }

    private @Nullable Signatory head(Review review) {
        return review.last(ReviewDecision.Kind.APPROVED)
                .map(decision -> new Signatory(decidingPost.title(decision), names.nameOf(decision.by())))
                .orElse(null);
    }
}
