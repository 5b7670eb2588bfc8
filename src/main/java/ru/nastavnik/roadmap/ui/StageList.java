package ru.nastavnik.roadmap.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.VaadinRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.PostHolders;
import ru.nastavnik.access.Role;
import ru.nastavnik.approval.ui.DecisionForm;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.RoadmapRow;
import ru.nastavnik.roadmap.RoadmapView;
import ru.nastavnik.roadmap.Stage;
import ru.nastavnik.roadmap.StepKind;
import ru.nastavnik.roadmap.StepProgress;
import ru.nastavnik.shared.ui.DateFields;

/** Stages as collapsible sections, rows with plan, fact, responsible persons, evidence and state. */
class StageList extends Div {
    private final transient RoadmapId roadmap;
    private final transient ProgressRows progress;
    private final transient PostHolders.Holders holders;
    private final transient @Nullable DecisionForm decision;
    private final transient @Nullable Consumer<RoadmapRow> extension;

    /**
     * @param holders who holds the organisation's posts today
     * @param extension asks for more time for a step; null where nobody may
     */
    StageList(
            RoadmapView roadmap,
            List<RoadmapRow> shown,
            ProgressRows progress,
            PostHolders.Holders holders,
            @Nullable DecisionForm decision,
            @Nullable Consumer<RoadmapRow> extension) {
        this.roadmap = roadmap.id();
        this.extension = extension;
        this.progress = progress;
        this.holders = holders;
        this.decision = decision;
        addClassName("stage-list");
        for (Stage stage : roadmap.template().stages()) {
            List<RoadmapRow> rows =
                    shown.stream().filter(row -> row.step().stage() == stage).toList();
            if (!rows.isEmpty()) {
                add(section(roadmap, stage, rows));
            }
        }
    }

    private Details section(RoadmapView roadmap, Stage stage, List<RoadmapRow> rows) {
        Div content = new Div();
        rows.forEach(row -> content.add(row(row)));
        List<RoadmapRow> all = roadmap.rowsOf(stage);
        long done = all.stream().filter(progress::isDone).count();
        boolean running = roadmap.inForceSince() != null;
        Details section = new Details(
                stage.title() + (running ? " · " + done + " из " + all.size() : " · " + all.size()), content);
        section.addClassName("stage-section");
        section.setOpened(!running || done < all.size());
        return section;
    }

    private Div row(RoadmapRow row) {
        Component title = title(row);
        title.getElement().getClassList().add("step-title");
        Div head = new Div(title, progress.badge(row));
        head.addClassName("step-head");
        Div facts = new Div(
                labelled("План", row.term()),
                approved(row),
                labelled("Факт", fact(row)),
                labelled(
                        "Ответственные",
                        row.plan().responsible().isBlank()
                                ? "не указаны"
                                : row.plan().responsible()),
                labelled("Отвечает сегодня", holders.withPost(row.step().responsibleRole())),
                labelled("Результат", row.step().output()));
        facts.addClassName("step-facts");
        Div line = new Div(head, facts);
        line.addClassName("step-row");
        line.setId("step-" + row.step().no());
        StepProgress.Fact fact = progress.fact(row);
        if (fact != null && !fact.evidence().isEmpty()) {
            Div evidence = new Div(labelled("Подтверждение", String.join("; ", fact.evidence())));
            evidence.addClassName("step-facts");
            line.add(evidence);
        }
        String concern = progress.concern(row);
        if (concern != null) {
            Div text = new Div("Требует внимания: " + concern);
            text.addClassName("step-concern");
            line.add(text);
        }
        progress.reasons(row).forEach(reason -> {
            Div text = new Div(reason);
            text.addClassName("step-reason");
            line.add(text);
        });
        String waits = progress.waitsFor(row);
        if (!waits.isEmpty()) {
            Span text = new Span(waits);
            text.addClassName("secondary");
            line.add(text);
        }
        Consumer<RoadmapRow> more = extension;
        if (more != null && !progress.isDone(row)) {
            Button ask = new Button("Продлить срок", VaadinIcon.CALENDAR_CLOCK.create(), event -> more.accept(row));
            ask.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            ask.setAriaLabel("Продлить срок шага " + row.step().no());
            line.add(ask);
        }
        if (decision != null) {
            line.add(decision.remarkField(row.plan().key(), row.step().numberedTitle()));
        }
        return line;
    }

    /** Those who carry the steps out go from here to a step that has opened. */
    private Component title(RoadmapRow row) {
        String text = row.step().numberedTitle();
        VaadinRequest request = VaadinRequest.getCurrent();
        boolean insider = request != null
                && (request.isUserInRole(Role.CURATOR.name()) || request.isUserInRole(Role.DIRECTOR.name()));
        StepProgress.Fact fact = progress.fact(row);
        boolean opened = fact != null && fact.state() != StepProgress.State.NOT_OPEN;
        return insider && opened && row.step().kind() != StepKind.ORDER
                ? new Anchor("roadmap/" + roadmap + "/steps/" + row.step().no(), text)
                : new Span(text);
    }

    private String fact(RoadmapRow row) {
        StepProgress.Fact fact = progress.fact(row);
        if (fact == null) {
            return "—";
        }
        if (fact.doneOn() != null) {
            return DateFields.text(fact.doneOn());
        }
        return fact.rowsTotal() > 0 ? fact.rowsDone() + " из " + fact.rowsTotal() : "—";
    }

    /** Shown only where the plan was moved since it was approved. */
    private Div approved(RoadmapRow row) {
        LocalDate day = progress.approvedEnd(row);
        Div text = day == null ? new Div() : labelled("Утверждено", "до " + DateFields.text(day));
        text.setVisible(day != null);
        return text;
    }

    private static Div labelled(String label, String value) {
        Span name = new Span(label + ": ");
        name.addClassName("secondary");
        return new Div(name, new Span(value));
    }
}
