package ru.nastavnik.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.ActorContext;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.load.LoadFile;
import ru.nastavnik.load.LoadPreview;
import ru.nastavnik.load.MonitoringLoad;
import ru.nastavnik.organization.Municipalities;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.table.Answers;
import ru.nastavnik.shared.table.Question;
import ru.nastavnik.shared.table.TableFile;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestRoadmaps;

@ApplicationTest
@DisplayName("A file that leaves a cell empty beside a number that the registers know, or says another")
class KnownNumbersInFilesTests {
    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final LocalDate DAY = LocalDate.of(2026, 9, 7);
    private static final String HEADER = "Организация;Муниципалитет;Форма наставничества;Реализует форму;"
            + "Действующих пар и групп;Наставников;Наставляемых\n";
    private static final String MENTORS = "register:mentors";
    private static final String PAIRS = "differs:pairs";

    @Autowired
    private FigureImport figures;

    @Autowired
    private Organizations organizations;

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private TestRegion region;

    @Autowired
    private TestRoadmaps roadmaps;

    @Autowired
    private ActorContext actors;

    private String place;
    private String atWork;
    private String idle;

    @BeforeEach
    void aSchoolWithAPairAndOneWithout() {
        MunicipalityId municipality = region.municipality();
        OrganizationId school = region.school(municipality);
        SignedIn curator = region.curator(school);
        roadmaps.startedWithAPair(curator, region.director(school), school, YEAR);
        OrganizationId other = region.school(municipality);
        place = municipalities.get(municipality).name();
        atWork = byOperator(() -> organizations.get(school).shortName());
        idle = byOperator(() -> organizations.get(other).shortName());
    }

    @Test
    @DisplayName(
            "is asked about it, once per column, and the row waits for the answer; where nothing is known it does not")
    void asked() {
        LoadPreview preview = preview(row(atWork, "да;1;;1") + row(idle, "нет;;;"), Answers.NONE);

        assertThat(preview.understanding().questions()).singleElement().satisfies(question -> {
            assertThat(question.key()).isEqualTo(MENTORS);
            assertThat(question.text())
                    .isEqualTo(
                            "В столбце «Наставников» есть пустые ячейки, а реестры на 07.09.2026 числа знают. Строк: 1"
                                    + " (строка 2, " + atWork + ", " + place + ": 1). Что должно в них стоять?");
            assertThat(question.options())
                    .extracting(Question.Option::title)
                    .containsExactly("взять числа реестров", "оставить пустыми: данных нет");
        });
        assertThat(preview.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.row()).isEqualTo(2);
            assertThat(fault.column()).isEqualTo("Наставников");
            assertThat(fault.message()).startsWith("Ячейка пуста, а по реестрам на 07.09.2026 здесь 1.");
        });
        assertThat(preview.rows()).extracting(LoadPreview.Row::number).containsExactly(3);
    }

    @Test
    @DisplayName("takes the number of the registers, or nothing, as it was answered")
    void answered() {
        String rows = row(atWork, "да;1;;1") + row(idle, "нет;;;");

        LoadPreview taken = preview(rows, Answers.NONE.with(MENTORS, "registers"));
        assertThat(taken.faults()).isEmpty();
        assertThat(taken.rows().get(0).content()).contains("Наставников: 1 по реестрам");
        assertThat(taken.rows().get(1).content()).doesNotContain("Наставников");

        LoadPreview left = preview(rows, Answers.NONE.with(MENTORS, "none"));
        assertThat(left.faults()).isEmpty();
        assertThat(left.rows().get(0).content()).doesNotContain("Наставников");
    }

    @Test
    @DisplayName("is asked in the same way where the file has no such column at all")
    void withoutTheColumn() {
        LoadPreview preview = byOperator(() -> figures.preview(file(
                "Организация;Муниципалитет;Форма наставничества;Реализует форму\n" + row(atWork, "да"), Answers.NONE)));

        assertThat(preview.understanding().questions())
                .extracting(Question::key)
                .containsExactly("register:pairs", MENTORS, "register:mentees");
        assertThat(preview.understanding().questions().get(1).text())
                .startsWith("Столбца «Наставников» в файле нет, а реестры");
    }

    @Test
    @DisplayName("is offered the number for a figure that must be given, but may not leave it out")
    void required() {
        LoadPreview preview = preview(row(atWork, ";1;1;1") + row(idle, ";;;"), Answers.NONE);

        assertThat(preview.understanding().questions())
                .singleElement()
                .satisfies(question -> assertThat(question.options())
                        .extracting(Question.Option::title)
                        .containsExactly("взять числа реестров"));
        assertThat(preview.faults())
                .extracting(fault -> fault.row() + " " + fault.message())
                .anyMatch(fault -> fault.startsWith("2 Ячейка пуста, а по реестрам на 07.09.2026 здесь «да»."))
                .anyMatch(fault -> fault.equals("3 Ячейка пуста, а показатель обязателен."));
        assertThat(preview(row(atWork, ";1;1;1"), Answers.NONE.with("register:implements", "registers"))
                        .rows())
                .singleElement()
                .satisfies(row -> assertThat(row.content()).contains("Реализует форму: 1 по реестрам"));
    }

    @Test
    @DisplayName("is not asked about a row that comes back as it was taken away")
    void unchanged() {
        LoadFile first = file(HEADER + row(atWork, "да;1;;1"), Answers.NONE.with(MENTORS, "none"));
        MonitoringLoad load = byOperator(() -> figures.apply(first));
        byte[] book = byOperator(() -> figures.workbook("coverage", DAY).xlsx());
        LoadPreview preview;
        try {
            preview = byOperator(() -> figures.preview(new LoadFile("coverage", DAY, "выгрузка.xlsx", book)));
        } finally {
            undo(load);
        }

        assertThat(TableFile.read("выгрузка.xlsx", book).rows()).isNotEmpty();
        assertThat(preview.understanding().questions()).isEmpty();
        assertThat(preview.faults()).isEmpty();
    }

    @Test
    @DisplayName("is asked why its number differs, once per column; the reason is kept with the load")
    void differing() {
        String rows = row(atWork, "да;5;1;1") + row(idle, "нет;;;");

        LoadPreview asked = preview(rows, Answers.NONE);
        assertThat(asked.understanding().questions()).singleElement().satisfies(question -> {
            assertThat(question.key()).isEqualTo(PAIRS);
            assertThat(question.text())
                    .isEqualTo(
                            "В столбце «Действующих пар и групп» числа расходятся с реестрами на 07.09.2026. Строк: 1"
                                    + " (строка 2, " + atWork + ", " + place
                                    + ": в файле 5, по реестрам 1). Что взять?");
        });
        assertThat(asked.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.row()).isEqualTo(2);
            assertThat(fault.message()).startsWith("В файле 5, а по реестрам на 07.09.2026 здесь 1.");
        });
        assertThat(preview(rows, Answers.NONE.with(PAIRS, "file")).faults())
                .as("another number counts only with a reason")
                .hasSize(1);

        Answers told = Answers.NONE.with(PAIRS, "file").with(PAIRS + Question.REASON, "четыре пары ведут на бумаге");
        LoadPreview kept = preview(rows, told);
        assertThat(kept.faults()).isEmpty();
        assertThat(kept.rows().get(0).content()).contains("Действующих пар и групп: 5 (по реестрам 1)");
        MonitoringLoad load = byOperator(() -> figures.apply(file(HEADER + rows, told)));
        try {
            assertThat(byOperator(figures::loads).stream()
                            .filter(known -> known.id().equals(load.id()))
                            .findFirst()
                            .orElseThrow()
                            .answers()
                            .to(PAIRS + Question.REASON))
                    .contains("четыре пары ведут на бумаге");
        } finally {
            undo(load);
        }
        assertThat(preview(rows, Answers.NONE.with(PAIRS, "registers"))
                        .rows()
                        .get(0)
                        .content())
                .contains("Действующих пар и групп: 1 по реестрам");
    }

    @Test
    @DisplayName("is told that there was nothing to compare with where the registers hold nothing of an organisation")
    void nothingToCompare() {
        LoadPreview preview = preview(row(atWork, "да;1;1;1") + row(idle, "да;7;7;9"), Answers.NONE);

        assertThat(preview.understanding().questions()).isEmpty();
        assertThat(preview.understanding().remarks())
                .contains("Не с чем сверить: на 07.09.2026 в реестрах нет ничего о тех, чьи числа в файле (1: " + idle
                        + ", " + place + "). Взято то, что в файле.");
        assertThat(preview.rows()).hasSize(2);
    }

    private void undo(MonitoringLoad load) {
        byOperator(() -> {
            figures.undo(load.id());
            return load;
        });
    }

    private LoadPreview preview(String rows, Answers answers) {
        return byOperator(() -> figures.preview(file(HEADER + rows, answers)));
    }

    private static LoadFile file(String table, Answers answers) {
        return new LoadFile("coverage", DAY, "охват.csv", table.getBytes(StandardCharsets.UTF_8)).answered(answers);
    }

    private String row(String organization, String figures) {
        return organization + ";" + place + ";учитель–ученик;" + figures + "\n";
    }

    private <T> T byOperator(Supplier<T> work) {
        return actors.callAs(region.operator(), work::get);
    }
}
