package ru.nastavnik.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.ActorContext;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.coverage.PlannedResults;
import ru.nastavnik.figure.FigureImport;
import ru.nastavnik.indicator.FactImport;
import ru.nastavnik.organization.Municipalities;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.population.PopulationImport;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.table.ImportFault;
import ru.nastavnik.shared.table.ReturningTable;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.EditedBook;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
@Transactional
@DisplayName("What was loaded for the monitoring, taken away and brought back")
class FiguresComeBackTests {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 3);
    private static final String FIGURES =
            "Организация;Муниципалитет;Форма наставничества;Реализует форму;Наставников\n";
    private static final String MENTORS = "Наставников";

    @Autowired
    private FigureImport figures;

    @Autowired
    private PopulationImport populations;

    @Autowired
    private PlannedResults plans;

    @Autowired
    private FactImport facts;

    @Autowired
    private Organizations organizations;

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private TestRegion region;

    @Autowired
    private ActorContext actors;

    private SignedIn operator;
    private OrganizationId id;
    private String place;
    private String school;

    @BeforeEach
    void aSchool() {
        operator = region.operator();
        MunicipalityId municipality = region.municipality();
        id = region.school(municipality);
        place = municipalities.get(municipality).name();
        school = by(() -> organizations.get(id).shortName());
    }

    @Test
    @DisplayName("changes the figure that was changed and keeps all others, also those whose rows were deleted")
    void figures() {
        load(figures, FIGURES + figure("учитель–ученик;да;3") + figure("ученик–ученик;да;5"));
        byte[] book = workbook(figures);

        LoadPreview untouched = preview(figures, book);
        assertThat(untouched.faults()).isEmpty();
        assertThat(untouched.rows()).isEmpty();
        assertThat(untouched.understanding().remarks()).anyMatch(remark -> remark.contains("новых: 0, без изменений"));

        EditedBook edited = own(book);
        String teachers = titled(edited, "педагог – ученик", "педагог–ученик");
        String pupils = titled(edited, "ученик – ученик", "ученик–ученик");
        byte[] changed = edited.write(teachers, MENTORS, "4").remove(pupils).bytes();
        LoadPreview preview = preview(figures, changed);
        assertThat(preview.faults()).isEmpty();
        assertThat(preview.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.content()).contains("Наставников: 4"));

        MonitoringLoad load = by(() -> figures.apply(file(figures, changed)));

        EditedBook after = own(workbook(figures));
        assertThat(after.text(titled(after, "педагог – ученик", "педагог–ученик"), MENTORS))
                .isEqualTo("4");
        assertThat(after.text(titled(after, "ученик – ученик", "ученик–ученик"), MENTORS))
                .isEqualTo("5");
        by(() -> {
            figures.undo(load.id());
            return 0;
        });
        EditedBook before = own(workbook(figures));
        assertThat(before.text(titled(before, "педагог – ученик", "педагог–ученик"), MENTORS))
                .isEqualTo("3");
    }

    @Test
    @DisplayName("is not loaded for another day by its keys")
    void otherDay() {
        load(figures, FIGURES + figure("учитель–ученик;да;3"));
        byte[] book = workbook(figures);

        LoadPreview preview = by(() -> figures.preview(new LoadFile("coverage", DAY.plusDays(1), "охват.xlsx", book)));

        assertThat(preview.faults())
                .extracting(ImportFault::message)
                .isNotEmpty()
                .allMatch(message -> message.startsWith("Записи с таким ключом здесь нет"));
    }

    @Test
    @DisplayName("names both values where a figure was loaded anew meanwhile")
    void figureChangedMeanwhile() {
        load(figures, FIGURES + figure("учитель–ученик;да;3"));
        EditedBook edited = own(workbook(figures));
        byte[] changed = edited.write(titled(edited, "педагог – ученик", "педагог–ученик"), MENTORS, "4")
                .bytes();
        load(figures, FIGURES + figure("учитель–ученик;да;7"));

        assertThat(preview(figures, changed).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("«4»", "«7»", "после выгрузки"));
    }

    @Test
    @DisplayName("corrects denominators")
    void denominators() {
        load(
                populations,
                "Численность;Вид организаций;Муниципалитет;На дату;Число;Источник\nОрганизации;школа;" + place
                        + ";03.02.2026;289;сведения учредителя\n");
        byte[] book = workbook(populations);
        assertThat(preview(populations, book).faults()).isEmpty();
        assertThat(preview(populations, book).rows()).isEmpty();

        byte[] changed = new EditedBook(book).write(place, "Число", "290").bytes();

        assertThat(preview(populations, changed).faults()).isEmpty();
        assertThat(preview(populations, changed).rows()).hasSize(1);
        by(() -> populations.apply(file(populations, changed)));
        assertThat(new EditedBook(workbook(populations)).text(place, "Число")).isEqualTo("290");
        byte[] elsewhere = new EditedBook(workbook(populations))
                .write(place, "На дату", "04.02.2026")
                .bytes();
        assertThat(preview(populations, elsewhere).faults())
                .extracting(ImportFault::message)
                .anyMatch(message -> message.startsWith("Это ключ другой строки"));
    }

    @Test
    @DisplayName("corrects plans")
    void plans() {
        load(
                plans,
                "Организация;Муниципалитет;Форма наставничества;К дате;Наставников, план;Источник\n" + school + ";"
                        + place + ";учитель–ученик;31.12.2026;5;Приложение 2\n");
        byte[] book = workbook(plans);
        assertThat(preview(plans, book).rows()).isEmpty();

        byte[] changed = new EditedBook(book)
                .write(id.toString(), "Наставляемых, план", "12")
                .bytes();

        assertThat(preview(plans, changed).faults()).isEmpty();
        assertThat(preview(plans, changed).rows()).hasSize(1);
        by(() -> plans.apply(file(plans, changed)));
        assertThat(new EditedBook(workbook(plans)).text(id.toString(), "Наставляемых, план"))
                .isEqualTo("12");
        byte[] lost = new EditedBook(workbook(plans))
                .write(id.toString(), ReturningTable.KEY_TITLE, "")
                .bytes();
        assertThat(preview(plans, lost).faults())
                .extracting(ImportFault::message)
                .anyMatch(message -> message.startsWith("Ключа нет, а «" + school));
    }

    @Test
    @DisplayName("corrects facts of indicators")
    void facts() {
        load(facts, "Показатель;Год;На дату;Факт;Источник\n1;2026;03.02.2026;12,5;отчёт\n");
        byte[] book = workbook(facts);
        assertThat(preview(facts, book).faults()).isEmpty();
        assertThat(preview(facts, book).rows()).isEmpty();

        EditedBook edited = new EditedBook(book);
        byte[] changed = edited.write("03.02.2026", "Факт", "13,5").bytes();

        assertThat(preview(facts, changed).faults()).isEmpty();
        assertThat(preview(facts, changed).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.content()).contains("13,5"));
    }

    private String figure(String rest) {
        return school + ";" + place + ";" + rest + "\n";
    }

    /** The workbook with the rows of this test's school only. */
    private EditedBook own(byte[] book) {
        return new EditedBook(book).keepOnly(id.toString());
    }

    private static String titled(EditedBook book, String... beginnings) {
        return book.firstText("Форма наставничества", beginnings);
    }

    private byte[] workbook(FileLoad kind) {
        return by(() -> kind.workbook(form(kind), DAY).xlsx());
    }

    private LoadPreview preview(FileLoad kind, byte[] book) {
        return by(() -> kind.preview(file(kind, book)));
    }

    private void load(FileLoad kind, String text) {
        by(() -> kind.apply(new LoadFile(form(kind), DAY, "файл.csv", text.getBytes(StandardCharsets.UTF_8))));
    }

    private LoadFile file(FileLoad kind, byte[] content) {
        return new LoadFile(form(kind), DAY, "файл.xlsx", content);
    }

    private String form(FileLoad kind) {
        return kind == figures ? "coverage" : "";
    }

    private <T> T by(Supplier<T> work) {
        return actors.callAs(operator, work::get);
    }
}
