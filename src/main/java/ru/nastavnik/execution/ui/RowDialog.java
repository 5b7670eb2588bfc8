package ru.nastavnik.execution.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import ru.nastavnik.execution.JournalLine;
import ru.nastavnik.execution.StepCorrections;
import ru.nastavnik.execution.StepPage;
import ru.nastavnik.execution.domain.RowState;
import ru.nastavnik.form.FormContext;
import ru.nastavnik.form.FormData;
import ru.nastavnik.form.TaskForm;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.StepProgress;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.Notices;

/** One row of a journal: its form, its earlier entries, and what can be done with it. */
class RowDialog extends Dialog {
    private final transient StepServices services;
    private final transient RoadmapId roadmap;
    private final int stepNo;
    private final transient UUID subject;
    private final transient Runnable refresh;
    private final TaskForm form;
    private final TextField reason = new TextField("Почему исправляете");
    private final boolean correction;
    private final int seenVersion;

    RowDialog(StepServices services, StepPage page, JournalLine line, Runnable refresh) {
        this.services = services;
        this.roadmap = page.roadmap().id();
        this.stepNo = page.row().step().no();
        this.subject = line.subject();
        this.refresh = refresh;
        this.seenVersion = line.version();
        boolean recurring = page.row().step().recurring();
        boolean editable = page.editable() && line.state() != RowState.EXCUSED;
        this.correction = !recurring && line.state() == RowState.DONE && page.state() == StepProgress.State.DONE;
        setHeaderTitle(line.title());
        setWidth("52rem");
        setMaxWidth("100%");
        setDraggable(true);
        FormContext context = services.journals().rowContext(roadmap, stepNo, subject);
        form = new TaskForm(
                Objects.requireNonNull(page.rowForm()),
                context,
                place -> new EvidenceField(services, roadmap, stepNo, subject, place));
        if (!line.details().isBlank()) {
            add(StepView.note(line.details()));
        }
        if (!line.why().isBlank()) {
            add(new Paragraph(line.state().title() + ": " + line.why()));
        }
        if (recurring) {
            addEntries(page, line.entries(), context);
        }
        if (editable) {
            DraftKeeper keeper = new DraftKeeper(services, roadmap, stepNo, subject, seenVersion);
            FormData recorded = recurring || line.entries().isEmpty() ? FormData.empty() : lastOf(line);
            if (correction) {
                reason.setValueChangeMode(ValueChangeMode.LAZY);
                keeper.attach(form, recorded, reason);
            } else {
                keeper.attach(form, recorded);
            }
            if (recurring) {
                add(new H3("Новая запись"));
            }
            add(keeper, form);
            if (correction) {
                reason.setWidthFull();
                reason.setRequiredIndicatorVisible(true);
                reason.setHelperText("Шаг закрыт: прежняя запись сохранится и будет видна.");
                add(reason);
            }
        } else if (!recurring && !line.entries().isEmpty()) {
            form.setData(lastOf(line));
            form.setReadOnly(true);
            add(form);
        }
        footer(page, line, recurring, editable);
    }

    private void footer(StepPage page, JournalLine line, boolean recurring, boolean editable) {
        if (page.editable() && line.state() == RowState.EXCUSED && !line.why().startsWith("Прекращена")) {
            getFooter()
                    .add(new Button(
                            "Вернуть в работу",
                            event -> run(() -> services.journals().takeBack(roadmap, stepNo, subject), "Возвращено.")));
        }
        if (editable && line.state() != RowState.DONE) {
            getFooter()
                    .add(new Button(
                            "Не выполняется…",
                            event -> new ExcuseDialog(reason -> run(
                                            () -> services.journals().excuse(roadmap, stepNo, subject, reason),
                                            "Отмечено."))
                                    .open()));
        }
        if (editable
                && recurring
                && line.state() != RowState.DONE
                && !line.entries().isEmpty()) {
            getFooter()
                    .add(new Button(
                            "Завершить строку",
                            event -> run(() -> services.journals().finish(roadmap, stepNo, subject), "Завершено.")));
        }
        getFooter().add(new Button("Закрыть окно", event -> close()));
        if (editable) {
            Button save = new Button(
                    recurring ? "Добавить запись" : line.state() == RowState.DONE ? "Исправить" : "Сохранить строку",
                    event -> save());
            save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            getFooter().add(save);
        }
    }

    private void addEntries(StepPage page, List<FormData> entries, FormContext context) {
        for (int index = 0; index < entries.size(); index++) {
            TaskForm shown = new TaskForm(
                    Objects.requireNonNull(page.rowForm()),
                    context,
                    place -> new EvidenceField(services, roadmap, stepNo, subject, place));
            shown.setData(entries.get(index));
            shown.setReadOnly(true);
            String day = entries.get(index).date("date").map(DateFields::text).orElse("");
            Details details =
                    new Details("Запись " + (index + 1) + (day.isEmpty() ? "" : " от " + day), new Div(shown));
            details.setOpened(false);
            add(details);
        }
    }

    private void save() {
        if (!form.validate()) {
            return;
        }
        if (correction) {
            run(
                    () -> services.journals()
                            .correct(roadmap, stepNo, subject, seenVersion, form.getData(), reason.getValue()),
                    "Исправлено, прежняя запись сохранена.");
        } else {
            run(() -> services.journals().record(roadmap, stepNo, subject, seenVersion, form.getData()), "Сохранено.");
        }
    }

    private void run(Runnable action, String done) {
        try {
            action.run();
        } catch (ValidationException refused) {
            form.showViolations(refused.violations());
            reason.setInvalid(refused.violations().stream()
                    .anyMatch(violation -> violation.field().equals(StepCorrections.REASON)));
            reason.setErrorMessage("Напишите, почему исправляете.");
            ErrorNotice.show(refused);
            return;
        } catch (DomainException refused) {
            ErrorNotice.show(refused);
            return;
        }
        Notices.done(done);
        close();
        refresh.run();
    }

    private static FormData lastOf(JournalLine line) {
        return line.entries().get(line.entries().size() - 1);
    }
}
