package ru.nastavnik.report;

import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Service;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.document.LayoutProfiles;
import ru.nastavnik.report.document.Approval;
import ru.nastavnik.report.document.ReportPaper;
import ru.nastavnik.report.document.ReportPdf;
import ru.nastavnik.report.document.ReportWorkbook;
import ru.nastavnik.report.persistence.PointTexts;

/** Writes computed reports to files. */
@Service
public class ReportFiles {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final LayoutProfiles layouts;
    private final AccessGuard guard;
    private final PointTexts points;

    ReportFiles(LayoutProfiles layouts, AccessGuard guard, PointTexts points) {
        this.points = points;
        this.layouts = layouts;
        this.guard = guard;
    }

    /** A file that says that nobody has approved it. */
    public DocumentFile draft(Report report, ReportFormat format) {
        guard.require(Role.DEPARTMENT, Role.CENTRE_OPERATOR, Role.MUNICIPAL_HEAD, Role.MUNICIPAL_COORDINATOR);
        return write(report, format, Approval.NONE);
    }

    DocumentFile write(Report report, ReportFormat format, Approval approval) {
        byte[] content = switch (format) {
            case DOCX ->
                ReportPaper.of(
                        report,
                        approval,
                        layouts.on(approval.isGiven() ? approval.approvedOn() : report.asOf()),
                        points.inForce());
            case XLSX -> ReportWorkbook.of(report, approval);
            case PDF -> ReportPdf.of(report, approval);
        };
        return new DocumentFile(
                fileName(report.definition().title() + " на " + DAY.format(report.asOf()), format),
                format.contentType(),
                content);
    }

    static String fileName(String title, ReportFormat format) {
        return title.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "_") + "." + format.extension();
    }
}
