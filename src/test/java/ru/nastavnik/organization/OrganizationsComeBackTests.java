package ru.nastavnik.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.table.ImportFault;
import ru.nastavnik.shared.table.ReturningTable;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.EditedBook;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
@DisplayName("The register of organisations, taken away and brought back")
class OrganizationsComeBackTests {
    private static final String FILE = "Организации.xlsx";

    @Autowired
    private TestRegion region;

    @Autowired
    private TestPeople people;

    @Autowired
    private OrganizationImport imports;

    @Autowired
    private OrganizationAdministration administration;

    @Autowired
    private Organizations organizations;

    private SignedIn administrator;
    private MunicipalityId place;
    private OrganizationId first;
    private OrganizationId second;

    @BeforeEach
    void twoSchools() {
        administrator = people.administrator();
        place = region.municipality();
        first = region.school(place);
        second = region.school(place);
    }

    @Test
    @DisplayName("brings nothing if nobody has touched it")
    void untouched() {
        ImportPreview preview = preview(workbook());

        assertThat(preview.problems()).isEmpty();
        assertThat(preview.organizations()).isEmpty();
        assertThat(preview.understanding().remarks())
                .anyMatch(remark -> remark.contains("Исправленных строк: 0, новых: 0, без изменений: 2"));
    }

    @Test
    @DisplayName("corrects what was changed, adds what was inserted, leaves what was deleted, and can be taken back")
    void changedInsertedDeleted() {
        String formerName = name(first);
        String added = "Школа " + UUID.randomUUID();
        byte[] file = new EditedBook(workbook())
                .copy(name(second), "Полное наименование", added)
                .write(added, ReturningTable.KEY_TITLE, "")
                .write(name(first), "Краткое наименование", "=ОБРАЗЕЦ")
                .remove(name(second))
                .bytes();

        ImportPreview preview = preview(file);
        assertThat(preview.problems()).isEmpty();
        assertThat(preview.organizations())
                .extracting(ImportedOrganization::isNew)
                .containsExactly(false, true);
        assertThat(preview.understanding().remarks())
                .anyMatch(remark -> remark.contains("удалённая строка ничего не удаляет"));

        assertThat(by(() -> imports.apply(FILE, file))).isEqualTo(2);
        assertThat(name(first)).isEqualTo("=ОБРАЗЕЦ");
        assertThat(by(() -> organizations.get(second)).fullName()).isNotEmpty();
        assertThat(by(() -> organizations.list(OrganizationFilter.all().in(place))))
                .hasSize(3);

        OrganizationLoad load = by(imports::loads).get(0);
        assertThat(load.corrected()).isEqualTo(1);
        run(() -> imports.undo(load.id()));
        assertThat(name(first)).isEqualTo(formerName);
        assertThat(by(() -> organizations.list(OrganizationFilter.all().in(place))))
                .hasSize(2);
    }

    @Test
    @DisplayName("names a row that somebody has changed meanwhile, with both values")
    void changedMeanwhile() {
        byte[] file = new EditedBook(workbook())
                .write(name(first), "Учредитель", "Администрация города")
                .bytes();
        correct(first, "Управление образования");

        ImportPreview preview = preview(file);

        assertThat(preview.organizations()).isEmpty();
        assertThat(preview.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.column()).isEqualTo("Учредитель"))
                .extracting(ImportFault::message)
                .asString()
                .contains("после выгрузки", "«Администрация города»", "«Управление образования»");
        assertThatThrownBy(() -> by(() -> imports.apply(FILE, file))).isInstanceOf(ImportRefusedException.class);
    }

    @Test
    @DisplayName("names keys that stand twice, are lost, damaged or foreign")
    void keys() {
        EditedBook twice = new EditedBook(workbook());
        twice.copy(name(first), "Полное наименование", "Школа " + UUID.randomUUID());
        assertThat(preview(twice.bytes()).problems())
                .extracting(ImportFault::message)
                .hasSize(2)
                .allMatch(message -> message.startsWith("Один ключ стоит в нескольких строках: 2, 4")
                        || message.startsWith("Один ключ стоит в нескольких строках: 3, 4"));

        byte[] lost = new EditedBook(workbook())
                .write(name(first), ReturningTable.KEY_TITLE, "")
                .bytes();
        assertThat(preview(lost).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).startsWith("Ключа нет, а «"));

        byte[] damaged = new EditedBook(workbook())
                .write(name(first), ReturningTable.KEY_TITLE, "школа")
                .bytes();
        assertThat(preview(damaged).problems())
                .extracting(ImportFault::message)
                .anyMatch(message -> message.startsWith("Ключ строки испорчен: «школа»"));

        byte[] foreign = new EditedBook(workbook())
                .write(name(first), ReturningTable.KEY_TITLE, "organization:" + UUID.randomUUID() + ":0123456789")
                .bytes();
        assertThat(preview(foreign).problems())
                .extracting(ImportFault::message)
                .anyMatch(message -> message.startsWith("Записи с таким ключом здесь нет"));
    }

    @Test
    @DisplayName("does not change what decides who controls an organisation")
    void kindStays() {
        byte[] file =
                new EditedBook(workbook()).write(name(first), "Вид", "колледж").bytes();

        assertThat(preview(file).problems()).extracting(ImportFault::column).contains("Вид");
    }

    @Test
    @DisplayName("is not taken back once somebody has changed what it corrected")
    void correctedSince() {
        byte[] file = new EditedBook(workbook())
                .write(name(first), "Учредитель", "Администрация города")
                .bytes();
        by(() -> imports.apply(FILE, file));
        correct(first, "Управление образования");
        OrganizationLoad load = by(imports::loads).get(0);

        assertThatThrownBy(() -> run(() -> imports.undo(load.id())))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("с тех пор изменили");
        assertThat(by(() -> organizations.get(first)).founder()).isEqualTo("Управление образования");
    }

    private void correct(OrganizationId id, String founder) {
        OrganizationView view = by(() -> organizations.get(id));
        run(() -> administration.correct(
                id,
                view.version(),
                new OrganizationDetails(view.fullName(), view.shortName(), founder, view.place(), view.location())));
    }

    private String name(OrganizationId id) {
        return by(() -> organizations.get(id)).shortName();
    }

    private byte[] workbook() {
        return by(() -> imports.workbook(OrganizationFilter.all().in(place)));
    }

    private ImportPreview preview(byte[] file) {
        return by(() -> imports.preview(FILE, file));
    }

    private <T> T by(Supplier<T> work) {
        return people.as(administrator, work);
    }

    private void run(Runnable work) {
        people.as(administrator, work);
    }
}
