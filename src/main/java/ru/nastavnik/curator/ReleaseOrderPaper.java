package ru.nastavnik.curator;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.curator.domain.CuratorRelease;
import ru.nastavnik.document.DocumentData;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.DocumentOwner;
import ru.nastavnik.document.DocumentRelation;
import ru.nastavnik.document.LayoutProfiles;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.document.Requisite;
import ru.nastavnik.document.Signatories;
import ru.nastavnik.language.Declension;
import ru.nastavnik.language.GrammaticalCase;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.OrganizationKind;

/** The order that releases: «освободить кого (вин.) от обязанностей куратора». */
@Component
class ReleaseOrderPaper {

    private final Declension declension;
    private final Signatories signatories;
    private final LayoutProfiles layouts;

    ReleaseOrderPaper(Declension declension, Signatories signatories, LayoutProfiles layouts) {
        this.declension = declension;
        this.signatories = signatories;
        this.layouts = layouts;
    }

    /** It ends the order by which the curator was appointed. */
    RegisterDocument order(
            CuratorRelease release,
            CuratorView curator,
            OrganizationView organization,
            @Nullable AccountId signedBy,
            LocalDate date) {
        boolean college = organization.kind() == OrganizationKind.COLLEGE;
        DocumentData data = DocumentData.builder()
                .condition("college", college)
                .condition("curator", !college)
                .condition("male", curator.name().gender() == Gender.MALE)
                .condition("female", curator.name().gender() == Gender.FEMALE)
                .field("reason", release.facts().reason())
                .field("personAccusative", declension.full(curator.name(), GrammaticalCase.ACCUSATIVE))
                .field("personPostAccusative", declension.post(curator.post(), GrammaticalCase.ACCUSATIVE))
                .field(
                        "personDativeShort",
                        layouts.name(date, Requisite.TEXT, declension.decline(curator.name(), GrammaticalCase.DATIVE)))
                .field("personShort", layouts.name(date, Requisite.ACQUAINTANCE, curator.name()))
                .field("endedNumber", curator.orderNumber())
                .field("endedDate", curator.since())
                .build();
        return new RegisterDocument(
                DocumentKind.CURATOR_RELEASE_ORDER,
                DocumentOwner.of(organization.id()),
                date,
                "Об освобождении от обязанностей " + OrderBasis.roleGenitive(organization.kind()),
                data,
                signatories.forDirector(organization.id(), signedBy),
                new DocumentRelation(DocumentRelation.Type.ENDS, curator.order()),
                release.facts().id().value());
    }
}
