package ru.nastavnik.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.ActorContext;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.figure.FigureSetId;
import ru.nastavnik.figure.GroupKey;
import ru.nastavnik.figure.TestFigures;
import ru.nastavnik.report.document.Approval;
import ru.nastavnik.report.persistence.ReportIssueTable;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.OwnerConnection;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
@DisplayName("An issued report")
class ReportIssuesTests {
    @Autowired
    private ReportIssues issues;

    @Autowired
    private CountedRows counted;

    @Autowired
    private TestFigures figures;

    @Autowired
    private TestRegion region;

    @Autowired
    private ActorContext actors;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private OwnerConnection database;

    @Autowired
    private ReportIssueTable table;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void anAnalyticalReportIsNotIssuedWithoutItsAnalysis() {
        SignedIn department = region.department(Department.GENERAL_EDUCATION);
        assertThatThrownBy(() -> actors.runAs(
                        department,
                        () -> issues.issue(new IssueReport("operator-analysis", null, TestFigures.DAY, " "))))
                .isInstanceOf(ru.nastavnik.shared.ValidationException.class)
                .hasMessageContaining("с анализом");
    }

    @Test
    @DisplayName("keeps its exact values and files, its number, its day and who approved it")
    void keeps() {
        SignedIn department = region.department(Department.GENERAL_EDUCATION);
        FigureSetId set = figures.coverage(region.municipality());

        IssuedReport issued = actors.callAs(
                department, () -> issues.issue(new IssueReport("coverage", set, TestFigures.DAY, "Охват растёт.")));

        assertThat(issued.number()).matches("\\d+/2026");
        assertThat(issued.asOf()).isEqualTo(TestFigures.DAY);
        assertThat(issued.approvedOn()).isEqualTo(LocalDate.of(2026, 9, 7));
        assertThat(issued.approverName()).isEqualTo("А.Ю. Берёзкина");
        assertThat(issued.isIntact()).isTrue();
        actors.runAs(department, () -> {
            assertThat(issues.content(issued.id())).contains("\"exact\":\"3/1\"");
            DocumentFile pdf = issues.file(issued.id(), ReportFormat.PDF);
            assertThat(new String(pdf.content(), 0, 5, StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF-");
            assertThat(pdf.name())
                    .endsWith(".pdf")
                    .contains("№ " + issued.number().replace('/', '-'));
            assertThat(issues.list()).first().isEqualTo(issued);
        });
    }

    @Test
    @DisplayName("gets the next number of its year")
    void numbers() {
        SignedIn department = region.department(Department.GENERAL_EDUCATION);
        IssueReport command = new IssueReport("indicators", null, TestFigures.DAY, "");

        String one = actors.callAs(department, () -> issues.issue(command)).number();
        String two = actors.callAs(department, () -> issues.issue(command)).number();

        assertThat(Integer.parseInt(two.replace("/2026", "")))
                .isEqualTo(Integer.parseInt(one.replace("/2026", "")) + 1);
    }

    @Test
    @DisplayName("is never changed: the application has no right to, and the database refuses it to its owner")
    void unchangeable() {
        SignedIn department = region.department(Department.GENERAL_EDUCATION);
        actors.runAs(department, () -> issues.issue(new IssueReport("indicators", null, TestFigures.DAY, "")));

        String change = "update app.report_issue_file set content = 'x'::bytea";
        assertThatThrownBy(() -> actors.runAs(department, () -> jdbc.sql(change).update()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied for table report_issue_file");
        assertThatThrownBy(() -> database.owner().sql(change).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("does not change");
    }

    @Test
    @DisplayName("gives out no file whose bytes are not those that were issued, and says so in the archive")
    void damaged() {
        SignedIn department = region.department(Department.GENERAL_EDUCATION);
        ReportIssueId id = new ReportIssueId(Ids.next());
        Approval approval = new Approval("7/1999", LocalDate.of(1999, 9, 7), "специалист", "А.Ю. Берёзкина", "");
        actors.runAs(
                department,
                () -> transaction.executeWithoutResult(status -> {
                    table.add(
                            id,
                            SampleReports.indicators(),
                            null,
                            table.nextNumber(1999),
                            approval,
                            Instant.EPOCH,
                            department.account().value());
                    table.addFile(id, ReportIssueTable.Stored.CONTENT, new byte[] {1}, "0");
                    table.addFile(id, ReportIssueTable.Stored.PDF, new byte[] {1}, "0");
                }));

        actors.runAs(department, () -> {
            assertThat(issues.get(id).damaged()).containsExactlyInAnyOrder("CONTENT", "PDF");
            assertThatThrownBy(() -> issues.file(id, ReportFormat.PDF))
                    .isInstanceOf(DomainException.class)
                    .hasMessageContaining("не совпадает с контрольной суммой");
        });
    }

    @Test
    @DisplayName("is approved by an operator only where the form is an operator's, and never by a municipality")
    void approvers() {
        SignedIn operator = region.operator();
        MunicipalityId municipality = region.municipality();
        FigureSetId set = figures.coverage(municipality);
        IssueReport coverage = new IssueReport("coverage", set, TestFigures.DAY, "");
        IssueReport deadlines = new IssueReport("deadlines", null, TestFigures.DAY, "");

        assertThat(actors.callAs(operator, () -> issues.issue(coverage)).isIntact())
                .isTrue();
        assertThatThrownBy(() -> actors.runAs(operator, () -> issues.issue(deadlines)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("выпускает департамент");
        assertThatThrownBy(() -> actors.runAs(region.municipalHead(municipality), () -> issues.issue(coverage)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @DisplayName("is read by the municipalities to which it was sent, with its files, and by no other")
    void sent() {
        SignedIn department = region.department(Department.GENERAL_EDUCATION);
        MunicipalityId municipality = region.municipality();
        SignedIn head = region.municipalHead(municipality);
        SignedIn farHead = region.municipalHead(region.municipality());
        FigureSetId set = figures.coverage(municipality);
        IssuedReport issued =
                actors.callAs(department, () -> issues.issue(new IssueReport("coverage", set, TestFigures.DAY, "")));
        assertThatThrownBy(() -> actors.runAs(head, () -> issues.get(issued.id())))
                .isInstanceOf(NotFoundException.class);

        actors.runAs(department, () -> {
            assertThat(issues.send(issued.id(), Set.of(municipality))).isEqualTo(1);
            assertThat(issues.send(issued.id(), Set.of(municipality))).isZero();
            assertThat(issues.get(issued.id()).recipients()).containsExactly(municipality);
        });

        actors.runAs(head, () -> {
            assertThat(issues.list()).extracting(IssuedReport::id).containsExactly(issued.id());
            assertThat(issues.file(issued.id(), ReportFormat.PDF).content()).isNotEmpty();
            assertThat(issues.maySend()).isFalse();
        });
        assertThatThrownBy(() -> actors.runAs(head, () -> issues.send(issued.id(), Set.of(municipality))))
                .isInstanceOf(AccessDeniedException.class);
        actors.runAs(farHead, () -> assertThat(issues.list()).isEmpty());
        assertThatThrownBy(() -> actors.runAs(farHead, () -> issues.file(issued.id(), ReportFormat.PDF)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> actors.runAs(farHead, () -> issues.content(issued.id())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    @DisplayName("can be sent with its issue")
    void sentAtOnce() {
        SignedIn department = region.department(Department.GENERAL_EDUCATION);
        MunicipalityId municipality = region.municipality();
        IssuedReport issued = actors.callAs(
                department,
                () -> issues.issue(new IssueReport("indicators", null, TestFigures.DAY, "", Set.of(municipality))));

        assertThat(issued.recipients()).containsExactly(municipality);
        assertThat(actors.callAs(region.municipalHead(municipality), () -> issues.list()))
                .extracting(IssuedReport::id)
                .containsExactly(issued.id());
    }

    @Test
    @DisplayName("says in its files and values whose organisations it adds up")
    void saysItsTerritory() {
        FigureSetId set = figures.coverage(region.municipality());
        IssueReport command = new IssueReport("coverage", set, TestFigures.DAY, "");

        assertThat(contentBy(region.department(Department.GENERAL_EDUCATION), command))
                .contains(
                        "которые контролирует Департамент общего образования, муниципальные и областные; без колледжей");
        assertThat(contentBy(region.department(Department.VOCATIONAL_EDUCATION), command))
                .contains("подведомственные Департаменту профессионального образования;"
                        + " без школ и организаций дополнительного образования");
        assertThat(contentBy(region.operator(), command)).contains("Охват отчёта: все организации региона.");
        assertThat(contentBy(
                        region.department(Department.GENERAL_EDUCATION),
                        new IssueReport("indicators", null, TestFigures.DAY, "")))
                .doesNotContain("Охват отчёта");
    }

    private String contentBy(SignedIn approver, IssueReport command) {
        return actors.callAs(
                approver, () -> issues.content(issues.issue(command).id()));
    }

    @Test
    @DisplayName("stands on numbers of which each leads to the organisations that it counts, and to the others")
    void leadsToRows() {
        MunicipalityId municipality = region.municipality();
        FigureSetId set = figures.coverage(municipality);
        CountedRows.Place place = new CountedRows.Place(
                "coverage",
                set,
                TestFigures.DAY,
                1,
                "implementing",
                new GroupKey("teacher-pupil", null, municipality.toString(), null, null));

        assertThat(actors.callAs(region.municipalHead(municipality), () -> counted.of(place)))
                .hasSize(5)
                .allMatch(row -> row.state().equals("принято"))
                .filteredOn(CountedRow::counts)
                .hasSize(3)
                .allMatch(row -> row.value().equals("да"));
        assertThat(actors.callAs(region.municipalHead(region.municipality()), () -> counted.of(place)))
                .as("seen from another municipality")
                .isEmpty();
    }
}
