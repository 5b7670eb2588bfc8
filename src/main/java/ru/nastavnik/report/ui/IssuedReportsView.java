package ru.nastavnik.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import ru.nastavnik.organization.Municipalities;
import ru.nastavnik.organization.MunicipalityView;
import ru.nastavnik.report.IssuedReport;
import ru.nastavnik.report.ReportFormat;
import ru.nastavnik.report.ReportIssues;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.StatusBadge;

/** The archive of issued reports: who approved them, of which day the data are, the files, and whether they are intact. */
@Route(value = ReportNavigation.ISSUED, layout = MainLayout.class)
@PageTitle("Выпущенные отчёты — Наставник")
@RolesAllowed({"DEPARTMENT", "CENTRE_OPERATOR", "MUNICIPAL_HEAD", "MUNICIPAL_COORDINATOR"})
class IssuedReportsView extends Div {
    private final transient ReportIssues issues;
    private final transient Municipalities municipalities;
    private final boolean maySend;
    private final Div content = new Div();

    IssuedReportsView(ReportIssues issues, Municipalities municipalities) {
        this.issues = issues;
        this.municipalities = municipalities;
        this.maySend = issues.maySend();
        add(
                new PageHeader("Выпущенные отчёты")
                        .crumb("Отчёты", ReportNavigation.REPORTS)
                        .subtitle("Хранятся такими, какими утверждены: новые данные их не меняют."),
                content);
        show();
    }

    private void show() {
        content.removeAll();
        List<IssuedReport> all = issues.list();
        if (all.isEmpty()) {
            content.add(new EmptyState(
                    VaadinIcon.ARCHIVE,
                    maySend ? "Отчёты ещё не выпускались" : "Вашему муниципалитету отчётов ещё не направляли",
                    maySend
                            ? "Откройте отчёт, проверьте цифры и нажмите «Выпустить отчёт»."
                            : "Здесь появятся отчёты, которые направят департамент и региональный центр.",
                    new Anchor(ReportNavigation.REPORTS, "К отчётам")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("report-list");
        all.forEach(issued -> list.add(item(issued)));
        content.add(list);
    }

    private ListItem item(IssuedReport issued) {
        ListItem item = new ListItem(new H2("№ " + issued.number() + ". " + issued.title()));
        item.addClassName("card");
        item.add(
                new Paragraph("Данные на " + DateFields.text(issued.asOf()) + ". Утвердил "
                        + DateFields.text(issued.approvedOn()) + ": " + issued.approverName() + ", "
                        + issued.approverPost() + "."),
                state(issued),
                files(issued));
        Paragraph hash = new Paragraph(new Span("SHA-256 значений: "), new Code(issued.sha256()));
        hash.addClassNames("secondary-text", "report-hash");
        item.add(hash);
        if (maySend) {
            item.add(recipients(issued));
        }
        return item;
    }

    private Div recipients(IssuedReport issued) {
        List<String> names = municipalities.list().stream()
                .filter(one -> issued.recipients().contains(one.id()))
                .map(MunicipalityView::name)
                .toList();
        Button send = new Button(
                "Направить муниципалитетам…",
                event -> new SendReportDialog(issues, municipalities.list(), issued, this::show).open());
        send.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        send.getElement().setAttribute("aria-label", "Направить муниципалитетам отчёт № " + issued.number());
        return new Div(
                new Paragraph(
                        names.isEmpty()
                                ? "Муниципалитетам не направлен."
                                : "Направлен: " + String.join(", ", names) + "."),
                send);
    }

    private static StatusBadge state(IssuedReport issued) {
        return issued.isIntact()
                ? StatusBadge.done("Файлы совпадают с контрольными суммами")
                : StatusBadge.danger("Изменены после выпуска: " + String.join(", ", issued.damaged()));
    }

    /** A damaged file is not given out. */
    private Div files(IssuedReport issued) {
        Div files = new Div();
        files.addClassNames("toolbar", "page-actions");
        for (ReportFormat format : ReportFormat.values()) {
            if (!issued.damaged().contains(format.name())) {
                files.add(ReportActions.download("." + format.extension(), () -> issues.file(issued.id(), format)));
            }
        }
        return files;
    }
}
