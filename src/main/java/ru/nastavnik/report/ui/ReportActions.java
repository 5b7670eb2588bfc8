package ru.nastavnik.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.figure.FigureSetId;
import ru.nastavnik.organization.Municipalities;
import ru.nastavnik.report.Report;
import ru.nastavnik.report.ReportFiles;
import ru.nastavnik.report.ReportFormat;
import ru.nastavnik.report.ReportIssues;
import ru.nastavnik.shared.ui.PageHeader;

/** What can be done with a report on the screen: files to take away, and its issue. */
@Component
class ReportActions {
    private final ReportFiles files;
    private final ReportIssues issues;
    private final Municipalities municipalities;

    ReportActions(ReportFiles files, ReportIssues issues, Municipalities municipalities) {
        this.files = files;
        this.issues = issues;
        this.municipalities = municipalities;
    }

    /** @param whole with all rows, which files have */
    void addTo(PageHeader header, Report report, Supplier<Report> whole, @Nullable FigureSetId set) {
        for (ReportFormat format : ReportFormat.values()) {
            header.secondary(download("." + format.extension(), () -> files.draft(whole.get(), format)));
        }
        if (issues.mayIssue(report.definition().code())) {
            header.primary(new Button(
                    "Выпустить отчёт", event -> new IssueDialog(issues, municipalities.list(), report, set).open()));
        }
    }

    static Anchor download(String label, Supplier<DocumentFile> file) {
        Anchor anchor = new Anchor(
                DownloadHandler.fromInputStream(request -> {
                    DocumentFile made = file.get();
                    return new DownloadResponse(
                            new ByteArrayInputStream(made.content()),
                            made.name(),
                            made.contentType(),
                            made.content().length);
                }),
                AttachmentType.DOWNLOAD,
                label);
        anchor.getElement().setAttribute("aria-label", "Скачать " + label);
        anchor.addClassName("download");
        return anchor;
    }
}
