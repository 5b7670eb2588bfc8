package ru.nastavnik.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.AccountNames;
import ru.nastavnik.access.AccountSummary;
import ru.nastavnik.access.PostId;
import ru.nastavnik.access.Substitution;
import ru.nastavnik.access.Substitutions;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.ui.ConfirmDialogs;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.StatusBadge;

/** Substitutes of one post: naming one for some days, and those named before. */
class SubstitutesPanel extends Div {
    /** Longer ones are two absences, not one. */
    private static final int LONGEST_GAP = 14;

    private final transient Substitutions substitutions;
    private final transient AccountNames names;
    private final PostId post;
    private final LocalDate today;
    private final Div list = new Div();
    private final ComboBox<AccountSummary> substitute = new ComboBox<>("Кто замещает");
    private final DatePicker from = DateFields.date("Первый день", DayKind.EFFECTIVE_FROM);
    private final DatePicker to = DateFields.date("Последний день", DayKind.TERM);
    private final TextField ground = new TextField("Приказ о возложении обязанностей");

    SubstitutesPanel(Substitutions substitutions, AccountNames names, PostId post, LocalDate today) {
        this.substitutions = substitutions;
        this.names = names;
        this.post = post;
        this.today = today;
        addClassName("substitutes");
        List<AccountSummary> candidates = substitutions.candidates(post);
        if (candidates.isEmpty()) {
            add(new EmptyState(
                    "Заместителя выбрать не из кого",
                    "Здесь появятся коллеги, у которых есть учётная запись. Заводит их администратор."));
        } else {
            add(form(candidates));
        }
        list.addClassName("row-list");
        list.getElement().setAttribute("role", "list");
        add(list);
        showList();
    }

    private Div form(List<AccountSummary> candidates) {
        substitute.setItems(candidates);
        substitute.setItemLabelGenerator(account -> account.name().full());
        substitute.setRequiredIndicatorVisible(true);
        from.setMin(today);
        from.setValue(today);
        from.setRequiredIndicatorVisible(true);
        to.setRequiredIndicatorVisible(true);
        ground.setPlaceholder("приказ от … № …");
        ground.setMaxLength(200);
        ground.setWidth("min(20rem, 100%)");
        ground.setRequiredIndicatorVisible(true);
        FieldErrors errors = new FieldErrors()
                .field("substitute", substitute)
                .field("from", from)
                .field("to", to)
                .field("ground", ground);
        Button name = new Button("Назначить заместителя");
        name.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        name.addClickListener(event -> {
            AccountSummary chosen = substitute.getValue();
            AccountId id = chosen == null ? null : chosen.id();
            if (errors.accept(() -> substitutions.name(post, id, from.getValue(), to.getValue(), ground.getValue()))) {
                Notices.done("Заместитель назначен. В эти дни он увидит эту должность в своём меню.");
                substitute.clear();
                to.clear();
                ground.clear();
                errors.accept(() -> {});
                showList();
            }
        });
        Div form = new Div(substitute, from, to, ground, name);
        form.addClassName("toolbar");
        return form;
    }

    private void showList() {
        list.removeAll();
        Substitution later = null;
        for (Substitution substitution : substitutions.ofPost(post)) {
            if (substitution.withdrawnAt() == null) {
                gap(substitution, later).ifPresent(list::add);
                later = substitution;
            }
            list.add(row(substitution));
            awayToo(substitution).ifPresent(list::add);
        }
    }

    /** A substitute who has named one for themselves may not be there either. */
    private Optional<Div> awayToo(Substitution substitution) {
        if (substitution.withdrawnAt() != null
                || substitution.validTo().isBefore(today)
                || !substitutions.isSubstituteAway(substitution)) {
            return Optional.empty();
        }
        Div note = new Div(
                StatusBadge.warning("В часть этих дней заместителя самого замещают: проверьте, что он на месте"));
        note.addClassName("row");
        note.getElement().setAttribute("role", "listitem");
        return Optional.of(note);
    }

    /** Days between two substitutions on which nobody acts, if the holder is away for both in one go. */
    private Optional<Div> gap(Substitution substitution, @Nullable Substitution later) {
        if (later == null || later.validTo().isBefore(today)) {
            return Optional.empty();
        }
        LocalDate first = substitution.validTo().plusDays(1);
        LocalDate last = later.validFrom().minusDays(1);
        if (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST_GAP))) {
            return Optional.empty();
        }
        Div note = new Div(StatusBadge.warning("С " + DateFields.text(first) + " по " + DateFields.text(last)
                + " заместителя нет: если владелец должности в эти дни отсутствует, выполнить задачи будет некому"));
        note.addClassName("row");
        note.getElement().setAttribute("role", "listitem");
        return Optional.of(note);
    }

    private Div row(Substitution substitution) {
        Span days = new Span(
                "с " + DateFields.text(substitution.validFrom()) + " по " + DateFields.text(substitution.validTo()));
        Div line =
                new Div(new Span(names.nameOf(substitution.substitute()).full()), days, new Div(state(substitution)));
        String order = substitution.ground();
        if (order != null) {
            line.addComponentAtIndex(2, new Span(order));
        }
        line.addClassName("row");
        line.getElement().setAttribute("role", "listitem");
        if (substitution.withdrawnAt() == null && !substitution.validTo().isBefore(today)) {
            Button withdraw = new Button("Отозвать");
            withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            withdraw.addClickListener(event -> ConfirmDialogs.ask(
                    "Отозвать замещение?",
                    "Заместитель сразу перестанет видеть эту должность. Сделанное им останется в силе.",
                    "Отозвать",
                    () -> withdraw(substitution)));
            line.add(withdraw);
        }
        return line;
    }

    private void withdraw(Substitution substitution) {
        try {
            substitutions.withdraw(substitution.id());
            Notices.done("Замещение отозвано.");
        } catch (RuntimeException failure) {
            ErrorNotice.show(failure);
        }
        showList();
    }

    private StatusBadge state(Substitution substitution) {
        if (substitution.withdrawnAt() != null) {
            return StatusBadge.neutral("отозвано");
        }
        if (substitution.substituteBlocked() && !substitution.validTo().isBefore(today)) {
            return StatusBadge.danger("не действует: учётная запись заместителя отключена");
        }
        if (substitution.isValidOn(today)) {
            return StatusBadge.active("идёт сейчас");
        }
        return substitution.validFrom().isAfter(today)
                ? StatusBadge.waiting("предстоит")
                : StatusBadge.neutral("закончилось");
    }
}
