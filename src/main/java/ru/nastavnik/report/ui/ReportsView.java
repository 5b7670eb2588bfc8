package ru.nastavnik.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.access.Role;
import ru.nastavnik.definition.MonitoringDefinitions;
import ru.nastavnik.definition.MonitoringDefinitions.Entry;
import ru.nastavnik.definition.MonitoringDefinitions.Kind;
import ru.nastavnik.definition.ReportDefinition;
import ru.nastavnik.figure.FigureSet;
import ru.nastavnik.report.Reports;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.PageHeader;

/** The reports that can be made, what each is for, and of which day its newest figures are. */
@Route(value = ReportNavigation.REPORTS, layout = MainLayout.class)
@PageTitle("Отчёты — Наставник")
@RolesAllowed({"DEPARTMENT", "CENTRE_OPERATOR", "MUNICIPAL_HEAD", "MUNICIPAL_COORDINATOR"})
class ReportsView extends Div {

    ReportsView(MonitoringDefinitions definitions, Reports reports, CurrentActor actor) {
        PageHeader header = new PageHeader("Отчёты")
                .subtitle("Показатели мониторинга за выбранный день: таблицы, диаграммы, файлы .docx, .xlsx и .pdf.");
        Role role = actor.require().role();
        header.secondary(new Anchor(ReportNavigation.ISSUED, "Выпущенные отчёты"));
        if (role == Role.DEPARTMENT || role == Role.CENTRE_OPERATOR) {
            header.secondary(new Anchor(ReportNavigation.DEFINITIONS, "Формы сбора и отчётов"));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("report-list");
        definitions.list(Kind.REPORT).stream()
                .filter(Entry::released)
                .map(Entry::code)
                .distinct()
                .forEach(code -> list.add(item(definitions.report(code), reports.figureSets(code))));
        add(header, list);
    }

    private static ListItem item(ReportDefinition report, List<FigureSet> sets) {
        Span point = new Span("п. " + report.point());
        point.addClassName("point");
        H2 title = new H2(new Anchor(ReportNavigation.report(report.code()), report.title()), new Span(" "), point);
        ListItem item = new ListItem(title);
        item.addClassName("card");
        if (!report.help().isEmpty()) {
            item.add(new Paragraph(report.help()));
        }
        item.add(data(report, sets));
        return item;
    }

    private static String collected(List<FigureSet> sets) {
        String known = sets.stream()
                .filter(FigureSet::isReportable)
                .findFirst()
                .map(set -> "Последние данные – на " + DateFields.text(set.asOf()) + ", " + set.received() + ". ")
                .orElse("Данных ещё нет: нужен сбор или загрузка файла. ");
        String running = sets.stream()
                .filter(set -> !set.settled())
                .findFirst()
                .map(set -> "На " + DateFields.text(set.asOf()) + " " + set.received() + ".")
                .orElse("");
        return (known + running).strip();
    }

    private static Component data(ReportDefinition report, List<FigureSet> sets) {
        Paragraph text = new Paragraph(
                switch (report.source()) {
                    case PLANNED -> "Считается по загруженным планам и последнему сбору охвата.";
                    case LEDGER -> "Считается по задачам организаций на любой день.";
                    case INDICATORS -> "Считается по планам и фактам показателей на любой день.";
                    case COLLECTED -> collected(sets);
                });
        text.addClassName("secondary-text");
        return text;
    }
}
