package ru.nastavnik.curator;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.AccountNames;
import ru.nastavnik.access.Posts;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.Territory;
import ru.nastavnik.curator.domain.Candidate;
import ru.nastavnik.curator.domain.CuratorAppointment;
import ru.nastavnik.document.DocumentData;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.DocumentOwner;
import ru.nastavnik.document.DocumentRelation;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.document.Signatory;
import ru.nastavnik.language.Declension;
import ru.nastavnik.language.GrammaticalCase;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.shared.PersonName;

/** The order that appoints: «назначить кого (вин.)», «куратору кому (дат.)». */
@Component
class CuratorOrderPaper {

    private final Declension declension;
    private final AccountNames names;
    private final Posts posts;

    CuratorOrderPaper(Declension declension, AccountNames names, Posts posts) {
        this.declension = declension;
        this.names = names;
        this.posts = posts;
    }

    /** @param former the curator whom the order releases */
    RegisterDocument order(
            CuratorAppointment appointment,
            OrganizationView organization,
            Optional<CuratorView> former,
            LocalDate date) {
        Candidate candidate = appointment.candidate();
        PersonName name = names.nameOf(candidate.account());
        boolean college = organization.kind() == OrganizationKind.COLLEGE;
        DocumentData.Builder data = DocumentData.builder()
                .condition("college", college)
                .condition("curator", !college)
                .field("basis", appointment.facts().basis())
                .field("candidateAccusative", declension.full(name, GrammaticalCase.ACCUSATIVE))
                .field("candidatePostAccusative", declension.post(candidate.post(), GrammaticalCase.ACCUSATIVE))
                .field("candidateDativeShort", declension.surnameFirst(name, GrammaticalCase.DATIVE))
                .field("candidateShort", name.surnameFirst())
                .field("effectiveFrom", date);
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
                signatory(appointment.facts().signedBy(), organization),
                null);
        return former.map(earlier -> order.related(DocumentRelation.Type.CANCELS, earlier.order()))
                .orElse(order);
    }

    /** Null leaves it to the organisation's settings; a substitute signs as acting director. */
    private @Nullable Signatory signatory(@Nullable AccountId signedBy, OrganizationView organization) {
        if (signedBy == null) {
            return null;
        }
        boolean director = posts.holders(Role.DIRECTOR, new Territory.OfOrganization(organization.id())).stream()
                .anyMatch(post -> post.account().equals(signedBy));
        return director ? null : new Signatory("и.о. директора", names.nameOf(signedBy));
    }
}
