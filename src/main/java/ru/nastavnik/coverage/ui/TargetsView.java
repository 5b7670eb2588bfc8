package ru.nastavnik.coverage.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.access.Role;
import ru.nastavnik.coverage.CoverageTarget;
import ru.nastavnik.coverage.CoverageTargets;
import ru.nastavnik.programme.MentoringFormNames;
import ru.nastavnik.programme.MentoringForms;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.NarrowColumns;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.RelatedPage;
import ru.nastavnik.shared.ui.RowCard;
import ru.nastavnik.shared.ui.StatusBadge;

/** Targets of coverage with the way to each one's shortfall. */
@Route(value = TargetNavigation.TARGETS, layout = MainLayout.class)
@PageTitle("Цели охвата — Наставник")
@RolesAllowed({"DEPARTMENT", "CENTRE_OPERATOR", "MUNICIPAL_HEAD", "MUNICIPAL_COORDINATOR"})
class TargetsView extends Div {
    private final transient CoverageTargets targets;
    private final transient RegionClock clock;
    private transient UnaryOperator<String> titles;
    private final Div list = new Div();

    TargetsView(
            CoverageTargets targets,
            MentoringForms forms,
            MentoringFormNames names,
            CurrentActor actor,
            RegionClock clock,
            List<RelatedPage> pages) {
        this.targets = targets;
        this.clock = clock;
        this.titles = targets.titleOfItem();
        PageHeader header = new PageHeader("Цели охвата")
                .point("3.2")
                .subtitle("Какая доля организаций к какой дате; откройте цель, чтобы увидеть, кого не хватает.");
        if (targets.mayAdd()) {
            header.primary(new Button("Добавить цель", event -> new TargetDialog(targets, forms, this::show).open()))
                    .secondary(RelatedPage.links(pages, TargetNavigation.TARGETS));
        }
        if (actor.require().role() == Role.DEPARTMENT) {
            header.secondary(new Button(
                    "Названия форм",
                    event -> new FormNamesDialog(forms, names, () -> {
                                titles = targets.titleOfItem();
                                show();
                            })
                            .open()));
        }
        add(header, list);
        show();
    }

    private void show() {
        list.removeAll();
        LocalDate today = clock.today();
        List<CoverageTarget> all = targets.list().stream()
                .sorted(Comparator.comparing(
                                (CoverageTarget target) -> target.dueOn().isBefore(today))
                        .thenComparing(CoverageTarget::dueOn, currentFirst(today)))
                .toList();
        if (all.isEmpty()) {
            list.add(new EmptyState(
                    "Целей ещё нет",
                    targets.mayAdd()
                            ? "Добавьте первую: формы, дата, доля и документ."
                            : "Их ставят департамент и региональный центр."));
            return;
        }
        if (all.stream().allMatch(target -> target.dueOn().isBefore(today))) {
            list.add(StatusBadge.warning("Срок всех целей прошёл, новых нет. "
                    + (targets.mayAdd()
                            ? "Добавьте цель на этот год, когда её установят."
                            : "Новые ставят департамент и региональный центр.")));
        }
        Grid<CoverageTarget> grid = new Grid<>();
        grid.addComponentColumn(target -> new Anchor(TargetNavigation.planner(target.id()), title(target)))
                .setHeader("Цель")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(target -> term(target, today))
                .setHeader("Срок")
                .setWidth("11rem")
                .setFlexGrow(0);
        grid.addColumn(target -> target.formsInWords(titles)).setHeader("Формы").setFlexGrow(2);
        grid.addColumn(TargetsView::kinds).setHeader("Организации").setFlexGrow(2);
        grid.addColumn(CoverageTarget::source).setHeader("Документ").setFlexGrow(2);
        grid.setItems(all);
        grid.setAllRowsVisible(true);
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        NarrowColumns.cardsOnPhones(
                grid,
                target -> new RowCard(new Anchor(TargetNavigation.planner(target.id()), title(target)))
                        .line(target.formsInWords(titles))
                        .line(kinds(target))
                        .line(target.source())
                        .with(term(target, today)));
        list.add(grid);
    }

    private static String title(CoverageTarget target) {
        return target.percentInWords() + " к " + DateFields.text(target.dueOn());
    }

    private static StatusBadge term(CoverageTarget target, LocalDate today) {
        return target.dueOn().isBefore(today) ? StatusBadge.neutral("срок прошёл") : StatusBadge.active("действует");
    }

    /** What comes next stands above what comes later, and of what is past the last one above those before. */
    private static Comparator<LocalDate> currentFirst(LocalDate today) {
        return (one, other) -> one.isBefore(today) ? other.compareTo(one) : one.compareTo(other);
    }

    static String kinds(CoverageTarget target) {
        String names = target.kinds().isEmpty()
                ? "все виды"
                : target.kinds().stream().map(OrganizationKind::title).collect(Collectors.joining(", "));
        return target.kinds().size() == 1 ? names : names + (target.kindsJoint() ? " (вместе)" : " (каждый вид)");
    }
}
