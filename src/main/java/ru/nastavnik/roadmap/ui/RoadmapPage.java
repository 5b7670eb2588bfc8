package ru.nastavnik.roadmap.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import ru.nastavnik.access.AccountNames;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.access.PostHolders;
import ru.nastavnik.access.Role;
import ru.nastavnik.approval.AgreementSheets;
import ru.nastavnik.approval.PaperApprovalProcess;
import ru.nastavnik.approval.PaperDecisions;
import ru.nastavnik.approval.RemarkDrafts;
import ru.nastavnik.approval.ReviewState;
import ru.nastavnik.approval.ReviewView;
import ru.nastavnik.approval.ui.DecisionForm;
import ru.nastavnik.approval.ui.RemarkKeeper;
import ru.nastavnik.approval.ui.ReviewHistory;
import ru.nastavnik.calendar.WorkingDays;
import ru.nastavnik.directive.Points;
import ru.nastavnik.document.Documents;
import ru.nastavnik.inbox.ui.DecisionQueue;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.RoadmapRow;
import ru.nastavnik.roadmap.RoadmapView;
import ru.nastavnik.roadmap.Roadmaps;
import ru.nastavnik.roadmap.Stage;
import ru.nastavnik.roadmap.StageShifts;
import ru.nastavnik.roadmap.StepProgress;
import ru.nastavnik.roadmap.StepTasks;
import ru.nastavnik.roadmap.TermExtensionOrders;
import ru.nastavnik.roadmap.TermExtensions;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ui.Address;
import ru.nastavnik.shared.ui.CallBackButton;
import ru.nastavnik.shared.ui.Downloads;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.StatusBadge;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.Diagrams;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.ui.ProcessDiagram;

/** A roadmap with plan and fact: as stages, as bars over the year or as a diagram; for whom it waits, the decision. */
@Route(value = RoadmapNavigation.ROADMAPS + "/:roadmapId", layout = MainLayout.class)
@PageTitle("Дорожная карта")
@PermitAll
class RoadmapPage extends Div implements BeforeEnterObserver {
    private static final String LIST = "Список";
    private static final String GANTT = "График";
    private static final String DIAGRAM = "Схема";

    private final transient Roadmaps roadmaps;
    private final transient PaperDecisions decisions;
    private final transient RemarkDrafts remarks;
    private final transient AgreementSheets agreementSheets;
    private final transient Documents documents;
    private final transient TermExtensions extensions;
    private final transient TermExtensionOrders extensionOrders;
    private final transient StageShifts shifts;
    private final transient Organizations organizations;
    private final transient CurrentActor currentActor;
    private final transient AccountNames names;
    private final transient WorkingDays workingDays;
    private final transient RegionClock clock;
    private final transient Diagrams diagrams;
    private final transient DecisionQueue queue;
    private final transient PostHolders postHolders;
    private final transient ObjectProvider<StepProgress> progress;

    private RadioButtonGroup<String> display = new RadioButtonGroup<>();
    private Select<Stage> stage = new Select<>();
    private Checkbox lateOnly = new Checkbox();
    private final Div body = new Div();
    private QueryParameters address = QueryParameters.empty();

    RoadmapPage(
            Roadmaps roadmaps,
            PaperDecisions decisions,
            RemarkDrafts remarks,
            AgreementSheets agreementSheets,
            Documents documents,
            TermExtensions extensions,
            TermExtensionOrders extensionOrders,
            StageShifts shifts,
            Organizations organizations,
            CurrentActor currentActor,
            AccountNames names,
            WorkingDays workingDays,
            RegionClock clock,
            Diagrams diagrams,
            DecisionQueue queue,
            PostHolders postHolders,
            ObjectProvider<StepProgress> progress) {
        this.roadmaps = roadmaps;
        this.decisions = decisions;
        this.remarks = remarks;
        this.agreementSheets = agreementSheets;
        this.documents = documents;
        this.extensions = extensions;
        this.extensionOrders = extensionOrders;
        this.shifts = shifts;
        this.organizations = organizations;
        this.currentActor = currentActor;
        this.names = names;
        this.workingDays = workingDays;
        this.clock = clock;
        this.diagrams = diagrams;
        this.queue = queue;
        this.postHolders = postHolders;
        this.progress = progress;
        addClassName("roadmap-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = event.getLocation().getQueryParameters();
        show(Address.read(event, "roadmapId", RoadmapId::of));
    }

    private void show(RoadmapId id) {
        removeAll();
        RoadmapView roadmap = roadmaps.get(id);
        ReviewView review = roadmaps.review(id);
        OrganizationView organization = organizations.get(roadmap.organization());
        Actor actor = currentActor.require();
        PageHeader header = new PageHeader(roadmap.title())
                .subtitle(organization.fullName())
                .point(Points.of("7.1", organization.kind()))
                .beside(badge(roadmap.state(), roadmap.version()));
        if (actor.role() == Role.CURATOR && roadmap.state() == ReviewState.DRAFT) {
            header.primary(new Button(
                    roadmap.version() == 0 ? "Заполнить" : "Продолжить черновик",
                    VaadinIcon.EDIT.create(),
                    event -> event.getSource().getUI().ifPresent(ui -> ui.navigate(RoadmapNavigation.editor(id)))));
        }
        if (review.mayBeCalledBackBy(actor)) {
            header.secondary(new CallBackButton(
                    "Отозвать дорожную карту",
                    "Дорожная карта снова станет черновиком, решения по ней никто не примет, пока её не направят"
                            + " снова.",
                    () -> decisions.callBack(id.paper(), review.round()),
                    "Дорожная карта отозвана.",
                    () -> show(id)));
        }
        roadmaps.document(id).ifPresent(document -> header.secondary(new Anchor("documents/" + document, "Документ")));
        agreementSheets
                .fileName(roadmap.id().paper())
                .ifPresent(name -> header.secondary(Downloads.document(
                        "Лист согласования",
                        name,
                        () -> agreementSheets.of(roadmap.id().paper()))));
        add(header);
        DecisionForm decision = decisionForm(roadmap, review, actor);
        StepProgress facts = progress.getIfAvailable();
        ProgressRows rows = new ProgressRows(
                roadmap,
                roadmap.inForceSince() == null || facts == null ? List.of() : facts.of(id),
                roadmap.inForceSince() == null ? List.of() : extensions.of(id),
                roadmap.inForceSince() == null ? List.of() : shifts.of(id),
                roadmaps.baseline(id),
                roadmap.inForceSince() == null || facts == null ? Map.of() : facts.courses(id),
                clock.today());
        ExtensionsPanel panel = new ExtensionsPanel(
                extensions,
                extensionOrders,
                documents,
                remarks,
                roadmap,
                actor.role(),
                workingDays,
                clock.today(),
                () -> show(id));
        boolean mayAsk = actor.role() == Role.CURATOR && roadmap.isInForce();
        Consumer<RoadmapRow> extension = mayAsk ? panel::ask : null;
        add(panel, switches(roadmap, () -> showBody(roadmap, rows, decision, extension)), body);
        showBody(roadmap, rows, decision, extension);
        if (decision != null) {
            add(decision);
        }
        add(panel.bar());
        add(new ReviewHistory(review, RoadmapEditor.labels(roadmap), names, clock.zone()));
    }

    private Div switches(RoadmapView roadmap, Runnable changed) {
        display = new RadioButtonGroup<>("Показать как");
        stage = new Select<>();
        lateOnly = new Checkbox("Только просроченные");
        display.setItems(LIST, GANTT, DIAGRAM);
        display.setValue(LIST);
        display.addValueChangeListener(event -> changed.run());
        stage.setLabel("Этап");
        stage.setItems(roadmap.template().stages());
        stage.setItemLabelGenerator(one -> one == null ? "Все этапы" : one.shortTitle());
        stage.setEmptySelectionAllowed(true);
        stage.setEmptySelectionCaption("Все этапы");
        stage.addValueChangeListener(event -> changed.run());
        lateOnly.addValueChangeListener(event -> changed.run());
        lateOnly.setVisible(roadmap.inForceSince() != null);
        Div toolbar = new Div(display, stage, lateOnly);
        toolbar.addClassName("toolbar");
        return toolbar;
    }

    private void showBody(
            RoadmapView roadmap,
            ProgressRows rows,
            @Nullable DecisionForm decision,
            @Nullable Consumer<RoadmapRow> extension) {
        body.removeAll();
        List<RoadmapRow> shown = rows.filtered(stage.getValue(), lateOnly.getValue());
        if (shown.isEmpty()) {
            body.add(new EmptyState("Под отбор не подходит ни один шаг", "Снимите отбор, чтобы увидеть все шаги."));
        } else if (GANTT.equals(display.getValue())) {
            body.add(new GanttChart(shown, rows, clock.today()));
        } else if (DIAGRAM.equals(display.getValue())) {
            body.add(diagram(roadmap));
        } else {
            body.add(new StageList(roadmap, shown, rows, postHolders.of(roadmap.organization()), decision, extension));
        }
    }

    private Div diagram(RoadmapView roadmap) {
        BusinessKey key = BusinessKey.of(roadmap.id().value());
        ProcessKey execution = StepTasks.process(roadmap.template().kind());
        return Optional.of(execution)
                .flatMap(process -> diagrams.position(process, key))
                .or(() -> diagrams.position(PaperApprovalProcess.KEY, key))
                .map(position -> new Div(new H2("Где сейчас дорожная карта"), new ProcessDiagram(position)))
                .orElseGet(() -> new Div(
                        new EmptyState("Схемы пока нет", "Она появится, когда процесс дорожной карты будет запущен.")));
    }

    private @Nullable DecisionForm decisionForm(RoadmapView roadmap, ReviewView review, Actor actor) {
        if (!review.waitsFor(actor)) {
            return null;
        }
        Optional<String> hindrance = review.hindrance(actor);
        if (hindrance.isPresent()) {
            add(StatusBadge.warning(hindrance.get()));
            return null;
        }
        boolean director = actor.role() == Role.DIRECTOR;
        if (director) {
            return DecisionForm.onPaper(
                            documents,
                            () -> decisions.order(roadmap.id().paper()),
                            clock.today(),
                            review.agreementFollows()
                                    ? "Приказ будет зарегистрирован, дорожная карта уйдёт на согласование."
                                    : "Приказ будет зарегистрирован, дорожная карта начнёт действовать, откроются её"
                                            + " первые шаги.",
                            signed -> decisions.approve(roadmap.id().paper(), review.round(), signed),
                            (comment, rows) -> decisions.sendBack(roadmap.id().paper(), review.round(), comment, rows),
                            () -> show(roadmap.id()))
                    .keeping(new RemarkKeeper(remarks, roadmap.id().paper(), review.round()))
                    .inQueue(queue.at(
                            address,
                            PaperApprovalProcess.task(roadmap.id().paper(), PaperApprovalProcess.DIRECTOR_DECISION)));
        }
        return new DecisionForm(
                        "Согласовать",
                        review.agreedFirst()
                                ? "Дорожная карта уйдёт директору на утверждение, на её первом листе будет напечатан"
                                        + " гриф согласования."
                                : "Дорожная карта начнёт действовать, откроются её первые шаги.",
                        () -> decisions.agree(roadmap.id().paper(), review.round()),
                        (comment, rows) -> decisions.sendBack(roadmap.id().paper(), review.round(), comment, rows),
                        () -> show(roadmap.id()))
                .keeping(new RemarkKeeper(remarks, roadmap.id().paper(), review.round()))
                .inQueue(queue.at(
                        address, PaperApprovalProcess.task(roadmap.id().paper(), PaperApprovalProcess.AGREEMENT)));
    }

    /** @param version nought as long as nobody has written in the draft that opened by itself */
    static StatusBadge badge(ReviewState state, int version) {
        return switch (state) {
            case DRAFT -> version == 0 ? StatusBadge.neutral("Не начата") : StatusBadge.active(state.title());
            case DECISION, AGREEMENT -> StatusBadge.waiting(state.title());
            case ACCEPTED -> StatusBadge.done(state.title());
        };
    }
}
