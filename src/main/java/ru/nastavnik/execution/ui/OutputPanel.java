package ru.nastavnik.execution.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import ru.nastavnik.execution.EvidenceId;
import ru.nastavnik.execution.EvidenceInfo;
import ru.nastavnik.execution.StepPage;
import ru.nastavnik.execution.StepPaper;
import ru.nastavnik.form.FormData;
import ru.nastavnik.form.TaskForm;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.StepKind;
import ru.nastavnik.roadmap.StepProgress;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.Notices;

/** The form of the step and the button that closes it. */
class OutputPanel extends Div {
    private static final String MINUTES_FILES = "minutesFiles";
    private static final String MINUTES_NUMBER = "minutesNumber";
    private static final String MINUTES_KIND = "minutesKind";
    private static final String MINUTES_TEXT = "minutesText";

    private final transient StepServices services;
    private final transient StepPage page;
    private final transient Runnable refresh;
    private final TaskForm form;

    OutputPanel(StepServices services, StepPage page, Runnable refresh) {
        this.services = services;
        this.page = page;
        this.refresh = refresh;
        RoadmapId roadmap = page.roadmap().id();
        int stepNo = page.row().step().no();
        form = new TaskForm(
                page.form(), page.context(), place -> new EvidenceField(services, roadmap, stepNo, null, place));
        add(form);
        boolean open = page.state() == StepProgress.State.OPEN && page.editable();
        if (!open) {
            form.setData(page.output());
            form.setReadOnly(true);
            if (page.output().isEmpty() && page.isJournal()) {
                add(StepView.note("Общие сведения не заполнялись: итог шага — журнал выше."));
            }
            if (page.state() == StepProgress.State.DONE && page.editable()) {
                add(new CorrectionActions(services, page, form, refresh));
            }
            return;
        }
        DraftKeeper keeper = new DraftKeeper(services, roadmap, stepNo, null, page.outputVersion());
        keeper.attach(form, page.output());
        takeRegisteredPapers();
        add(actions(keeper));
    }

    /** A protocol that was registered beside the form is the file that the form asks for. */
    private void takeRegisteredPapers() {
        if (page.isJournal()) {
            return;
        }
        RoadmapId roadmap = page.roadmap().id();
        int stepNo = page.row().step().no();
        Set<EvidenceId> files = services.evidence().of(roadmap, stepNo).stream()
                .map(EvidenceInfo::id)
                .collect(Collectors.toSet());
        FormData data = form.getData();
        FormData taken = services.papers().stream()
                .flatMap(papers -> papers.of(roadmap, stepNo).stream())
                .filter(paper -> paper.evidence() != null && files.contains(paper.evidence()))
                .reduce(data, OutputPanel::with, (one, other) -> other);
        if (!taken.equals(data)) {
            form.setData(taken);
        }
    }

    private static FormData with(FormData data, StepPaper paper) {
        EvidenceId evidence = paper.evidence();
        List<String> files = data.texts(MINUTES_FILES);
        if (evidence == null || files.contains(evidence.toString())) {
            return data;
        }
        List<String> more = new ArrayList<>(files);
        more.add(evidence.toString());
        return data.with(MINUTES_FILES, more)
                .with(MINUTES_NUMBER, paper.number())
                .with(MINUTES_KIND, data.has(MINUTES_TEXT) ? "both" : "file");
    }

    private Div actions(DraftKeeper keeper) {
        Button close = new Button(closeLabel(page), event -> close());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        close.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        Div actions = new Div(close);
        actions.addClassName("step-actions");
        if (page.isJournal()) {
            Button save = new Button("Сохранить общие сведения", event -> saveCommon());
            actions.add(save);
            close.setEnabled(
                    page.rowsFinal() == page.journal().size() && !page.journal().isEmpty());
            if (!close.isEnabled()) {
                actions.add(StepView.note(
                        page.journal().isEmpty()
                                ? "В журнале ещё нет строк."
                                : "Осталось строк: " + (page.journal().size() - page.rowsFinal()) + "."));
            }
        }
        actions.add(keeper);
        return actions;
    }

    private void close() {
        submit(
                () -> services.steps()
                        .close(page.roadmap().id(), page.row().step().no(), form.getData()),
                "Шаг " + page.row().step().no() + " закрыт.");
    }

    private void saveCommon() {
        submit(
                () -> services.steps()
                        .saveCommon(page.roadmap().id(), page.row().step().no(), page.outputVersion(), form.getData()),
                "Общие сведения сохранены.");
    }

    private void submit(Runnable action, String done) {
        if (!form.validate()) {
            return;
        }
        try {
            action.run();
        } catch (ValidationException refused) {
            form.showViolations(refused.violations());
            ErrorNotice.show(refused);
            return;
        } catch (DomainException refused) {
            ErrorNotice.show(refused);
            return;
        }
        Notices.done(done);
        refresh.run();
    }

    static String closeLabel(StepPage page) {
        StepKind kind = page.row().step().kind();
        if (page.isJournal()) {
            return kind == StepKind.TRAINING ? "Закрыть шаг с ведомостью" : "Закрыть шаг: журнал заполнен";
        }
        String output = page.row().step().output();
        if (output.startsWith("протокол")) {
            return "Закрыть шаг с протоколом";
        }
        if (kind == StepKind.REGISTER && page.row().step().consentGate() != null) {
            return page.gate().stream().allMatch(line -> line.passes())
                    ? "Сформировать базу и закрыть шаг"
                    : "Сформировать базу из прошедших и закрыть шаг";
        }
        return "Закрыть шаг: " + output;
    }
}
