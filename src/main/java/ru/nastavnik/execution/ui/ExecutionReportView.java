package ru.nastavnik.execution.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.access.Role;
import ru.nastavnik.directive.RolloutId;
import ru.nastavnik.execution.ExecutionReport;
import ru.nastavnik.execution.ExecutionReports;
import ru.nastavnik.execution.ReportDraft;
import ru.nastavnik.execution.ReportDrafts;
import ru.nastavnik.shared.ui.Address;
import ru.nastavnik.shared.ui.ConfirmDialogs;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.NarrowColumns;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.StatusBadge;

/** The report on execution of the roadmap: facts are filled in, the curator explains deviations and sends it. */
@Route(value = ExecutionReportView.ROUTE + "/:rolloutId", layout = MainLayout.class)
@PageTitle("Отчёт об исполнении")
@RolesAllowed({"CURATOR", "DIRECTOR"})
class ExecutionReportView extends Div implements BeforeEnterObserver {
    static final String ROUTE = "execution-report";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final transient ExecutionReports reports;
    private final transient ReportDrafts drafts;
    private final transient CurrentActor currentActor;

    ExecutionReportView(ExecutionReports reports, ReportDrafts drafts, CurrentActor currentActor) {
        this.reports = reports;
        this.drafts = drafts;
        this.currentActor = currentActor;
        addClassName("execution-report");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Address.read(event, "rolloutId", RolloutId::of));
    }

    private void show(RolloutId rollout) {
        removeAll();
        ExecutionReport report = reports.of(rollout);
        boolean writes = report.due() && currentActor.require().role() == Role.CURATOR;
        PageHeader header = new PageHeader("Отчёт об исполнении дорожной карты")
                .subtitle("Учебный год " + report.roadmap().year().title() + ". Исполнено "
                        + report.done() + " из " + report.rows().size() + ", с отклонением от срока " + report.late()
                        + ". Пар и групп " + report.pairs() + ", наставников " + report.mentors()
                        + ", наставляемых " + report.mentees() + ".")
                .point("7.4")
                .beside(state(report));
        add(header);
        FieldErrors errors = new FieldErrors();
        Map<Integer, TextArea> reasons = writes ? reasons(report, errors) : Map.of();
        if (writes) {
            TextArea summary = new TextArea("Выводы (необязательно)");
            summary.setHelperText("Что получилось, что мешало, что изменить в следующем году");
            summary.setMaxLength(2000);
            summary.setWidthFull();
            summary.setValueChangeMode(ValueChangeMode.LAZY);
            errors.field("summary", summary);
            restore(rollout, reasons, summary);
            Button send = new Button("Зарегистрировать и отправить отчёт", VaadinIcon.PAPERPLANE_O.create(), click -> {
                if (explained(report, reasons, errors)) {
                    ConfirmDialogs.ask(
                            "Отправить отчёт об исполнении?",
                            "Отчёт получит дату и станет виден тем, кто контролирует исполнение. Изменить его будет"
                                    + " нельзя.",
                            "Отправить",
                            () -> send(rollout, reasons, summary, errors));
                }
            });
            header.primary(send);
            if (!reasons.isEmpty()) {
                add(
                        new H2("Причины отклонений"),
                        new Paragraph("Эти мероприятия исполнены позже срока или не исполнены."));
                reasons.values().forEach(this::add);
            }
            add(summary, StepView.note("Набранное сохраняется черновиком, пока вы печатаете."));
        }
        add(new H2("План и факт"), grid(report));
    }

    /** Fills in what was typed before and keeps what is typed from now on. */
    private void restore(RolloutId rollout, Map<Integer, TextArea> reasons, TextArea summary) {
        drafts.mine(rollout).ifPresent(draft -> {
            reasons.forEach((step, reason) -> reason.setValue(draft.deviations().getOrDefault(step, "")));
            summary.setValue(draft.summary());
        });
        Stream.concat(reasons.values().stream(), Stream.of(summary))
                .forEach(field -> field.addValueChangeListener(
                        event -> drafts.keep(rollout, new ReportDraft(texts(reasons), summary.getValue()))));
    }

    private static StatusBadge state(ExecutionReport report) {
        if (report.due()) {
            return StatusBadge.warning("Не отправлен");
        }
        return report.sent() ? StatusBadge.done("Отправлен") : StatusBadge.neutral("Время отчёта ещё не пришло");
    }

    private void send(RolloutId rollout, Map<Integer, TextArea> reasons, TextArea summary, FieldErrors errors) {
        if (errors.accept(() -> reports.send(rollout, texts(reasons), summary.getValue()))) {
            Notices.done("Отчёт зарегистрирован и отправлен. Сопроводительное письмо составьте в разделе «Письма».");
            show(rollout);
        }
    }

    /** Asked before the question, so that nobody confirms what is refused afterwards. */
    private static boolean explained(ExecutionReport report, Map<Integer, TextArea> reasons, FieldErrors errors) {
        boolean all = true;
        for (ExecutionReport.Row row : report.rows()) {
            TextArea reason = reasons.get(row.no());
            all &= reason == null
                    || errors.require(row.field(), !reason.isEmpty(), "Укажите причину отклонения от срока.");
        }
        return all;
    }

    private static Map<Integer, TextArea> reasons(ExecutionReport report, FieldErrors errors) {
        Map<Integer, TextArea> reasons = new LinkedHashMap<>();
        for (ExecutionReport.Row row : report.rows()) {
            if (row.late()) {
                TextArea reason = new TextArea(row.no() + ". " + row.title());
                reason.setRequiredIndicatorVisible(true);
                reason.setHelperText("По плану " + row.planned() + ", исполнено: " + actual(row));
                reason.setMaxLength(1000);
                reason.setWidthFull();
                reason.setValueChangeMode(ValueChangeMode.LAZY);
                errors.field(row.field(), reason);
                reasons.put(row.no(), reason);
            }
        }
        return reasons;
    }

    private static Map<Integer, String> texts(Map<Integer, TextArea> reasons) {
        Map<Integer, String> texts = new LinkedHashMap<>();
        reasons.forEach((step, reason) -> texts.put(step, reason.getValue()));
        return texts;
    }

    private static Grid<ExecutionReport.Row> grid(ExecutionReport report) {
        Grid<ExecutionReport.Row> grid = new Grid<>();
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_COMPACT);
        grid.addColumn(ExecutionReport.Row::no)
                .setHeader("№")
                .setWidth("3.5rem")
                .setFlexGrow(0);
        grid.addComponentColumn(ExecutionReportView::title)
                .setHeader("Мероприятие")
                .setFlexGrow(4);
        Grid.Column<ExecutionReport.Row> planned = grid.addColumn(ExecutionReport.Row::planned)
                .setHeader("По плану")
                .setFlexGrow(2);
        Grid.Column<ExecutionReport.Row> actual = grid.addComponentColumn(ExecutionReportView::state)
                .setHeader("Исполнено")
                .setFlexGrow(1);
        Grid.Column<ExecutionReport.Row> responsible = grid.addColumn(ExecutionReport.Row::responsible)
                .setHeader("Ответственный")
                .setFlexGrow(2);
        Grid.Column<ExecutionReport.Row> evidence = grid.addColumn(ExecutionReport.Row::evidence)
                .setHeader("Подтверждение")
                .setFlexGrow(3);
        NarrowColumns.hideOnPhones(grid, planned, actual, responsible, evidence);
        grid.setItems(report.rows());
        grid.setAllRowsVisible(true);
        return grid;
    }

    /** On a phone the dates, the responsible and the evidence stand below the title. */
    private static Component title(ExecutionReport.Row row) {
        Span dates = new Span("По плану " + row.planned() + ", исполнено: " + actual(row));
        Span facts = new Span(row.responsible() + (row.evidence().isBlank() ? "" : " · " + row.evidence()));
        dates.addClassNames("row-note", "only-narrow");
        facts.addClassNames("row-note", "only-narrow");
        Div cell = new Div(new Span(row.title()), dates, facts);
        cell.addClassName("name-cell");
        return cell;
    }

    private static Component state(ExecutionReport.Row row) {
        if (row.actual() == null) {
            return StatusBadge.danger(actual(row));
        }
        return row.late() ? StatusBadge.warning(actual(row)) : new Span(actual(row));
    }

    private static String actual(ExecutionReport.Row row) {
        return row.actual() == null ? "не выполнено" : DAY.format(row.actual());
    }
}
