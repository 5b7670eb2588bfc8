package ru.nastavnik.directive.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Set;
import java.util.stream.Collectors;
import ru.nastavnik.access.Role;
import ru.nastavnik.directive.DirectivePoint;
import ru.nastavnik.directive.DirectiveView;
import ru.nastavnik.directive.DutyTerm;
import ru.nastavnik.inbox.ui.InboxNavigation;
import ru.nastavnik.shared.ui.GridName;
import ru.nastavnik.shared.ui.NarrowColumns;
import ru.nastavnik.shared.ui.RowCard;

/** Until when an act wants its points fulfilled, by whom, and in which words it says so. */
class TermsTable extends Section {
    private static final Set<Role> READ_INTERNAL = Set.of(Role.DEPARTMENT, Role.ADMINISTRATOR);

    private final String address;
    private final Set<String> points;

    TermsTable(DirectiveView directive, Role reader) {
        addClassName("card");
        address = DirectiveNavigation.directive(directive.id());
        points = directive.text().points().stream().map(DirectivePoint::number).collect(Collectors.toSet());
        add(new H2("Сроки"), table(directive));
        if (READ_INTERNAL.contains(reader)) {
            add(new Paragraph(
                    new Span("Подписи, ознакомления и решения идут по срокам "),
                    new Anchor(InboxNavigation.INTERNAL_TERMS, "внутренних задач"),
                    new Span(".")));
        }
    }

    private Grid<DutyTerm> table(DirectiveView directive) {
        Grid<DutyTerm> grid = new Grid<>();
        grid.addThemeVariants(
                GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_COMPACT);
        grid.setAllRowsVisible(true);
        grid.addColumn(new ComponentRenderer<>(this::point))
                .setHeader("Пункт")
                .setWidth("5rem")
                .setFlexGrow(0);
        grid.addColumn(TermsTable::title).setHeader("Что").setFlexGrow(3);
        grid.addColumn(TermsTable::whom).setHeader("Кому").setFlexGrow(2);
        grid.addColumn(DutyTerm::inWords).setHeader("Срок").setFlexGrow(2);
        grid.addColumn(DutyTerm::wording).setHeader("Словами распоряжения").setFlexGrow(2);
        GridName.set(grid, "Сроки пунктов");
        NarrowColumns.cardsOnPhones(
                grid,
                term -> new RowCard(title(term))
                        .line("п. " + term.point() + " · " + whom(term))
                        .line(term.inWords())
                        .line(term.wording().isBlank() ? null : "«" + term.wording() + "»"));
        grid.setItems(directive.text().terms());
        return grid;
    }

    /** Leads to its text, where the act has a point of that number. */
    private Component point(DutyTerm term) {
        return points.contains(term.point())
                ? new Anchor(address + "#p-" + term.point(), term.point())
                : new Span(term.point());
    }

    private static String title(DutyTerm term) {
        return term.duty().title(term.kind());
    }

    private static String whom(DutyTerm term) {
        return TermWords.whom(term.duty(), term.kind());
    }
}
