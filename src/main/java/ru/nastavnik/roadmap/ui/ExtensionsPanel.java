package ru.nastavnik.roadmap.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import java.util.List;
import ru.nastavnik.access.Role;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.ui.SigningDialog;
import ru.nastavnik.document.ui.SigningForm;
import ru.nastavnik.roadmap.RoadmapRow;
import ru.nastavnik.roadmap.RoadmapView;
import ru.nastavnik.roadmap.TermExtension;
import ru.nastavnik.roadmap.TermExtensions;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.StatusBadge;
import ru.nastavnik.shared.ui.TypedInput;

/** Requests for more time: the curator asks, the director grants or refuses. */
class ExtensionsPanel extends Div {
    private final transient TermExtensions extensions;
    private final transient Documents documents;
    private final transient RoadmapView roadmap;
    private final LocalDate today;
    private final transient Runnable changed;

    ExtensionsPanel(
            TermExtensions extensions,
            Documents documents,
            RoadmapView roadmap,
            Role role,
            LocalDate today,
            Runnable changed) {
        this.extensions = extensions;
        this.documents = documents;
        this.today = today;
        this.roadmap = roadmap;
        this.changed = changed;
        List<TermExtension> all = roadmap.inForceSince() == null ? List.of() : extensions.of(roadmap.id());
        setVisible(!all.isEmpty());
        add(new H2("Продление сроков"));
        all.forEach(extension -> add(line(extension, role)));
    }

    private Div line(TermExtension extension, Role role) {
        Div line = new Div(
                new Span("Шаг " + extension.stepNo() + ": с " + DateFields.text(extension.formerTo()) + " до "
                        + DateFields.text(extension.wantedTo()) + ". " + extension.reason()),
                badge(extension));
        line.addClassName("decision-line");
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
        if (role == Role.DIRECTOR && extension.state() == TermExtension.State.REQUESTED) {
            Button grant = new Button("Напечатать и продлить", VaadinIcon.PRINT.create(), event -> grant(extension));
            grant.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
            Button refuse = new Button("Отказать", event -> refuse(extension));
            refuse.addThemeVariants(ButtonVariant.LUMO_SMALL);
            line.add(grant, refuse);
        }
        return line;
    }

    private static StatusBadge badge(TermExtension extension) {
        return switch (extension.state()) {
            case REQUESTED -> StatusBadge.waiting(extension.state().title());
            case GRANTED -> StatusBadge.done(extension.state().title());
            case REFUSED, ENDED -> StatusBadge.neutral(extension.state().title());
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

    private void grant(TermExtension extension) {
        try {
            SigningForm form = new SigningForm(documents, () -> extensions.order(extension.id()), false, today, null)
                    .editable(facts -> extensions.wording(extension.id(), facts));
            new SigningDialog(
                            "Приказ о продлении срока шага " + extension.stepNo(),
                            "Приказ внесёт изменения в дорожную карту: срок шага " + extension.stepNo() + " будет до "
                                    + DateFields.text(extension.wantedTo()) + ".",
                            form,
                            signed -> extensions.grant(extension.id(), signed),
                            "Приказ зарегистрирован, срок шага продлён.",
                            changed)
                    .open();
        } catch (DomainException refused) {
            ErrorNotice.show(refused);
        }
    }

    private void refuse(TermExtension extension) {
        TextArea reason = new TextArea("Причина отказа");
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        FieldErrors errors = new FieldErrors().field("reason", reason);
        Dialog dialog = dialog("Отказать в продлении шага " + extension.stepNo(), "Отказать", errors, () -> {
            extensions.refuse(extension.id(), reason.getValue());
            Notices.done("В продлении отказано.");
        });
        dialog.add(reason);
        dialog.open();
    }

    /** The curator's question for more time for a step. */
    void ask(RoadmapRow row) {
        DatePicker wantedTo = DateFields.date("Новый срок", DayKind.TERM);
        LocalDate to = row.plan().to();
        wantedTo.setValue(to == null ? null : to.plusWeeks(1));
        TextArea reason = new TextArea("Почему нужно больше времени");
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        wantedTo.setRequiredIndicatorVisible(true);
        if (to != null) {
            wantedTo.setHelperText("Сейчас срок до " + DateFields.text(to));
        }
        FieldErrors errors = new FieldErrors().field("wantedTo", wantedTo).field("reason", reason);
        Dialog dialog = dialog("Продлить срок шага " + row.step().no(), "Отправить директору", errors, () -> {
            LocalDate day = wantedTo.getValue();
            if (day == null) {
                throw new ValidationException("wantedTo", "Укажите новый срок.");
            }
            extensions.request(roadmap.id(), row.step().no(), day, reason.getValue());
            Notices.done("Запрос отправлен директору.");
        });
        dialog.add(new Paragraph(row.step().title()), wantedTo, reason);
        dialog.open();
    }

    private Dialog dialog(String title, String verb, FieldErrors errors, Runnable action) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(title);
        dialog.setWidth("min(30rem, 96vw)");
        Button carryOut = new Button(verb, event -> {
            if (errors.accept(action)) {
                dialog.close();
                changed.run();
            }
        });
        TypedInput.guard(dialog);
        carryOut.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button("Не сейчас", event -> dialog.close()), carryOut);
        return dialog;
    }
}
