package ru.nastavnik.letter.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.function.Supplier;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.access.Role;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.letter.EnclosedReports;
import ru.nastavnik.letter.Letter;
import ru.nastavnik.letter.LetterId;
import ru.nastavnik.letter.Letters;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.GridName;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.NarrowColumns;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.StatusBadge;

/** Letters of the organisation, and the reports that have not left with one yet. */
@Route(value = LetterNavigation.OUTGOING, layout = MainLayout.class)
@PageTitle("Письма — Наставник")
@RolesAllowed({"CURATOR", "DIRECTOR", "SECRETARY"})
class LettersView extends Div {
    private final transient Letters letters;
    private final transient EnclosedReports reports;
    private final OrganizationId organization;

    LettersView(Letters letters, EnclosedReports reports, CurrentActor currentActor) {
        this.letters = letters;
        this.reports = reports;
        Actor actor = currentActor.require();
        this.organization = actor.organization().orElseThrow();
        boolean writes = actor.role() != Role.SECRETARY;
        PageHeader header = new PageHeader("Письма")
                .crumb("Документы", "documents")
                .subtitle("К отчёту составляют письмо. Система даёт ему исходящий номер, входящий вносит получатель.");
        if (writes) {
            header.secondary(new Button(
                    "Новое письмо", VaadinIcon.PLUS.create(), event -> open(() -> letters.draft(organization))));
        }
        add(header);
        if (writes) {
            letters.reportsWithoutLetter(organization).forEach(this::offer);
        }
        List<Letter> all = letters.list(organization);
        if (all.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.ENVELOPE_O,
                    "Писем пока нет",
                    "Когда отчёт об исполнении дорожной карты зарегистрирован, здесь предлагается письмо к нему."));
        } else {
            add(grid(all));
        }
    }

    private void offer(RegisteredDocument report) {
        Button write = new Button(
                "Составить сопроводительное письмо", event -> open(() -> reports.letter(organization, report.id())));
        write.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div card = new Div(
                new Paragraph(report.subject() + " " + report.reference() + " зарегистрирован, письма к нему ещё нет."),
                write);
        card.addClassName("card");
        add(card);
    }

    private void open(Supplier<LetterId> draft) {
        try {
            LetterId id = draft.get();
            getUI().ifPresent(ui -> ui.navigate(LetterNavigation.route(id)));
        } catch (RuntimeException refused) {
            ErrorNotice.show(refused);
        }
    }

    private static Grid<Letter> grid(List<Letter> all) {
        Grid<Letter> grid = new Grid<>();
        Grid.Column<Letter> number = grid.addColumn(LettersView::outgoing)
                .setHeader("Исходящий")
                .setWidth("11rem")
                .setFlexGrow(0);
        grid.addComponentColumn(LettersView::title).setHeader("Письмо").setFlexGrow(4);
        Grid.Column<Letter> to = grid.addColumn(
                        letter -> letter.content().addressee().replace("\n", ", "))
                .setHeader("Кому")
                .setFlexGrow(3);
        Grid.Column<Letter> state = grid.addComponentColumn(LettersView::state)
                .setHeader("Состояние")
                .setFlexGrow(2);
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        GridName.set(grid, "Письма");
        NarrowColumns.hideOnPhones(grid, number, to, state);
        grid.setItems(all);
        return grid;
    }

    private static Div title(Letter letter) {
        String heading = letter.content().heading();
        Div cell = new Div(
                new Anchor(LetterNavigation.route(letter.id()), heading.isBlank() ? "Без заголовка" : heading),
                NarrowColumns.note(outgoing(letter) + " · " + stateText(letter)));
        cell.addClassName("name-cell");
        return cell;
    }

    static String outgoing(Letter letter) {
        return letter.number() == null || letter.date() == null
                ? "—"
                : "№ " + letter.number() + " от " + DateFields.text(letter.date());
    }

    private static StatusBadge state(Letter letter) {
        if (letter.isDraft()) {
            return StatusBadge.waiting(stateText(letter));
        }
        return letter.incoming() == null ? StatusBadge.active(stateText(letter)) : StatusBadge.done(stateText(letter));
    }

    static String stateText(Letter letter) {
        if (letter.isDraft()) {
            return "проект";
        }
        return letter.incoming() == null || letter.receivedOn() == null
                ? "зарегистрировано"
                : "получено: вх. № " + letter.incoming() + " от " + DateFields.text(letter.receivedOn());
    }
}
