package ru.nastavnik.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.table.Answers;
import ru.nastavnik.shared.table.ImportFault;
import ru.nastavnik.shared.table.ReturningTable;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.EditedBook;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
@DisplayName("The list of participants, taken away and brought back")
class ParticipantsComeBackTests {
    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final String CLASS = "Класс или группа";
    private static final String TABLE =
            "Роль;Фамилия;Имя;Отчество;Пол;Дата рождения;Кто;Класс или группа;Сколько наставляемых;Телефон\n"
                    + "наставляемый;Лесков;Илья;Олегович;м;01.02.2014;обучающийся;5-1;;\n"
                    + "наставляемый;Вересов;Ян;Олегович;м;01.02.2014;обучающийся;6А;;\n"
                    + "наставник;Образцова;Мария;Ильинична;ж;;педагог;;2;+7 3822 12-34-56\n";

    @Autowired
    private TestRegion region;

    @Autowired
    private TestPeople people;

    @Autowired
    private ParticipantImport imports;

    @Autowired
    private ParticipantRegister register;

    @Autowired
    private Participants participants;

    @Autowired
    private PersonalLists lists;

    @Autowired
    private JdbcClient jdbc;

    private OrganizationId school;
    private SignedIn curator;

    @BeforeEach
    void aSchoolWithThreeParticipants() {
        school = region.school();
        curator = region.curator(school);
        apply(TABLE.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("brings nothing if nobody has touched it, with classes and telephones as they were")
    void untouched() {
        ParticipantImport.Preview preview = preview(workbook());

        assertThat(preview.problems()).isEmpty();
        assertThat(preview.rows()).isEmpty();
        assertThat(new EditedBook(workbook()).text("Лесков", CLASS)).isEqualTo("5-1");
        assertThat(new EditedBook(workbook()).text("Образцова", "Телефон")).isEqualTo("+7 3822 12-34-56");
    }

    @Test
    @DisplayName("corrects, adds, deletes nobody, and can be taken back")
    void correctsAndAdds() {
        byte[] file = new EditedBook(workbook())
                .copy("Вересов", "Фамилия", "Новиков")
                .write("Новиков", ReturningTable.KEY_TITLE, "")
                .write("Лесков", CLASS, "6Б")
                .write("Образцова", "Сколько наставляемых", "3")
                .remove("Вересов")
                .bytes();

        assertThat(preview(file).problems()).isEmpty();
        assertThat(apply(file)).isEqualTo(3);
        assertThat(all()).hasSize(4);
        assertThat(called("Лесков").details().groupName()).isEqualTo("6Б");
        assertThat(called("Образцова").capacity()).isEqualTo(3);

        ParticipantLoad load = loads().get(0);
        assertThat(load.corrected()).isEqualTo(2);
        undo(load);
        assertThat(all()).hasSize(3);
        assertThat(called("Лесков").details().groupName()).isEqualTo("5-1");
        assertThat(called("Образцова").capacity()).isEqualTo(2);
    }

    @Test
    @DisplayName("names whom somebody has changed meanwhile, with both values")
    void changedMeanwhile() {
        byte[] file = new EditedBook(workbook()).write("Лесков", CLASS, "6Б").bytes();
        change(called("Лесков"), "7В");

        assertThat(preview(file).problems())
                .singleElement()
                .extracting(ImportFault::message)
                .asString()
                .contains("«6Б»", "«7В»", "после выгрузки");
    }

    @Test
    @DisplayName("of one school cannot be loaded in another, nor be taken away by strangers")
    void otherSchools() {
        byte[] file = workbook();
        OrganizationId other = region.school();
        SignedIn stranger = region.curator(other);

        assertThat(region.as(stranger, () -> imports.preview(other, YEAR, "участники.xlsx", file))
                        .problems())
                .extracting(ImportFault::message)
                .hasSize(3)
                .allMatch(message -> message.startsWith("Записи с таким ключом здесь нет"));
        assertThatThrownBy(() -> region.as(stranger, () -> imports.workbook(school, YEAR)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> region.as(region.operator(), () -> imports.workbook(school, YEAR)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.as(stranger, () -> lists.taken(school, "Участники", 3)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    @DisplayName("is recorded in the journal when it is taken away")
    void recorded() {
        workbook();

        assertThat(jdbc.sql("""
                        select facts ->> 'rows' from app.audit_entry
                        where action = 'participants.exported' and subject_id = :school
                        """)
                        .param("school", school.toString())
                        .query(String.class)
                        .list())
                .containsExactly("3");
    }

    @Test
    @DisplayName("leaves a load alone once somebody works with one whom it brought")
    void inUse() {
        change(called("Лесков"), "7В");

        assertThatThrownBy(() -> undo(loads().get(0)))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("уже работают");
        assertThat(all()).hasSize(3);
    }

    @Test
    @DisplayName("takes a whole load back, people and all, and once only")
    void takenBack() {
        ParticipantLoad load = loads().get(0);

        undo(load);

        assertThat(all()).isEmpty();
        assertThat(loads().get(0).isUndone()).isTrue();
        assertThat(region.as(
                        curator,
                        () -> jdbc.sql("select count(*) from app.person where surname = 'Лесков'"
                                        + " and organization_id = :school")
                                .param("school", school.value())
                                .query(Integer.class)
                                .single()))
                .isZero();
        assertThatThrownBy(() -> undo(load)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> people.as(curator, () -> imports.undo(school, UUID.randomUUID())))
                .isInstanceOf(NotFoundException.class);
        assertThat(apply(TABLE.getBytes(StandardCharsets.UTF_8))).isEqualTo(3);
    }

    @Test
    @DisplayName("keeps to the mapping of columns that the school has made once")
    void mapping() {
        byte[] list = ("ФИО;Класс;Дата рожд.;Пол;Номер дела\nСорокин Пётр Ильич;7А;02.03.2013;м;17\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] next = ("ФИО;Класс;Дата рожд.;Пол;Номер дела\nГолубев Лев Ильич;7А;02.03.2013;м;18\n")
                .getBytes(StandardCharsets.UTF_8);
        ParticipantImport.Preview asked = preview(list);
        assertThat(asked.understanding().questions())
                .extracting(question -> question.text())
                .contains("Столбец «ФИО»: что в нём?", "Столбец «Номер дела»: что в нём?");
        Answers answers = Answers.NONE.with("column:фио", "FULL_NAME").with("column:номер дела", "-");
        ParticipantImport.Preview rest =
                region.as(curator, () -> imports.preview(school, YEAR, "класс.csv", list, answers));
        Answers whole = answers.with("all:ROLE", "наставляемый").with("all:KIND", "обучающийся");
        assertThat(rest.understanding().questions())
                .extracting(question -> question.key())
                .contains("all:ROLE", "all:KIND");

        region.as(curator, () -> imports.apply(school, YEAR, "класс.csv", list, whole, false));

        assertThat(preview(next).problems()).isEmpty();
        assertThat(preview(next).rows()).singleElement().satisfies(row -> {
            assertThat(row.participant().person().surname()).isEqualTo("Голубев");
            assertThat(row.participant().person().patronymic()).isEqualTo("Ильич");
            assertThat(row.participant().role()).isEqualTo(ParticipantRole.MENTEE);
            assertThat(row.participant().person().birthDate()).isEqualTo(LocalDate.of(2013, 3, 2));
        });
        assertThat(preview(workbook()).problems())
                .as("what is kept does not hinder the school's own workbook")
                .isEmpty();
    }

    private void change(Participant participant, String group) {
        Person person = participant.person();
        people.as(
                curator,
                () -> register.change(
                        school,
                        participant.id(),
                        PersonData.of(
                                person.kind(),
                                person.name().surname(),
                                person.name().givenName(),
                                person.name().patronymic(),
                                person.name().gender(),
                                person.birthDate()),
                        ParticipationDetails.ofMentee(group, null),
                        person.version()));
    }

    private Participant called(String surname) {
        return all().stream()
                .filter(participant -> participant.person().name().surname().equals(surname))
                .findFirst()
                .orElseThrow();
    }

    private List<Participant> all() {
        return region.as(curator, () -> participants.all(school, YEAR));
    }

    private List<ParticipantLoad> loads() {
        return region.as(curator, () -> imports.loads(school, YEAR));
    }

    private void undo(ParticipantLoad load) {
        people.as(curator, () -> imports.undo(school, load.id()));
    }

    private byte[] workbook() {
        return region.as(curator, () -> imports.workbook(school, YEAR));
    }

    private ParticipantImport.Preview preview(byte[] file) {
        return region.as(curator, () -> imports.preview(school, YEAR, "участники.xlsx", file));
    }

    private int apply(byte[] file) {
        return region.as(curator, () -> imports.apply(school, YEAR, "участники.csv", file));
    }
}
