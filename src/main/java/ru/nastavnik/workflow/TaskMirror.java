package ru.nastavnik.workflow;

import java.util.Map;

/** The list of open tasks that follows the engine; implemented by the module that keeps it. */
public interface TaskMirror {

    /** The tasks of an instance that the list shows as open, by the engine's id. */
    Map<String, TaskKey> open(InstanceKey instance);
}
