package ru.nastavnik.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.nastavnik.access.ActorContext;
import ru.nastavnik.coverage.PlannedResults;
import ru.nastavnik.figure.FigureImport;
import ru.nastavnik.figure.FigureSetId;
import ru.nastavnik.figure.FigureSetRegister;
import ru.nastavnik.organization.Municipalities;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.population.PopulationImport;
import ru.nastavnik.report.FederalSheets;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.table.Answers;
import ru.nastavnik.shared.table.Question;
import ru.nastavnik.shared.table.TableFile;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
@DisplayName("A load of a file")
class UndoneLoadTests {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String COVERAGE =
            "Организация;Муниципалитет;Форма наставничества;Реализует форму;Наставников\n";

    @Autowired
    private FigureImport figures;

    @Autowired
    private FigureSetRegister sets;

    @Autowired
    private PopulationImport populations;

    @Autowired
    private PlannedResults plans;

    @Autowired
    private FederalSheets sheets;

    @Autowired
    private RegionClock clock;

    @Autowired
    private Organizations organizations;

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private TestRegion region;

    @Autowired
    private ActorContext actors;

    @Autowired
    private JdbcClient jdbc;

    private String place;
    private String school;

    @BeforeEach
    void aSchool() {
        MunicipalityId municipality = region.municipality();
        OrganizationId id = region.school(municipality);
        place = municipalities.get(municipality).name();
        school = byOperator(() -> organizations.get(id).shortName());
    }

    @Test
    @DisplayName("of figures is taken back whole, and stays in the list as taken back")
    void figuresAreTakenBack() {
        MonitoringLoad load = load(figures, coverage("учитель–ученик;да;3"));
        FigureSetId set = new FigureSetId(Objects.requireNonNull(load.figureSet()));

        run(() -> figures.undo(load.id()));

        assertThat(byOperator(() -> sets.find(set))).isEmpty();
        assertThat(listed(figures, load).isUndone()).isTrue();
        assertThatThrownBy(() -> run(() -> figures.undo(load.id())))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("уже отменили");
        assertThat(preview(coverage("учитель–ученик;да;3")).warnings())
                .noneMatch(warning -> warning.contains("уже загружали"));
    }

    @Test
    @DisplayName("of figures stays while something that was made of it rests on it")
    void figuresInUseStay() {
        MonitoringLoad load = byOperator(() ->
                figures.apply(new LoadFile("coverage", clock.today(), "охват.csv", coverage("учитель–ученик;да;3"))));
        FigureSetId set = new FigureSetId(Objects.requireNonNull(load.figureSet()));
        byOperator(() -> sheets.make("federal-coverage", true));

        assertThatThrownBy(() -> run(() -> figures.undo(load.id())))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("уже основан");
        assertThat(byOperator(() -> sets.find(set))).isPresent();
        assertThat(listed(figures, load).isUndone()).isFalse();
    }

    @Test
    @DisplayName("of denominators gives back what held before, unless a later load has replaced it")
    void denominatorsAreTakenBack() {
        MonitoringLoad first = load(populations, population("289", "сведения учредителя"));
        MonitoringLoad second = load(populations, population("300", "опечатка"));

        assertThatThrownBy(() -> run(() -> populations.undo(first.id())))
                .hasMessageContaining("более поздняя загрузка");
        run(() -> populations.undo(second.id()));
        assertThat(populationTexts()).containsExactly("289 на 01.02.2026");
        run(() -> populations.undo(first.id()));
        assertThat(populationTexts()).isEmpty();
    }

    @Test
    @DisplayName("that was made before anything was kept of what it replaced is not called taken back")
    void earlierLoads() {
        MonitoringLoad numbers = load(populations, population("289", "сведения учредителя"));
        MonitoringLoad planned = load(plans, plan("5"));
        run(() -> {
            jdbc.sql("delete from app.population_before where load_id = :load")
                    .param("load", numbers.id())
                    .update();
            jdbc.sql("delete from app.planned_result_before where load_id = :load")
                    .param("load", planned.id())
                    .update();
        });

        assertThatThrownBy(() -> run(() -> populations.undo(numbers.id())))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("не сохранилось");
        assertThatThrownBy(() -> run(() -> plans.undo(planned.id())))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("не сохранилось");
        assertThat(listed(populations, numbers).isUndone()).isFalse();
        assertThat(populationTexts()).containsExactly("289 на 01.02.2026");
    }

    @Test
    @DisplayName("of plans is taken back")
    void plansAreTakenBack() {
        byte[] file = plan("5");
        MonitoringLoad load = load(plans, file);
        MonitoringLoad again = load(plans, file);

        run(() -> plans.undo(again.id()));
        run(() -> plans.undo(load.id()));

        assertThat(listed(plans, load).isUndone()).isTrue();
    }

    private byte[] plan(String mentors) {
        return ("Организация;Муниципалитет;Форма наставничества;К дате;Наставников, план;Источник\n" + school + ";"
                        + place + ";учитель–ученик;31.12.2026;" + mentors + ";Приложение 2\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("takes the good rows when that is asked for, and gives the others back with their reasons")
    void goodRows() {
        byte[] file = coverage("учитель–ученик;да;3", "ученик–ученик;возможно;1", "работодатель–ученик;да;1.000");
        assertThatThrownBy(() -> load(figures, file)).isInstanceOf(LoadRefusedException.class);

        LoadFile wanted = new LoadFile("coverage", DAY, "охват.csv", file).withoutFaultyRows();
        MonitoringLoad load = byOperator(() -> figures.apply(wanted));

        assertThat(load.rows()).isEqualTo(1);
        assertThat(load.returned()).isEqualTo(2);
        TableFile returned =
                TableFile.read("ошибки.xlsx", preview(file).returned().xlsx());
        assertThat(returned.header()).endsWith("Наставников", "Что исправить");
        assertThat(returned.rows()).hasSize(2);
        assertThat(returned.rows().get(0).cells().get(5)).contains("Реализует форму: Ожидается «да» или «нет».");
        assertThat(preview(preview(file).returned().xlsx()).faults())
                .as("the column of reasons does not hinder the next attempt")
                .hasSize(2);
    }

    @Test
    @DisplayName("keeps what the person answered to the questions of the file")
    void answers() {
        byte[] file = coverage("учитель–ученик;да;1.000");
        Question question = preview(file).understanding().questions().get(0);
        Answers thousands = Answers.NONE.with(question.key(), "thousands");

        MonitoringLoad load =
                byOperator(() -> figures.apply(new LoadFile("coverage", DAY, "охват.csv", file).answered(thousands)));

        assertThat(listed(figures, load).answers()).isEqualTo(thousands);
        assertThat(byOperator(() ->
                                figures.preview(new LoadFile("coverage", DAY, "охват.csv", file).answered(thousands)))
                        .rows())
                .singleElement()
                .satisfies(row -> assertThat(row.content()).contains("1000"));
    }

    private byte[] coverage(String... rows) {
        StringBuilder text = new StringBuilder(COVERAGE);
        List.of(rows).forEach(row -> text.append(school + ";" + place + ";" + row + "\n"));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] population(String number, String source) {
        return ("Численность;Вид организаций;Муниципалитет;На дату;Число;Источник\nОрганизации;школа;" + place
                        + ";01.02.2026;" + number + ";" + source + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private List<String> populationTexts() {
        return byOperator(() -> populations.list()).stream()
                .filter(change -> change.place().equals(place))
                .map(change -> change.text())
                .toList();
    }

    private LoadPreview preview(byte[] file) {
        return byOperator(() -> figures.preview(new LoadFile("coverage", DAY, "охват.csv", file)));
    }

    private MonitoringLoad load(FileLoad kind, byte[] file) {
        String form = kind == figures ? "coverage" : "";
        return byOperator(() -> kind.apply(new LoadFile(form, DAY, "файл.csv", file)));
    }

    private MonitoringLoad listed(FileLoad kind, MonitoringLoad load) {
        return byOperator(kind::loads).stream()
                .filter(known -> known.id().equals(load.id()))
                .findFirst()
                .orElseThrow();
    }

    private <T> T byOperator(Supplier<T> work) {
        return actors.callAs(region.operator(), work::get);
    }

    private void run(Runnable work) {
        byOperator(() -> {
            work.run();
            return 0;
        });
    }
}
