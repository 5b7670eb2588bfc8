package ru.nastavnik.roadmap.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.AccountNames;
import ru.nastavnik.approval.ReviewState;
import ru.nastavnik.approval.ReviewView;
import ru.nastavnik.approval.ui.ReviewHistory;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.roadmap.MovePreview;
import ru.nastavnik.roadmap.PlanLimits;
import ru.nastavnik.roadmap.RoadmapDrafts;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.RoadmapRow;
import ru.nastavnik.roadmap.RoadmapView;
import ru.nastavnik.roadmap.Roadmaps;
import ru.nastavnik.roadmap.RowPlan;
import ru.nastavnik.roadmap.Stage;
import ru.nastavnik.roadmap.StageLimit;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.ui.Address;
import ru.nastavnik.shared.ui.ConfirmDialogs;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.Plural;

/** The draft of a roadmap: dates and responsible persons row by row, moved in bulk, kept as one types. */
@Route(value = RoadmapNavigation.ROADMAPS + "/:roadmapId/edit", layout = MainLayout.class)
@PageTitle("Дорожная карта: черновик")
@RolesAllowed("CURATOR")
class RoadmapEditor extends Div implements BeforeEnterObserver {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final int WEEK = 7;

    private final transient Roadmaps roadmaps;
    private final transient RoadmapDrafts drafts;
    private final transient Organizations organizations;
    private final transient AccountNames names;
    private final transient RegionClock clock;

    private final transient List<PlanRowEditor> rows = new ArrayList<>();
    private final Span saved = new Span();
    private final Span problems = new Span();
    private transient @Nullable RoadmapView roadmap;

    RoadmapEditor(
            Roadmaps roadmaps,
            RoadmapDrafts drafts,
            Organizations organizations,
            AccountNames names,
            RegionClock clock) {
        this.roadmaps = roadmaps;
        this.drafts = drafts;
        this.organizations = organizations;
        this.names = names;
        this.clock = clock;
        addClassName("roadmap-editor");
        saved.addClassName("saved-mark");
        saved.getElement().setAttribute("role", "status");
        problems.addClassName("field-error");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RoadmapView draft = roadmaps.get(Address.read(event, "roadmapId", RoadmapId::of));
        if (draft.state() == ReviewState.DRAFT) {
            show(draft);
        } else {
            event.forwardTo(RoadmapNavigation.page(draft.id()));
        }
    }

    private void show(RoadmapView draft) {
        roadmap = draft;
        removeAll();
        rows.clear();
        ReviewView review = roadmaps.review(draft.id());
        PlanLimits limits = roadmaps.limits(draft.id());
        add(new PageHeader(draft.title() + ": черновик")
                .crumb("Дорожная карта", RoadmapNavigation.page(draft.id()))
                .subtitle(organizations.get(draft.organization()).fullName() + ". Срок распоряжения: с "
                        + DateFields.text(limits.directive().from()) + " по "
                        + DateFields.text(limits.directive().to())
                        + ". Сроки предложены по учебному году; черновик сохраняется сам.")
                .point("7.1")
                .beside(saved)
                .primary(new Button("Направить директору", VaadinIcon.PAPERPLANE_O.create(), event -> submit())));
        add(toolbar(), problems);
        Map<String, List<String>> remarks = ReviewHistory.remarksByRow(review);
        for (Stage stage : draft.template().stages()) {
            add(stage(draft, stage, limits, remarks));
        }
        add(new ReviewHistory(review, labels(draft), names, clock.zone()));
        showViolations(drafts.violations(draft.id()));
    }

    private Div toolbar() {
        Button all = new Button("Выбрать все", event -> {
            boolean select = rows.stream().anyMatch(row -> !row.isSelected());
            rows.forEach(row -> row.select(select));
        });
        Button later = new Button("Сдвинуть на неделю", VaadinIcon.ARROW_RIGHT.create(), event -> shift(WEEK));
        Button earlier = new Button("На неделю раньше", VaadinIcon.ARROW_LEFT.create(), event -> shift(-WEEK));
        Button propose = new Button(
                "Предложить заново",
                event -> ConfirmDialogs.askBeforeLoss(
                        "Предложить сроки заново?",
                        "Даты и ответственные во всех строках заменятся предложенными по учебному году.",
                        "Заменить все строки",
                        () -> replaceAll(() -> drafts.propose(id(), version()))));
        Button copy = new Button(
                "Из прошлого года",
                event -> ConfirmDialogs.askBeforeLoss(
                        "Взять сроки и ответственных из прошлогодней карты?",
                        "Даты и ответственные во всех строках заменятся прошлогодними со сдвигом на год.",
                        "Заменить все строки",
                        () -> replaceAll(() -> drafts.copyFromLastYear(id(), version()))));
        Div toolbar = new Div(all, later, earlier, propose, copy);
        toolbar.addClassName("toolbar");
        return toolbar;
    }

    private Div stage(RoadmapView draft, Stage stage, PlanLimits limits, Map<String, List<String>> remarks) {
        Div section = new Div(new H2(stage.title()));
        section.addClassNames("plan-stage", "card");
        limit(limits, stage).ifPresent(text -> section.add(new Paragraph(text)));
        for (RoadmapRow row : draft.rowsOf(stage)) {
            PlanRowEditor editor =
                    new PlanRowEditor(row, remarks.getOrDefault(row.plan().key(), List.of()), this::typed);
            rows.add(editor);
            section.add(editor);
        }
        return section;
    }

    private static Optional<String> limit(PlanLimits limits, Stage stage) {
        return limits.stages().stream()
                .filter(limit -> limit.stage() == stage)
                .findFirst()
                .map(RoadmapEditor::text);
    }

    private static String text(StageLimit limit) {
        return "По муниципальной дорожной карте"
                + (limit.from() == null ? "" : " с " + DateFields.text(limit.from()))
                + (limit.to() == null ? "" : " по " + DateFields.text(limit.to()));
    }

    /** A moved date that brings other steps into conflict is kept only after one has seen which. */
    private void typed(RowPlan plan) {
        RowPlan former = current().row(plan.stepNo()).plan();
        if (plan.withTerm(former.from(), former.to()).equals(plan)) {
            save(List.of(plan));
            return;
        }
        MovePreview preview;
        try {
            preview = drafts.previewMove(id(), version(), plan);
        } catch (DomainException refused) {
            saved.setText("Не сохранено");
            ErrorNotice.show(refused);
            return;
        }
        if (preview.only().isEmpty()) {
            save(List.of(plan));
        } else {
            new MoveDialog(
                            current(),
                            preview,
                            () -> save(List.of(plan)),
                            () -> replaceAll(() -> drafts.save(id(), version(), preview.following())),
                            () -> rows.stream()
                                    .filter(row -> row.stepNo() == plan.stepNo())
                                    .forEach(row -> row.fill(former)))
                    .open();
        }
    }

    private void save(List<RowPlan> changed) {
        attempt(() -> drafts.save(id(), version(), changed));
    }

    private void shift(int days) {
        List<Integer> chosen = rows.stream()
                .filter(PlanRowEditor::isSelected)
                .map(PlanRowEditor::stepNo)
                .toList();
        if (chosen.isEmpty()) {
            ErrorNotice.show("Не выбрано ни одной строки.", "", "Отметьте строки флажком слева или «Выбрать все».");
            return;
        }
        replaceAll(() -> drafts.shift(id(), version(), chosen, days));
    }

    private void replaceAll(Supplier<RoadmapView> verb) {
        if (attempt(verb)) {
            RoadmapView now = roadmap;
            if (now != null) {
                rows.forEach(row -> row.fill(now.row(row.stepNo()).plan()));
            }
        }
    }

    private boolean attempt(Supplier<RoadmapView> verb) {
        try {
            roadmap = verb.get();
        } catch (DomainException refused) {
            saved.setText("Не сохранено");
            ErrorNotice.show(refused);
            return false;
        }
        saved.setText("Сохранено в " + TIME.format(clock.localNow()));
        showViolations(drafts.violations(id()));
        return true;
    }

    private void submit() {
        try {
            drafts.submit(id(), version());
        } catch (ValidationException refused) {
            showViolations(refused.violations());
            rows.stream()
                    .filter(row -> row.show(refused.violations()))
                    .findFirst()
                    .ifPresent(row -> row.focusFirstError());
            ErrorNotice.show(
                    "Дорожная карта не отправлена: есть ошибки в строках.",
                    "Черновик сохранён.",
                    "Исправьте отмеченные поля.");
            return;
        } catch (DomainException refused) {
            ErrorNotice.show(refused);
            return;
        }
        Notices.done("Дорожная карта направлена директору.");
        RoadmapId sent = id();
        getUI().ifPresent(ui -> ui.navigate(RoadmapNavigation.page(sent)));
    }

    private void showViolations(List<FieldViolation> violations) {
        long wrong = rows.stream().filter(row -> row.show(violations)).count();
        problems.setText(
                wrong == 0
                        ? ""
                        : "Нужно исправить " + Plural.count(wrong, "строку", "строки", "строк")
                                + ", прежде чем отправлять.");
    }

    private RoadmapId id() {
        return current().id();
    }

    private int version() {
        return current().version();
    }

    private RoadmapView current() {
        RoadmapView now = roadmap;
        if (now == null) {
            throw new IllegalStateException("Nothing is shown");
        }
        return now;
    }

    static Map<String, String> labels(RoadmapView roadmap) {
        return roadmap.rows().stream()
                .collect(Collectors.toMap(
                        row -> row.plan().key(),
                        row -> row.step().numberedTitle(),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }
}
