package ru.nastavnik.inbox;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The documents of all decisions. */
@Component
public class TaskDocuments {
    private final List<TaskDocument> documents;

    TaskDocuments(List<TaskDocument> documents) {
        this.documents = List.copyOf(documents);
    }

    /** Whether the task decides about a document. */
    public boolean has(TaskRow task) {
        return of(task).isPresent();
    }

    /** The drafted document of a task; empty if it has none. */
    public Optional<byte[]> draft(TaskRow task) {
        return of(task).map(document -> document.draft(task));
    }

    private Optional<TaskDocument> of(TaskRow task) {
        return documents.stream()
                .filter(document -> document.process().equals(task.task().process())
                        && document.element().equals(task.task().elementId()))
                .findFirst();
    }
}
