package ru.nastavnik.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.access.Territory;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.table.Answers;
import ru.nastavnik.shared.table.ImportFault;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
class OrganizationImportTest {
    private static final String HEADER =
            "Вид;Полное наименование;Краткое наименование;Муниципалитет;Населённый пункт;Учредитель;Государственная\n";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestRegion region;

    @Autowired
    TestPeople people;

    @Autowired
    OrganizationImport organizationImport;

    @Autowired
    OrganizationAdministration administration;

    @Autowired
    Organizations organizations;

    @Autowired
    Municipalities municipalities;

    @Test
    void aFileWithoutProblemsIsImportedWhole() {
        MunicipalityView place = municipalities.get(region.municipality());
        String first = name();
        String second = name();

        int imported = people.as(
                people.administrator(),
                () -> organizationImport.apply(
                        "организации.csv",
                        (HEADER + row("школа", first, place.name(), "нет") + row("школа", second, place.name(), "да"))
                                .getBytes(Charset.forName("windows-1251"))));

        assertThat(imported).isEqualTo(2);
        List<OrganizationView> found = listed(place);
        assertThat(found).extracting(OrganizationView::fullName).containsExactlyInAnyOrder(first, second);
        assertThat(found)
                .filteredOn(OrganizationView::stateOwned)
                .singleElement()
                .satisfies(state -> assertThat(state.municipality()).isNull());
    }

    @Test
    void nothingOfAFileWithAProblemIsImported() {
        MunicipalityView place = municipalities.get(region.municipality());
        byte[] file = (HEADER + row("школа", name(), place.name(), "нет") + row("школа", name(), "Нигдейский", "нет"))
                .getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() ->
                        people.as(people.administrator(), () -> organizationImport.apply("организации.csv", file)))
                .isInstanceOfSatisfying(
                        ImportRefusedException.class,
                        refused -> assertThat(refused.problems())
                                .containsExactly(new ImportFault(3, "Муниципалитет", "Неизвестный муниципалитет.")));
        assertThat(listed(place)).isEmpty();
    }

    @Test
    void theGoodRowsAreImportedIfThatIsAskedForAndTheLoadCanBeTakenBackWhileNobodyWorksThere() {
        MunicipalityView place = municipalities.get(region.municipality());
        byte[] file = (HEADER + row("школа", name(), place.name(), "нет") + row("школа", name(), "Нигдейский", "нет"))
                .getBytes(StandardCharsets.UTF_8);
        SignedIn administrator = people.administrator();

        people.as(administrator, () -> organizationImport.apply("два.csv", file, Answers.NONE, true));

        assertThat(listed(place)).hasSize(1);
        OrganizationLoad load =
                people.as(administrator, () -> organizationImport.loads()).get(0);
        assertThat(load.rows()).isEqualTo(1);
        assertThat(load.returned()).isEqualTo(1);
        people.as(administrator, () -> {
            organizationImport.undo(load.id());
            return 0;
        });
        assertThat(listed(place)).isEmpty();
        assertThat(people.as(administrator, () -> organizationImport.loads())
                        .get(0)
                        .isUndone())
                .isTrue();
    }

    @Test
    void aLoadStaysOnceSomebodyWorksInOneOfItsOrganisations() {
        MunicipalityView place = municipalities.get(region.municipality());
        byte[] file = (HEADER + row("школа", name(), place.name(), "нет")).getBytes(StandardCharsets.UTF_8);
        SignedIn administrator = people.administrator();
        people.as(administrator, () -> organizationImport.apply("одна.csv", file));
        region.curator(listed(place).get(0).id());
        OrganizationLoad load =
                people.as(administrator, () -> organizationImport.loads()).get(0);

        assertThatThrownBy(() -> people.as(administrator, () -> {
                    organizationImport.undo(load.id());
                    return 0;
                }))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("уже работают");
        assertThat(listed(place)).hasSize(1);
    }

    @Test
    void theSampleCanBeImportedAsItIs() {
        SignedIn administrator = people.administrator();
        byte[] sample =
                people.as(administrator, () -> organizationImport.sample().xlsx());

        ImportPreview preview = people.as(administrator, () -> organizationImport.preview("Образец.xlsx", sample));

        assertThat(preview.organizations()).hasSize(2);
        assertThat(preview.problems()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMINISTRATOR", mode = EnumSource.Mode.EXCLUDE)
    void onlyTheAdministratorChangesTheRegister(Role role) {
        MunicipalityId municipality = region.municipality();
        OrganizationId school = region.school(municipality);
        SignedIn person = people.holder(role, territory(role, municipality, school), "должность");
        MunicipalityView view = municipalities.get(municipality);
        OrganizationDetails details = new OrganizationDetails("А", "А", "А", "А", municipality);
        byte[] file = HEADER.getBytes(StandardCharsets.UTF_8);
        List<Consumer<Role>> attempts = List.of(
                any -> organizationImport.preview("а.csv", file),
                any -> organizationImport.apply("а.csv", file),
                any -> organizationImport.sample(),
                any -> organizationImport.workbook(OrganizationFilter.all()),
                any -> organizationImport.loads(),
                any -> organizationImport.undo(UUID.randomUUID()),
                any -> administration.register(
                        new NewOrganization(OrganizationKind.SCHOOL, details, false, LocalDate.EPOCH)),
                any -> administration.correct(school, 0, details),
                any -> administration.close(school, 0, LocalDate.EPOCH, "причина"),
                any -> administration.addMunicipality("А", "городской округ", true, false),
                any -> administration.changeMunicipality(view));

        for (Consumer<Role> attempt : attempts) {
            assertThatThrownBy(() -> people.as(person, () -> attempt.accept(role)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void aPersonSeesTheOrganisationsOfTheirTerritoryOnly() {
        MunicipalityId own = region.municipality();
        MunicipalityId other = region.municipality();
        OrganizationId ownSchool = region.school(own);
        OrganizationId otherSchool = region.school(other);
        SignedIn head = people.municipalHead(own);
        SignedIn director = people.director(ownSchool);
        SignedIn vocational = people.department(Department.VOCATIONAL_EDUCATION);

        assertThat(people.as(head, () -> organizations.list(OrganizationFilter.all())))
                .extracting(OrganizationView::id)
                .containsExactly(ownSchool);
        assertThat(people.as(director, () -> organizations.list(OrganizationFilter.all())))
                .extracting(OrganizationView::id)
                .containsExactly(ownSchool);
        assertThat(people.as(head, () -> organizations.counts())).hasSize(1);
        assertThat(people.as(vocational, () -> organizations.list(OrganizationFilter.all())))
                .extracting(OrganizationView::kind)
                .doesNotContain(OrganizationKind.SCHOOL, OrganizationKind.EXTRA);
        for (SignedIn person : Arrays.asList(head, director, vocational)) {
            assertThatThrownBy(() -> people.as(person, () -> organizations.get(otherSchool)))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void twoWhoCorrectOneOrganisationDoNotOverwriteEachOther() {
        MunicipalityId municipality = region.municipality();
        OrganizationId school = region.school(municipality);
        SignedIn administrator = people.administrator();
        int seen = people.as(administrator, () -> organizations.get(school).version());
        OrganizationDetails first = new OrganizationDetails(name(), "Первая", "Район", "с. А", municipality);
        OrganizationDetails second = new OrganizationDetails(name(), "Вторая", "Район", "с. А", municipality);
        people.as(administrator, () -> administration.correct(school, seen, first));

        assertThatThrownBy(() -> people.as(administrator, () -> administration.correct(school, seen, second)))
                .isInstanceOf(ConflictException.class);
        assertThat(people.as(administrator, () -> organizations.get(school).shortName()))
                .isEqualTo("Первая");
    }

    @Test
    void aNameIsTakenOnceInAMunicipality() {
        MunicipalityId municipality = region.municipality();
        SignedIn administrator = people.administrator();
        String name = name();
        NewOrganization school = new NewOrganization(
                OrganizationKind.SCHOOL,
                new OrganizationDetails(name, "А", "Район", "с. А", municipality),
                false,
                LocalDate.of(2000, 9, 1));
        people.as(administrator, () -> administration.register(school));

        assertThatThrownBy(() -> people.as(administrator, () -> administration.register(school)))
                .isInstanceOf(ValidationException.class);
    }

    @Test
    void aFoolishYearOfOpeningIsRefusedOnItsFieldAndByTheDatabaseToo() {
        MunicipalityId municipality = region.municipality();
        NewOrganization slip = new NewOrganization(
                OrganizationKind.SCHOOL,
                new OrganizationDetails(name(), "А", "Район", "с. А", municipality),
                false,
                LocalDate.of(206, 9, 1));

        assertThatThrownBy(() -> people.as(people.administrator(), () -> administration.register(slip)))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        refused -> assertThat(refused.violations())
                                .extracting("field")
                                .containsExactly("openedOn"));
        OrganizationId school = region.school(municipality);
        assertThatThrownBy(() -> jdbc.sql("update app.organization set opened_on = date '0206-09-01' where id = :id")
                        .param("id", school.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void theSwitchOfAgreementIsReadPerMunicipality() {
        MunicipalityId municipality = region.municipality();
        OrganizationId school = region.school(municipality);
        SignedIn administrator = people.administrator();
        MunicipalityView view = municipalities.get(municipality);

        people.as(
                administrator,
                () -> administration.changeMunicipality(
                        new MunicipalityView(view.id(), view.name(), view.kind(), false, view.version())));

        assertThat(people.as(administrator, () -> organizations.get(school).agreementRequired()))
                .isFalse();
    }

    private List<OrganizationView> listed(MunicipalityView place) {
        return people.as(
                people.administrator(),
                () -> organizations.list(OrganizationFilter.all().in(place.id())));
    }

    private static String name() {
        return "Школа " + UUID.randomUUID();
    }

    private static String row(String kind, String name, String municipality, String state) {
        return kind + ";" + name + ";" + name + ";" + municipality + ";с. Берёзовка;Администрация;" + state + "\n";
    }

    private static Territory territory(Role role, MunicipalityId municipality, OrganizationId school) {
        return switch (role) {
            case DIRECTOR, CURATOR, SECRETARY -> new Territory.OfOrganization(school);
            case MUNICIPAL_HEAD, MUNICIPAL_COORDINATOR -> new Territory.OfMunicipality(municipality);
            case DEPARTMENT -> new Territory.OfDepartment(Department.GENERAL_EDUCATION);
            case CENTRE_OPERATOR, ADMINISTRATOR -> new Territory.OfRegion();
        };
    }
}
