package ru.nastavnik.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.nastavnik.campaign.TestCampaigns.figures;

import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.figure.CellKey;
import ru.nastavnik.figure.SubmissionId;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.table.ImportFault;
import ru.nastavnik.shared.table.TableFile;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.EditedBook;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
@DisplayName("A submission that is taken away as a workbook")
class SubmissionFileTests {
    @Autowired
    TestRegion region;

    @Autowired
    TestPeople people;

    @Autowired
    TestCampaigns given;

    @Autowired
    Submissions submissions;

    @Autowired
    SubmissionFiles files;

    private OrganizationId school;
    private SignedIn department;
    private SignedIn curator;

    @BeforeEach
    void aSchool() {
        MunicipalityId municipality = region.municipality();
        school = region.school(municipality);
        department = people.department(Department.GENERAL_EDUCATION);
        curator = people.curator(school);
        people.municipalHead(municipality);
    }

    @Test
    @DisplayName("comes back by the same door: what was changed stands in the fields, is kept as the draft and not"
            + " submitted")
    void comesBack() {
        SubmissionId coverage = asked("coverage");
        byte[] book = edited(coverage)
                .write("педагог – ученик", "Реализует форму", "Да")
                .write("педагог – ученик", "Наставников", "12")
                .bytes();

        FilledSheet read = people.as(curator, () -> files.read(coverage, table(book)));
        assertThat(read.faults()).isEmpty();
        assertThat(read.rows()).singleElement().satisfies(row -> {
            assertThat(row.title()).isEqualTo("педагог – ученик");
            assertThat(row.content()).isEqualTo("Реализует форму: да · Наставников: 12");
        });
        people.as(curator, () -> files.fill(coverage, 0, table(book)));

        SubmissionPage page = page(coverage);
        String item = page.items().stream()
                .filter(known -> known.title().equals("педагог – ученик"))
                .findFirst()
                .orElseThrow()
                .code();
        assertThat(page.cell(new CellKey(item, "mentors")).text()).isEqualTo("12");
        assertThat(page.cell(new CellKey(item, "implements")).text()).isEqualTo("да");
        assertThat(page.submission().state()).isEqualTo(SubmissionState.OPEN);
        assertThat(people.as(curator, () -> files.read(coverage, table(workbook(coverage))))
                        .rows())
                .as("nothing is changed in what was taken away just now")
                .isEmpty();
    }

    @Test
    @DisplayName("gets further rows from further lines, and a line that was deleted deletes nothing")
    void freeRows() {
        SubmissionId extension = asked("extension");
        EditedBook empty = edited(extension);
        line(empty, 1, "3", "Шаг навстречу");
        line(empty, 2, "4", "Вместе");
        byte[] first = empty.bytes();
        people.as(curator, () -> files.fill(extension, 0, table(first)));
        assertThat(page(extension).items()).hasSize(2);

        EditedBook filled = edited(extension);
        filled.sheet().removeRow(filled.sheet().getRow(1));
        line(filled, 3, "5", "Мастерская");
        byte[] second = filled.bytes();
        FilledSheet read = people.as(curator, () -> files.read(extension, table(second)));
        assertThat(read.understanding().remarks())
                .anyMatch(remark -> remark.contains("удалённая строка ничего не удаляет"));
        people.as(
                curator,
                () -> files.fill(extension, page(extension).submission().version(), table(second)));
        assertThat(page(extension).items())
                .extracting(item -> page(extension)
                        .cell(new CellKey(item.code(), "programme"))
                        .text())
                .containsExactly("Шаг навстречу", "Вместе", "Мастерская");
    }

    @Test
    @DisplayName("does not write over what was changed here meanwhile, and asks about «1.000»")
    void conflict() {
        SubmissionId pupils = asked("pupils-class5to11");
        people.as(curator, () -> submissions.saveDraft(pupils, 0, figures()));
        EditedBook book = edited(pupils);
        people.as(curator, () -> submissions.saveDraft(pupils, 1, figures("projects=31")));
        byte[] changed = cell(book, 2, "29");

        assertThat(people.as(curator, () -> files.read(pupils, table(changed))).faults())
                .extracting(ImportFault::message)
                .anyMatch(message -> message.contains("изменили в системе после выгрузки")
                        && message.contains("«29»")
                        && message.contains("«31»"));
        byte[] doubtful = cell(edited(pupils), 0, "1.000");
        assertThat(people.as(curator, () -> files.read(pupils, table(doubtful)))
                        .understanding()
                        .questions())
                .singleElement()
                .satisfies(question -> assertThat(question.text()).contains("«1.000»"));
    }

    @Test
    @DisplayName("is taken away and filled by whoever fills it in, while it is to be filled in")
    void whoMay() {
        SubmissionId pupils = asked("pupils-class5to11");
        byte[] book = workbook(pupils);

        assertThatThrownBy(() -> people.as(department, () -> files.workbook(pupils)))
                .isInstanceOf(AccessDeniedException.class);
        people.as(curator, () -> submissions.submit(pupils, 0, figures()));
        assertThatThrownBy(() -> people.as(curator, () -> files.fill(pupils, 1, table(book))))
                .isInstanceOf(DomainException.class)
                .hasMessageStartingWith("Эти показатели сейчас не заполняют");
    }

    private SubmissionId asked(String form) {
        return given.submission(department, given.open(department, form, school), school);
    }

    private SubmissionPage page(SubmissionId id) {
        return people.as(curator, () -> submissions.page(id));
    }

    private byte[] workbook(SubmissionId id) {
        return people.as(curator, () -> files.workbook(id).xlsx());
    }

    private static TableFile table(byte[] book) {
        return TableFile.read("показатели.xlsx", book);
    }

    private EditedBook edited(SubmissionId id) {
        return new EditedBook(workbook(id));
    }

    private static byte[] cell(EditedBook book, int column, String text) {
        book.sheet().getRow(1).createCell(column).setCellValue(text);
        return book.bytes();
    }

    private static void line(EditedBook book, int number, String count, String programme) {
        Row row = book.sheet().createRow(number);
        for (int column = 0; column < 3; column++) {
            row.createCell(column).setCellValue(count);
        }
        row.createCell(3).setCellValue(programme);
        row.createCell(4).setCellValue("педагог – ученик");
    }
}
