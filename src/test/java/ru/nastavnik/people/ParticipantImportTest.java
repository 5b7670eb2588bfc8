package ru.nastavnik.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.organization.ImportRefusedException;
import ru.nastavnik.people.importing.ParticipantTable;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.table.Answers;
import ru.nastavnik.shared.table.ImportFault;
import ru.nastavnik.shared.table.WorkbookParts;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
class ParticipantImportTest {
    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final String HEADER =
            "Роль;Фамилия;Имя;Отчество;Дата рождения;Кто;Класс или группа;ИНН предприятия\n";

    @Autowired
    TestRegion region;

    @Autowired
    ParticipantImport imports;

    @Autowired
    Participants participants;

    private OrganizationId school;
    private SignedIn curator;

    @BeforeEach
    void aSchoolWithItsCurator() {
        school = region.school();
        curator = region.curator(school);
    }

    @Test
    void theSampleCanBeImportedAsItIs() {
        assertThat(apply(ParticipantTable.sample().xlsx())).isEqualTo(2);
        assertThat(region.as(curator, () -> participants.mentors(school, YEAR)))
                .singleElement()
                .satisfies(mentor -> assertThat(mentor.capacity()).isEqualTo(2));
    }

    @Test
    void aTableInWindowsEncodingIsRead() {
        String table = HEADER + "наставляемый;Лесков;Илья;Олегович;01.02.2014;обучающийся;6А;\n";

        assertThat(apply(table.getBytes(Charset.forName("windows-1251")))).isEqualTo(1);
    }

    @Test
    void everyProblemIsNamedByRowAndColumnAndNothingIsImported() {
        String table = HEADER
                + "наставляемый;Лесков;Илья;Олегович;01.02.2014;обучающийся;6А;\n"
                + "ученик;Лесков;Илья;Олегович;01.02.2014;обучающийся;6А;\n"
                + "наставляемый;Лесков;Илья;Олегович;01.02.2014;обучающийся;6А;\n"
                + "наставляемый;;Ян;Олегович;31.02.2014;обучающийся;6А;\n"
                + "наставляемый;Волков;Ян;Олегович;;обучающийся;;7001000007\n";

        assertThatThrownBy(() -> apply(table.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        ImportRefusedException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(ImportFault::row, ImportFault::column)
                                .containsExactly(
                                        org.assertj.core.groups.Tuple.tuple(3, "Роль"),
                                        org.assertj.core.groups.Tuple.tuple(4, "Фамилия"),
                                        org.assertj.core.groups.Tuple.tuple(5, "Дата рождения"),
                                        org.assertj.core.groups.Tuple.tuple(6, "Дата рождения"),
                                        org.assertj.core.groups.Tuple.tuple(6, "ИНН предприятия"),
                                        org.assertj.core.groups.Tuple.tuple(6, "Класс или группа")));
        assertThat(region.as(curator, () -> participants.all(school, YEAR))).isEmpty();
    }

    @Test
    void theSameFileTwiceIsRecognised() {
        byte[] table = (HEADER + "наставляемый;Лесков;Илья;Олегович;01.02.2014;обучающийся;6А;\n")
                .getBytes(StandardCharsets.UTF_8);
        apply(table);

        assertThatThrownBy(() -> apply(table))
                .isInstanceOfSatisfying(
                        ImportRefusedException.class,
                        refused -> assertThat(refused.problems().get(0).message())
                                .isEqualTo("Этот участник уже есть в списке."));
    }

    @Test
    void daysAreUnderstoodAsOfficesAndSpreadsheetsWriteThem() {
        String table = HEADER
                + "наставляемый;Времяев;Пётр;Иванович;15.03.2012 0:00:00;обучающийся;7А;\n"
                + "наставляемый;Годов;Пётр;Иванович;15.03.2012 г.;обучающийся;7А;\n"
                + "наставляемый;Двухзначнов;Пётр;Иванович;15.03.12;обучающийся;7А;\n"
                + "наставляемый;Слешов;Пётр;Иванович;15/03/2012;обучающийся;7А;\n";

        assertThat(apply(table.getBytes(Charset.forName("windows-1251")))).isEqualTo(4);
        assertThat(region.as(curator, () -> participants.all(school, YEAR)))
                .extracting(participant -> participant.person().birthDate())
                .containsOnly(LocalDate.of(2012, 3, 15));
    }

    @Test
    void aDayThatCannotBeIsRefusedByItsCellWithTheReason() {
        String table = HEADER + "наставляемый;Лесков;Илья;Олегович;01.02.214;обучающийся;6А;\n"
                + "наставляемый;Вересов;Илья;Олегович;01.02.2027;обучающийся;6А;\n";

        assertThatThrownBy(() -> apply(table.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        ImportRefusedException.class,
                        refused -> assertThat(refused.problems())
                                .containsExactly(
                                        new ImportFault(
                                                2,
                                                "Дата рождения",
                                                "Проверьте год: «214» – не год. Нужны две или четыре цифры, например 2026."),
                                        new ImportFault(
                                                3,
                                                "Дата рождения",
                                                "Дата рождения не может быть позже сегодняшнего дня.")));
    }

    @Test
    void aClassThatBecameADayIsRefusedByItsCell() {
        byte[] book = new WorkbookParts()
                .sheet(
                        "Лист1",
                        WorkbookParts.row(1, "Роль", "Фамилия", "Имя", "Дата рождения", "Кто", "Класс", "Пол")
                                + WorkbookParts.row(
                                        2,
                                        "наставляемый",
                                        "Классов",
                                        "Пётр",
                                        "3|#40983",
                                        "обучающийся",
                                        "4|#46027",
                                        "м")
                                + WorkbookParts.row(
                                        3, "наставляемый", "Чистов", "Пётр", "3|#40983", "обучающийся", "5-1", "м"))
                .file();

        ParticipantImport.Preview preview = region.as(curator, () -> imports.preview(school, YEAR, "класс.xlsx", book));

        assertThat(preview.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.row()).isEqualTo(2);
            assertThat(problem.column()).isEqualTo("Класс или группа");
            assertThat(problem.message()).contains("превратила текст в дату");
        });
        assertThat(region.as(curator, () -> imports.apply(school, YEAR, "класс.xlsx", book, Answers.NONE, true)))
                .as("the good rows alone")
                .isEqualTo(1);
        assertThat(region.as(curator, () -> participants.all(school, YEAR)))
                .singleElement()
                .satisfies(only -> assertThat(only.person().birthDate()).isEqualTo(LocalDate.of(2012, 3, 15)));
    }

    @Test
    void namesAreReadAsOtherProgramsAndSystemsWriteThem() {
        String table = "Список обучающихся\nРоль\u00a0;Фамилия;Имя ;Отчество;Дата рождения;Кто;Пол;Класс/группа\n"
                + "наставляемый\u00a0;Маи\u0306оров;Фе\u0308дор;Андреевич;15.03.2012;обучающийся;м;7А\n"
                + "наставляемый;Cомов; Иван\u200b;;15.03.2012;обучающийся;м;7А\n";

        assertThat(apply(table.getBytes(StandardCharsets.UTF_8))).isEqualTo(2);
        assertThat(region.as(curator, () -> participants.all(school, YEAR)))
                .extracting(participant -> participant.person().name().surname())
                .containsExactlyInAnyOrder("Майоров", "Сомов");
        assertThatThrownBy(() -> apply(table.replace("Фе\u0308дор", "ФЕДОР").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        ImportRefusedException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(ImportFault::message)
                                .containsOnly("Этот участник уже есть в списке."));
    }

    @Test
    void theColumnsOfAnotherSystemAreExplainedOnceAndKnownNextTime() {
        String first = "№;ФИО ребёнка;Род. дата;Пол;Кл.;СНИЛС\n1;Лесков Илья Олегович;01.02.2014;м;6А;000\n";
        String second = first.replace("Лесков Илья", "Вересов Марк");
        Answers answers = Answers.NONE
                .with("column:фио ребенка", "FULL_NAME")
                .with("column:род.дата", "BIRTH_DATE")
                .with("column:кл", "GROUP")
                .with("column:снилс", "-")
                .with("all:ROLE", "наставляемый")
                .with("all:KIND", "обучающийся");

        ParticipantImport.Preview asked = region.as(
                curator, () -> imports.preview(school, YEAR, "а.csv", first.getBytes(StandardCharsets.UTF_8)));
        assertThat(asked.understanding().questions())
                .extracting(question -> question.key())
                .containsExactlyInAnyOrderElementsOf(answers.choices().keySet());
        region.run(
                curator,
                () -> imports.apply(school, YEAR, "а.csv", first.getBytes(StandardCharsets.UTF_8), answers, false));

        assertThat(apply(second.getBytes(StandardCharsets.UTF_8))).isEqualTo(1);
        assertThat(region.as(curator, () -> participants.all(school, YEAR)))
                .extracting(participant -> participant.person().name().full())
                .containsExactlyInAnyOrder("Лесков Илья Олегович", "Вересов Марк Олегович");
    }

    @Test
    void wrongColumnsAreNamed() {
        assertThatThrownBy(() -> apply("Роль;Ф.И.О.\nнаставник;Ян\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        ImportRefusedException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(ImportFault::column)
                                .contains("Ф.И.О.", "Фамилия", "Имя", "Кто"));
    }

    @Test
    void nobodyImportsIntoAnotherSchool() {
        OrganizationId other = region.school();
        byte[] table = ParticipantTable.sample().csv();

        assertThatThrownBy(() -> region.run(curator, () -> imports.apply(other, YEAR, "a.csv", table)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> region.run(curator, () -> imports.preview(other, YEAR, "a.csv", table)))
                .isInstanceOf(NotFoundException.class);
    }

    private int apply(byte[] table) {
        return region.as(curator, () -> imports.apply(school, YEAR, "участники", table));
    }
}
