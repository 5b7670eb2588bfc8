package ru.nastavnik.execution.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.execution.StepPage;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.inbox.ui.AssignmentPanels;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.RoadmapView;
import ru.nastavnik.roadmap.StepDefinition;
import ru.nastavnik.roadmap.StepKind;
import ru.nastavnik.roadmap.StepProgress;
import ru.nastavnik.roadmap.StepTasks;
import ru.nastavnik.shared.ui.Address;
import ru.nastavnik.shared.ui.FactList;
import ru.nastavnik.shared.ui.HelpHint;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.StatusBadge;
import ru.nastavnik.workflow.TaskKey;

/** The page of a step: what is to be done and until when, the form or the journal, what came before, the diagram. */
@Route(value = ExecutionNavigation.STEP, layout = MainLayout.class)
@RolesAllowed({"CURATOR", "DIRECTOR"})
@CssImport("./execution/step.css")
class StepView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    /** Pairs are fixed on their own page: the step of the order is carried out there. */
    private static final String PAIRS = "pairs";

    private final transient StepServices services;
    private final Div above = new Div();
    private final Div journalPlace = new Div();
    private final Div below = new Div();
    private @Nullable JournalPanel journal;
    private String title = "Шаг дорожной карты";

    StepView(StepServices services) {
        this.services = services;
        addClassName("step-page");
        add(above, journalPlace, below);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RoadmapId roadmap = Address.read(event, "roadmap", RoadmapId::of);
        int stepNo = Address.read(event, "step", Integer::parseInt);
        if (services.roadmaps().get(roadmap).row(stepNo).step().kind() == StepKind.ORDER) {
            event.forwardTo(PAIRS);
            return;
        }
        show(roadmap, stepNo);
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("row")
                .ifPresent(row -> openRow(roadmap, stepNo, row));
    }

    /** A link from elsewhere may lead straight to the row of a person or pair. */
    private void openRow(RoadmapId roadmap, int stepNo, String row) {
        StepPage page = services.steps().page(roadmap, stepNo);
        page.journal().stream()
                .filter(line -> line.subject().toString().equals(row))
                .findFirst()
                .ifPresent(line -> new RowDialog(services, page, line, () -> show(roadmap, stepNo)).open());
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    /** The journal stays where it is while what stands around it is made anew: a long list keeps its place. */
    void show(RoadmapId roadmap, int stepNo) {
        StepPage page = services.steps().page(roadmap, stepNo);
        title = "Шаг " + stepNo + " · " + page.roadmap().title();
        Runnable refresh = () -> show(roadmap, stepNo);
        above.removeAll();
        below.removeAll();
        above.add(header(page), facts(page));
        task(page).ifPresent(open -> above.add(assignments(page, open, refresh)));
        Component notice = notice(page);
        if (notice != null) {
            above.add(notice);
        }
        if (page.state() == StepProgress.State.NOT_OPEN) {
            journalPlace.removeAll();
            journal = null;
        } else {
            if (!page.gate().isEmpty()) {
                above.add(new GatePanel(page));
            }
            services.matching().summary(roadmap, stepNo).map(MatchingPanel::new).ifPresent(above::add);
            showJournal(page, refresh);
            StepPapersPanel papers = new StepPapersPanel(services, page);
            if (papers.hasContent()) {
                below.add(section("Документы шага", papers));
            }
            if (!page.form().figures().isEmpty()) {
                below.add(new ComputedFrom(page));
            }
            below.add(section(
                    page.isJournal() ? "Общие сведения и закрытие шага" : "Итог шага",
                    new OutputPanel(services, page, refresh)));
        }
        if (page.state() == StepProgress.State.DONE) {
            below.add(new CorrectionsPanel(services, services.corrections().of(roadmap, stepNo)));
        }
        below.add(new StepBackground(services, page));
    }

    private void showJournal(StepPage page, Runnable refresh) {
        JournalPanel shown = journal;
        if (page.isJournal() && shown != null && shown.show(page)) {
            return;
        }
        journalPlace.removeAll();
        journal = null;
        if (page.isJournal()) {
            JournalPanel fresh = new JournalPanel(services, page, refresh);
            journal = fresh;
            journalPlace.add(section("Журнал шага", fresh));
        }
    }

    private PageHeader header(StepPage page) {
        StepDefinition step = page.row().step();
        PageHeader header = new PageHeader(step.numberedTitle())
                .crumb("Дорожная карта", "roadmaps/" + page.roadmap().id())
                .crumb(step.stage().title(), "roadmaps/" + page.roadmap().id())
                .point(step.point())
                .beside(
                        badge(page.state()),
                        new HelpHint(
                                "что закрывает шаг",
                                "Шаг закрывается только с итогом: " + step.output() + ".",
                                step.point()));
        int no = step.no();
        if (page.state() == StepProgress.State.DONE
                && no < page.roadmap().rows().size()) {
            header.secondary(new Button(
                    "К дорожной карте",
                    event -> event.getSource()
                            .getUI()
                            .ifPresent(ui ->
                                    ui.navigate("roadmaps/" + page.roadmap().id()))));
        }
        return header;
    }

    private static StatusBadge badge(StepProgress.State state) {
        if (state == StepProgress.State.DONE) {
            return StatusBadge.done("закрыт");
        }
        return state == StepProgress.State.OPEN ? StatusBadge.active("в работе") : StatusBadge.waiting("ещё не открыт");
    }

    private Component facts(StepPage page) {
        FactList facts = new FactList();
        if (page.state() == StepProgress.State.DONE) {
            facts.fact("Срок по плану", page.row().term());
        } else {
            facts.fact("Срок", term(page));
        }
        facts.fact("Ответственный", page.row().plan().responsible());
        facts.fact(
                "Отвечает сегодня",
                services.holders()
                        .of(page.roadmap().organization())
                        .withPost(page.row().step().responsibleRole()));
        facts.fact("Итог шага", page.row().step().output());
        if (page.closedBy() != null || page.doneOn() != null) {
            facts.fact("Закрыт", services.closedText(page));
        }
        if (page.isJournal()) {
            facts.fact("Журнал", page.rowsFinal() + " из " + page.journal().size());
        }
        return facts;
    }

    /** The planned day; with what it rests on once the step's task is open, whoever is to carry it out. */
    private Component term(StepPage page) {
        return task(page)
                .<Component>map(services.terms()::badgeAndGround)
                .orElseGet(() -> services.due().badge(page.row().plan().to()));
    }

    private Optional<TaskRow> task(StepPage page) {
        RoadmapView roadmap = page.roadmap();
        TaskKey key = StepTasks.task(
                roadmap.template().kind(), roadmap.id(), page.row().step().no());
        return services.tasks().openIn(roadmap.organization()).stream()
                .filter(task -> task.task().equals(key))
                .findFirst();
    }

    /** What of the step is given to colleagues; whoever answers for it gives and takes back. */
    private Component assignments(StepPage page, TaskRow task, Runnable refresh) {
        AssignmentPanels panels = services.assignments();
        return page.editable()
                ? panels.ofTask(task, panels.of(List.of(task)).getOrDefault(task.taskId(), List.of()), refresh)
                : panels.seen(task).orElseGet(Div::new);
    }

    private static @Nullable Component notice(StepPage page) {
        if (page.state() != StepProgress.State.NOT_OPEN) {
            return null;
        }
        Div notice = new Div();
        notice.addClassName("step-notice");
        List<Integer> waits = page.waitsFor();
        notice.add(new Paragraph(
                waits.isEmpty()
                        ? "Шаг откроется сам, когда будет готова первая строка его журнала."
                        : "Шаг ещё не открыт. Сначала закрываются шаги:"));
        Div links = new Div();
        for (int before : waits) {
            StepDefinition step = page.roadmap().row(before).step();
            String address = step.kind() == StepKind.ORDER
                    ? PAIRS
                    : ExecutionNavigation.step(page.roadmap().id(), before);
            links.add(new com.vaadin.flow.component.html.Anchor(address, step.numberedTitle()));
        }
        links.addClassName("step-links");
        notice.add(links);
        return notice;
    }

    static Section section(String heading, Component content) {
        Section section = new Section(new H2(heading), content);
        section.addClassName("step-section");
        return section;
    }

    static Span note(String text) {
        Span note = new Span(text);
        note.addClassName("step-note");
        return note;
    }
}
