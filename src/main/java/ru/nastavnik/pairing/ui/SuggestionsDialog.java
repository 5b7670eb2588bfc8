package ru.nastavnik.pairing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.pairing.NewPair;
import ru.nastavnik.pairing.PairBoard;
import ru.nastavnik.pairing.PairDrafts;
import ru.nastavnik.pairing.Suggestion;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.NarrowColumns;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.TickBoxes;

/** Pairs that the system proposes, each with its reasons; the curator takes those that are right. */
class SuggestionsDialog extends Dialog {
    private static final int FEW = 6;

    SuggestionsDialog(PairDrafts drafts, PairingScope scope, SchoolYear year, PairBoard board, Runnable changed) {
        setHeaderTitle("Предложения пар");
        setWidth("min(900px, 96vw)");
        List<Suggestion> suggestions = drafts.suggestions(scope.organization(), year);
        Button close = new Button("Закрыть", event -> close());
        if (suggestions.isEmpty()) {
            add(new EmptyState(
                    "Предложить некого",
                    "Все наставляемые уже в парах, или у наставников не осталось мест подходящей формы."));
            getFooter().add(close);
            return;
        }
        Map<Suggestion, ComboBox<String>> roleModels = new HashMap<>();
        suggestions.stream()
                .filter(suggestion -> !suggestion.form().roleModels().isEmpty())
                .forEach(suggestion -> roleModels.put(suggestion, roleModel(board, suggestion)));
        Grid<Suggestion> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_COMPACT);
        TickBoxes.choose(grid, pair -> board.name(pair.mentor()) + " и " + board.name(pair.mentee()));
        if (suggestions.size() <= FEW) {
            grid.setAllRowsVisible(true);
        } else {
            grid.setHeight("50vh");
        }
        grid.addComponentColumn(suggestion -> cell(board, suggestion))
                .setHeader("Наставник → наставляемый")
                .setFlexGrow(3);
        Grid.Column<Suggestion> form = grid.addColumn(
                        suggestion -> suggestion.form().title())
                .setHeader("Форма")
                .setFlexGrow(2);
        grid.addComponentColumn(suggestion -> roleModelCell(roleModels.get(suggestion)))
                .setHeader("Ролевая модель")
                .setFlexGrow(2);
        Grid.Column<Suggestion> why =
                grid.addColumn(SuggestionsDialog::why).setHeader("Почему").setFlexGrow(3);
        NarrowColumns.hideOnPhones(grid, form, why);
        grid.setItems(suggestions);
        suggestions.forEach(grid::select);
        Button take = new Button("Взять отмеченные в проект", event -> {
            try {
                List<NewPair> taken = suggestions.stream()
                        .filter(grid.getSelectedItems()::contains)
                        .map(suggestion -> suggestion.taken(chosen(roleModels.get(suggestion))))
                        .toList();
                drafts.addAll(scope.organization(), year, taken);
                Notices.done("В проекте новых пар: " + taken.size());
                changed.run();
                close();
            } catch (RuntimeException failure) {
                ErrorNotice.show(failure);
            }
        });
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new Paragraph("Учтены предпочтения участников (шаг 17), общее направление и форма. Ролевая"
                        + " модель предложена там, где программа оставила у формы одну. Снимите отметку с того, что"
                        + " не подходит: решаете вы."),
                grid);
        getFooter().add(close, take);
    }

    private static ComboBox<String> roleModel(PairBoard board, Suggestion suggestion) {
        ComboBox<String> models = new ComboBox<>();
        models.setAriaLabel(
                "Ролевая модель пары " + board.name(suggestion.mentor()) + " и " + board.name(suggestion.mentee()));
        models.setItems(suggestion.form().roleModels());
        models.setValue(suggestion.roleModel());
        models.setPlaceholder("выберите");
        models.setWidthFull();
        return models;
    }

    /** The programme keeps no role models of some forms: then there is nothing to choose. */
    private static Component roleModelCell(@Nullable ComboBox<String> models) {
        return models == null ? new Span("—") : models;
    }

    private static @Nullable String chosen(@Nullable ComboBox<String> models) {
        return models == null ? null : models.getValue();
    }

    private static Div cell(PairBoard board, Suggestion suggestion) {
        Span mentor = new Span(board.fullName(suggestion.mentor()));
        mentor.addClassName("pair-mentor");
        Div cell = new Div(
                mentor,
                new Span("→ " + board.fullName(suggestion.mentee())),
                NarrowColumns.note(suggestion.form().title()),
                NarrowColumns.note(why(suggestion)));
        cell.addClassName("name-cell");
        return cell;
    }

    private static String why(Suggestion suggestion) {
        return String.join("; ", suggestion.reasons());
    }
}
