package ru.nastavnik.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.ActorContext;
import ru.nastavnik.load.LoadFile;
import ru.nastavnik.organization.Municipalities;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.report.Report;
import ru.nastavnik.report.Reports;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
@DisplayName("A load of some organisations")
class PartialLoadTests {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 7);
    private static final int SCHOOLS = 4;

    @Autowired
    private FigureImport figures;

    @Autowired
    private FigureSetRegister sets;

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

    private MunicipalityId municipality;
    private String place;
    private List<String> schools;

    @BeforeEach
    void fourSchools() {
        municipality = region.municipality();
        place = municipalities.get(municipality).name();
        List<OrganizationId> ids = java.util.stream.IntStream.range(0, SCHOOLS)
                .mapToObj(number -> region.school(municipality))
                .toList();
        schools = ids.stream()
                .map(id -> byOperator(() -> organizations.get(id).shortName()))
                .toList();
    }

    @Test
    @DisplayName("is no share of all: the report says of how many it knows, and who is missing")
    void isAPart() {
        FigureSetId set = load(row(0, "учитель–ученик", "да"), row(1, "учитель–ученик", "нет"));

        Report.Row row = ofMunicipality(set, "педагог – ученик");
        assertThat(row.cells()).extracting(Report.Cell::printed).containsExactly("1", "4", "—");
        assertThat(Objects.toString(row.cells().get(2).exact()))
                .contains("получены данные 2 из 4 организаций, по всем не рассчитывается");
        assertThat(report(set).tables().get(0).rows().get(0).cells().get(2).printed())
                .as("nor of the region")
                .isEqualTo("—");
        assertThat(report(set).notes())
                .anySatisfy(note -> assertThat(note)
                        .startsWith("Данные получены от ")
                        .contains(". Нет данных: ")
                        .contains(place));
        Report ofHead = Objects.requireNonNull(
                actors.callAs(region.municipalHead(municipality), () -> reports.compute("coverage", set)));
        assertThat(ofHead.notes())
                .contains("Данные получены от 2 из 4 организаций. Нет данных: "
                        + schools.subList(2, 4).stream()
                                .sorted()
                                .map(school -> school + " (" + place + ")")
                                .collect(Collectors.joining("; "))
                        + ".");
    }

    @Test
    @DisplayName("adds up with the others of its day, and where both speak of the same the later one counts")
    void addsUp() {
        load(row(0, "учитель–ученик", "да"), row(1, "учитель–ученик", "нет"), row(1, "ученик–ученик", "да"));
        byte[] second =
                file(row(1, "учитель–ученик", "да"), row(2, "учитель–ученик", "да"), row(3, "учитель–ученик", "нет"));
        assertThat(byOperator(() -> figures.preview(new LoadFile("coverage", DAY, "второй.csv", second)))
                        .warnings())
                .anySatisfy(warning -> assertThat(warning).contains("На эту дату уже загружены данные"));

        FigureSetId set = load(second);

        assertThat(ofMunicipality(set, "педагог – ученик").cells())
                .extracting(Report.Cell::printed)
                .containsExactly("3", "4", "75,00");
        assertThat(ofMunicipality(set, "ученик – ученик").cells())
                .extracting(Report.Cell::printed)
                .as("what the second file does not say stays")
                .containsExactly("1", "4", "—");
        assertThat(sets.newest("coverage", DAY).orElseThrow().id()).isEqualTo(set);
    }

    @Test
    @DisplayName("says before it is saved that it is a part")
    void previewSaysSo() {
        byte[] file = file(row(0, "учитель–ученик", "да"));

        assertThat(byOperator(() ->
                                figures.preview(new LoadFile("coverage", LocalDate.of(2026, 4, 8), "часть.csv", file)))
                        .warnings())
                .anySatisfy(warning ->
                        assertThat(warning).startsWith("В файле данные 1 из ").contains("это часть"));
    }

    private Report.Row ofMunicipality(FigureSetId set, String form) {
        return report(set).tables().get(1).rows().stream()
                .filter(row -> row.labels().equals(List.of(place, form)))
                .findFirst()
                .orElseThrow();
    }

    private Report report(FigureSetId set) {
        return byOperator(() -> reports.compute("coverage", set));
    }

    private String row(int school, String form, String answer) {
        return schools.get(school) + ";" + place + ";" + form + ";" + answer + "\n";
    }

    private static byte[] file(String... rows) {
        return ("Организация;Муниципалитет;Форма наставничества;Реализует форму\n" + String.join("", rows))
                .getBytes(StandardCharsets.UTF_8);
    }

    private FigureSetId load(String... rows) {
        return load(file(rows));
    }

    private FigureSetId load(byte[] file) {
        return new FigureSetId(
                Objects.requireNonNull(byOperator(() -> figures.apply(new LoadFile("coverage", DAY, "часть.csv", file)))
                        .figureSet()));
    }

    private <T> T byOperator(Supplier<T> work) {
        return Objects.requireNonNull(actors.callAs(region.operator(), work::get));
    }
}
