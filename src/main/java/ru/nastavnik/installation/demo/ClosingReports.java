package ru.nastavnik.installation.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.Municipalities;
import ru.nastavnik.organization.MunicipalityView;
import ru.nastavnik.report.IssueReport;
import ru.nastavnik.report.IssuedReport;
import ru.nastavnik.report.ReportIssues;
import ru.nastavnik.shared.MunicipalityId;

/**
 * The region's reports on the year that has just ended. They are issued where the region is shown and not where it was
 * played: an issued report cannot be changed, so none could be moved to other weeks.
 */
@Component
class ClosingReports {
    private static final List<String> ON_THE_YEAR = List.of("execution", "discipline", "coverage");

    private final ReportIssues issues;
    private final Municipalities municipalities;

    ClosingReports(ReportIssues issues, Municipalities municipalities) {
        this.issues = issues;
        this.municipalities = municipalities;
    }

    /** As the department, which sends them to all municipalities. @param day the last of the school year */
    List<IssuedReport> issue(LocalDate day) {
        Set<MunicipalityId> all =
                municipalities.list().stream().map(MunicipalityView::id).collect(Collectors.toSet());
        return ON_THE_YEAR.stream()
                .map(report -> issues.issue(
                        new IssueReport(report, null, day, "По итогам учебного года, на последний его день.", all)))
                .toList();
    }
}
