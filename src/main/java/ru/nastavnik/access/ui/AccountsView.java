package ru.nastavnik.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.AccountAdministration;
import ru.nastavnik.access.AccountRow;
import ru.nastavnik.access.AccountSummary;
import ru.nastavnik.access.TerritoryNames;
import ru.nastavnik.access.UnitDirectory;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.StatusBadge;

/** «Люди и полномочия»: accounts with the posts they hold today. */
@Route(value = AccessNavigation.ACCOUNTS, layout = MainLayout.class)
@PageTitle("Люди и полномочия")
@RolesAllowed("ADMINISTRATOR")
class AccountsView extends Div {
    private static final int PAGE = 50;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    private final transient AccountAdministration administration;
    private final transient TerritoryNames territories;
    private final ZoneId zone;
    private final TextField search = new TextField("Кого найти");
    private final Div list = new Div();
    private final Button more = new Button("Показать ещё");
    private @Nullable AccountSummary last;

    AccountsView(
            AccountAdministration administration, TerritoryNames territories, UnitDirectory units, RegionClock clock) {
        this.administration = administration;
        this.territories = territories;
        this.zone = clock.zone();
        Button create = new Button("Завести учётную запись", VaadinIcon.PLUS.create());
        create.addClickListener(event -> new NewAccountDialog(administration, units).open());
        search.setPlaceholder("Фамилия, имя или имя для входа");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> showFirst());
        search.addClassName("people-search");
        Div toolbar = new Div(search);
        toolbar.addClassName("toolbar");
        list.addClassName("row-list");
        list.getElement().setAttribute("role", "list");
        more.addClickListener(event -> showMore());
        add(
                new PageHeader("Люди и полномочия")
                        .primary(create)
                        .subtitle("Права следуют из должностей: что человек может, решает его должность и её срок."),
                toolbar,
                list,
                more);
        showFirst();
    }

    private void showFirst() {
        list.removeAll();
        last = null;
        showMore();
    }

    private void showMore() {
        List<AccountRow> page = administration.search(search.getValue(), last, PAGE);
        for (AccountRow row : page) {
            list.add(row(row));
            last = row.account();
        }
        more.setVisible(page.size() == PAGE);
        if (last == null) {
            list.add(new EmptyState(
                    "Никого не нашлось",
                    search.isEmpty()
                            ? "Заведите первую учётную запись кнопкой вверху."
                            : "Проверьте написание или ищите по имени для входа."));
        }
    }

    private Div row(AccountRow row) {
        AccountSummary account = row.account();
        Anchor name = new Anchor(
                AccessNavigation.ACCOUNTS + "/" + account.id(), account.name().full());
        Span login = new Span(account.login());
        login.addClassName("row-note");
        Div person = new Div(name, login);
        String posts = row.posts().stream()
                .map(post -> post.title() + ", " + territories.nameOf(post.territory()))
                .collect(Collectors.joining("; "));
        Span held = new Span(posts.isEmpty() ? "войти нельзя, пока нет должности" : posts);
        Div line = new Div(person, held, new Div(state(row)), lastSignIn(account));
        line.addClassName("row");
        line.getElement().setAttribute("role", "listitem");
        return line;
    }

    private static StatusBadge state(AccountRow row) {
        AccountSummary account = row.account();
        if (account.blocked()) {
            return StatusBadge.danger("отключена");
        }
        if (row.posts().isEmpty()) {
            return StatusBadge.neutral("без должности");
        }
        return account.passwordChangeRequired() ? StatusBadge.waiting("ещё без пароля") : StatusBadge.done("действует");
    }

    private Span lastSignIn(AccountSummary account) {
        Span text = new Span(
                account.lastSignInAt() == null
                        ? (account.name().gender() == Gender.FEMALE ? "ещё не входила" : "ещё не входил")
                        : "вход " + TIME.withZone(zone).format(account.lastSignInAt()));
        text.addClassName("row-note");
        return text;
    }
}
