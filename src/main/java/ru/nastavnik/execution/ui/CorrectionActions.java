package ru.nastavnik.execution.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import ru.nastavnik.execution.StepCorrections;
import ru.nastavnik.execution.StepPage;
import ru.nastavnik.form.TaskForm;
import ru.nastavnik.roadmap.RoadmapId;
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

    CorrectionActions(StepServices services, StepPage page, TaskForm form, Runnable refresh) {
        this.services = services;
        this.page = page;
        this.form = form;
        this.refresh = refresh;
        addClassName("step-actions");
        add(new Button("Исправить итог…", event -> begin()));
    }

    private void begin() {
        removeAll();
        RoadmapId roadmap = page.roadmap().id();
        form.setReadOnly(false);
        DraftKeeper keeper =
                new DraftKeeper(services, roadmap, page.row().step().no(), null);
        keeper.attach(form, page.output());
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(1000);
        reason.setHelperText("Прежний итог сохранится и будет виден рядом с исправлением. Шаг остаётся закрытым.");
        Button save = new Button("Сохранить исправление", event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button cancel = new Button("Не исправлять", event -> {
            services.drafts().discard(roadmap, page.row().step().no(), null);
            refresh.run();
        });
        add(reason, save, cancel, keeper);
    }

    private void save() {
        reason.setInvalid(false);
        if (!form.validate()) {
            return;
        }
        try {
            services.corrections()
                    .correct(page.roadmap().id(), page.row().step().no(), form.getData(), reason.getValue());
        } catch (ValidationException refused) {
            List<FieldViolation> others = refused.violations().stream()
                    .filter(violation -> !showAtReason(violation))
                    .toList();
            form.showViolations(others);
            return;
        } catch (DomainException refused) {
            ErrorNotice.show(refused);
            return;
        }
        Notices.done("Итог исправлен, прежний сохранён.");
        refresh.run();
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
}
