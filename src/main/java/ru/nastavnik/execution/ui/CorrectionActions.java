package ru.nastavnik.execution.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import ru.nastavnik.execution.StepCorrections;
import ru.nastavnik.execution.StepPage;
import ru.nastavnik.form.TaskForm;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.Notices;

/** Opens the form of a closed step for a correction, which needs a reason. */
class CorrectionActions extends Div {
    private final transient StepServices services;
    private final transient StepPage page;
    private final TaskForm form;
    private final transient Runnable refresh;
    private final TextArea reason = new TextArea("Почему исправляете");
    private final Div newer = new Div();
    private int seenVersion;

    CorrectionActions(StepServices services, StepPage page, TaskForm form, Runnable refresh) {
        this.services = services;
        this.page = page;
        this.form = form;
        this.refresh = refresh;
        this.seenVersion = page.outputVersion();
        addClassName("step-actions");
        boolean begun = services.drafts().find(roadmap(), stepNo(), null).isPresent();
        add(new Button(begun ? "Продолжить исправление…" : "Исправить итог…", event -> begin()));
    }

    private void begin() {
        removeAll();
        form.setReadOnly(false);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(1000);
        reason.setValueChangeMode(ValueChangeMode.LAZY);
        reason.setHelperText("Прежний итог сохранится и будет виден рядом с исправлением. Шаг остаётся закрытым.");
        DraftKeeper keeper = new DraftKeeper(services, roadmap(), stepNo(), null, page.outputVersion());
        keeper.attach(form, page.output(), reason);
        Button save = new Button("Сохранить исправление", event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button cancel = new Button("Не исправлять", event -> {
            services.drafts().discard(roadmap(), stepNo(), null);
            refresh.run();
        });
        add(newer, reason, save, cancel, keeper);
    }

    private void save() {
        reason.setInvalid(false);
        if (!form.validate()) {
            return;
        }
        try {
            services.corrections().correct(roadmap(), stepNo(), seenVersion, form.getData(), reason.getValue());
        } catch (ValidationException refused) {
            List<FieldViolation> others = refused.violations().stream()
                    .filter(violation -> !showAtReason(violation))
                    .toList();
            form.showViolations(others);
            return;
        } catch (ConflictException faster) {
            ErrorNotice.show(faster);
            showNewer();
            return;
        } catch (DomainException refused) {
            ErrorNotice.show(refused);
            return;
        }
        Notices.done("Итог исправлен, прежний сохранён.");
        refresh.run();
    }

    /** What the other has changed stands above what was typed here; saving once more is a decision made knowing it. */
    private void showNewer() {
        seenVersion = services.steps().page(roadmap(), stepNo()).outputVersion();
        newer.removeAll();
        newer.add(
                new Paragraph("Пока вы исправляли, итог исправил другой человек. Введённое вами ниже не потеряно: если"
                        + " ваше исправление всё ещё верно, сохраните его ещё раз."),
                new CorrectionsPanel(services, services.corrections().of(roadmap(), stepNo())));
    }

    private boolean showAtReason(FieldViolation violation) {
        if (!violation.field().equals(StepCorrections.REASON)) {
            return false;
        }
        reason.setErrorMessage(violation.message());
        reason.setInvalid(true);
        reason.focus();
        return true;
    }

    private RoadmapId roadmap() {
        return page.roadmap().id();
    }

    private int stepNo() {
        return page.row().step().no();
    }
}
