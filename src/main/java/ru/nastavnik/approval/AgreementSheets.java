package ru.nastavnik.approval;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.AccountNames;
import ru.nastavnik.access.Post;
import ru.nastavnik.access.Posts;
import ru.nastavnik.access.Role;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.LayoutProfiles;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.document.Requisite;
import ru.nastavnik.document.Signatories;
import ru.nastavnik.document.paper.WordPaper;
import ru.nastavnik.document.paper.WordPaper.Style;
import ru.nastavnik.document.paper.WordTable;
import ru.nastavnik.organization.Municipalities;
import ru.nastavnik.organization.OrganizationRegister;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.RegionClock;

/**
 * The sheet of agreement. Whoever agrees after the director has signed rewrites no paper: the agreement is a record, and
 * this sheet prints it beside the order.
 */
@Service
@Transactional(readOnly = true)
public class AgreementSheets {
    private static final List<String> HEADINGS =
            List.of("Кто согласовал: должность, орган", "Фамилия, инициалы", "Отметка", "Дата и время");

    private final AccessGuard guard;
    private final PaperKinds kinds;
    private final Reviews reviews;
    private final DocumentArchive archive;
    private final OrganizationRegister organizations;
    private final Municipalities municipalities;
    private final Posts posts;
    private final AccountNames names;
    private final Signatories signatories;
    private final LayoutProfiles layouts;
    private final RegionClock clock;

    AgreementSheets(
            AccessGuard guard,
            PaperKinds kinds,
            Reviews reviews,
            DocumentArchive archive,
            OrganizationRegister organizations,
            Municipalities municipalities,
            Posts posts,
            AccountNames names,
            Signatories signatories,
            LayoutProfiles layouts,
            RegionClock clock) {
        this.guard = guard;
        this.kinds = kinds;
        this.reviews = reviews;
        this.archive = archive;
        this.organizations = organizations;
        this.municipalities = municipalities;
        this.posts = posts;
        this.names = names;
        this.signatories = signatories;
        this.layouts = layouts;
        this.clock = clock;
    }

    /** Whether somebody above the organisation agreed in the round in force. */
    public boolean exists(ReviewSubject subject) {
        Paper paper = visible(subject);
        return agreed(subject).isPresent() && order(paper).isPresent();
    }

    /** @throws NotFoundException if nobody above the organisation agreed in the round in force */
    public DocumentFile of(ReviewSubject subject) {
        Paper paper = visible(subject);
        ReviewDecision decision = agreed(subject).orElseThrow(AgreementSheets::none);
        RegisteredDocument order = archive.get(order(paper).orElseThrow(AgreementSheets::none));
        return DocumentFile.word(
                "Лист согласования " + order.reference(),
                sheet(organizations.get(paper.organization()), order, decision));
    }

    private Paper visible(ReviewSubject subject) {
        guard.require(Role.values());
        Paper paper = kinds.of(subject.type()).get(subject.id());
        guard.require(paper.organization(), Role.values());
        return paper;
    }

    private Optional<ReviewDecision> agreed(ReviewSubject subject) {
        Review review = reviews.of(subject);
        if (review.agreedFirst()) {
            // The mark stands on the first sheet of what the director signed.
            return Optional.empty();
        }
        return review.last(ReviewDecision.Kind.AGREED).filter(decision -> decision.round() == review.round());
    }

    private Optional<DocumentId> order(Paper paper) {
        ReviewSubject subject = paper.subject();
        return kinds.of(subject.type())
                .orderOfRound(subject.id(), reviews.of(subject).round());
    }

    private static NotFoundException none() {
        return new NotFoundException("Листа согласования нет: после подписания приказа документ никто не согласовал.");
    }

    private byte[] sheet(OrganizationView organization, RegisteredDocument order, ReviewDecision agreed) {
        LocalDate day = clock.dayOf(agreed.at());
        return new WordPaper(layouts.on(day), "Лист согласования", organization.fullName())
                .paragraph(Style.LEFT, organization.fullName())
                .paragraph(Style.TITLE, "ЛИСТ СОГЛАСОВАНИЯ")
                .paragraph(Style.BODY, "Документ: «" + order.subject() + "», " + order.reference() + ".")
                .table(
                        HEADINGS,
                        List.of(WordTable.Line.of(List.of(
                                post(agreed, day) + ", " + body(organization, agreed),
                                layouts.on(day).name(Requisite.SIGNATURE, names.nameOf(agreed.by())),
                                "Согласовано",
                                DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm")
                                        .withZone(clock.zone())
                                        .format(agreed.at())))))
                .paragraph(
                        Style.SMALL,
                        "Отметка сделана в системе «Наставник» под учётной записью согласовавшего. Подпись на бумаге не"
                                + " ставилась, приказ после согласования не изменялся.")
                .bytes();
    }

    private String post(ReviewDecision agreed, LocalDate day) {
        AccountId substituted = agreed.onBehalfOf();
        String title = posts.of(substituted == null ? agreed.by() : substituted).stream()
                .filter(post -> post.role() == agreed.role() && post.isValidOn(day))
                .findFirst()
                .map(Post::title)
                .orElse(agreed.role().title());
        String exercised = substituted == null ? title : signatories.acting(title);
        return exercised.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + exercised.substring(1);
    }

    private String body(OrganizationView organization, ReviewDecision agreed) {
        return agreed.role() == Role.DEPARTMENT
                ? organization.department().title()
                : organization
                        .controllingMunicipality()
                        .map(id -> municipalities.get(id).name())
                        .orElseThrow();
    }
}
