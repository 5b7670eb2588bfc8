package ru.nastavnik.dashboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.dashboard.ControlMatrix;
import ru.nastavnik.dashboard.CoverageGoal;
import ru.nastavnik.dashboard.MonitoringOverview;
import ru.nastavnik.dashboard.MunicipalityCoverage;
import ru.nastavnik.dashboard.MunicipalityProgress;
import ru.nastavnik.dashboard.RegionOverview;
import ru.nastavnik.figure.Part;
import ru.nastavnik.indicator.Indicators;
import ru.nastavnik.listing.ui.ListExport;
import ru.nastavnik.listing.ui.ListExports;
import ru.nastavnik.shared.FigureAge;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.DueDateText;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.ExportColumn;
import ru.nastavnik.shared.ui.GridName;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.Plural;
import ru.nastavnik.shared.ui.StatusBadge;

/**
 * «Что с распоряжением?» for a department: per municipality what is late, how far it is, the coverage of each form
 * against its target and who has submitted; indicators, deadlines, news. Every number opens the rows that it counts.
 */
@Route(value = DashboardNavigation.REGION, layout = MainLayout.class)
@PageTitle("Регион — Наставник")
@RolesAllowed({"DEPARTMENT", "CENTRE_OPERATOR"})
class RegionView extends Div {
    private static final MunicipalityCoverage.Submissions NONE = new MunicipalityCoverage.Submissions(0, 0, 0, 0);

    private final transient MonitoringOverview monitoring;
    private final transient ListExports exports;
    private final transient Map<MunicipalityId, MunicipalityCoverage> coverage;
    /** Null where there are too many organisations to ask of all at once; each municipality's page tells its own. */
    private final transient @Nullable Map<MunicipalityId, Integer> concerning;

    RegionView(
            RegionOverview overview,
            MonitoringOverview monitoring,
            ListExports exports,
            Indicators indicators,
            DueDateText dueDates,
            RegionClock clock) {
        this.monitoring = monitoring;
        this.exports = exports;
        this.coverage = monitoring.byMunicipality();
        List<MunicipalityProgress> municipalities = overview.byMunicipality();
        this.concerning = sum(municipalities, MunicipalityProgress::organizations) > ControlMatrix.MARKED
                ? null
                : overview.concerning();
        add(header(municipalities));
        if (municipalities.isEmpty()) {
            add(new EmptyState("Организаций пока нет", "Их вносит администратор: по одной или из файла."));
            return;
        }
        int year = indicators.newestYear();
        Div cards = new Div(
                RegionCards.deadlines(overview.deadlines(RegionCards.SHORT_LIST), dueDates),
                RegionCards.news(overview.news()),
                RegionCards.indicators(year, indicators.ofYear(year), clock.today()));
        cards.addClassName("region-cards");
        add(totals(municipalities), counting());
        monitoring
                .coverageSource()
                .map(source -> FigureAge.warning(source.asOf(), clock.today()))
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> add(StatusBadge.warning("Охват формами. " + text.strip())));
        add(grid(municipalities), sources(), cards);
    }

    private PageHeader header(List<MunicipalityProgress> municipalities) {
        return new PageHeader("Регион").point("1.1, 9").secondary(export(municipalities));
    }

    private static Div totals(List<MunicipalityProgress> municipalities) {
        int organizations = sum(municipalities, MunicipalityProgress::organizations);
        Div line = new Div(
                link(OrganizationsShown.ALL, Plural.count(organizations, "организация", "организации", "организаций")),
                link(
                        OrganizationsShown.WITH_CURATOR,
                        "куратор назначен в " + sum(municipalities, MunicipalityProgress::withCurator)),
                link(
                        OrganizationsShown.WITH_PLAN,
                        "дорожная карта действует в " + sum(municipalities, MunicipalityProgress::plans)),
                link(
                        OrganizationsShown.LATE,
                        "просрочено в " + sum(municipalities, MunicipalityProgress::organizationsLate)),
                new Anchor(DashboardNavigation.STANDING, "кто что должен и на сколько опаздывает"));
        line.addClassName("region-totals");
        return line;
    }

    /** Why the number of what is late is another one there. */
    private static Paragraph counting() {
        Paragraph note = new Paragraph(
                new Text("«Просрочено» здесь – открытые задачи по месту, где находится организация, вместе с"
                        + " государственными организациями и колледжами. В разделе "),
                new Anchor(DashboardNavigation.STANDING, "«Состояние исполнения»"),
                new Text(" считаются обязанности у того, кто за них отвечает, поэтому числа могут отличаться."));
        note.addClassName("subtitle");
        return note;
    }

    private static Anchor link(OrganizationsShown show, String text) {
        return new Anchor(Links.control(null, show), text);
    }

    private Grid<MunicipalityProgress> grid(List<MunicipalityProgress> municipalities) {
        Grid<MunicipalityProgress> grid = new Grid<>();
        grid.addThemeVariants(
                GridVariant.LUMO_ROW_STRIPES,
                GridVariant.LUMO_COMPACT,
                GridVariant.LUMO_COLUMN_BORDERS,
                GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        GridName.set(grid, "Муниципалитеты");
        grid.addColumn(new ComponentRenderer<>(row -> new Anchor(
                        DashboardNavigation.CONTROL + "?" + ControlView.MUNICIPALITY + "=" + row.municipality(),
                        row.name())))
                .setHeader("Муниципалитет")
                .setFrozen(true)
                .setWidth("min(13rem, 40vw)")
                .setFlexGrow(1)
                .setSortable(true)
                .setComparator(MunicipalityProgress::name);
        column(
                grid,
                "Просрочено",
                row -> cell(
                        Links.control(row.municipality(), OrganizationsShown.LATE),
                        row.late() == 0 ? "нет" : row.late() + " в " + row.organizationsLate() + " орг.",
                        row.late() == 0 ? "none" : "late",
                        row.name() + ", просрочено задач: " + row.late() + ", в организациях: "
                                + row.organizationsLate()),
                MunicipalityProgress::late);
        column(grid, "Внимание", this::attention, this::concerning);
        column(
                grid,
                "Шаги",
                row -> cell(
                        Links.control(row.municipality(), OrganizationsShown.ALL),
                        row.total() == 0 ? "—" : row.percent() + " %",
                        "none",
                        row.name() + ", выполнено шагов: " + row.done() + " из " + row.total()),
                MunicipalityProgress::percent);
        share(grid, "Кураторы", OrganizationsShown.WITH_CURATOR, MunicipalityProgress::withCurator);
        share(grid, "Карты", OrganizationsShown.WITH_PLAN, MunicipalityProgress::plans);
        monitoring
                .coverageSource()
                .ifPresent(source -> monitoring.goals().forEach(goal -> covered(grid, goal, source.isOlderThan(goal))));
        if (monitoring.runningCollection().isPresent()) {
            column(grid, "Сдали", this::submitted, row -> submissions(row).late());
        }
        grid.setItems(municipalities);
        return grid;
    }

    private Component attention(MunicipalityProgress row) {
        String address = Links.control(row.municipality(), OrganizationsShown.CONCERNING);
        if (concerning == null) {
            return cell(address, "открыть", "none", row.name() + ": где что-то может не успеть к сроку");
        }
        int count = concerning(row);
        return cell(
                address,
                count == 0 ? "нет" : count + " орг.",
                count == 0 ? "none" : "soon",
                row.name() + ", организаций, где что-то может не успеть к сроку: " + count);
    }

    private int concerning(MunicipalityProgress row) {
        return concerning == null ? 0 : concerning.getOrDefault(row.municipality(), 0);
    }

    /** @param older than the day of the target: then what is not reached is no failure yet */
    private void covered(Grid<MunicipalityProgress> grid, CoverageGoal goal, boolean older) {
        String target = goal.percent().stripTrailingZeros().toPlainString().replace('.', ',');
        column(
                grid,
                goal.title() + " (" + target + "\u00A0%)",
                row -> {
                    MunicipalityCoverage known = coverage(row);
                    if (known.counted() == 0) {
                        return new Span("—");
                    }
                    String aim = ", цель " + target + " % к " + DateFields.text(goal.dueOn())
                            + (older ? "; данные старше цели" : "");
                    String words = row.name() + ", " + goal.title() + ": ";
                    int using = known.using(goal.form());
                    String address = Links.coverage(row.municipality(), goal.form());
                    if (known.isWhole()) {
                        return cell(
                                address,
                                known.percent(goal.form()) + " %",
                                known.reaches(goal) ? "done" : older ? "begun" : "soon",
                                words + using + " из " + known.counted() + aim);
                    }
                    return cell(
                            address,
                            known.answered() == 0 ? "нет данных" : using + " орг.",
                            known.reaches(goal) ? "done" : "none",
                            words + using + ". Данные получены от " + Part.inWords(known.answered(), known.counted())
                                    + ", доля не посчитана" + aim);
                },
                row -> coverage(row).isWhole() ? coverage(row).percent(goal.form()) : -1);
    }

    private Component submitted(MunicipalityProgress row) {
        MunicipalityCoverage.Submissions given = submissions(row);
        if (given.expected() == 0) {
            return new Span("—");
        }
        return cell(
                Links.submissions(row.municipality()),
                given.given() + "/" + given.expected(),
                given.late() > 0 ? "late" : given.given() == given.expected() ? "done" : "begun",
                row.name() + ", сдали " + given.given() + " из " + given.expected() + ", принято " + given.accepted()
                        + ", опаздывают " + given.late());
    }

    private MunicipalityCoverage coverage(MunicipalityProgress row) {
        return coverage.getOrDefault(
                row.municipality(), new MunicipalityCoverage(row.municipality(), Map.of(), 0, 0, null));
    }

    private MunicipalityCoverage.Submissions submissions(MunicipalityProgress row) {
        MunicipalityCoverage.Submissions given = coverage(row).submissions();
        return given == null ? NONE : given;
    }

    private static void share(
            Grid<MunicipalityProgress> grid,
            String header,
            OrganizationsShown show,
            ToIntFunction<MunicipalityProgress> value) {
        column(
                grid,
                header,
                row -> {
                    int count = value.applyAsInt(row);
                    return cell(
                            Links.control(row.municipality(), show),
                            count + "/" + row.organizations(),
                            count == row.organizations() ? "done" : "none",
                            row.name() + ", " + header + ": " + count + " из " + row.organizations());
                },
                value);
    }

    private static void column(
            Grid<MunicipalityProgress> grid,
            String header,
            com.vaadin.flow.function.SerializableFunction<MunicipalityProgress, Component> cell,
            ToIntFunction<MunicipalityProgress> order) {
        grid.addColumn(new ComponentRenderer<>(cell))
                .setHeader(header)
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setSortable(true)
                .setComparator(Comparator.comparingInt(order));
    }

    private static Anchor cell(String address, String text, String tone, String words) {
        Anchor cell = new Anchor(address, text);
        cell.addClassNames("cell", "cell-" + tone);
        cell.setTitle(words);
        cell.getElement().setAttribute("aria-label", words);
        return cell;
    }

    /** Where coverage and submissions come from; an empty column would not say why it is empty. */
    private Div sources() {
        Div notes = new Div(new Paragraph(monitoring
                .coverageSource()
                .map(source -> "Охват формами: " + dated(source.title(), source.asOf()) + ". " + answers()
                        + olderThanTargets(source))
                .orElse("Охват формами появится, когда примут первые показатели по форме «Охват».")));
        notes.add(new Paragraph(monitoring
                .runningCollection()
                .map(running -> "Идёт сбор: " + dated(running.title(), running.asOf()) + ".")
                .orElse("Сбор показателей сейчас не идёт.")));
        notes.addClassName("subtitle");
        return notes;
    }

    /** Of how many organisations the coverage speaks. */
    private String answers() {
        int counted = coverage.values().stream()
                .mapToInt(MunicipalityCoverage::counted)
                .sum();
        int answered = coverage.values().stream()
                .mapToInt(MunicipalityCoverage::answered)
                .sum();
        String of =
                "Данные получены от " + Part.inWords(answered, counted) + " тех видов, для которых установлена цель. ";
        return answered >= counted
                ? of
                : of + "Процент стоит там, где ответили все; где ответили не все, – сколько организаций реализуют форму"
                        + " по полученным данным.";
    }

    private String olderThanTargets(MonitoringOverview.Collection source) {
        String targets = monitoring.goals().stream()
                .filter(source::isOlderThan)
                .map(goal -> goal.title() + " – к " + DateFields.text(goal.dueOn()))
                .collect(Collectors.joining("; "));
        return targets.isEmpty()
                ? ""
                : " Данные старше цели: они на " + DateFields.text(source.asOf()) + ", а цели – " + targets + ".";
    }

    /** A title with the day of its figures; most titles name it themselves. */
    private static String dated(String title, LocalDate day) {
        String text = DateFields.text(day);
        return title.contains(text) ? title : title + ", на " + text;
    }

    private ListExport export(List<MunicipalityProgress> municipalities) {
        return exports.of(
                "Регион: муниципалитеты",
                List.of(
                        new ExportColumn<MunicipalityProgress>("Муниципалитет", MunicipalityProgress::name),
                        new ExportColumn<>("Организаций", MunicipalityProgress::organizations),
                        new ExportColumn<>("С куратором", MunicipalityProgress::withCurator),
                        new ExportColumn<>("С программой", MunicipalityProgress::programmes),
                        new ExportColumn<>("С дорожной картой", MunicipalityProgress::plans),
                        new ExportColumn<>("Шагов выполнено", MunicipalityProgress::done),
                        new ExportColumn<>("Шагов всего", MunicipalityProgress::total),
                        new ExportColumn<>("Просрочено", MunicipalityProgress::late)),
                () -> municipalities,
                () -> "");
    }

    private static int sum(List<MunicipalityProgress> rows, ToIntFunction<MunicipalityProgress> value) {
        return rows.stream().mapToInt(value).sum();
    }
}
