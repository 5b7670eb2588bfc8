package ru.nastavnik.execution.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.execution.Draft;
import ru.nastavnik.form.FormData;
import ru.nastavnik.form.TaskForm;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.shared.DomainException;

/** Keeps a draft as one types and says so; brings it back when the form is opened again. */
class DraftKeeper extends Composite<Span> {
    private final transient StepServices services;
    private final transient RoadmapId roadmap;
    private final int stepNo;
    private final transient @Nullable UUID subject;
    private final int seenVersion;
    private transient Supplier<String> reason = () -> "";

    /** @param seenVersion version of the record that the page shows */
    DraftKeeper(StepServices services, RoadmapId roadmap, int stepNo, @Nullable UUID subject, int seenVersion) {
        this.services = services;
        this.roadmap = roadmap;
        this.stepNo = stepNo;
        this.subject = subject;
        this.seenVersion = seenVersion;
        getContent().addClassName("step-note");
        getContent().getElement().setAttribute("role", "status");
    }

    /** Fills the form with the draft if there is one, else with what is recorded, and saves from now on. */
    void attach(TaskForm form, FormData recorded) {
        Draft draft = services.drafts().find(roadmap, stepNo, subject).orElse(null);
        if (draft == null) {
            form.setData(recorded);
            getContent().setText("Черновик сохраняется, пока вы печатаете.");
        } else {
            form.setData(draft.data());
            getContent()
                    .setText("Черновик от " + services.moment(draft.savedAt()) + ". Он ещё не отправлен."
                            + (draft.seenVersion() == seenVersion
                                    ? ""
                                    : " С тех пор записанное изменил другой человек: сверьте, прежде чем сохранять."));
        }
        form.addChangeListener(this::save);
    }

    /** The same for a correction: its reason is kept with what is typed into the form. */
    void attach(TaskForm form, FormData recorded, HasValue<?, String> reasonField) {
        services.drafts().find(roadmap, stepNo, subject).ifPresent(draft -> reasonField.setValue(draft.reason()));
        reason = reasonField::getValue;
        attach(form, recorded);
        reasonField.addValueChangeListener(event -> save(form.getData()));
    }

    private void save(FormData data) {
        try {
            getContent()
                    .setText("Черновик сохранён в "
                            + services.time(
                                    services.drafts().save(roadmap, stepNo, subject, data, reason.get(), seenVersion))
                            + ".");
        } catch (DomainException refused) {
            getContent().setText("Черновик не сохранён: " + refused.getMessage());
        }
    }
}
