package ru.nastavnik.roadmap.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.Role;
import ru.nastavnik.approval.RemarkDrafts;
import ru.nastavnik.approval.ui.RemarkKeeper;
import ru.nastavnik.calendar.WorkingDays;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.ui.SigningDialog;
import ru.nastavnik.document.ui.SigningForm;
import ru.nastavnik.roadmap.RoadmapRow;
import ru.nastavnik.roadmap.RoadmapView;
import ru.nastavnik.roadmap.TermExtension;
import ru.nastavnik.roadmap.TermExtensionOrders;
import ru.nastavnik.roadmap.TermExtensionRemarks;
import ru.nastavnik.roadmap.TermExtensions;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.ui.CallBackButton;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.DecisionBar;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.Plural;
import ru.nastavnik.shared.ui.StatusBadge;
import ru.nastavnik.shared.ui.TypedInput;

/** Requests for more time: the curator asks, the director grants or refuses, one by one or several at once. */
class ExtensionsPanel extends Div {
    private final transient TermExtensions extensions;
    private final transient TermExtensionOrders orders;
    private final transient Documents documents;
    private final transient RemarkDrafts remarks;
    private final transient RoadmapView roadmap;
    private final Role role;
    private final LocalDate today;
    private final transient WorkingDays workingDays;
    private final transient Runnable changed;

    private final transient Map<UUID, Checkbox> chosen = new LinkedHashMap<>();
    private final Div outcome = new Div();
    private final DecisionBar bar = new DecisionBar();

    ExtensionsPanel(
            TermExtensions extensions,
            TermExtensionOrders orders,
            Documents documents,
            RemarkDrafts remarks,
            RoadmapView roadmap,
            Role role,
            WorkingDays workingDays,
            LocalDate today,
            Runnable changed) {
        this.extensions = extensions;
        this.orders = orders;
        this.documents = documents;
        this.remarks = remarks;
        this.role = role;
        this.workingDays = workingDays;
        this.today = today;
        this.roadmap = roadmap;
        this.changed = changed;
        outcome.getElement().setAttribute("role", "status");
        show(Set.of());
    }

    /** @param selected requests that stay chosen if they still wait */
    private void show(Set<UUID> selected) {
        removeAll();
        chosen.clear();
        List<TermExtension> all = roadmap.inForceSince() == null ? List.of() : extensions.of(roadmap.id());
        setVisible(!all.isEmpty());
        add(new H2("Продление сроков"));
        List<TermExtension> waiting = all.stream()
                .filter(extension -> extension.state() == TermExtension.State.REQUESTED)
                .toList();
        boolean several = role == Role.DIRECTOR && waiting.size() > 1;
        bar.removeAll();
        bar.setVisible(role == Role.DIRECTOR && !waiting.isEmpty());
        if (role == Role.DIRECTOR && waiting.size() == 1) {
            TermExtension one = waiting.get(0);
            bar.add(new Span("Продление срока шага " + one.stepNo()), grantButton(one), refuseButton(one));
        }
        if (several) {
            waiting.forEach(extension -> chosen.put(extension.id(), box(extension, selected)));
            add(toolbar());
        }
        add(outcome);
        all.forEach(extension -> add(line(extension)));
    }

    private static Checkbox box(TermExtension extension, Set<UUID> selected) {
        Checkbox box = new Checkbox(selected.contains(extension.id()));
        box.setAriaLabel("Выбрать запрос о продлении шага " + extension.stepNo());
        return box;
    }

    private Div toolbar() {
        Button all = new Button("Выбрать все запросы", event -> {
            boolean select = chosen.values().stream().anyMatch(box -> !box.getValue());
            chosen.values().forEach(box -> box.setValue(select));
        });
        Button grant = new Button(
                "Продлить выбранные одним приказом", VaadinIcon.PRINT.create(), event -> withChosen(this::grant));
        Button refuse = new Button("Отказать выбранным", event -> withChosen(this::refuse));
        bar.add(new Span("Продление сроков"), grant, refuse);
        Div toolbar = new Div(all);
        toolbar.addClassName("toolbar");
        return toolbar;
    }

    private void withChosen(Consumer<List<TermExtension>> decision) {
        List<TermExtension> found = extensions.of(roadmap.id()).stream()
                .filter(extension -> {
                    Checkbox box = chosen.get(extension.id());
                    return box != null && box.getValue();
                })
                .toList();
        if (found.isEmpty()) {
            ErrorNotice.show("Не выбрано ни одного запроса.", "", "Отметьте запросы флажком слева.");
            return;
        }
        decision.accept(found);
    }

    private Div line(TermExtension extension) {
        Div line = new Div(
                new Span("Шаг " + extension.stepNo() + ": перенести с " + DateFields.text(extension.formerTo()) + " на "
                        + DateFields.text(extension.wantedTo()) + ". " + extension.reason()),
                badge(extension));
        line.addClassName("decision-line");
        Checkbox box = chosen.get(extension.id());
        if (box != null) {
            line.addComponentAsFirst(box);
        }
        TermExtension.Order order = extension.order();
        if (order != null) {
            line.add(new Anchor(
                    "documents/" + order.document(),
                    "Приказ от " + DateFields.text(order.date()) + " № " + order.number()));
        }
        if (extension.refusal() != null) {
            String label = extension.state() == TermExtension.State.ENDED ? "Почему: " : "Причина отказа: ";
            line.add(new Span(label + extension.refusal()));
        }
        boolean mayBeUnread =
                extension.state() == TermExtension.State.REFUSED || extension.state() == TermExtension.State.ENDED;
        if (role == Role.CURATOR && mayBeUnread && extensions.isUnread(extension)) {
            Button read = new Button(
                    "Принять к сведению",
                    event -> attempt(() -> extensions.acknowledge(extension.id()), "Принято. Срок шага прежний."));
            read.addThemeVariants(ButtonVariant.LUMO_SMALL);
            line.add(read);
        }
        if (role == Role.CURATOR && extension.state() == TermExtension.State.REQUESTED) {
            line.add(new CallBackButton(
                    "Отозвать запрос",
                    "Директор его больше не увидит, срок шага останется прежним. Запросить снова можно в любой день.",
                    () -> extensions.callBack(extension.id()),
                    "Запрос отозван.",
                    changed));
        }
        if (role == Role.DIRECTOR && extension.state() == TermExtension.State.REQUESTED && !chosen.isEmpty()) {
            line.add(grantButton(extension), refuseButton(extension));
        }
        return line;
    }

    private Button grantButton(TermExtension extension) {
        Button grant =
                new Button("Напечатать и продлить", VaadinIcon.PRINT.create(), event -> grant(List.of(extension)));
        grant.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        return grant;
    }

    private Button refuseButton(TermExtension extension) {
        Button refuse = new Button("Отказать", event -> refuse(List.of(extension)));
        refuse.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return refuse;
    }

    /** The director's buttons, for the end of the page; hidden while nothing waits. */
    DecisionBar bar() {
        return bar;
    }

    private static StatusBadge badge(TermExtension extension) {
        return switch (extension.state()) {
            case REQUESTED -> StatusBadge.waiting(extension.state().title());
            case GRANTED -> StatusBadge.done(extension.state().title());
            case REFUSED, ENDED, CALLED_BACK ->
                StatusBadge.neutral(extension.state().title());
        };
    }

    private void attempt(Runnable verb, String done) {
        try {
            verb.run();
        } catch (DomainException refused) {
            ErrorNotice.show(refused);
            return;
        }
        Notices.done(done);
        changed.run();
    }

    private void grant(List<TermExtension> requests) {
        List<UUID> ids = requests.stream().map(TermExtension::id).toList();
        boolean one = requests.size() == 1;
        try {
            SigningForm form = new SigningForm(documents, () -> orders.order(ids), false, today, null)
                    .editable(facts -> orders.wording(ids, facts));
            new SigningDialog(
                            one
                                    ? "Приказ о продлении срока шага " + steps(requests)
                                    : "Приказ о продлении сроков шагов " + steps(requests),
                            "Приказ внесёт изменения в дорожную карту: " + terms(requests) + "." + affected(requests),
                            form,
                            signed -> orders.grant(ids, signed),
                            one
                                    ? "Приказ зарегистрирован, срок шага продлён."
                                    : "Приказ зарегистрирован, сроки шагов продлены.",
                            changed)
                    .open();
        } catch (DomainException refused) {
            ErrorNotice.show(refused);
        }
    }

    /** What the new terms do to other steps, as sentences that follow; empty if nothing. */
    private String affected(List<TermExtension> requests) {
        return extensions
                .consequences(
                        roadmap.id(),
                        requests.stream().collect(Collectors.toMap(TermExtension::stepNo, TermExtension::wantedTo)))
                .stream()
                .map(one -> " Шаг " + one.stepNo() + ". " + one.message())
                .collect(Collectors.joining());
    }

    private void refuse(List<TermExtension> requests) {
        TextArea reason = new TextArea("Причина отказа");
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        RemarkKeeper keeper = new RemarkKeeper(
                remarks, TermExtensionRemarks.of(requests.get(0).id()), 1);
        keeper.keep(reason, RemarkKeeper.GENERAL);
        FieldErrors errors = new FieldErrors().field("reason", reason);
        boolean one = requests.size() == 1;
        Dialog dialog = dialog(
                "Отказать в продлении " + (one ? "шага " : "шагов ") + steps(requests),
                one ? "Отказать" : "Отказать: " + Plural.count(requests.size(), "запрос", "запроса", "запросов"),
                errors,
                () -> refuse(requests, reason),
                keeper::forget);
        dialog.add(reason);
        dialog.open();
    }

    /** Each request is decided by itself; those that could not be stay chosen, with the reason. */
    private void refuse(List<TermExtension> requests, TextArea reason) {
        if (requests.size() == 1) {
            extensions.refuse(requests.get(0).id(), reason.getValue());
            Notices.done("В продлении отказано.");
            changed.run();
            return;
        }
        if (reason.isEmpty() || reason.getValue().isBlank()) {
            throw new ValidationException("reason", "Напишите причину отказа.");
        }
        outcome.removeAll();
        Set<UUID> failed = new HashSet<>();
        for (TermExtension request : requests) {
            try {
                extensions.refuse(request.id(), reason.getValue());
                outcome.add(new Div("Шаг " + request.stepNo() + ": отказано."));
            } catch (DomainException refused) {
                failed.add(request.id());
                outcome.add(new Div("Шаг " + request.stepNo() + ": не удалось. " + refused.getMessage()));
            }
        }
        show(failed);
    }

    /** «3, 4». */
    private static String steps(List<TermExtension> requests) {
        return requests.stream()
                .map(TermExtension::stepNo)
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    private static String terms(List<TermExtension> requests) {
        return requests.stream()
                .sorted(Comparator.comparing(TermExtension::stepNo))
                .map(request -> "срок шага " + request.stepNo() + " будет до " + DateFields.text(request.wantedTo()))
                .collect(Collectors.joining(", "));
    }

    /** The curator's question for more time for a step. */
    void ask(RoadmapRow row) {
        DatePicker wantedTo = DateFields.date("Новый срок", DayKind.TERM);
        LocalDate to = row.plan().to();
        if (to != null) {
            wantedTo.setHelperText("Сейчас срок до " + DateFields.text(to));
        }
        wantedTo.setValue(to == null ? null : workingDays.sameOrNext((to.isBefore(today) ? today : to).plusWeeks(1)));
        TextArea reason = new TextArea("Почему нужно больше времени");
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        wantedTo.setRequiredIndicatorVisible(true);
        Div affected = new Div();
        affected.getElement().setAttribute("role", "status");
        wantedTo.addValueChangeListener(event -> showAffected(affected, row, event.getValue()));
        showAffected(affected, row, wantedTo.getValue());
        FieldErrors errors = new FieldErrors().field("wantedTo", wantedTo).field("reason", reason);
        Dialog dialog = dialog(
                "Продлить срок шага " + row.step().no(),
                "Отправить директору",
                errors,
                () -> {
                    LocalDate day = wantedTo.getValue();
                    if (day == null) {
                        throw new ValidationException("wantedTo", "Укажите новый срок.");
                    }
                    extensions.request(roadmap.id(), row.step().no(), day, reason.getValue());
                    Notices.done("Запрос отправлен директору.");
                },
                changed);
        dialog.add(new Paragraph(row.step().title()), wantedTo, affected, reason);
        dialog.open();
    }

    private void showAffected(Div place, RoadmapRow row, @Nullable LocalDate wanted) {
        place.removeAll();
        if (wanted != null) {
            extensions
                    .consequences(roadmap.id(), Map.of(row.step().no(), wanted))
                    .forEach(one -> place.add(new Div("Шаг " + one.stepNo() + ". " + one.message())));
        }
    }

    private static Dialog dialog(String title, String verb, FieldErrors errors, Runnable action, Runnable afterwards) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(title);
        dialog.setWidth("min(30rem, 96vw)");
        Button carryOut = new Button(verb, event -> {
            if (errors.accept(action)) {
                dialog.close();
                afterwards.run();
            }
        });
        TypedInput.guard(dialog);
        carryOut.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button("Не сейчас", event -> dialog.close()), carryOut);
        return dialog;
    }
}
