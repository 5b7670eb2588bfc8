package ru.nastavnik.dashboard.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import ru.nastavnik.dashboard.Deadline;
import ru.nastavnik.dashboard.MunicipalityProgress;
import ru.nastavnik.dashboard.NewsItem;
import ru.nastavnik.dashboard.RegionOverview;
import ru.nastavnik.shared.ui.DueDateText;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.ExportButton;
import ru.nastavnik.shared.ui.ExportColumn;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.Plural;
import ru.nastavnik.shared.ui.StatusBadge;

/** «Что с распоряжением?» for a department: per municipality how far and what is late, what ends soon, what is new. */
@Route(value = DashboardNavigation.REGION, layout = MainLayout.class)
@PageTitle("Регион — Наставник")
@RolesAllowed({"DEPARTMENT", "CENTRE_OPERATOR"})
class RegionView extends Div {
    private static final int SHORT_LIST = 8;

    RegionView(RegionOverview overview, DueDateText dueDates) {
        List<MunicipalityProgress> municipalities = overview.byMunicipality();
        add(header(municipalities));
        if (municipalities.isEmpty()) {
            add(new EmptyState("Организаций пока нет", "Их вносит администратор: по одной или из файла."));
            return;
        }
        Div left = new Div(grid(municipalities));
        left.addClassName("column-main");
        Div right = new Div(deadlines(overview.deadlines(), dueDates), news(overview.news()));
        right.addClassName("column-side");
        Div columns = new Div(left, right);
        columns.addClassName("columns");
        add(columns);
    }

    private static PageHeader header(List<MunicipalityProgress> municipalities) {
        int organizations = municipalities.stream()
                .mapToInt(MunicipalityProgress::organizations)
                .sum();
        int curators = municipalities.stream()
                .mapToInt(MunicipalityProgress::withCurator)
                .sum();
        int plans =
                municipalities.stream().mapToInt(MunicipalityProgress::plans).sum();
        int late = municipalities.stream()
                .mapToInt(MunicipalityProgress::organizationsLate)
                .sum();
        return new PageHeader("Регион")
                .point("1.1, 9")
                .subtitle(Plural.count(organizations, "организация", "организации", "организаций")
                        + " · куратор назначен в " + curators + " · дорожная карта действует в " + plans
                        + " · просрочено в " + late)
                .secondary(new ExportButton<>(
                        "Регион",
                        List.of(
                                new ExportColumn<MunicipalityProgress>("Муниципалитет", MunicipalityProgress::name),
                                new ExportColumn<>("Организаций", MunicipalityProgress::organizations),
                                new ExportColumn<>("С куратором", MunicipalityProgress::withCurator),
                                new ExportColumn<>("С программой", MunicipalityProgress::programmes),
                                new ExportColumn<>("С дорожной картой", MunicipalityProgress::plans),
                                new ExportColumn<>("Шагов выполнено", MunicipalityProgress::done),
                                new ExportColumn<>("Шагов всего", MunicipalityProgress::total),
                                new ExportColumn<>("Просрочено", MunicipalityProgress::late)),
                        () -> municipalities));
    }

    private static Grid<MunicipalityProgress> grid(List<MunicipalityProgress> municipalities) {
        Grid<MunicipalityProgress> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_COMPACT);
        grid.setAllRowsVisible(true);
        grid.getElement().setAttribute("aria-label", "Муниципалитеты");
        grid.addColumn(new ComponentRenderer<>(row -> new Anchor(
                        DashboardNavigation.CONTROL + "?" + ControlView.MUNICIPALITY + "=" + row.municipality(),
                        row.name())))
                .setHeader("Муниципалитет")
                .setFrozen(true)
                .setWidth("11rem")
                .setFlexGrow(1)
                .setSortable(true)
                .setComparator(MunicipalityProgress::name);
        grid.addColumn(new ComponentRenderer<>(row -> row.late() == 0
                        ? new Span("нет")
                        : StatusBadge.danger(row.late() + " в " + row.organizationsLate() + " орг.")))
                .setHeader("Просрочено")
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setSortable(true)
                .setComparator(MunicipalityProgress::late);
        grid.addColumn(row -> row.total() == 0 ? "—" : row.percent() + " % (" + row.done() + "/" + row.total() + ")")
                .setHeader("Шаги")
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setSortable(true)
                .setComparator(MunicipalityProgress::percent);
        share(grid, "Кураторы", MunicipalityProgress::withCurator);
        share(grid, "Программы", MunicipalityProgress::programmes);
        share(grid, "Карты", MunicipalityProgress::plans);
        grid.setItems(municipalities);
        return grid;
    }

    private static void share(
            Grid<MunicipalityProgress> grid, String header, ToIntFunction<MunicipalityProgress> value) {
        grid.addColumn(row -> value.applyAsInt(row) + "/" + row.organizations())
                .setHeader(header)
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setSortable(true)
                .setComparator(Comparator.comparingInt(value));
    }

    private static Section deadlines(List<Deadline> deadlines, DueDateText dueDates) {
        Section section = new Section(new H2("Ближайшие сроки"));
        section.addClassName("card");
        if (deadlines.isEmpty()) {
            section.add(new Paragraph("В ближайшие две недели сроков нет."));
            return section;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        deadlines.stream()
                .limit(SHORT_LIST)
                .forEach(deadline -> list.add(new ListItem(
                        new Span(deadline.title()),
                        dueDates.badge(deadline.due()),
                        new Span("организаций: " + deadline.organizations()))));
        section.add(list, new Paragraph(new Anchor(DashboardNavigation.DEADLINES, "Все сроки")));
        return section;
    }

    private static Section news(List<NewsItem> news) {
        Section section = new Section(new H2("Новое со вчерашнего дня"));
        section.addClassName("card");
        if (news.isEmpty()) {
            section.add(new Paragraph("Со вчерашнего дня ничего не завершали."));
            return section;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        news.stream()
                .limit(SHORT_LIST)
                .forEach(
                        item -> list.add(new ListItem(new Span(item.title()), new Span("выполнено: " + item.count()))));
        section.add(list);
        return section;
    }
}
