package ru.nastavnik.installation.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.figure.TestFigures;
import ru.nastavnik.report.IssuedReport;
import ru.nastavnik.report.ReportIssues;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
@Transactional
class ClosingReportsTests {
    @Autowired
    private ClosingReports closing;

    @Autowired
    private ReportIssues issues;

    @Autowired
    private TestRegion region;

    @Autowired
    private TestFigures figures;

    @Test
    void onTheLastDayOfTheYearTheDepartmentReportsAndTheMunicipalitiesReadIt() {
        MunicipalityId municipality = region.municipality();
        figures.coverage(municipality);
        SignedIn department = region.department(Department.GENERAL_EDUCATION);
        SignedIn head = region.municipalHead(municipality);
        LocalDate day = TestFigures.DAY;

        List<IssuedReport> issued = region.as(department, () -> closing.issue(day));

        assertThat(issued)
                .extracting(IssuedReport::title)
                .containsExactly(
                        "Исполнение распоряжения по пунктам",
                        "Исполнительская дисциплина",
                        "Охват организаций формами наставничества");
        assertThat(issued).allSatisfy(report -> {
            assertThat(report.asOf()).isEqualTo(day);
            assertThat(report.isIntact()).isTrue();
        });
        assertThat(region.as(head, () -> issues.list())).containsAll(issued);
    }
}
