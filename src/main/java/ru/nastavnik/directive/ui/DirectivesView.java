package ru.nastavnik.directive.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.access.Role;
import ru.nastavnik.directive.DirectiveView;
import ru.nastavnik.directive.Directives;
import ru.nastavnik.directive.LaunchState;
import ru.nastavnik.directive.LaunchView;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.StatusBadge;

/** Every act, the one in force first, closed ones as history; readable by everyone. */
@Route(value = DirectiveNavigation.DIRECTIVES, layout = MainLayout.class)
@PageTitle("Распоряжения — Наставник")
@PermitAll
class DirectivesView extends Div {

    DirectivesView(Directives directives, CurrentActor currentActor) {
        PageHeader header = new PageHeader("Распоряжения").subtitle("Тексты с пунктами, ход исполнения и история.");
        if (currentActor.require().role() == Role.DEPARTMENT) {
            Button register = new Button("Зарегистрировать распоряжение", VaadinIcon.PLUS.create());
            register.addClickListener(event -> UI.getCurrent().navigate(DirectiveNavigation.NEW));
            header.primary(register);
        }
        add(header);
        for (DirectiveView directive : directives.list()) {
            add(card(directive, directives.launchOf(directive.id()).orElse(null)));
        }
    }

    private static Article card(DirectiveView directive, @Nullable LaunchView launch) {
        Anchor title = new Anchor(DirectiveNavigation.directive(directive.id()), directive.citation());
        Div head = new Div(new H2(title), state(directive, launch));
        head.addClassName("title-line");
        Paragraph term =
                new Paragraph("Срок: с " + DateFields.text(directive.text().termFrom()) + " по "
                        + DateFields.text(directive.text().termTo()));
        term.addClassName("subtitle");
        Article card = new Article(head, new Paragraph(directive.text().title()), term);
        card.addClassName("card");
        return card;
    }

    static StatusBadge state(DirectiveView directive, @Nullable LaunchView launch) {
        if (directive.isClosed()) {
            return StatusBadge.neutral("закрыто, история");
        }
        if (launch == null) {
            return StatusBadge.waiting("зарегистрировано");
        }
        return launch.state() == LaunchState.RUNNING
                ? StatusBadge.active(launch.state().title())
                : StatusBadge.waiting(launch.state().title());
    }
}
