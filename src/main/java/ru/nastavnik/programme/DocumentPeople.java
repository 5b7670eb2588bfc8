package ru.nastavnik.programme;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.AccountNames;
import ru.nastavnik.access.Post;
import ru.nastavnik.access.Posts;
import ru.nastavnik.access.Role;
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
import ru.nastavnik.organization.Municipalities;
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
    private final Posts posts;
    private final RegionClock clock;
    private final LayoutProfiles layouts;
    private final Municipalities municipalities;

    public DocumentPeople(
            AccountNames names,
            Declension declension,
            Signatories signatories,
            Posts posts,
            RegionClock clock,
            LayoutProfiles layouts,
            Municipalities municipalities) {
        this.names = names;
        this.declension = declension;
        this.signatories = signatories;
        this.posts = posts;
        this.clock = clock;
        this.layouts = layouts;
        this.municipalities = municipalities;
    }

    /** Fills the fields of the curator. */
    public void fill(DocumentData.Builder data, Review review, OrganizationView organization) {
        LayoutProfile layout = layouts.on(clock.today());
        String post = organization.kind() == OrganizationKind.COLLEGE ? "педагог-навигатор" : "куратор";
        data.field("curatorPostAccusative", declension.post(post, GrammaticalCase.ACCUSATIVE));
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
                    String agreedPost = post(agreed) + ", " + body(agreed, organization);
                    data.field(
                            "agreedPost",
                            agreedPost.substring(0, 1).toUpperCase(Locale.ROOT) + agreedPost.substring(1));
                    data.field("agreedName", layouts.on(day).name(Requisite.SIGNATURE, names.nameOf(agreed.by())));
                    data.field("agreedDate", day);
                });
    }

    private String body(ReviewDecision agreed, OrganizationView organization) {
        return agreed.role() == Role.DEPARTMENT
                ? organization.department().title()
                : organization
                        .controllingMunicipality()
                        .map(id -> municipalities.get(id).name())
                        .orElseThrow();
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

    /** The post exercised, as its holder bears it; a substitute stands there as acting. */
    public String post(ReviewDecision decision) {
        AccountId substituted = decision.onBehalfOf();
        LocalDate day = clock.dayOf(decision.at());
        String title = posts.of(substituted == null ? decision.by() : substituted).stream()
                .filter(post -> post.role() == decision.role() && post.isValidOn(day))
                .findFirst()
                .map(Post::title)
                .orElse(decision.role().title());
        return substituted == null ? title : signatories.acting(title);
    }
}
