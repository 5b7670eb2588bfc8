package ru.nastavnik.programme;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.AccountNames;
import ru.nastavnik.acquaintance.PersonInOrder;
import ru.nastavnik.approval.DecidingPost;
import ru.nastavnik.approval.Review;
import ru.nastavnik.approval.ReviewDecision;
import ru.nastavnik.document.DocumentData;
import ru.nastavnik.document.LayoutProfile;
import ru.nastavnik.document.LayoutProfiles;
import ru.nastavnik.document.Requisite;
import ru.nastavnik.document.Signatories;
import ru.nastavnik.document.Signatory;
import ru.nastavnik.language.Declension;
import ru.nastavnik.language.GrammaticalCase;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.shared.PersonName;
import ru.nastavnik.shared.RegionClock;

/** The people whom an approved programme or roadmap names: who drew it up, who approved it, who agreed. */
@Component
public class DocumentPeople {
    private final AccountNames names;
    private final Declension declension;
    private final Signatories signatories;
    private final RegionClock clock;
    private final LayoutProfiles layouts;
    private final DecidingPost decidingPost;

    public DocumentPeople(
            AccountNames names,
            Declension declension,
            Signatories signatories,
            RegionClock clock,
            LayoutProfiles layouts,
            DecidingPost decidingPost) {
        this.names = names;
        this.declension = declension;
        this.signatories = signatories;
        this.clock = clock;
        this.layouts = layouts;
        this.decidingPost = decidingPost;
    }

    /** Fills the fields of the curator. */
    public void fill(DocumentData.Builder data, Review review, OrganizationView organization) {
        LayoutProfile layout = layouts.on(clock.today());
        data.field("curatorPostAccusative", declension.post(curatorPost(organization), GrammaticalCase.ACCUSATIVE));
        review.last(ReviewDecision.Kind.SUBMITTED).ifPresent(submitted -> {
            PersonName curator = names.nameOf(submitted.by());
            data.field(
                    "curatorAccusativeShort",
                    layout.name(Requisite.TEXT, declension.decline(curator, GrammaticalCase.ACCUSATIVE)));
            data.field("curatorShort", layout.name(Requisite.SIGNATURE, curator));
        });
    }

    /** Fills the fields of the agreement, if this text was agreed before the director signs it. */
    public void fillAgreement(DocumentData.Builder data, Review review, OrganizationView organization) {
        review.last(ReviewDecision.Kind.AGREED)
                .filter(agreed -> agreed.round() == review.round())
                .ifPresent(agreed -> {
                    LocalDate day = clock.dayOf(agreed.at());
                    data.field("agreedPost", decidingPost.withBody(agreed, organization));
                    data.field("agreedName", layouts.on(day).name(Requisite.SIGNATURE, names.nameOf(agreed.by())));
                    data.field("agreedDate", day);
                });
    }

    /** Who approved in the director's place, as the signature; null if the director did, by the order settings. */
    public @Nullable Signatory director(Review review, OrganizationView organization) {
        return review.last(ReviewDecision.Kind.APPROVED)
                .map(approved -> signatories.forDirector(organization.id(), approved.by()))
                .orElse(null);
    }

    /** Whoever signs for the director, as the signature; null for the director in person, by the order settings. */
    public @Nullable Signatory signing(AccountId account, OrganizationView organization) {
        return signatories.forDirector(organization.id(), account);
    }

    /** Whom an order on a paper of these rounds charges: whoever drew it up carries it out. */
    public List<PersonInOrder> charged(Review review, OrganizationView organization) {
        return review.last(ReviewDecision.Kind.SUBMITTED)
                .map(submitted ->
                        PersonInOrder.employee(submitted.by(), names.nameOf(submitted.by()), curatorPost(organization)))
                .map(List::of)
                .orElse(List.of());
    }

    private static String curatorPost(OrganizationView organization) {
        return organization.kind() == OrganizationKind.COLLEGE ? "педагог-навигатор" : "куратор";
    }
}
