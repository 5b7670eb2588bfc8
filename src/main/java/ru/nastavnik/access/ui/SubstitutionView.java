package ru.nastavnik.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import ru.nastavnik.access.AccountNames;
import ru.nastavnik.access.ActingPost;
import ru.nastavnik.access.ActingPosts;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.access.Substitutions;
import ru.nastavnik.access.TerritoryNames;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.PageHeader;

/** «Замещение»: the holder of a post names who acts in it for some days. */
@Route(value = AccessNavigation.SUBSTITUTION, layout = MainLayout.class)
@PageTitle("Замещение")
@PermitAll
class SubstitutionView extends Div {

    SubstitutionView(
            ActingPosts actingPosts,
            Substitutions substitutions,
            AccountNames names,
            TerritoryNames territories,
            RegionClock clock) {
        add(new PageHeader("Замещение")
                .subtitle("На время отпуска или болезни назовите коллегу: он будет действовать в вашей должности, "
                        + "а в журнале останется, что за вас. Собственный проект заместитель утвердить не может."));
        boolean substitutes = actingPosts
                .signedIn()
                .map(SignedIn::post)
                .map(ActingPost::onBehalfOf)
                .isPresent();
        if (substitutes) {
            add(new EmptyState(
                    "Сейчас вы сами замещаете другого",
                    "Заместителя называет владелец должности. Чтобы назвать своего, выберите собственную должность "
                            + "в меню справа вверху."));
            return;
        }
        List<ActingPost> own = actingPosts.available().stream()
                .filter(post -> post.onBehalfOf() == null)
                .toList();
        for (ActingPost post : own) {
            Div card = new Div(
                    new H2(post.title() + ", " + territories.nameOf(post.territory())),
                    new SubstitutesPanel(substitutions, names, post.id(), clock.today()));
            card.addClassName("card");
            add(card);
        }
    }
}
