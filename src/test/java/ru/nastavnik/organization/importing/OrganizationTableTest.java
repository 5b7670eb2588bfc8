package ru.nastavnik.organization.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import ru.nastavnik.organization.ImportPreview;
import ru.nastavnik.organization.ImportedOrganization;
import ru.nastavnik.organization.MunicipalityView;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.shared.table.ImportFault;
import ru.nastavnik.shared.table.TableFile;

class OrganizationTableTest {
    private static final String HEADER =
            "Вид;Полное наименование;Краткое наименование;Муниципалитет;Населённый пункт;Учредитель;Государственная;"
                    + "Дата открытия\n";
    private static final List<MunicipalityView> REGION = List.of(
            new MunicipalityView(MunicipalityId.next(), "Томский район", "муниципальный район", true, 0),
            new MunicipalityView(MunicipalityId.next(), "город Северск", "городской округ", true, 0));

    @Test
    void understandsWhatPeopleWrite() {
        ImportPreview preview = preview(HEADER
                + "Школа;Школа А;А;томский  район;с. А;Район;;\n"
                + "колледж;Колледж Б;Б;Город Северск;г. Северск;Область;да;01.09.1999\n");

        assertThat(preview.problems()).isEmpty();
        assertThat(preview.organizations())
                .extracting(row -> row.organization().kind())
                .containsExactly(OrganizationKind.SCHOOL, OrganizationKind.COLLEGE);
        assertThat(preview.organizations().get(1).organization().openedOn()).isEqualTo(LocalDate.of(1999, 9, 1));
    }

    @Test
    void reportsEveryProblemByRowAndColumn() {
        ImportPreview preview = preview(HEADER
                + "садик;Школа А;А;Томский р-н;с. А;Район;;\n"
                + "школа;;Б;город Северск;г. Северск;Город;может быть;31.02.2020\n");

        assertThat(preview.problems())
                .containsExactlyInAnyOrder(
                        new ImportFault(
                                2, "Вид", "Неизвестный вид. Ожидается: школа, дополнительное образование или колледж."),
                        new ImportFault(2, "Муниципалитет", "Неизвестный муниципалитет. Возможно: «Томский район»."),
                        new ImportFault(3, "Полное наименование", "Ячейка пуста."),
                        new ImportFault(3, "Государственная", "Ожидается «да» или «нет»."),
                        new ImportFault(3, "Дата открытия", "Такого дня нет: последний день месяца – 29."));
        assertThat(preview.isApplicable()).isFalse();
    }

    @Test
    void reportsMissingUnknownAndDoubledColumns() {
        ImportPreview preview = preview("Вид;Вид;Название;Муниципалитет\nшкола;школа;А;Томский район\n");

        assertThat(preview.problems())
                .extracting(ImportFault::row, ImportFault::column)
                .contains(
                        tuple(1, "Вид"), tuple(1, "Название"), tuple(1, "Полное наименование"), tuple(1, "Учредитель"));
        assertThat(preview.organizations()).isEmpty();
    }

    @Test
    void reportsDuplicatesInTheFileAndInTheRegister() {
        TableFile file = file(HEADER
                + "школа;Школа Ёлка;А;Томский район;с. А;Район;;\n"
                + "школа;школа  елка;Б;Томский район;с. Б;Район;;\n"
                + "школа;Школа Сосна;В;Томский район;с. В;Район;;\n");
        List<OrganizationView> taken = List.of(registered("ШКОЛА СОСНА"));

        ImportPreview preview = OrganizationTable.preview(file, REGION, taken, LocalDate.of(2026, 9, 7));

        assertThat(preview.problems())
                .containsExactly(
                        new ImportFault(3, "Полное наименование", "Та же организация, что в строке 2."),
                        new ImportFault(4, "Полное наименование", "Такая организация уже есть в системе."));
    }

    @Test
    void theDemoRegionHasTheOrganisationsThatTheDirectiveCounts() throws Exception {
        List<MunicipalityView> municipalities = TableFile.read(
                        "municipalities.csv",
                        new ClassPathResource("db/demo/municipalities.csv").getContentAsByteArray())
                .rows()
                .stream()
                .map(row -> new MunicipalityView(MunicipalityId.next(), row.cell(0), row.cell(1), true, 0))
                .toList();
        TableFile organizations = TableFile.read(
                "organizations.csv", new ClassPathResource("db/demo/organizations.csv").getContentAsByteArray());

        ImportPreview preview =
                OrganizationTable.preview(organizations, municipalities, List.of(), LocalDate.of(2026, 9, 7));

        assertThat(municipalities).hasSize(20);
        assertThat(preview.problems()).isEmpty();
        assertThat(preview.organizations()).hasSize(361);
        assertThat(preview.organizations().stream()
                        .filter(row -> row.organization().kind() == OrganizationKind.COLLEGE))
                .hasSize(6);
        assertThat(preview.organizations().stream()
                        .filter(row -> row.organization().kind() != OrganizationKind.COLLEGE
                                && row.organization().stateOwned()))
                .hasSize(5);
        assertThat(preview.organizations().stream()
                        .map(ImportedOrganization::municipalityName)
                        .collect(Collectors.toSet()))
                .hasSize(20);
        assertThat(preview.organizations())
                .extracting(row -> row.organization().details().shortName())
                .doesNotHaveDuplicates();
    }

    private static OrganizationView registered(String fullName) {
        MunicipalityView place = REGION.stream()
                .filter(known -> known.name().equals("Томский район"))
                .findFirst()
                .orElseThrow();
        return new OrganizationView(
                OrganizationId.next(),
                OrganizationKind.SCHOOL,
                fullName,
                "Сосна",
                "Район",
                "с. Сосна",
                place.id(),
                place.id(),
                place.name(),
                false,
                Department.GENERAL_EDUCATION,
                true,
                false,
                LocalDate.of(2010, 9, 1),
                null,
                null,
                0);
    }

    private static ImportPreview preview(String text) {
        return OrganizationTable.preview(file(text), REGION, List.of(), LocalDate.of(2026, 9, 7));
    }

    private static TableFile file(String text) {
        return TableFile.read("организации.csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
