package ru.nastavnik.letter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.ui.DocumentNavigation;
import ru.nastavnik.letter.IncomingLetters;
import ru.nastavnik.letter.Letter;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.ExportButton;
import ru.nastavnik.shared.ui.ExportColumn;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.GridName;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.NarrowColumns;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.StatusBadge;

/** Letters that came to the municipality or the department; each gets its incoming number. */
@Route(value = LetterNavigation.INCOMING, layout = MainLayout.class)
@PageTitle("Входящие письма — Наставник")
@RolesAllowed({"MUNICIPAL_HEAD", "MUNICIPAL_COORDINATOR", "DEPARTMENT"})
class IncomingLettersView extends Div {
    private final transient IncomingLetters letters;
    private final transient RegionClock clock;
    private final Div list = new Div();

    IncomingLettersView(IncomingLetters letters, RegionClock clock) {
        this.letters = letters;
        this.clock = clock;
        add(
                new PageHeader("Входящие письма")
                        .subtitle("Письма организаций с отчётами. Отметьте получение: номер и день по вашей книге.")
                        .secondary(export()),
                list);
        show();
    }

    private ExportButton<Letter> export() {
        return new ExportButton<>(
                "Входящие письма",
                List.of(
                        new ExportColumn<>("Входящий номер", Letter::incoming),
                        new ExportColumn<>("Получено", Letter::receivedOn),
                        new ExportColumn<>("От кого", Letter::sender),
                        new ExportColumn<>("Исходящий номер", Letter::number),
                        new ExportColumn<>("Дата письма", Letter::date),
                        new ExportColumn<>("О чём", letter -> letter.content().heading())),
                letters::list);
    }

    private void show() {
        list.removeAll();
        List<Letter> all = letters.list();
        if (all.isEmpty()) {
            list.add(new EmptyState(
                    VaadinIcon.ENVELOPE_O,
                    "Писем пока нет",
                    "Письмо появится, когда организация зарегистрирует его у себя и присвоит исходящий номер."));
            return;
        }
        Grid<Letter> grid = new Grid<>();
        Grid.Column<Letter> sender =
                grid.addColumn(Letter::sender).setHeader("От кого").setFlexGrow(2);
        grid.addComponentColumn(IncomingLettersView::title).setHeader("Письмо").setFlexGrow(3);
        Grid.Column<Letter> outgoing =
                grid.addColumn(LettersView::outgoing).setHeader("Исходящий").setFlexGrow(1);
        grid.addComponentColumn(this::incoming).setHeader("Входящий").setFlexGrow(2);
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        GridName.set(grid, "Входящие письма");
        NarrowColumns.hideOnPhones(grid, sender, outgoing);
        grid.setItems(all);
        list.add(grid);
    }

    private static Div title(Letter letter) {
        Div cell = new Div(
                new Anchor(
                        DocumentNavigation.route(Objects.requireNonNull(letter.document())),
                        letter.content().heading()),
                NarrowColumns.note(letter.sender() + " · " + LettersView.outgoing(letter)));
        DocumentId enclosed = letter.enclosed();
        if (enclosed != null) {
            cell.add(new Div(new Anchor(DocumentNavigation.route(enclosed), "Приложенный документ")));
        }
        cell.addClassName("name-cell");
        return cell;
    }

    private Component incoming(Letter letter) {
        LocalDate on = letter.receivedOn();
        if (on != null) {
            return StatusBadge.done("№ " + letter.incoming() + " от " + DateFields.text(on));
        }
        Button note = new Button("Отметить получение", event -> ask(letter));
        note.getElement().setAttribute("aria-label", "Отметить получение: " + letter.sender());
        return note;
    }

    private void ask(Letter letter) {
        Dialog dialog = new Dialog("Получено письмо: " + letter.sender());
        TextField number = new TextField("Входящий номер");
        number.setHelperText("Предложен следующий номер: исправьте, если в вашей книге другой");
        DatePicker date = DateFields.date("Дата получения", DayKind.DOCUMENT);
        date.setValue(clock.today());
        date.setMax(clock.today());
        date.setMin(letter.date());
        number.setValue(letters.proposedNumber(clock.today()));
        FieldErrors errors = new FieldErrors().field("number", number).field("date", date);
        Button save = new Button("Зарегистрировать", event -> {
            LocalDate day = date.getValue();
            if (errors.require("date", day != null, "Укажите дату получения")
                    && day != null
                    && errors.accept(() -> letters.receive(letter.id(), number.getValue(), day))) {
                dialog.close();
                Notices.done("Получение отмечено.");
                show();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(number, date);
        dialog.getFooter().add(new Button("Отмена", event -> dialog.close()), save);
        dialog.open();
    }
}
