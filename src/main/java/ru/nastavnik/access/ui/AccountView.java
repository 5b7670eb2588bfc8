package ru.nastavnik.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import ru.nastavnik.access.AccountAdministration;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.AccountNames;
import ru.nastavnik.access.AccountSummary;
import ru.nastavnik.access.OneTimeLinks;
import ru.nastavnik.access.Post;
import ru.nastavnik.access.Substitutions;
import ru.nastavnik.access.TerritoryNames;
import ru.nastavnik.access.UnitDirectory;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.ui.Address;
import ru.nastavnik.shared.ui.ConfirmDialogs;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.FactList;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.StatusBadge;

/** One account: its state, its posts from–to with their substitutes, and what the administrator does about them. */
@Route(value = AccessNavigation.ACCOUNTS + "/:accountId", layout = MainLayout.class)
@PageTitle("Учётная запись")
@RolesAllowed("ADMINISTRATOR")
class AccountView extends Div implements BeforeEnterObserver {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    private final transient AccountAdministration administration;
    private final transient OneTimeLinks links;
    private final transient Substitutions substitutions;
    private final transient AccountNames names;
    private final transient TerritoryNames territories;
    private final transient UnitDirectory units;
    private final transient RegionClock clock;

    AccountView(
            AccountAdministration administration,
            OneTimeLinks links,
            Substitutions substitutions,
            AccountNames names,
            TerritoryNames territories,
            UnitDirectory units,
            RegionClock clock) {
        this.administration = administration;
        this.links = links;
        this.substitutions = substitutions;
        this.names = names;
        this.territories = territories;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Address.read(event, "accountId", AccountId::of));
    }

    private void show(AccountId id) {
        AccountSummary account = administration.get(id);
        boolean lockedOut = administration.isLockedOut(id);
        removeAll();
        Button open = new Button(
                "Открыть должность",
                event -> new OpenPostDialog(administration, units, account, clock.today(), () -> show(id)).open());
        add(
                new PageHeader(account.name().full())
                        .crumb("Люди и полномочия", AccessNavigation.ACCOUNTS)
                        .primary(open)
                        .beside(state(account, lockedOut)),
                facts(account),
                actions(account, lockedOut),
                new H2("Должности"));
        List<Post> posts = administration.postsOf(id);
        if (posts.isEmpty()) {
            add(new EmptyState(
                    "Должностей ещё нет",
                    "Пока нет должности, войти в систему нельзя. Откройте первую кнопкой вверху."));
        }
        posts.forEach(post -> add(card(post)));
    }

    private FactList facts(AccountSummary account) {
        FactList facts = new FactList()
                .fact("Имя для входа", account.login())
                .fact("Электронная почта", account.email())
                .fact(
                        "Место работы",
                        account.workplace() == null
                                ? null
                                : units.organization(account.workplace())
                                        .map(UnitDirectory.OrganizationUnit::shortName)
                                        .orElse(null))
                .fact(
                        "Последний вход",
                        account.lastSignInAt() == null
                                ? (account.name().gender() == Gender.FEMALE ? "ещё не входила" : "ещё не входил")
                                : TIME.withZone(clock.zone()).format(account.lastSignInAt()))
                .fact("Журнал", new Anchor("admin/journal?account=" + account.id(), "Действия этого человека"));
        facts.addClassName("card");
        return facts;
    }

    private Div actions(AccountSummary account, boolean lockedOut) {
        Button link = new Button(
                "Выдать ссылку для нового пароля",
                event -> run(() -> OneTimeSecret.showLink(
                        "Одноразовая ссылка",
                        "Передайте её человеку: по ней он сам задаст пароль. Ссылка действует трое суток и работает один раз; "
                                + "прежние ссылки больше не действуют.",
                        links.issue(account.id()),
                        () -> {})));
        Button correct = new Button(
                "Исправить данные",
                event -> new CorrectAccountDialog(administration, units, account, () -> show(account.id())).open());
        Div buttons = new Div(correct, link);
        buttons.addClassName("toolbar");
        if (lockedOut) {
            buttons.add(new Button(
                    "Разрешить вход сейчас",
                    event -> run(() -> {
                        administration.forgiveFailures(account.id());
                        Notices.done("Неудачные попытки забыты, можно входить.");
                        show(account.id());
                    })));
        }
        if (account.blocked()) {
            buttons.add(new Button(
                    "Включить",
                    event -> run(() -> {
                        administration.unblock(account.id());
                        Notices.done("Учётная запись снова действует.");
                        show(account.id());
                    })));
        } else {
            Button block = new Button(
                    "Отключить",
                    event -> ConfirmDialogs.askBeforeLoss(
                            "Отключить учётную запись?",
                            BlockingWarning.text(
                                    administration.consequencesOfBlocking(account.id()), names, territories),
                            "Отключить",
                            () -> run(() -> {
                                administration.block(account.id());
                                Notices.done("Учётная запись отключена.");
                                show(account.id());
                            })));
            block.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
            buttons.add(block);
        }
        return buttons;
    }

    private Div card(Post post) {
        boolean current = post.isValidOn(clock.today());
        Span days = new Span("с " + DateFields.text(post.validFrom())
                + (post.validTo() == null ? "" : " по " + DateFields.text(post.validTo())));
        Div line = new Div(
                new Span(post.title() + ", " + territories.nameOf(post.territory())),
                new Span(post.role().title()),
                days,
                new Div(
                        current
                                ? StatusBadge.active("действует")
                                : post.validFrom().isAfter(clock.today())
                                        ? StatusBadge.waiting("предстоит")
                                        : StatusBadge.neutral("закрыта")));
        line.addClassName("row");
        Div card = new Div(line);
        card.addClassName("card");
        if (post.validTo() == null) {
            Button close = new Button("Закрыть должность", event -> closePost(post));
            close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            line.add(close);
        }
        if (current) {
            Details details =
                    new Details("Заместители", new SubstitutesPanel(substitutions, names, post.id(), clock.today()));
            card.add(details);
        }
        return card;
    }

    private void closePost(Post post) {
        Dialog dialog = new Dialog("Закрыть должность «" + post.title() + "»");
        DatePicker last = DateFields.date("Последний день", DayKind.TERM);
        LocalDate earliest = post.validFrom();
        last.setMin(earliest);
        last.setValue(clock.today().isBefore(earliest) ? earliest : clock.today());
        FieldErrors errors = new FieldErrors().field("validTo", last);
        Button close = new Button("Закрыть должность", event -> {
            if (errors.accept(() -> administration.closePost(post.id(), required(last)))) {
                dialog.close();
                Notices.done("Должность закрыта с последним днём " + DateFields.text(last.getValue()) + ".");
                show(post.account());
            }
        });
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        dialog.add(new Paragraph("После этого дня прав по ней не будет. История и подписанное сохранятся."), last);
        dialog.getFooter().add(new Button("Оставить", event -> dialog.close()), close);
        dialog.open();
    }

    private static LocalDate required(DatePicker picker) {
        LocalDate value = picker.getValue();
        if (value == null) {
            throw new ValidationException("validTo", "Укажите последний день");
        }
        return value;
    }

    private static StatusBadge state(AccountSummary account, boolean lockedOut) {
        if (account.blocked()) {
            return StatusBadge.danger("отключена");
        }
        if (lockedOut) {
            return StatusBadge.warning("вход временно закрыт");
        }
        return account.passwordChangeRequired() ? StatusBadge.waiting("ещё без пароля") : StatusBadge.done("действует");
    }

    private static void run(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException failure) {
            ErrorNotice.show(failure);
        }
    }
}
