package ru.nastavnik.curator;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.AccountNames;
import ru.nastavnik.curator.domain.Candidate;
import ru.nastavnik.curator.domain.CuratorAppointment;
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
import ru.nastavnik.shared.PersonName;

/** The order that appoints: «назначить кого (вин.)», «куратору кому (дат.)». */
@Component
class CuratorOrderPaper {

    private final Declension declension;
    private final AccountNames names;
    private final Signatories signatories;
    private final LayoutProfiles layouts;

    CuratorOrderPaper(Declension declension, AccountNames names, Signatories signatories, LayoutProfiles layouts) {
        this.declension = declension;
        this.names = names;
        this.signatories = signatories;
        this.layouts = layouts;
    }

    /**
     * @param former the curator whom the order releases
     * @param signing who signs; null: the director by the order settings
     */
    RegisterDocument order(
            CuratorAppointment appointment,
            OrganizationView organization,
            Optional<CuratorView> former,
            LocalDate date,
            @Nullable AccountId signing) {
        Candidate candidate = appointment.candidate();
        PersonName name = names.nameOf(candidate.account());
        boolean college = organization.kind() == OrganizationKind.COLLEGE;
        DocumentData.Builder data = DocumentData.builder()
                .condition("college", college)
                .condition("curator", !college)
                .condition("male", name.gender() == Gender.MALE)
                .condition("female", name.gender() == Gender.FEMALE)
                .field("basis", appointment.facts().basis())
                .field("candidateAccusative", declension.full(name, GrammaticalCase.ACCUSATIVE))
                .field("candidatePostAccusative", declension.post(candidate.post(), GrammaticalCase.ACCUSATIVE))
                .field(
                        "candidateDativeShort",
                        layouts.name(date, Requisite.TEXT, declension.decline(name, GrammaticalCase.DATIVE)))
                .field("candidateShort", layouts.name(date, Requisite.ACQUAINTANCE, name));
        former.ifPresent(
                earlier -> data.field("formerAccusative", declension.full(earlier.name(), GrammaticalCase.ACCUSATIVE))
                        .field("formerPostAccusative", declension.post(earlier.post(), GrammaticalCase.ACCUSATIVE))
                        .field("cancelledNumber", earlier.orderNumber())
                        .field("cancelledDate", earlier.since()));
        RegisterDocument order = new RegisterDocument(
                DocumentKind.CURATOR_ORDER,
                DocumentOwner.of(organization.id()),
                date,
                "О назначении " + OrderBasis.roleGenitive(organization.kind()),
                data.build(),
                signatories.forDirector(organization.id(), signing),
                null,
                appointment.facts().id().value());
        return former.map(earlier -> order.related(DocumentRelation.Type.CANCELS, earlier.order()))
                .orElse(order);
    }
}
