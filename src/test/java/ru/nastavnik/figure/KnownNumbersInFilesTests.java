package ru.nastavnik.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
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
import ru.nastavnik.people.PersonId;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.table.Answers;
import ru.nastavnik.shared.table.Question;
import ru.nastavnik.shared.table.TableFile;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestParticipants;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestRoadmaps;

@ApplicationTest
@DisplayName("A file that leaves a cell empty beside a number that the registers know")
class KnownNumbersInFilesTests {
    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final LocalDate DAY = LocalDate.of(2026, 9, 7);
    private static final String HEADER = "Организация;Муниципалитет;Форма наставничества;Реализует форму;"
            + "Действующих пар и групп;Наставников;Наставляемых\n";
    private static final String MENTORS = "register:mentors";

    @Autowired
    private FigureImport figures;

    @Autowired
    private Organizations organizations;

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private TestRegion region;

    @Autowired
    private TestParticipants participants;

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
        RoadmapId roadmap = roadmaps.started(school, YEAR);
        PersonId mentee = region.as(curator, () -> participants.mentee(school, YEAR));
        PersonId mentor = region.as(curator, () -> participants.mentor(school, YEAR, 1));
        roadmaps.carryOut(curator, roadmap, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18);
        roadmaps.fixPairs(curator, region.director(school), school, YEAR, Map.of(mentor, mentee));
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
            byOperator(() -> {
                figures.undo(load.id());
                return load;
            });
        }

        assertThat(TableFile.read("выгрузка.xlsx", book).rows()).isNotEmpty();
        assertThat(preview.understanding().questions()).isEmpty();
        assertThat(preview.faults()).isEmpty();
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
