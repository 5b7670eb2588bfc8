package ru.nastavnik.approval;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.AccountNames;
import ru.nastavnik.access.Role;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.LayoutProfiles;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.document.Requisite;
import ru.nastavnik.document.paper.WordPaper;
import ru.nastavnik.document.paper.WordPaper.Style;
import ru.nastavnik.document.paper.WordTable;
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
    private static final String TITLE = "Лист согласования";
    private static final List<String> HEADINGS =
            List.of("Кто согласовал: должность, орган", "Фамилия, инициалы", "Отметка", "Дата и время");

    private final AccessGuard guard;
    private final PaperKinds kinds;
    private final Reviews reviews;
    private final DocumentArchive archive;
    private final OrganizationRegister organizations;
    private final DecidingPost decidingPost;
    private final AccountNames names;
    private final LayoutProfiles layouts;
    private final RegionClock clock;

    AgreementSheets(
            AccessGuard guard,
            PaperKinds kinds,
            Reviews reviews,
            DocumentArchive archive,
            OrganizationRegister organizations,
            DecidingPost decidingPost,
            AccountNames names,
            LayoutProfiles layouts,
            RegionClock clock) {
        this.guard = guard;
        this.kinds = kinds;
        this.reviews = reviews;
        this.archive = archive;
        this.organizations = organizations;
        this.decidingPost = decidingPost;
        this.names = names;
        this.layouts = layouts;
        this.clock = clock;
    }

    /** What the sheet is called as a file; empty if nobody above the organisation agreed after the director. */
    public Optional<String> fileName(ReviewSubject subject) {
        Paper paper = visible(subject);
        return agreed(subject).isEmpty()
                ? Optional.empty()
                : order(paper).map(archive::get).map(order -> TITLE + " " + order.reference() + ".docx");
    }

    /**
     * @return a .docx
     * @throws NotFoundException if nobody above the organisation agreed after the director
     */
    public byte[] of(ReviewSubject subject) {
        Paper paper = visible(subject);
        ReviewDecision decision = agreed(subject).orElseThrow(AgreementSheets::none);
        RegisteredDocument order = archive.get(order(paper).orElseThrow(AgreementSheets::none));
        return sheet(organizations.get(paper.organization()), order, decision);
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
        return new WordPaper(layouts.on(day), TITLE, organization.fullName())
                .paragraph(Style.LEFT, organization.fullName())
                .paragraph(Style.TITLE, "ЛИСТ СОГЛАСОВАНИЯ")
                .paragraph(Style.BODY, "Документ: «" + order.subject() + "» " + order.citation() + ".")
                .table(
                        HEADINGS,
                        List.of(WordTable.Line.of(List.of(
                                decidingPost.withBody(agreed, organization),
                                layouts.on(day).name(Requisite.SIGNATURE, names.nameOf(agreed.by())),
                                "Согласовано",
                                DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm")
                                        .withZone(clock.zone())
                                        .format(agreed.at())))))
                .paragraph(
                        Style.SMALL,
                        "Отметка сделана в системе «Наставник» под учётной записью согласовавшего. Это не подпись на бумаге."
                                + " Текст приказа после отметки не изменялся.")
                .bytes();
    }
}
