package ru.nastavnik.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.ActorContext;
import ru.nastavnik.figure.FigureSetId;
import ru.nastavnik.figure.FigureValue;
import ru.nastavnik.figure.SubmissionSubject;
import ru.nastavnik.figure.TestFigures;
import ru.nastavnik.population.PopulationNumber;
import ru.nastavnik.population.persistence.PopulationTable;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
@DisplayName("The published figures")
class PublishedFiguresTests {
    private static final LocalDate SNAPSHOT = LocalDate.of(2023, 8, 21);
    private static final int SCHOOLS = 289;
    private static final int EXTRAS = 62;

    @Autowired
    private Reports reports;

    @Autowired
    private TestFigures figures;

    @Autowired
    private PopulationTable populations;

    @Autowired
    private TestRegion region;

    @Autowired
    private ActorContext actors;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    @DisplayName("of the first snapshot of coverage are reproduced to the last digit")
    void coverage() {
        Map<SubmissionSubject, List<FigureValue>> rows = new LinkedHashMap<>();
        MunicipalityId municipality = region.municipality();
        Map<String, Integer> schools =
                Map.of("pupil-pupil", 184, "teacher-pupil", 219, "student-pupil", 54, "employer-pupil", 105);
        Map<String, Integer> extras =
                Map.of("pupil-pupil", 24, "teacher-pupil", 36, "student-pupil", 9, "employer-pupil", 10);
        for (int i = 0; i < SCHOOLS; i++) {
            rows.put(SubmissionSubject.of(region.school(municipality)), implemented(schools, i));
        }
        for (int i = 0; i < EXTRAS; i++) {
            rows.put(SubmissionSubject.of(region.extra(municipality)), implemented(extras, i));
        }
        FigureSetId set = imported("coverage", rows);
        transaction.executeWithoutResult(status -> {
            populations.save(
                    PopulationNumber.ORGANIZATIONS,
                    OrganizationKind.SCHOOL,
                    null,
                    SNAPSHOT,
                    BigDecimal.valueOf(SCHOOLS),
                    "первый снимок",
                    SNAPSHOT.atStartOfDay().toInstant(java.time.ZoneOffset.UTC),
                    null);
            populations.save(
                    PopulationNumber.ORGANIZATIONS,
                    OrganizationKind.EXTRA,
                    null,
                    SNAPSHOT,
                    BigDecimal.valueOf(EXTRAS),
                    "первый снимок",
                    SNAPSHOT.atStartOfDay().toInstant(java.time.ZoneOffset.UTC),
                    null);
        });

        Report report = actors.callAs(region.operator(), () -> reports.compute("coverage", set));

        assertThat(report.tables().get(0).rows())
                .extracting(row -> String.join(" ", row.labels()) + ": "
                        + String.join(
                                " ",
                                row.cells().stream()
                                        .limit(3)
                                        .map(Report.Cell::printed)
                                        .toList()))
                .containsExactly(
                        "педагог – ученик общеобразовательная организация: 219 289 75,77",
                        "педагог – ученик организация дополнительного образования: 36 62 58,06",
                        "ученик – ученик общеобразовательная организация: 184 289 63,66",
                        "ученик – ученик организация дополнительного образования: 24 62 38,70",
                        "студент – ученик общеобразовательная организация: 54 289 18,68",
                        "студент – ученик организация дополнительного образования: 9 62 14,51",
                        "работодатель – ученик общеобразовательная организация: 105 289 36,33",
                        "работодатель – ученик организация дополнительного образования: 10 62 16,12");
    }

    @Test
    @DisplayName(
            "of the eight indicators are reproduced to the last digit, and one that could not be computed is no zero")
    void indicators() {
        Report report = actors.callAs(region.operator(), () -> reports.compute("indicators", SNAPSHOT));

        assertThat(report.tables().get(0).rows())
                .extracting(row -> row.cells().get(1).printed() + " → "
                        + row.cells().get(3).printed() + " ("
                        + row.cells().get(4).printed() + ")")
                .containsExactly(
                        "25,25 → 29,05 (+3,8\u00a0п.\u00a0п.)",
                        "17,2 → 26,3 (+9,1\u00a0п.\u00a0п.)",
                        "92 → 121 (+29\u00a0ед.)",
                        "— → — (—)",
                        "12\u00a0927 → 22\u00a0670 (+9\u00a0743\u00a0чел.)",
                        "44\u00a0290 → 58\u00a0257 (+13\u00a0967\u00a0чел.)",
                        "179 → 350 (+171\u00a0чел.)",
                        "184 → 484 (+300\u00a0чел.)");
        assertThat(report.notes())
                .anyMatch(note -> note.startsWith("Показатель 4, 2020 год: не рассчитан – обеспечить"));
    }

    private FigureSetId imported(String form, Map<SubmissionSubject, List<FigureValue>> rows) {
        FigureSetId[] id = new FigureSetId[1];
        actors.runAs(
                region.operator(),
                () -> transaction.execute(
                        status -> id[0] = figures.imported(form, "Первый снимок", SNAPSHOT, "слайды", rows)));
        return id[0];
    }

    private static List<FigureValue> implemented(Map<String, Integer> counts, int number) {
        List<FigureValue> values = new ArrayList<>();
        counts.forEach((form, count) -> values.add(FigureValue.number(form, "implements", number < count ? 1 : 0)));
        return values;
    }
}
