package ru.nastavnik.coverage.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ru.nastavnik.coverage.PlannedResult;
import ru.nastavnik.load.LoadPreview;
import ru.nastavnik.load.Places;
import ru.nastavnik.programme.MentoringForm;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.shared.table.TableFile;

class PlannedResultSheetTest {
    private static final String HEADER =
            "Организация;Муниципалитет;Форма наставничества;К дате;Наставников, план;Наставляемых, план;Источник\n";
    private static final MentoringForm PUPILS =
            new MentoringForm("pupil-pupil", "ученик – ученик", "Центр", List.of(), List.of(), List.of());

    private final OrganizationId school = OrganizationId.next();
    private final Places places = new Places(
            List.of(new Places.Organization(school, OrganizationKind.SCHOOL, "Школа № 5", "Школа № 5", "Томск")),
            List.of(new Places.Municipality(MunicipalityId.next(), "Томск")));

    @Test
    void aPlanIsReadAsItIsWritten() {
        PlannedResultSheet.Result read = read("""
                Школа № 5;Томск;ученик – ученик;31.12.2026;3;12;Приложение 2
                Школа № 5;Томск;ученик – ученик;31.12.2027;;;Приложение 2
                """);

        assertThat(read.preview().faults()).isEmpty();
        assertThat(read.results())
                .containsExactly(
                        new PlannedResult(school, "pupil-pupil", LocalDate.of(2026, 12, 31), 3, 12, "Приложение 2"),
                        new PlannedResult(
                                school, "pupil-pupil", LocalDate.of(2027, 12, 31), null, null, "Приложение 2"));
        assertThat(read.preview().rows())
                .containsExactly(
                        new LoadPreview.Row(
                                2,
                                "Школа № 5, Томск",
                                "ученик – ученик к 31.12.2026 · наставников 3 · наставляемых 12"),
                        new LoadPreview.Row(3, "Школа № 5, Томск", "ученик – ученик к 31.12.2027"));
    }

    @Test
    void everyFaultIsSaidBesideItsCellAndNothingOfTheRowIsKept() {
        PlannedResultSheet.Result read = read("""
                Школа № 6;Томск;ученик – ученик;31.12.2026;;;Приложение
                Школа № 5;Томск;друг – друг;31.12.2026;;;Приложение
                Школа № 5;Томск;ученик – ученик;когда-нибудь;;;Приложение
                Школа № 5;Томск;ученик – ученик;31.12.2026;-3;;Приложение
                Школа № 5;Томск;ученик – ученик;31.12.2026;;;
                """);

        assertThat(read.results()).isEmpty();
        assertThat(read.preview().rows()).isEmpty();
        assertThat(read.preview().faults())
                .extracting(fault -> fault.row() + " " + fault.column())
                .containsExactly(
                        "2 Организация", "3 Форма наставничества", "4 К дате", "5 Наставников, план", "6 Источник");
        assertThat(read.preview().faults().get(1).message())
                .isEqualTo("Неизвестная форма наставничества «друг – друг».");
    }

    @Test
    void theSamePlanIsGivenOnce() {
        PlannedResultSheet.Result read = read("""
                Школа № 5;Томск;ученик – ученик;31.12.2026;3;;А
                Школа № 5;Томск;ученик – ученик;31.12.2026;4;;А
                """);

        assertThat(read.results()).hasSize(1);
        assertThat(read.preview().faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("то же, что в строке 2"));
    }

    @Test
    void theTemplateNamesTheOrganisations() {
        TableFile template = TableFile.read(
                "template.csv",
                PlannedResultSheet.template(List.of(new Places.Organization(
                                school, OrganizationKind.SCHOOL, "Школа № 5", "Школа № 5", "Томск")))
                        .csv());

        assertThat(template.header()).contains("Организация", "К дате", "Источник");
        assertThat(template.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.cells()).startsWith(school.toString(), "Школа № 5", "Томск"));
    }

    private PlannedResultSheet.Result read(String rows) {
        return PlannedResultSheet.read(
                places,
                name -> Optional.of(PUPILS).filter(form -> form.title().equals(name)),
                TableFile.read("plan.csv", (HEADER + rows).getBytes(StandardCharsets.UTF_8)),
                List.of(),
                LocalDate.of(2026, 9, 7));
    }
}
