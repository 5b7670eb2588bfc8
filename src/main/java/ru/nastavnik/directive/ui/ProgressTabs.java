package ru.nastavnik.directive.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.tabs.TabSheet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.directive.DirectivePoint;
import ru.nastavnik.directive.LaunchProgress;
import ru.nastavnik.directive.LaunchView;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.ExportButton;
import ru.nastavnik.shared.ui.ExportColumn;
import ru.nastavnik.shared.ui.GridName;
import ru.nastavnik.shared.ui.NarrowColumns;
import ru.nastavnik.shared.ui.Plural;
import ru.nastavnik.shared.ui.RowCard;
import ru.nastavnik.shared.ui.StatusBadge;

/** How far the directive is: per municipality, per point, per organisation. */
class ProgressTabs extends TabSheet {

    ProgressTabs(LaunchScreens screens, LaunchView launch) {
        setWidthFull();
        add("По муниципалитетам", municipalities(screens, launch));
        add("По пунктам", points(screens, launch));
        add("Организации", new ParticipantsPanel(screens, launch));
    }

    private static Component municipalities(LaunchScreens screens, LaunchView launch) {
        List<LaunchProgress.MunicipalityRow> rows = screens.progress().municipalities(launch.id());
        if (rows.isEmpty()) {
            return new EmptyState("Организации ещё не начали", "Цифры появятся после запуска.");
        }
        Grid<LaunchProgress.MunicipalityRow> grid = new Grid<>();
        grid.addColumn(LaunchProgress.MunicipalityRow::name)
                .setHeader("Муниципалитет")
                .setFrozen(true)
                .setWidth("14rem")
                .setSortable(true);
        grid.addColumn(LaunchProgress.MunicipalityRow::organizations)
                .setHeader("Организаций")
                .setAutoWidth(true)
                .setSortable(true);
        grid.addComponentColumn(row -> share(row.curators(), row.organizations()))
                .setHeader("Куратор назначен")
                .setWidth("8rem");
        grid.addComponentColumn(row -> share(row.programmes(), row.organizations()))
                .setHeader("Программа утверждена")
                .setWidth("8rem");
        grid.addComponentColumn(row -> share(row.roadmaps(), row.organizations()))
                .setHeader("Карта исполняется")
                .setWidth("8rem");
        grid.addComponentColumn(row -> share(row.done(), row.organizations()))
                .setHeader("Отчитались")
                .setWidth("8rem");
        grid.addComponentColumn(ProgressTabs::late)
                .setHeader("Просрочено")
                .setWidth("12rem")
                .setComparator(LaunchProgress.MunicipalityRow::overdue);
        NarrowColumns.cardsOnPhones(
                grid,
                row -> new RowCard(row.name())
                        .line("организаций " + row.organizations() + ", отчитались " + row.done())
                        .line("куратор назначен", row.curators())
                        .line("программа утверждена", row.programmes())
                        .line("карта исполняется", row.roadmaps())
                        .with(late(row)));
        grid.setItems(rows);
        GridName.set(grid, "Муниципалитеты");
        grid.setAllRowsVisible(true);
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_NO_BORDER);
        List<ExportColumn<LaunchProgress.MunicipalityRow>> columns = List.of(
                new ExportColumn<>("Муниципалитет", LaunchProgress.MunicipalityRow::name),
                new ExportColumn<>("Организаций", LaunchProgress.MunicipalityRow::organizations),
                new ExportColumn<>("Куратор назначен", LaunchProgress.MunicipalityRow::curators),
                new ExportColumn<>("Программа утверждена", LaunchProgress.MunicipalityRow::programmes),
                new ExportColumn<>("Карта исполняется", LaunchProgress.MunicipalityRow::roadmaps),
                new ExportColumn<>("Отчитались", LaunchProgress.MunicipalityRow::done),
                new ExportColumn<>("Выбыли", LaunchProgress.MunicipalityRow::left),
                new ExportColumn<>("Просрочено задач", LaunchProgress.MunicipalityRow::overdue));
        return new Div(
                new ExportButton<>(
                        "Исполнение по муниципалитетам",
                        columns,
                        () -> screens.progress().municipalities(launch.id())),
                grid);
    }

    private static Component share(int part, int whole) {
        ProgressBar bar = new ProgressBar(0, Math.max(1, whole), Math.min(part, Math.max(1, whole)));
        bar.getElement().setAttribute("aria-hidden", "true");
        Div cell = new Div(new Span(part + " из " + whole), bar);
        cell.addClassName("share");
        return cell;
    }

    private static Component late(LaunchProgress.MunicipalityRow row) {
        return row.overdue() == 0
                ? StatusBadge.done("нет")
                : StatusBadge.danger(Plural.count(row.overdue(), "задача", "задачи", "задач") + " в "
                        + Plural.count(row.overdueOrganizations(), "организации", "организациях", "организациях"));
    }

    private static Component points(LaunchScreens screens, LaunchView launch) {
        Map<String, LaunchProgress.PointRow> counts = screens.progress().points(launch.id()).stream()
                .collect(Collectors.toMap(LaunchProgress.PointRow::point, Function.identity()));
        List<DirectivePoint> points =
                screens.directives().get(launch.directive()).text().points();
        Grid<DirectivePoint> grid = new Grid<>();
        grid.addComponentColumn(point -> link(launch, point))
                .setHeader("Пункт")
                .setWidth("5rem")
                .setFlexGrow(0);
        grid.addComponentColumn(ProgressTabs::clamped).setHeader("Текст").setFlexGrow(4);
        grid.addComponentColumn(point -> execution(counts.get(point.number())))
                .setHeader("Исполнение")
                .setWidth("15rem")
                .setFlexGrow(0);
        NarrowColumns.cardsOnPhones(grid, point -> {
            RowCard card = new RowCard(link(launch, point));
            card.add(clamped(point));
            return counts.containsKey(point.number()) ? card.with(execution(counts.get(point.number()))) : card;
        });
        grid.setItems(points);
        GridName.set(grid, "Пункты распоряжения");
        grid.setAllRowsVisible(true);
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_NO_BORDER);
        return grid;
    }

    private static Anchor link(LaunchView launch, DirectivePoint point) {
        return new Anchor(
                DirectiveNavigation.directive(launch.directive()) + "#p-" + point.number(), "п. " + point.number());
    }

    /** The whole of a long point stands where its number leads. */
    private static Span clamped(DirectivePoint point) {
        Span text = new Span(point.text());
        text.addClassName("clamped");
        text.setTitle(point.text());
        return text;
    }

    private static Component execution(LaunchProgress.@Nullable PointRow row) {
        if (row == null) {
            return new Span("—");
        }
        Div cell = new Div(share(row.completed(), row.completed() + row.open()));
        if (row.overdue() > 0) {
            cell.add(StatusBadge.danger(
                    Plural.count(row.overdue(), "задача просрочена", "задачи просрочены", "задач просрочено")));
        }
        return cell;
    }
}
