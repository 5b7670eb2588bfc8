package ru.nastavnik.roadmap.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.AccountNames;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.Territory;
import ru.nastavnik.approval.RemarkDrafts;
import ru.nastavnik.approval.ReviewState;
import ru.nastavnik.approval.ReviewView;
import ru.nastavnik.approval.ui.DecisionForm;
import ru.nastavnik.approval.ui.RemarkKeeper;
import ru.nastavnik.approval.ui.ReviewHistory;
import ru.nastavnik.document.Documents;
import ru.nastavnik.inbox.ui.DecisionQueue;
import ru.nastavnik.organization.Municipalities;
import ru.nastavnik.roadmap.MunicipalMeasureView;
import ru.nastavnik.roadmap.MunicipalMeasures;
import ru.nastavnik.roadmap.MunicipalRoadmapId;
import ru.nastavnik.roadmap.MunicipalRoadmapView;
import ru.nastavnik.roadmap.MunicipalRoadmaps;
import ru.nastavnik.roadmap.MunicipalRow;
import ru.nastavnik.roadmap.process.MunicipalRoadmapProcess;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.ui.Address;
import ru.nastavnik.shared.ui.CallBackButton;
import ru.nastavnik.shared.ui.ConfirmDialogs;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.StatusBadge;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.Diagrams;
import ru.nastavnik.workflow.ui.ProcessDiagram;

/** A municipal roadmap: the coordinator drafts it, the head decides, the regional centre may send remarks. */
@Route(value = RoadmapNavigation.MUNICIPAL + "/:roadmapId", layout = MainLayout.class)
@PageTitle("Дорожная карта муниципалитета")
@RolesAllowed({"MUNICIPAL_COORDINATOR", "MUNICIPAL_HEAD", "CENTRE_OPERATOR", "DEPARTMENT"})
class MunicipalRoadmapPage extends Div implements BeforeEnterObserver {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final transient MunicipalRoadmaps roadmaps;
    private final transient MunicipalMeasures measures;
    private final transient Documents documents;
    private final transient RemarkDrafts remarks;
    private final transient Municipalities municipalities;
    private final transient CurrentActor currentActor;
    private final transient AccountNames names;
    private final transient Diagrams diagrams;
    private final transient RegionClock clock;
    private final transient DecisionQueue queue;

    private QueryParameters address = QueryParameters.empty();
    private final transient List<MunicipalRowEditor> editors = new ArrayList<>();
    private final Div events = new Div();
    private final Span saved = new Span();
    private transient @Nullable MunicipalRoadmapView shown;

    MunicipalRoadmapPage(
            MunicipalRoadmaps roadmaps,
            MunicipalMeasures measures,
            Documents documents,
            RemarkDrafts remarks,
            Municipalities municipalities,
            CurrentActor currentActor,
            AccountNames names,
            Diagrams diagrams,
            RegionClock clock,
            DecisionQueue queue) {
        this.roadmaps = roadmaps;
        this.measures = measures;
        this.documents = documents;
        this.remarks = remarks;
        this.municipalities = municipalities;
        this.currentActor = currentActor;
        this.names = names;
        this.diagrams = diagrams;
        this.clock = clock;
        this.queue = queue;
        addClassName("municipal-roadmap");
        saved.addClassName("saved-mark");
        saved.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = event.getLocation().getQueryParameters();
        show(Address.read(event, "roadmapId", MunicipalRoadmapId::of));
    }

    private void show(MunicipalRoadmapId id) {
        removeAll();
        editors.clear();
        events.removeAll();
        MunicipalRoadmapView roadmap = roadmaps.get(id);
        shown = roadmap;
        ReviewView review = roadmaps.review(id);
        Actor actor = currentActor.require();
        boolean drafting = actor.role() == Role.MUNICIPAL_COORDINATOR && roadmap.state() == ReviewState.DRAFT;
        PageHeader header = new PageHeader("Дорожная карта муниципалитета")
                .subtitle(municipalities.get(roadmap.municipality()).name())
                .point("6.1")
                .beside(RoadmapPage.badge(roadmap.state(), roadmap.version()), saved);
        if (!(actor.territory() instanceof Territory.OfMunicipality)) {
            header.crumb("Муниципальные дорожные карты", RoadmapNavigation.MUNICIPAL);
        }
        if (drafting) {
            header.primary(new Button(
                    "Направить руководителю", VaadinIcon.PAPERPLANE_O.create(), event -> submit(roadmap.id())));
        }
        if (review.mayBeCalledBackBy(actor)) {
            header.secondary(new CallBackButton(
                    "Отозвать дорожную карту",
                    "Дорожная карта снова станет черновиком, решения по ней никто не примет, пока её не направят снова.",
                    () -> roadmaps.callBack(id, review.round()),
                    "Дорожная карта отозвана.",
                    () -> show(id)));
        }
        if (actor.territory() instanceof Territory.OfMunicipality && roadmap.inForceSince() != null) {
            header.secondary(new Anchor(RoadmapNavigation.stageShift(id), "Сдвинуть этап"));
        }
        add(header);
        DecisionForm decision = decisionForm(roadmap, review, actor);
        Map<String, List<String>> remarks = ReviewHistory.remarksByRow(review);
        addRows(MunicipalRow.Kind.MEASURE, "Мероприятия по пунктам 6.1–6.4", "", drafting, remarks, decision);
        addRows(
                MunicipalRow.Kind.LIMIT,
                "Предельные сроки этапов для организаций",
                "Организации планируют шаги этапа только внутри этих дат. Пустая дата означает «без ограничения».",
                drafting,
                remarks,
                decision);
        addRows(MunicipalRow.Kind.EVENT, "Муниципальные мероприятия", "", drafting, remarks, decision);
        if (decision != null) {
            add(decision);
        }
        add(new ReviewHistory(review, labels(roadmap), names, clock.zone()));
        diagrams.position(MunicipalRoadmapProcess.KEY, BusinessKey.of(id.value()))
                .ifPresent(position -> add(new H2("Где сейчас дорожная карта"), new ProcessDiagram(position)));
    }

    private void addRows(
            MunicipalRow.Kind kind,
            String title,
            String hint,
            boolean drafting,
            Map<String, List<String>> remarks,
            @Nullable DecisionForm decision) {
        Div section = new Div(new H2(title));
        section.addClassNames("plan-stage", "card");
        if (!hint.isEmpty()) {
            section.add(new Paragraph(hint));
        }
        Div rows = kind == MunicipalRow.Kind.EVENT ? events : new Div();
        List<MunicipalRow> ofKind = current().rows(kind);
        Map<String, MunicipalMeasureView> inForce =
                drafting ? Map.of() : measures.of(current().id());
        for (MunicipalRow row : ofKind) {
            rows.add(
                    drafting
                            ? editor(row, remarks.getOrDefault(row.key(), List.of()))
                            : new MunicipalRowText(row, standing(row, inForce.get(row.key())), decision));
        }
        section.add(rows);
        if (kind == MunicipalRow.Kind.EVENT && drafting) {
            Button add = new Button("Добавить мероприятие", VaadinIcon.PLUS.create(), event -> addEvent());
            add.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            section.add(add);
        } else if (ofKind.isEmpty()) {
            section.add(new Paragraph("Не запланированы."));
        }
        add(section);
    }

    private @Nullable MunicipalMeasureNote standing(MunicipalRow row, @Nullable MunicipalMeasureView measure) {
        return measure == null
                ? null
                : new MunicipalMeasureNote(
                        measures,
                        names,
                        measure,
                        currentActor.require().role(),
                        row.title(),
                        () -> show(current().id()));
    }

    private MunicipalRowEditor editor(MunicipalRow row, List<String> remarks) {
        MunicipalRowEditor[] self = new MunicipalRowEditor[1];
        MunicipalRowEditor editor = new MunicipalRowEditor(row, remarks, this::save, () -> remove(self[0]));
        self[0] = editor;
        editors.add(editor);
        return editor;
    }

    private void remove(MunicipalRowEditor editor) {
        Runnable removal = () -> {
            editors.remove(editor);
            events.remove(editor);
            save();
        };
        String title = editor.row().title();
        if (title.isEmpty()) {
            removal.run();
        } else {
            ConfirmDialogs.askBeforeLoss(
                    "Убрать мероприятие?", "«" + title + "» исчезнет из дорожной карты.", "Убрать", removal);
        }
    }

    private void addEvent() {
        MunicipalRow row =
                new MunicipalRow(MunicipalRow.Kind.EVENT, Ids.next().toString(), "", null, null, usualResponsible());
        MunicipalRowEditor editor = editor(row, List.of());
        events.add(editor);
        editor.focusTitle();
    }

    /** As the first row names them. */
    private String usualResponsible() {
        return editors.stream()
                .map(MunicipalRowEditor::row)
                .filter(row -> row.kind() == MunicipalRow.Kind.MEASURE)
                .map(MunicipalRow::responsible)
                .findFirst()
                .orElse("");
    }

    private boolean save() {
        try {
            shown = roadmaps.save(
                    current().id(),
                    current().version(),
                    editors.stream().map(MunicipalRowEditor::row).toList());
        } catch (DomainException refused) {
            saved.setText("Не сохранено");
            ErrorNotice.show(refused);
            return false;
        }
        saved.setText("Сохранено в " + TIME.format(clock.localNow()));
        showViolations(roadmaps.violations(current().id()));
        return true;
    }

    private void submit(MunicipalRoadmapId id) {
        if (!save()) {
            return;
        }
        try {
            roadmaps.submit(id, current().version());
        } catch (ValidationException refused) {
            showViolations(refused.violations());
            ErrorNotice.show(
                    "Дорожная карта не отправлена: есть ошибки в строках.",
                    "Черновик сохранён.",
                    "Исправьте отмеченные поля.");
            return;
        } catch (DomainException refused) {
            ErrorNotice.show(refused);
            return;
        }
        Notices.done("Дорожная карта направлена руководителю.");
        show(id);
    }

    private void showViolations(List<FieldViolation> violations) {
        editors.forEach(editor -> editor.show(violations));
    }

    private @Nullable DecisionForm decisionForm(MunicipalRoadmapView roadmap, ReviewView review, Actor actor) {
        MunicipalRoadmapId id = roadmap.id();
        if (actor.role() == Role.MUNICIPAL_HEAD && roadmap.state() == ReviewState.DECISION) {
            Optional<String> hindrance = review.hindrance(actor);
            if (hindrance.isPresent()) {
                add(StatusBadge.warning(hindrance.get()));
                return null;
            }
            return DecisionForm.onPaper(
                            documents,
                            () -> roadmaps.paper(id),
                            clock.today(),
                            "Дорожная карта начнёт действовать: её сроки станут обязательны для организаций,"
                                    + " а строки – задачами муниципалитета.",
                            signed -> roadmaps.approve(id, review.round(), signed),
                            (comment, rows) -> roadmaps.sendBack(id, review.round(), comment, rows),
                            () -> show(id))
                    .keeping(new RemarkKeeper(remarks, id.paper(), review.round()))
                    .inQueue(queue.at(address, MunicipalRoadmapProcess.task(id, MunicipalRoadmapProcess.APPROVE)));
        }
        if (actor.role() == Role.CENTRE_OPERATOR && roadmap.isInForce()) {
            return DecisionForm.remarksOnly(
                            "Направить замечания муниципалитету",
                            (comment, rows) -> roadmaps.remark(id, review.round(), comment, rows),
                            () -> show(id))
                    .keeping(new RemarkKeeper(remarks, id.paper(), review.round()));
        }
        return null;
    }

    private MunicipalRoadmapView current() {
        MunicipalRoadmapView now = shown;
        if (now == null) {
            throw new IllegalStateException("Nothing is shown");
        }
        return now;
    }

    private static Map<String, String> labels(MunicipalRoadmapView roadmap) {
        Map<String, String> labels = new LinkedHashMap<>();
        roadmap.rows().forEach(row -> labels.put(row.key(), row.title()));
        return labels;
    }
}
