package ru.nastavnik.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.access.Role;
import ru.nastavnik.definition.Amount;
import ru.nastavnik.definition.MonitoringDefinitions;
import ru.nastavnik.definition.ReportDefinition;
import ru.nastavnik.definition.ReportDefinition.Column;
import ru.nastavnik.definition.Rounding;
import ru.nastavnik.figure.FigureSet;
import ru.nastavnik.figure.FigureSetId;
import ru.nastavnik.report.PublishedTable;
import ru.nastavnik.report.PublishedTables;
import ru.nastavnik.report.Reports;
import ru.nastavnik.report.document.PrintedReport;
import ru.nastavnik.report.domain.PublishedColumn;
import ru.nastavnik.report.domain.SnapshotComparison;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.table.TableFile;
import ru.nastavnik.shared.ui.BoundedUpload;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.Downloads;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.UploadTexts;

/** Two snapshots of a report side by side, and what was published beside what is computed. */
@Route(value = ReportNavigation.REPORTS + "/:code/compare", layout = MainLayout.class)
@RolesAllowed({"DEPARTMENT", "CENTRE_OPERATOR", "MUNICIPAL_HEAD", "MUNICIPAL_COORDINATOR"})
class CompareView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final Rounding EXACT = new Rounding(Rounding.Mode.TRUNCATE, 6, false);
    private static final String WITH = "with";

    private final transient MonitoringDefinitions definitions;
    private final transient Reports reports;
    private final transient PublishedTables published;
    private final transient CurrentActor actor;
    private final transient RegionClock clock;
    private String title = "Сравнение";

    CompareView(
            MonitoringDefinitions definitions,
            Reports reports,
            PublishedTables published,
            CurrentActor actor,
            RegionClock clock) {
        this.definitions = definitions;
        this.reports = reports;
        this.published = published;
        this.actor = actor;
        this.clock = clock;
    }

    static String address(String code, FigureSetId set) {
        return ReportNavigation.report(code) + "/compare?"
                + ReportAddress.of(set).getQueryString();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        QueryParameters parameters = event.getLocation().getQueryParameters();
        ReportDefinition definition =
                definitions.report(event.getRouteParameters().get("code").orElse(""));
        title = "Сравнение: " + definition.title();
        add(new PageHeader(title)
                .crumb("Отчёты", ReportNavigation.REPORTS)
                .crumb(definition.title(), ReportNavigation.report(definition.code())));
        List<FigureSet> sets = reports.figureSets(definition.code());
        if (sets.isEmpty()) {
            add(new EmptyState("Сравнивать пока нечего", "Данных для этого отчёта ещё нет."));
            return;
        }
        FigureSet after = ReportAddress.figureSet(parameters)
                .flatMap(id -> chosen(sets, id))
                .orElse(sets.get(0));
        Optional<FigureSet> before = parameters
                .getSingleParameter(WITH)
                .flatMap(text -> sets.stream()
                        .filter(set -> set.id().toString().equals(text))
                        .findFirst())
                .or(() -> sets.stream()
                        .filter(set -> set.asOf().isBefore(after.asOf()))
                        .findFirst());
        add(snapshots(definition, sets, before, after));
        Role role = actor.require().role();
        if (role == Role.DEPARTMENT || role == Role.CENTRE_OPERATOR) {
            add(publishedTables(definition, after));
        }
    }

    private static Optional<FigureSet> chosen(List<FigureSet> sets, FigureSetId id) {
        return sets.stream().filter(set -> set.id().equals(id)).findFirst();
    }

    private Component snapshots(
            ReportDefinition definition, List<FigureSet> sets, Optional<FigureSet> before, FigureSet after) {
        ComboBox<FigureSet> then = choice("Было", sets);
        ComboBox<FigureSet> now = choice("Стало", sets);
        before.ifPresent(then::setValue);
        now.setValue(after);
        Runnable go = () -> {
            if (now.getValue() != null) {
                Map<String, String> parts = new java.util.LinkedHashMap<>();
                parts.put("set", now.getValue().id().toString());
                if (then.getValue() != null) {
                    parts.put(WITH, then.getValue().id().toString());
                }
                UI.getCurrent()
                        .navigate(
                                ReportNavigation.report(definition.code()) + "/compare", QueryParameters.simple(parts));
            }
        };
        then.addValueChangeListener(event -> go.run());
        now.addValueChangeListener(event -> go.run());
        Div toolbar = new Div(then, now);
        toolbar.addClassName("toolbar");
        Section card = new Section(new H2("Снимки рядом"), toolbar);
        card.addClassName("card");
        if (before.isEmpty()) {
            card.add(new Paragraph("Более раннего снимка нет: выберите, с чем сравнить."));
            return card;
        }
        SnapshotComparison comparison =
                reports.compare(definition.code(), before.get().id(), after.id());
        card.add(new Paragraph("Доли сравниваются в процентных пунктах, по точным значениям."));
        if (!comparison.denominators().isEmpty()) {
            card.add(
                    new Paragraph("Знаменатели изменились, поэтому доли сопоставимы не полностью:"),
                    list(comparison.denominators()));
        }
        comparison.tables().forEach(table -> {
            if (!table.section().title().isEmpty()) {
                card.add(new H3(table.section().title()));
            }
            card.add(table(table));
        });
        return card;
    }

    private static ComboBox<FigureSet> choice(String label, List<FigureSet> sets) {
        ComboBox<FigureSet> choice = new ComboBox<>(label);
        choice.setItems(sets);
        choice.setItemLabelGenerator(set -> "на " + DateFields.text(set.asOf()) + " – " + set.title());
        choice.addClassName("report-choice");
        return choice;
    }

    private static Component table(SnapshotComparison.Table table) {
        Element head = new Element("tr");
        PrintedReport.labelHeadings(table.section()).forEach(name -> head.appendChild(heading(name)));
        for (Column column : table.columns()) {
            String name = PrintedReport.heading(column);
            head.appendChild(heading(name + ": было"), heading("стало"), heading("изменение"));
        }
        Element body = new Element("tbody");
        for (SnapshotComparison.Line line : table.lines()) {
            Element row = new Element("tr");
            if (line.total()) {
                row.getClassList().add("total");
            }
            int names = PrintedReport.labelHeadings(table.section()).size();
            for (int i = 0; i < names; i++) {
                String label = i < line.labels().size() ? line.labels().get(i) : "";
                row.appendChild(new Element("th").setAttribute("scope", "row").setText(label));
            }
            line.cells()
                    .forEach(pair ->
                            row.appendChild(number(pair.before()), number(pair.after()), number(pair.change())));
            body.appendChild(row);
        }
        return scrolled(
                new Element("thead").appendChild(head), body, table.section().title());
    }

    private static Component scrolled(Element head, Element body, String name) {
        Element element = new Element("table").appendChild(head, body);
        element.getClassList().add("report-table");
        Div scroll = new Div();
        scroll.addClassName("report-scroll");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", name.isEmpty() ? "Сравнение" : name);
        scroll.getElement().appendChild(element);
        return scroll;
    }

    private static Element heading(String text) {
        return new Element("th").setAttribute("scope", "col").setText(text);
    }

    private static Element number(String text) {
        Element cell = new Element("td").setText(text);
        cell.getClassList().add("number");
        return cell;
    }

    private Component publishedTables(ReportDefinition definition, FigureSet set) {
        Section card = new Section(new H2("Опубликованная таблица"));
        card.addClassName("card");
        card.add(new Paragraph("Загрузите таблицу, которую уже опубликовали, и она встанет рядом с посчитанной на "
                + DateFields.text(set.asOf()) + ". По каждому столбцу видно, по какому правилу его напечатали и какие"
                + " ячейки ни одно правило не даёт. Ничего не исправляется."));
        TextField source = new TextField("Где опубликована");
        source.setWidth("min(28rem, 100%)");
        FieldErrors errors = new FieldErrors().field("source", source);
        Upload upload = new Upload(new BoundedUpload(TableFile.LARGEST_FILE, (name, content) -> {
            if (errors.accept(() -> published.load(definition.code(), set.id(), source.getValue(), name, content))) {
                Notices.done("Загружено: " + name + ".");
                UI.getCurrent().getPage().reload();
            }
        }));
        upload.setAcceptedFileTypes(".csv", ".xlsx");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(TableFile.LARGEST_FILE);
        upload.setI18n(UploadTexts.of("Файл больше 10 МБ.", "Нужен CSV или XLSX."));
        card.add(
                Downloads.workbook(
                        "Скачать шаблон с нужными заголовками",
                        "Шаблон – опубликованная таблица.xlsx",
                        () -> published.template(definition.code(), set.id()).xlsx()),
                source,
                upload);
        published.of(definition.code(), set.id()).forEach(table -> card.add(result(table)));
        return card;
    }

    private Component result(PublishedTable table) {
        Div block = new Div(new H3(table.source()));
        block.add(new Paragraph(
                "Файл «" + table.fileName() + "», загружен " + DateFields.text(clock.dayOf(table.loadedAt())) + "."));
        for (PublishedColumn column : table.columns()) {
            block.add(new Paragraph(column.title() + ": " + column.inWords() + "."));
            if (column.odd().isEmpty()) {
                continue;
            }
            Element head = new Element("tr")
                    .appendChild(heading("Строка"), heading("Опубликовано"), heading("Посчитано (точно)"));
            Element body = new Element("tbody");
            column.odd()
                    .forEach(cell -> body.appendChild(new Element("tr")
                            .appendChild(
                                    new Element("th")
                                            .setAttribute("scope", "row")
                                            .setText(cell.row()),
                                    number(cell.published()),
                                    number(exact(cell.exact())))));
            block.add(scrolled(new Element("thead").appendChild(head), body, column.title()));
        }
        if (!table.unknown().isEmpty()) {
            block.add(new Paragraph("В отчёте нет таких строк:"), list(table.unknown()));
        }
        return block;
    }

    private static String exact(Amount amount) {
        return amount instanceof Amount.NotComputable not ? "не рассчитано – " + not.reason() : EXACT.print(amount);
    }

    private static Component list(List<String> lines) {
        UnorderedList list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        return list;
    }

    @Override
    public String getPageTitle() {
        return title + " — Наставник";
    }
}
