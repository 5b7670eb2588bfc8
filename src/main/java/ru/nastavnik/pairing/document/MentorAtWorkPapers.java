package ru.nastavnik.pairing.document;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.AccountNames;
import ru.nastavnik.access.Posts;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.Territory;
import ru.nastavnik.document.DocumentData;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.DocumentOwner;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.LayoutProfiles;
import ru.nastavnik.document.Requisite;
import ru.nastavnik.language.Declension;
import ru.nastavnik.language.GrammaticalCase;
import ru.nastavnik.organization.OperatorRequisites;
import ru.nastavnik.organization.Requisites;
import ru.nastavnik.pairing.EmployeeMentor;
import ru.nastavnik.people.Person;
import ru.nastavnik.shared.DayText;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;

/** Drafts of the consent and of the addendum for an employee who mentors employees (Labour Code art. 351.8). */
@Component
public class MentorAtWorkPapers {
    private final Documents documents;
    private final Declension declension;
    private final Posts posts;
    private final AccountNames accounts;
    private final OperatorRequisites requisites;
    private final LayoutProfiles layouts;
    private final RegionClock clock;

    MentorAtWorkPapers(
            Documents documents,
            Declension declension,
            Posts posts,
            AccountNames accounts,
            OperatorRequisites requisites,
            LayoutProfiles layouts,
            RegionClock clock) {
        this.documents = documents;
        this.declension = declension;
        this.posts = posts;
        this.accounts = accounts;
        this.requisites = requisites;
        this.layouts = layouts;
        this.clock = clock;
    }

    /** @param from null as long as no order has fixed the pairs */
    public record Term(@Nullable LocalDate from, LocalDate to) {

        String inWords() {
            return (from == null ? "со дня подписания приказа о закреплении" : "с " + DayText.of(from)) + " по "
                    + DayText.of(to);
        }
    }

    public byte[] consent(OrganizationId organization, EmployeeMentor mentor, Term term) {
        DocumentData.Builder data = data(mentor, term)
                .field("mentorGenitive", declension.full(mentor.mentor().name(), GrammaticalCase.GENITIVE));
        String post = mentor.mentor().post();
        if (post != null) {
            data.field("mentorPostGenitive", declension.post(post, GrammaticalCase.GENITIVE));
        }
        posts.holders(Role.DIRECTOR, new Territory.OfOrganization(organization)).stream()
                .findFirst()
                .ifPresent(director -> data.field(
                        "directorDative",
                        layouts.name(
                                clock.today(),
                                Requisite.TEXT,
                                declension.decline(accounts.nameOf(director.account()), GrammaticalCase.DATIVE))));
        return documents.blank(DocumentKind.MENTOR_CONSENT, DocumentOwner.of(organization), data.build());
    }

    public byte[] addendum(OrganizationId organization, EmployeeMentor mentor, Term term) {
        Requisites known = requisites.of(organization).requisites();
        DocumentData.Builder data = data(mentor, term).field("actsBy", known.actsBy());
        if (!known.address().isEmpty()) {
            data.field("operatorAddress", known.address());
        }
        if (!known.inn().isEmpty()) {
            data.field("inn", known.inn());
        }
        return documents.blank(DocumentKind.MENTOR_ADDENDUM, DocumentOwner.of(organization), data.build());
    }

    private DocumentData.Builder data(EmployeeMentor mentor, Term term) {
        return DocumentData.builder()
                .field("mentor", mentor.mentor().name().full())
                .field(
                        "mentorShort",
                        layouts.name(
                                clock.today(),
                                Requisite.SIGNATURE,
                                mentor.mentor().name()))
                .field("mentorPost", mentor.mentor().post())
                .field("mentees", mentor.mentees().stream().map(this::dative).collect(Collectors.joining("; ")))
                .field("term", term.inWords())
                .field("content", clause(mentor.terms().content()))
                .field("form", clause(mentor.terms().form()))
                .field("payment", clause(mentor.terms().payment()));
    }

    /** Without the full stop that somebody typed: the form ends the sentence itself. */
    private static @Nullable String clause(@Nullable String typed) {
        return typed == null ? null : typed.strip().replaceFirst("(?<!\\.)\\.$", "");
    }

    /** «Зиминой Анне Ильиничне, учителю физики». */
    private String dative(Person mentee) {
        String post = mentee.post();
        return declension.full(mentee.name(), GrammaticalCase.DATIVE)
                + (post == null ? "" : ", " + declension.post(post, GrammaticalCase.DATIVE));
    }
}
