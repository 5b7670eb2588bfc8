package ru.nastavnik.dashboard.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.nastavnik.document.ui.DocumentPreview;
import ru.nastavnik.inbox.TaskDocuments;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.inbox.TaskScreens;
import ru.nastavnik.shared.DomainException;

/**
 * The document of the chosen decision beside the list, in windows that are wide enough; in narrow ones it is not shown,
 * and the decision opens on its page.
 */
class DecisionPaper extends Div {
    private static final Logger LOG = LoggerFactory.getLogger(DecisionPaper.class);

    private final transient TaskDocuments documents;
    private final transient TaskScreens screens;
    private final @Nullable String first;
    private @Nullable TaskCard chosen;
    private @Nullable String chosenTask;

    /** @param first id of the task whose document is shown at once; null for the first one offered */
    DecisionPaper(TaskDocuments documents, TaskScreens screens, @Nullable String first) {
        this.first = first;
        this.documents = documents;
        this.screens = screens;
        addClassName("decision-paper");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", "Документ");
        getElement().setAttribute("aria-live", "polite");
    }

    /** Lets the document of the task be shown from its card; the first one offered is shown at once. */
    void offer(TaskRow task, TaskCard card) {
        if (!documents.has(task)) {
            return;
        }
        Button beside = new Button("Документ рядом", event -> show(task, card));
        beside.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        beside.addClassName("decision-beside");
        beside.setAriaLabel("Показать документ рядом: " + task.title());
        card.add(beside);
        boolean atOnce = first == null ? chosen == null : first.equals(task.taskId());
        if (atOnce) {
            show(task, card);
        }
    }

    /** The task whose document is shown. */
    Optional<String> chosenTask() {
        return Optional.ofNullable(chosenTask);
    }

    /** Whether no decision of the list has a document. */
    boolean isEmpty() {
        return chosen == null;
    }

    private void show(TaskRow task, TaskCard card) {
        if (chosen != null) {
            chosen.removeClassName("chosen");
        }
        chosen = card;
        chosenTask = task.taskId();
        card.addClassName("chosen");
        removeAll();
        Div head = new Div(new H2(task.title()));
        head.addClassName("decision-paper-head");
        screens.route(task).ifPresent(address -> head.add(new Anchor(address, "Открыть и решить")));
        add(head);
        try {
            documents.draft(task).ifPresent(docx -> add(new DocumentPreview(docx)));
        } catch (DomainException refused) {
            add(new Paragraph(refused.getMessage()));
        } catch (RuntimeException unreadable) {
            LOG.error("The document of task {} cannot be shown", task.taskId(), unreadable);
            add(new Paragraph("Показать документ рядом не удалось. Откройте решение на его странице."));
        }
    }
}
