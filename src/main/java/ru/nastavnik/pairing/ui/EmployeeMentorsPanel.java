package ru.nastavnik.pairing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.pairing.EmployeeMentor;
import ru.nastavnik.pairing.EmployeeMentors;
import ru.nastavnik.pairing.MentorAtWork;
import ru.nastavnik.pairing.MentorNotice;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.Downloads;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.StatusBadge;

/** Employees who mentor employees: what the Labour Code asks for, as drafts to print; nothing here holds a pair back. */
class EmployeeMentorsPanel extends Div {
    private final transient EmployeeMentors service;
    private final transient PairingScope scope;
    private final transient SchoolYear year;
    private final transient Runnable changed;

    EmployeeMentorsPanel(EmployeeMentors service, PairingScope scope, SchoolYear year, Runnable changed) {
        this.service = service;
        this.scope = scope;
        this.year = year;
        this.changed = changed;
        List<EmployeeMentor> mentors = service.of(scope.organization(), year);
        if (mentors.isEmpty()) {
            add(new EmptyState(
                    "Никто из работников не наставляет другого работника",
                    "Для пар с обучающимися согласие и соглашение по статье 351.8 Трудового кодекса не нужны."));
            return;
        }
        add(
                new Paragraph(
                        "Если наставляемый – тоже работник, Трудовой кодекс (статья 351.8) требует письменного согласия"
                                + " наставника и условий в трудовом договоре. Приказ о закреплении от этого не задерживается."));
        mentors.forEach(mentor -> add(card(mentor)));
    }

    /** What the director is to do about notices, in sentences. */
    static List<String> reminders(List<EmployeeMentor> mentors) {
        return mentors.stream()
                .flatMap(mentor -> java.util.stream.Stream.ofNullable(mentor.notice())
                        .map(notice -> mentor.mentor().name().surnameFirst() + ": "
                                + notice.by().title()
                                + ", последний день – " + DateFields.text(notice.lastDay())
                                + ". Составьте приказ о прекращении пары."))
                .toList();
    }

    private Component card(EmployeeMentor mentor) {
        Div card = new Div();
        card.addClassName("card");
        card.add(new H3(
                mentor.mentor().name().full() + description(mentor.mentor().post())));
        card.add(new Paragraph("Наставляемые: "
                + mentor.mentees().stream()
                        .map(person -> person.name().surnameFirst() + description(person.post()))
                        .collect(Collectors.joining("; "))));
        card.add(new Div(state(mentor)));
        MentorNotice notice = mentor.notice();
        if (notice != null) {
            card.add(new Div(StatusBadge.warning(notice.by().title() + " от " + DateFields.text(notice.notifiedOn())
                    + ", последний день – " + DateFields.text(notice.lastDay()))));
        }
        Div actions = new Div();
        actions.addClassName("toolbar");
        if (!mentor.terms().inDuties()) {
            actions.add(consent(mentor));
            if (complete(mentor.terms())) {
                actions.add(addendum(mentor));
            } else {
                actions.add(new Span(
                        "Дополнительное соглашение можно напечатать, когда указаны содержание, форма и выплата."));
            }
        }
        if (scope.directorActs()) {
            actions.add(
                    new Button("Условия", event -> new MentorTermsDialog(service, scope, year, mentor, changed).open()),
                    new Button(
                            "Отказ или отмена",
                            event -> new MentorNoticeDialog(service, scope, year, mentor, changed).open()));
        }
        card.add(actions);
        return card;
    }

    private static StatusBadge state(EmployeeMentor mentor) {
        if (mentor.terms().inDuties()) {
            return StatusBadge.done("Наставничество входит в должностные обязанности");
        }
        return mentor.terms().consentedOn() == null
                ? StatusBadge.waiting(mentor.missing())
                : StatusBadge.done(
                        "Согласие от " + DateFields.text(mentor.terms().consentedOn()));
    }

    private static boolean complete(MentorAtWork terms) {
        return terms.content() != null && terms.form() != null && terms.payment() != null;
    }

    private static String description(@Nullable String post) {
        return post == null ? "" : ", " + post;
    }

    private Anchor consent(EmployeeMentor mentor) {
        return Downloads.document(
                "Согласие (проект)",
                "Согласие на наставничество.docx",
                () -> service.consent(
                        scope.organization(), year, mentor.mentor().id()));
    }

    private Anchor addendum(EmployeeMentor mentor) {
        return Downloads.document(
                "Дополнительное соглашение (проект)",
                "Дополнительное соглашение.docx",
                () -> service.addendum(
                        scope.organization(), year, mentor.mentor().id()));
    }
}
