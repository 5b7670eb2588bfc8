package ru.nastavnik.population.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.nastavnik.load.LoadPreview;
import ru.nastavnik.load.Places;
import ru.nastavnik.population.PopulationNumber;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.shared.table.Answers;
import ru.nastavnik.shared.table.Question;
import ru.nastavnik.shared.table.TableFile;

class PopulationSheetTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final String HEADER = "Численность;Вид организаций;Муниципалитет;На дату;Число;Источник\n";

    private final MunicipalityId tomsk = MunicipalityId.next();
    private final MunicipalityId seversk = MunicipalityId.next();
    private final Places places = new Places(
            List.of(), List.of(new Places.Municipality(tomsk, "Томск"), new Places.Municipality(seversk, "Северск")));

    @Test
    void aNumberOfTheRegionAndOneOfAMunicipalityAreRead() {
        PopulationSheet.Result read = read("""
                организации;школа;;01.09.2026;289;Учредитель
                обучающиеся 10–19 лет;;Томск;01.09.2026;1200;Росстат
                """);

        assertThat(read.preview().faults()).isEmpty();
        assertThat(read.preview().warnings()).isEmpty();
        assertThat(read.numbers())
                .containsExactly(
                        new PopulationNumber(
                                "organizations", OrganizationKind.SCHOOL, null, DAY, new BigDecimal(289), "Учредитель"),
                        new PopulationNumber(
                                "learners.age10to19", null, tomsk.toString(), DAY, new BigDecimal(1200), "Росстат"));
        assertThat(read.preview().rows())
                .containsExactly(
                        new LoadPreview.Row(
                                2, "организации, " + OrganizationKind.SCHOOL.title(), "регион · 289 на 01.09.2026"),
                        new LoadPreview.Row(3, "обучающиеся 10–19 лет", "Томск · 1200 на 01.09.2026"));
    }

    @Test
    void everyFaultIsSaidBesideItsCellAndNothingOfTheRowIsKept() {
        PopulationSheet.Result read = read("""
                жители;;;01.09.2026;5;А
                организации;гимназист;;01.09.2026;5;А
                организации;;Москва;01.09.2026;5;А
                организации;;;вчера;5;А
                организации;;;01.09.2026;2,5;А
                организации;;;01.09.2026;5;
                """);

        assertThat(read.numbers()).isEmpty();
        assertThat(read.preview().faults())
                .extracting(fault -> fault.row() + " " + fault.column())
                .containsExactly(
                        "2 Численность", "3 Вид организаций", "4 Муниципалитет", "5 На дату", "6 Число", "7 Источник");
    }

    @Test
    void aDenominatorOfNobodyOfAFarYearOrInDoubtIsRefused() {
        PopulationSheet.Result read = read("""
                организации;;;01.09.2026;0;А
                организации;;;01.09.2230;5;А
                организации;;;02.09.2026;1.000;А
                организации;;;03.09.2026;12,000;А
                """);

        assertThat(read.numbers()).isEmpty();
        assertThat(read.preview().faults())
                .extracting(fault -> fault.row() + " " + fault.column())
                .containsExactly("2 Число", "3 На дату", "4 Число", "5 Число");
        assertThat(read.preview().understanding().questions()).hasSize(2);
    }

    @Test
    void aMunicipalityInOtherWordsIsAskedForOnceAndThenKnown() {
        String rows = """
                организации;школа;г.Томск;01.09.2026;5;А
                организации;колледж;г. Томск;01.09.2026;6;А
                организации;школа;Северск г.о.;01.09.2026;7;А
                """;
        PopulationSheet.Result asked = read(rows);
        assertThat(asked.preview().faults()).hasSize(3);
        assertThat(asked.preview().understanding().questions())
                .extracting(question -> question.options().get(0).title())
                .containsExactly("Томск", "Северск");

        Answers answers = Answers.NONE;
        for (Question question : asked.preview().understanding().questions()) {
            answers = answers.with(question.key(), question.options().get(0).code());
        }
        PopulationSheet.Result read = PopulationSheet.read(
                places,
                TableFile.read("numbers.csv", (HEADER + rows).getBytes(StandardCharsets.UTF_8))
                        .answered(answers),
                List.of(),
                LocalDate.of(2026, 9, 7));
        assertThat(read.preview().faults()).isEmpty();
        assertThat(read.numbers())
                .extracting(PopulationNumber::municipality)
                .containsExactly(tomsk.toString(), tomsk.toString(), seversk.toString());
    }

    @Test
    void theSameNumberIsGivenOnce() {
        PopulationSheet.Result read = read("""
                организации;;;01.09.2026;5;А
                организации;;;01.09.2026;6;А
                организации;;;02.09.2026;6;А
                """);

        assertThat(read.numbers()).hasSize(2);
        assertThat(read.preview().faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("то же, что в строке 2"));
    }

    @Test
    void partsThatDoNotAddUpAreToldAndNotCorrected() {
        PopulationSheet.Result read = read("""
                организации;;;01.09.2026;300;А
                организации;;Томск;01.09.2026;200;А
                организации;;Северск;01.09.2026;90;А
                """);

        assertThat(read.preview().warnings())
                .containsExactly(
                        "По муниципалитетам в сумме 290, а по региону 300: числа не исправлены, проверьте источник.");
        assertThat(read.numbers()).hasSize(3);
    }

    @Test
    void onlyPartsOfTheSamePopulationKindAndDayAreComparedWithTheRegion() {
        assertThat(read("""
                организации;;;01.09.2026;300;А
                организации;;Томск;01.09.2026;300;А
                организации;школа;Томск;01.09.2026;50;А
                организации;;Томск;02.09.2026;51;А
                обучающиеся 10–19 лет;;Томск;01.09.2026;52;А
                """).preview().warnings()).isEmpty();
    }

    @Test
    void theTemplateShowsBothSortsOfNumbers() {
        TableFile template =
                TableFile.read("template.csv", PopulationSheet.template(DAY).csv());

        assertThat(template.header()).startsWith("Численность", "Вид организаций");
        assertThat(template.rows()).hasSize(2);
    }

    private PopulationSheet.Result read(String rows) {
        return PopulationSheet.read(
                places,
                TableFile.read("numbers.csv", (HEADER + rows).getBytes(StandardCharsets.UTF_8)),
                List.of(),
                LocalDate.of(2026, 9, 7));
    }
}
