package ru.nastavnik.workflow;

import java.util.Optional;

/** Read access to models and positions for the diagram beside a task. */
public interface Diagrams {
    Optional<DiagramPosition> position(ProcessKey process, BusinessKey key);
}
