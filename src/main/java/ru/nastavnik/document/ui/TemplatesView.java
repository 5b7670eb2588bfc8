package ru.nastavnik.document.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.document.TemplateDecision;
import ru.nastavnik.document.TemplateLibrary;
import ru.nastavnik.document.TemplateState;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.GridName;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.NarrowColumns;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.StatusBadge;

/** The kinds of documents with the template that writes each today: the region's, or the director's own. */
@Route(value = DocumentNavigation.TEMPLATES, layout = MainLayout.class)
@PageTitle("Шаблоны документов — Наставник")
@RolesAllowed({"CENTRE_OPERATOR", "DIRECTOR"})
class TemplatesView extends Div {

    TemplatesView(TemplateLibrary library, CurrentActor actor) {
        boolean own = actor.require().organization().isPresent();
        add(new PageHeader("Шаблоны документов")
                .subtitle(
                        own
                                ? "По шаблонам составляются документы вашей организации. Пока своего нет, действует"
                                        + " региональный."
                                : "По шаблонам составляются документы всех организаций региона. Организация может"
                                        + " ввести свой вариант.")
                .point("3.1"));
        Grid<TemplateState> grid = new Grid<>();
        grid.addComponentColumn(TemplatesView::kind).setHeader("Документ").setFlexGrow(3);
        Grid.Column<TemplateState> holds = grid.addComponentColumn(TemplatesView::holds)
                .setHeader("Действует")
                .setFlexGrow(2);
        Grid.Column<TemplateState> next =
                grid.addColumn(state -> next(state.next())).setHeader("Дальше").setFlexGrow(2);
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_NO_BORDER);
        grid.setAllRowsVisible(true);
        GridName.set(grid, "Шаблоны документов");
        NarrowColumns.hideOnPhones(grid, holds, next);
        grid.setItems(library.states());
        add(grid);
    }

    private static Div kind(TemplateState state) {
        Div cell = new Div(
                new Anchor(
                        DocumentNavigation.template(state.kind()), state.kind().title()),
                NarrowColumns.note(state.title()));
        cell.addClassName("name-cell");
        return cell;
    }

    private static Div holds(TemplateState state) {
        Div cell = new Div(new Span(capital(state.title()) + since(state.since())));
        if (state.objection() != null) {
            cell.add(StatusBadge.warning("введённая версия не подходит"));
        }
        return cell;
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(DateFields.RUSSIAN) + text.substring(1);
    }

    private static String since(@Nullable LocalDate day) {
        return day == null ? "" : ", с " + DateFields.text(day);
    }

    private static String next(@Nullable TemplateDecision decision) {
        if (decision == null) {
            return "";
        }
        Integer number = decision.number();
        return "с " + DateFields.text(decision.from()) + ": " + (number == null ? "прежний" : "версия " + number);
    }
}
