package ru.nastavnik.roadmap.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.access.Role;
import ru.nastavnik.roadmap.DonePer;
import ru.nastavnik.roadmap.RoadmapForms;
import ru.nastavnik.roadmap.RoadmapTemplate;
import ru.nastavnik.roadmap.RoadmapTemplateId;
import ru.nastavnik.roadmap.RoadmapTemplates;
import ru.nastavnik.roadmap.Stage;
import ru.nastavnik.roadmap.StepDefinition;
import ru.nastavnik.roadmap.StepWording;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.ui.Address;
import ru.nastavnik.shared.ui.ConfirmDialogs;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.StatusBadge;

/** A version of a roadmap form: to read, and, while it is a draft, to word anew and approve (3.1). */
@Route(value = RoadmapNavigation.FORMS + "/:templateId", layout = MainLayout.class)
@PageTitle("Форма дорожной карты")
@PermitAll
class RoadmapFormView extends Div implements BeforeEnterObserver {
    private final transient RoadmapTemplates templates;
    private final transient RoadmapForms forms;
    private final transient CurrentActor actor;
    private final transient RegionClock clock;
    private final DatePicker effectiveFrom = DateFields.date("Действует с", DayKind.EFFECTIVE_FROM);
    private final Span saved = new Span();
    private transient @Nullable RoadmapFormEditor editor;
    private int seenVersion;

    RoadmapFormView(RoadmapTemplates templates, RoadmapForms forms, CurrentActor actor, RegionClock clock) {
        this.templates = templates;
        this.forms = forms;
        this.actor = actor;
        this.clock = clock;
        saved.addClassName("saved-mark");
        saved.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Address.read(event, "templateId", RoadmapTemplateId::of));
    }

    private void show(RoadmapTemplateId id) {
        removeAll();
        editor = null;
        RoadmapTemplate template = templates.version(id);
        Role role = actor.require().role();
        boolean operator = role == Role.CENTRE_OPERATOR;
        PageHeader header = new PageHeader(template.kind().title() + ", версия " + template.number())
                .subtitle(
                        template.approved()
                                ? template.title() + ". Действует с " + DateFields.text(template.effectiveFrom())
                                        + "; начатые раньше карты остаются на своей версии."
                                : "Номера, порядок и способ выполнения шагов задаёт процесс; формулировки, результаты"
                                        + " и обычные сроки можно изменить.")
                .point("3.1")
                .beside(template.approved() ? StatusBadge.done("Утверждена") : StatusBadge.active("Черновик"), saved);
        if (operator || role == Role.DEPARTMENT) {
            header.crumb("Макеты и шаблоны", RoadmapNavigation.LAYOUTS);
        }
        add(header);
        if (!template.approved() && operator) {
            edit(template, header);
            return;
        }
        if (operator) {
            RoadmapTemplate newest = templates.versions(template.kind()).get(0);
            header.primary(
                    newest.approved()
                            ? new Button("Новая версия", VaadinIcon.PLUS.create(), click -> draft(template))
                            : new Button("Продолжить черновик", click -> open(newest.id())));
        }
        for (Stage stage : template.stages()) {
            Div section = new Div(new H2(stage.title()));
            section.addClassNames("plan-stage", "card");
            template.stepsOf(stage).forEach(step -> section.add(row(step)));
            add(section);
        }
    }

    private void edit(RoadmapTemplate template, PageHeader header) {
        seenVersion = forms.version(template.id());
        header.primary(new Button("Утвердить версию", VaadinIcon.CHECK.create(), click -> approve(template)));
        Button discard = new Button("Удалить черновик", click -> discard(template));
        discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        effectiveFrom.setValue(clock.today());
        effectiveFrom.setMin(clock.today());
        RoadmapFormEditor fields = new RoadmapFormEditor(template, () -> save(template.id()));
        editor = fields;
        add(effectiveFrom, discard, fields);
    }

    private boolean save(RoadmapTemplateId id) {
        RoadmapFormEditor fields = editor;
        if (fields == null) {
            return false;
        }
        List<StepWording> steps = fields.wordings();
        if (steps.isEmpty()) {
            saved.setText("Не сохранено: исправьте срок");
            return false;
        }
        try {
            seenVersion = forms.save(id, seenVersion, fields.title().strip(), steps);
        } catch (DomainException refused) {
            saved.setText("Не сохранено");
            ErrorNotice.show(refused);
            return false;
        }
        saved.setText("Сохранено");
        return true;
    }

    private void draft(RoadmapTemplate template) {
        try {
            open(forms.draft(template.kind()));
        } catch (DomainException refused) {
            ErrorNotice.show(refused);
        }
    }

    private void open(RoadmapTemplateId id) {
        getUI().ifPresent(ui -> ui.navigate(RoadmapNavigation.FORMS + "/" + id));
    }

    private void discard(RoadmapTemplate template) {
        ConfirmDialogs.askBeforeLoss(
                "Удалить черновик?",
                "Введённые формулировки будут потеряны. Действующая версия не изменится.",
                "Удалить",
                () -> {
                    try {
                        forms.discard(template.id());
                    } catch (DomainException refused) {
                        ErrorNotice.show(refused);
                        return;
                    }
                    Notices.done("Черновик удалён.");
                    open(templates.versions(template.kind()).get(0).id());
                });
    }

    private void approve(RoadmapTemplate template) {
        LocalDate from = effectiveFrom.getValue();
        if (from == null) {
            effectiveFrom.setInvalid(true);
            effectiveFrom.setErrorMessage("Укажите дату");
            return;
        }
        ConfirmDialogs.ask(
                "Утвердить версию?",
                "Утверждённая версия больше не меняется; её можно будет выбрать для распоряжения.",
                "Утвердить",
                () -> carryOutApproval(template.id(), from));
    }

    private void carryOutApproval(RoadmapTemplateId id, LocalDate from) {
        if (!save(id)) {
            return;
        }
        try {
            forms.approve(id, seenVersion, from);
        } catch (ValidationException refused) {
            refused.violations().forEach(this::refuse);
            return;
        } catch (DomainException refused) {
            ErrorNotice.show(refused);
            return;
        }
        Notices.done("Версия формы утверждена.");
        show(id);
    }

    private void refuse(FieldViolation violation) {
        if (violation.field().equals("effectiveFrom")) {
            effectiveFrom.setInvalid(true);
            effectiveFrom.setErrorMessage(violation.message());
        }
        RoadmapFormEditor fields = editor;
        if (fields != null) {
            fields.refuse(violation);
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
