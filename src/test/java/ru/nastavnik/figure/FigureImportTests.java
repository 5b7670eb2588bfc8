package ru.nastavnik.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.ActorContext;
import ru.nastavnik.load.LoadFile;
import ru.nastavnik.load.LoadPreview;
import ru.nastavnik.load.LoadRefusedException;
import ru.nastavnik.load.MonitoringLoad;
import ru.nastavnik.organization.Municipalities;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.population.PopulationChange;
import ru.nastavnik.population.PopulationImport;
import ru.nastavnik.report.Report;
import ru.nastavnik.report.Reports;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.table.TableFile;
import ru.nastavnik.shared.table.WorkbookParts;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
@DisplayName("A file of figures")
class FigureImportTests {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String HEADER =
            "Организация;Муниципалитет;Обучающихся 5–11 классов всего;из них вовлечено в наставничество;"
                    + "участвуют в проектной деятельности;участвуют в профориентационных мероприятиях;"
                    + "участвуют в высокорейтинговых мероприятиях\n";

    @Autowired
    private FigureImport figures;

    @Autowired
    private PopulationImport populations;

    @Autowired
    private Reports reports;

    @Autowired
    private Organizations organizations;

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private TestRegion region;

    @Autowired
    private ActorContext actors;

    private String place;
    private String first;
    private String second;

    @BeforeEach
    void twoSchools() {
        MunicipalityId municipality = region.municipality();
        OrganizationId one = region.school(municipality);
        OrganizationId two = region.school(municipality);
        place = municipalities.get(municipality).name();
        first = byOperator(() -> organizations.get(one).shortName());
        second = byOperator(() -> organizations.get(two).shortName());
    }

    @Test
    @DisplayName("is loaded as a whole and stands in the list with who loaded it")
    void isLoaded() {
        byte[] file = (HEADER + row(first, "100;40;30;20;10") + row(second, "1 200;300;5;5;нет данных – нет доступа"))
                .getBytes(Charset.forName("windows-1251"));

        LoadPreview preview =
                byOperator(() -> figures.preview(new LoadFile("pupils-class5to11", DAY, "данные.csv", file)));
        assertThat(preview.faults()).isEmpty();
        assertThat(preview.format()).contains("windows-1251");
        assertThat(preview.rows()).hasSize(2);
        assertThat(preview.rows().get(1).content()).contains("1200").contains("не рассчитывается – нет доступа");

        FigureSetId set = loaded(new LoadFile("pupils-class5to11", DAY, "данные.csv", file));
        MonitoringLoad load = byOperator(() -> figures.loads()).get(0);
        assertThat(load.figureSet()).isEqualTo(set.value());
        assertThat(load.rows()).isEqualTo(2);
        assertThat(load.loadedBy()).startsWith("Рябинина");
        assertThat(byOperator(() -> figures.preview(new LoadFile("pupils-class5to11", DAY, "данные.csv", file)))
                        .warnings())
                .anyMatch(warning -> warning.contains("уже загружали"));
    }

    @Test
    @DisplayName("with wrong cells is refused cell by cell, and nothing of it is loaded")
    void isRefusedByCell() {
        byte[] file = (HEADER
                        + row(first, "сто;40;30;20;10")
                        + row(second, "100;-4;30;20;10")
                        + row("Неведомая СОШ", "1;1;1;1;1")
                        + "Итого;" + place + ";1;1;1;1;1\n"
                        + row(first, "10;40;1;1;1")
                        + row(second, "10,5;4;1;;1"))
                .getBytes(StandardCharsets.UTF_8);
        int before = byOperator(() -> figures.loads()).size();

        LoadPreview preview =
                byOperator(() -> figures.preview(new LoadFile("pupils-class5to11", DAY, "данные.csv", file)));

        assertThat(preview.faults())
                .extracting(fault -> fault.row() + " " + fault.message())
                .anyMatch(text -> text.startsWith("2 «сто» не число"))
                .anyMatch(text -> text.startsWith("3 Число не может быть отрицательным"))
                .anyMatch(text -> text.startsWith("4 Организации «Неведомая СОШ» в реестре нет"))
                .anyMatch(text -> text.startsWith("6 Повтор: то же, что в строке 2"))
                .anyMatch(text -> text.startsWith("7 Нужно целое число"))
                .anyMatch(text -> text.startsWith("7 Ячейка пуста"));
        assertThat(preview.understanding().remarks())
                .anyMatch(remark -> remark.equals("Строки итогов не загружаются, система считает их сама: 5."));
        assertThatThrownBy(() ->
                        byOperator(() -> figures.apply(new LoadFile("pupils-class5to11", DAY, "данные.csv", file))))
                .isInstanceOf(LoadRefusedException.class);
        assertThat(byOperator(() -> figures.loads())).hasSize(before);
    }

    @Test
    @DisplayName("never takes «1.000» for one, a dash for an enterprise or a share for a pupil")
    void isNeverSilentlyWrong() {
        String names = HEADER.strip() + ";Предприятия, давшие наставников\n";
        byte[] file = (names + row(first, "1.000;1;1;1;1;") + row(second, "100;100 %;1;1;1;н/д"))
                .getBytes(StandardCharsets.UTF_8);

        LoadPreview preview =
                byOperator(() -> figures.preview(new LoadFile("pupils-class5to11", DAY, "данные.csv", file)));

        assertThat(preview.rows()).isEmpty();
        assertThat(preview.faults())
                .extracting(fault -> fault.row() + " " + fault.message())
                .anyMatch(text -> text.startsWith("2 «1.000» можно прочитать и как 1000, и как 1."))
                .anyMatch(text -> text.startsWith("3 «100 %» – процент"))
                .anyMatch(text -> text.startsWith("3 «н/д» – не название"));
    }

    @Test
    @DisplayName("takes a share in a column of percentage points for the points that it shows")
    void pointsAreAsShown() {
        byte[] book = new WorkbookParts()
                .sheet(
                        "Лист1",
                        WorkbookParts.row(
                                        1,
                                        "Муниципалитет",
                                        "Показатель",
                                        "Изменение результата",
                                        "Организаций, где условие выполнено",
                                        "Числитель соотношения",
                                        "Знаменатель соотношения",
                                        "Педагогов-наставников")
                                + WorkbookParts.row(2, place, "7", "1|#0.05"))
                .file();

        assertThat(byOperator(() -> figures.preview(new LoadFile("municipal-criteria", DAY, "критерии.xlsx", book)))
                        .rows())
                .singleElement()
                .satisfies(row -> assertThat(row.content()).contains("Изменение результата: 5"));
    }

    @Test
    @DisplayName("with more involved than there are pupils is refused beside the cell")
    void moreInvolvedThanPupils() {
        byte[] file = (HEADER + row(first, "10;40;1;1;1")).getBytes(StandardCharsets.UTF_8);

        assertThat(byOperator(() -> figures.preview(new LoadFile("pupils-class5to11", DAY, "данные.csv", file)))
                        .faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.column()).isNotEmpty());
    }

    @Test
    @DisplayName("without a column, or in another encoding, says so in its first row")
    void headersAreUnderstood() {
        byte[] short1 = ("Организация;Муниципалитет\n" + first + ";" + place + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] strange = HEADER.getBytes(Charset.forName("IBM866"));

        assertThat(byOperator(() -> figures.preview(new LoadFile("pupils-class5to11", DAY, "данные.csv", short1)))
                        .faults())
                .anyMatch(fault -> fault.message().equals("Нет обязательного столбца."));
        assertThat(byOperator(() -> figures.preview(new LoadFile("pupils-class5to11", DAY, "данные.csv", strange)))
                        .faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("кодировке"));
    }

    @Test
    @DisplayName("is asked for by a template that names every organisation and item and loads back")
    void template() {
        byte[] workbook = byOperator(() -> figures.template("coverage").xlsx());

        TableFile table = TableFile.read("шаблон.xlsx", workbook);
        assertThat(table.header()).contains("ИД организации", "Организация", "Форма наставничества", "Реализует форму");
        assertThat(table.rows()).anyMatch(row -> row.cells().contains(first));
    }

    @Test
    @DisplayName("of denominators keeps the older number, and the report tells that it changed")
    void denominatorsAreDated() {
        String table = "Численность;Вид организаций;Муниципалитет;На дату;Число;Источник\n"
                + "Организации;школа;" + place + ";01.02.2026;289;сведения учредителя\n"
                + "Организации;школа;" + place + ";01.03.2026;287;сведения учредителя\n"
                + "Организации;дополнительное образование;" + place + ";01.02.2026;62;сведения учредителя\n";
        byOperator(() ->
                populations.apply(new LoadFile("", DAY, "знаменатели.csv", table.getBytes(StandardCharsets.UTF_8))));

        assertThat(byOperator(() -> populations.list()))
                .filteredOn(change -> change.place().equals(place))
                .extracting(PopulationChange::text)
                .contains("289 → 287 с 01.03.2026", "289 на 01.02.2026");
        byte[] coverage = ("Организация;Муниципалитет;Форма наставничества;Реализует форму\n" + first + ";" + place
                        + ";учитель–ученик;да\n")
                .getBytes(StandardCharsets.UTF_8);
        FigureSetId set = loaded(new LoadFile("coverage", DAY, "охват.csv", coverage));
        Report report = byOperator(() -> reports.compute("coverage", set));
        assertThat(report.notes())
                .contains("Знаменатель изменился: 289 → 287 с 01.03.2026 (общеобразовательная организация, " + place
                        + ").");
        assertThat(report.tables().get(1).rows())
                .filteredOn(row -> row.labels().equals(List.of(place, "педагог – ученик")))
                .singleElement()
                .satisfies(row -> assertThat(row.cells().get(1).printed()).isEqualTo("349"));
    }

    private String row(String organization, String figures) {
        return organization + ";" + place + ";" + figures + "\n";
    }

    private <T> T byOperator(Supplier<T> work) {
        return actors.callAs(region.operator(), work::get);
    }

    private FigureSetId loaded(LoadFile file) {
        return new FigureSetId(
                Objects.requireNonNull(byOperator(() -> figures.apply(file)).figureSet()));
    }
}
