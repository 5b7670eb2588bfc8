package ru.nastavnik.dashboard.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.Role;
import ru.nastavnik.dashboard.MatrixRow;
import ru.nastavnik.dashboard.Preparation;
import ru.nastavnik.dashboard.StageCell;
import ru.nastavnik.directive.Duty;
import ru.nastavnik.roadmap.Stage;
import ru.nastavnik.shared.DayText;
import ru.nastavnik.shared.ui.GridName;

/**
 * The table organisations × stages. The first column and the header stay; arrow keys move between cells, the reason
 * shows on hover and focus, Enter opens what the cell counts; the footer adds up what is shown.
 */
class MatrixGrid extends Grid<MatrixRow> {
    private final Column<MatrixRow> name;
    private final Column<MatrixRow> late;
    private final Column<MatrixRow> curator;
    private final Column<MatrixRow> programme;
    private final Column<MatrixRow> plan;
    private final Map<Stage, Column<MatrixRow>> stages = new EnumMap<>(Stage.class);
    private final transient MatrixMarks marks;

    /** @param remind called with the organisation that is to be reminded */
    MatrixGrid(MatrixMarks marks, Consumer<MatrixRow> remind) {
        this.marks = marks;
        addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_COLUMN_BORDERS, GridVariant.LUMO_ROW_STRIPES);
        addClassName("matrix");
        GridName.set(this, "Организации и этапы");
        name = addColumn(LitRenderer.<MatrixRow>of("<a class='cell-name' href=${item.href}>${item.name}</a>")
                        .withProperty("name", MatrixRow::name)
                        .withProperty("href", MatrixGrid::organization))
                .setHeader("Организация")
                .setFrozen(true)
                .setWidth("min(12rem, 40vw)")
                .setFlexGrow(0)
                .setResizable(true)
                .setSortable(true)
                .setComparator(MatrixRow::name)
                .setTooltipGenerator(row -> row.name() + ", " + row.municipality());
        late = addColumn(MatrixGrid::late)
                .setHeader(words("Не в срок"))
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setSortable(true)
                .setComparator(MatrixRow::late)
                .setPartNameGenerator(row -> row.late() > 0 ? "late-count" : "")
                .setTooltipGenerator(MatrixGrid::oldest);
        curator = cell(
                "Куратор",
                row -> CellText.of(row, Duty.CURATOR).answeredBy(marks.holder(row, Role.CURATOR)),
                MatrixGrid::organization);
        programme = cell("Программа", row -> CellText.of(row, Duty.PROGRAMME), MatrixGrid::organization);
        plan = cell("Карта", row -> CellText.of(row, Duty.ROADMAP), MatrixGrid::organization);
        for (Stage stage : Stage.values()) {
            stages.put(
                    stage,
                    cell(
                                    stage.shortTitle(),
                                    row -> CellText.of(row, stage).answeredBy(marks.holder(row, Role.CURATOR)),
                                    row -> row.stage(stage).isPresent()
                                            ? Links.steps(row.organization(), stage)
                                            : organization(row))
                            .setHeader(upright(stage.shortTitle())));
        }
        addColumn(LitRenderer.<MatrixRow>of("<button class='icon-button' @click=${remind} aria-label=${item.label}>"
                                + "<vaadin-icon icon='vaadin:bell-o'></vaadin-icon></button>")
                        .withProperty("label", row -> "Напомнить: " + row.name())
                        .withFunction("remind", remind::accept))
                .setHeader("")
                .setWidth("2.75rem")
                .setFlexGrow(0)
                .setTooltipGenerator(row -> "Напомнить: " + row.name());
    }

    private Column<MatrixRow> cell(
            String title, Function<MatrixRow, CellText> ofMarked, Function<MatrixRow, String> address) {
        Function<MatrixRow, CellText> value = row -> ofMarked.apply(marks.of(row));
        return addColumn(LitRenderer.<MatrixRow>of("<a class='cell cell-${item.tone}' href=${item.href}"
                                + " aria-label=${item.reason}>${item.text}</a>")
                        .withProperty("text", row -> value.apply(row).text())
                        .withProperty("tone", row -> value.apply(row).tone())
                        .withProperty("reason", row -> value.apply(row).reason())
                        .withProperty("href", address::apply))
                .setHeader(words(title))
                .setAutoWidth(true)
                .setFlexGrow(1)
                .setTooltipGenerator(row -> value.apply(row).reason());
    }

    private static Div words(String title) {
        return lines(title.split(" "));
    }

    /** Seven stages have to fit beside the names on a small laptop, and their cells are much shorter than their titles. */
    private static Div upright(String title) {
        Div words = words(title);
        words.addClassName("upright");
        return words;
    }

    private static Div lines(String... texts) {
        Div lines = new Div();
        lines.addClassName("words");
        Arrays.stream(texts).map(Span::new).forEach(lines::add);
        return lines;
    }

    /** How much is late, of the roadmap's steps and of everything else; empty where nothing is. */
    private static String late(MatrixRow row) {
        return row.late() == 0 ? "" : String.valueOf(row.late());
    }

    private static String oldest(MatrixRow row) {
        LocalDate oldest = row.oldestLate();
        return row.late() == 0
                ? "Просроченного нет"
                : "Просрочено: " + row.late() + (oldest == null ? "" : ", самый давний срок – " + DayText.of(oldest));
    }

    private static String organization(MatrixRow row) {
        return OrganizationControlView.route(row.organization());
    }

    /**
     * @param only the one stage to show; null for all that some of the rows have
     */
    void show(List<MatrixRow> rows, @Nullable Stage only) {
        setItems(marks.provider(rows));
        stages.forEach((stage, column) -> column.setVisible((only == null || only == stage)
                && rows.stream().anyMatch(row -> row.stage(stage).isPresent())));
        name.setFooter("Всего " + rows.size());
        late.setFooter(String.valueOf(rows.stream().mapToInt(MatrixRow::late).sum()));
        curator.setFooter(ready(rows, MatrixRow::curator));
        programme.setFooter(ready(rows, MatrixRow::programme));
        plan.setFooter(ready(rows, MatrixRow::plan));
        stages.forEach((stage, column) -> column.setFooter(steps(rows, stage)));
    }

    private static String ready(List<MatrixRow> rows, Function<MatrixRow, Preparation> part) {
        return rows.stream().filter(row -> part.apply(row) == Preparation.READY).count() + "/" + rows.size();
    }

    /** Steps of those that have a roadmap; where not all have one, how many do: «4/4 у 1 из 84». */
    private static Div steps(List<MatrixRow> rows, Stage stage) {
        long with = rows.stream().filter(row -> row.stage(stage).isPresent()).count();
        String sum = sum(rows, stage, StageCell::done) + "/" + sum(rows, stage, StageCell::total);
        return with == rows.size() ? lines(sum) : lines(sum, "у " + with, "из " + rows.size());
    }

    private static int sum(List<MatrixRow> rows, Stage stage, ToIntFunction<StageCell> value) {
        return rows.stream()
                .flatMap(row -> row.stage(stage).stream())
                .mapToInt(value)
                .sum();
    }
}
