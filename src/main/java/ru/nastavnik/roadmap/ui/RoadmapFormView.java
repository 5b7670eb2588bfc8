package ru.nastavnik.roadmap.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import ru.nastavnik.roadmap.DonePer;
import ru.nastavnik.roadmap.RoadmapTemplate;
import ru.nastavnik.roadmap.RoadmapTemplateId;
import ru.nastavnik.roadmap.RoadmapTemplates;
import ru.nastavnik.roadmap.Stage;
import ru.nastavnik.roadmap.StepDefinition;
import ru.nastavnik.shared.ui.Address;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.StatusBadge;

/** A version of a roadmap form, as the directive's annex words it. */
@Route(value = RoadmapNavigation.FORMS + "/:templateId", layout = MainLayout.class)
@PageTitle("Форма дорожной карты")
@PermitAll
class RoadmapFormView extends Div implements BeforeEnterObserver {
    private final transient RoadmapTemplates templates;

    RoadmapFormView(RoadmapTemplates templates) {
        this.templates = templates;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(templates.version(Address.read(event, "templateId", RoadmapTemplateId::of)));
    }

    private void show(RoadmapTemplate template) {
        removeAll();
        add(new PageHeader(template.kind().title())
                .subtitle(template.title())
                .point("3.1")
                .beside(
                        template.approved() ? StatusBadge.done("Утверждена") : StatusBadge.active("Черновик"),
                        new Span("версия " + template.number() + ", действует с "
                                + DateFields.text(template.effectiveFrom()))));
        for (Stage stage : template.stages()) {
            Div section = new Div(new H2(stage.title()));
            section.addClassNames("plan-stage", "card");
            template.stepsOf(stage).forEach(step -> section.add(row(step)));
            add(section);
        }
    }

    private static Div row(StepDefinition step) {
        Span title = new Span(step.numberedTitle());
        title.addClassName("step-title");
        List<String> after = step.dependsOn().stream().map(String::valueOf).toList();
        String order = after.isEmpty() ? "с начала" : "после шагов " + String.join(", ", after);
        String per = step.donePer() == DonePer.ORG
                ? ""
                : " · по строкам: " + step.donePer().title();
        Span facts = new Span(order + per + " · результат: " + step.output() + " · п. " + step.point());
        facts.addClassName("secondary");
        Div row = new Div(title, new Div(facts));
        row.addClassName("step-row");
        return row;
    }
}
