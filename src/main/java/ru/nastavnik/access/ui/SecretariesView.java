package ru.nastavnik.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.AccountSummary;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.access.Employees;
import ru.nastavnik.access.OneTimeLinks;
import ru.nastavnik.access.Secretaries;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ui.ConfirmDialogs;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.PageHeader;

/** Who keeps the organisation's papers: the director gives the post and takes it back. */
@Route(value = AccessNavigation.SECRETARIES, layout = MainLayout.class)
@PageTitle("Делопроизводитель — Наставник")
@RolesAllowed("DIRECTOR")
class SecretariesView extends Div {

    private final transient Secretaries secretaries;
    private final transient Employees employees;
    private final transient OneTimeLinks links;
    private final OrganizationId organization;
    private final Div held = new Div();
    private final ComboBox<AccountSummary> who = new ComboBox<>("Работник");
    private final TextField title = new TextField("Должность, как в штатном расписании");

    SecretariesView(Secretaries secretaries, Employees employees, OneTimeLinks links, CurrentActor currentActor) {
        this.secretaries = secretaries;
        this.employees = employees;
        this.links = links;
        this.organization = currentActor.require().organization().orElseThrow();
        add(
                new PageHeader("Делопроизводитель")
                        .subtitle("Печатает приказы на подпись, регистрирует подписанные: вносит номера, исправляет"
                                + " ошибки в книгах, прикладывает сканы, ведёт ознакомление. Ничего не утверждает"
                                + " и не подписывает."),
                held,
                new H2("Назначить"),
                form());
        show();
    }

    private Div form() {
        who.setItemLabelGenerator(account -> account.name().full());
        who.setPlaceholder("Начните вводить фамилию");
        who.setWidthFull();
        title.setValue("делопроизводитель");
        title.setMaxLength(200);
        title.setWidthFull();
        load(null);
        FieldErrors errors =
                new FieldErrors().field("account", who).field("role", who).field("title", title);
        Button appoint = new Button("Назначить делопроизводителем", event -> {
            AccountSummary chosen = who.getValue();
            if (errors.require("account", chosen != null, "Выберите работника")
                    && chosen != null
                    && errors.accept(() -> secretaries.appoint(organization, chosen.id(), title.getValue()))) {
                Notices.done(
                        chosen.name().full() + " — делопроизводитель. Выберите эту должность при следующем входе.");
                who.clear();
                show();
            }
        });
        appoint.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button other = new Button(
                "Работника нет в списке",
                VaadinIcon.PLUS.create(),
                event -> new NewColleagueDialog(employees, links, organization, this::load).open());
        other.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div form = new Div(who, other, title, appoint);
        form.addClassNames("card", "candidate-form");
        return form;
    }

    private void load(@Nullable AccountId chosen) {
        List<AccountSummary> colleagues = employees.of(organization).stream()
                .filter(account -> !account.blocked())
                .toList();
        who.setItems(colleagues);
        colleagues.stream()
                .filter(account -> account.id().equals(chosen))
                .findFirst()
                .ifPresent(who::setValue);
    }

    private void show() {
        held.removeAll();
        List<Secretaries.Secretary> now = secretaries.of(organization);
        if (now.isEmpty()) {
            held.add(new EmptyState(
                    "Делопроизводителя нет", "Номера приказов вносит директор, когда подтверждает подпись."));
            return;
        }
        for (Secretaries.Secretary secretary : now) {
            Span name = new Span(secretary.name().full());
            name.addClassName("pair-mentor");
            Button end = new Button(
                    "Снять",
                    event -> ConfirmDialogs.ask(
                            "Снять обязанности делопроизводителя?",
                            secretary.name().full() + ". " + secretaries.consequence(organization),
                            "Снять",
                            () -> {
                                if (new FieldErrors()
                                        .accept(() -> secretaries.dismiss(organization, secretary.post()))) {
                                    Notices.done("Обязанности сняты.");
                                    show();
                                }
                            }));
            end.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            Div card =
                    new Div(name, new Paragraph(secretary.title() + ", с " + DateFields.text(secretary.since())), end);
            card.addClassName("card");
            held.add(card);
        }
    }
}
