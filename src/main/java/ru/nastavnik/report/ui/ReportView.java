package ru.nastavnik.report.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.definition.MonitoringDefinitions;
import ru.nastavnik.definition.ReportDefinition;
import ru.nastavnik.definition.ReportDefinition.Source;
import ru.nastavnik.figure.FigureSet;
import ru.nastavnik.figure.FigureSetId;
import ru.nastavnik.report.Report;
import ru.nastavnik.report.Reports;
import ru.nastavnik.shared.FigureAge;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.HelpHint;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.PageHeader;

/** One report of one day: tables, charts, remarks, files, and its issue. */
@Route(value = ReportNavigation.REPORTS + "/:code", layout = MainLayout.class)
@RolesAllowed({"DEPARTMENT", "CENTRE_OPERATOR", "MUNICIPAL_HEAD", "MUNICIPAL_COORDINATOR"})
class ReportView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient MonitoringDefinitions definitions;
    private final transient Reports reports;
    private final transient ReportActions actions;
    private final transient RegionClock clock;
    private String title = "Отчёт";

    ReportView(MonitoringDefinitions definitions, Reports reports, ReportActions actions, RegionClock clock) {
        this.definitions = definitions;
        this.reports = reports;
        this.actions = actions;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        QueryParameters parameters = event.getLocation().getQueryParameters();
        ReportDefinition definition =
                definitions.report(event.getRouteParameters().get("code").orElse(""));
        title = definition.title();
        PageHeader header =
                new PageHeader(title).crumb("Отчёты", ReportNavigation.REPORTS).point(definition.point());
        if (!definition.help().isEmpty()) {
            header.beside(new HelpHint(title, definition.help(), definition.point()));
        }
        add(header);
        if (definition.source() == Source.COLLECTED) {
            collected(header, definition, ReportAddress.figureSet(parameters));
        } else {
            LocalDate day = ReportAddress.day(parameters).orElseGet(clock::today);
            add(dayChoice(definition, day));
            show(header, reports.glance(definition.code(), day), () -> reports.compute(definition.code(), day), null);
        }
    }

    private void collected(PageHeader header, ReportDefinition definition, Optional<FigureSetId> asked) {
        List<FigureSet> sets = reports.figureSets(definition.code());
        if (sets.isEmpty()) {
            add(
                    new EmptyState(
                            VaadinIcon.BAR_CHART,
                            "Данных для этого отчёта ещё нет",
                            "Они появятся, когда муниципалитеты примут данные сбора по форме отчёта или файл с ними будет загружен."));
            return;
        }
        Optional<FigureSet> chosen = asked.map(id -> sets.stream()
                        .filter(set -> set.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("Данные для этого отчёта не найдены.")))
                .or(() -> sets.stream().filter(FigureSet::isReportable).findFirst());
        ComboBox<FigureSet> choice = new ComboBox<>("Данные");
        choice.setItems(sets);
        choice.setItemLabelGenerator(
                set -> "на " + DateFields.text(set.asOf()) + " – " + set.title() + " (" + set.received() + ")");
        chosen.ifPresent(choice::setValue);
        choice.setAllowCustomValue(false);
        choice.addClassName("report-choice");
        choice.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                go(definition, ReportAddress.of(event.getValue().id()));
            }
        });
        Div toolbar = new Div(choice);
        toolbar.addClassName("toolbar");
        add(toolbar);
        if (chosen.isEmpty()) {
            add(
                    new EmptyState(
                            VaadinIcon.BAR_CHART,
                            "Сбор ещё идёт",
                            "Показатели войдут в отчёт, когда их сведут. Чтобы увидеть то, что уже принято, выберите сбор в списке выше."));
            return;
        }
        FigureSetId set = chosen.get().id();
        header.secondary(new Anchor(CompareView.address(definition.code(), set), "Сравнить"));
        Report report = reports.compute(definition.code(), set);
        show(header, report, () -> report, set);
    }

    private Div dayChoice(ReportDefinition definition, LocalDate day) {
        DatePicker picker = DateFields.date("На дату", DayKind.SHOWN);
        picker.setValue(day);
        picker.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                go(definition, ReportAddress.of(event.getValue()));
            }
        });
        Button today = new Button("Сегодня", event -> go(definition, ReportAddress.of(clock.today())));
        Div toolbar = new Div(picker, today);
        toolbar.addClassName("toolbar");
        return toolbar;
    }

    /** @param whole with all rows, for files and for who asks for them */
    private void show(PageHeader header, Report report, Supplier<Report> whole, @Nullable FigureSetId set) {
        header.subtitle(
                FigureAge.warning(report.asOf(), clock.today()) + "Данные на " + DateFields.text(report.asOf()));
        actions.addTo(header, report, whole, set);
        add(new ReportBody(report, set, whole));
    }

    private static void go(ReportDefinition definition, QueryParameters parameters) {
        UI.getCurrent().navigate(ReportNavigation.report(definition.code()), parameters);
    }

    @Override
    public String getPageTitle() {
        return title + " — Наставник";
    }
}
