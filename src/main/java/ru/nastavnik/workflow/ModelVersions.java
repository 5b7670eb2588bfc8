package ru.nastavnik.workflow;

import java.util.List;

/** Which versions of the process models instances run on. */
public interface ModelVersions {

    /** The current version of each process and the older ones that instances run on, by process, the newest first. */
    List<ModelVersion> inUse();

    /** The instances that could move to current versions; each stands for those that it has called as well. */
    List<OutdatedInstance> outdated();

    /** For each older version that instances run on, what becomes of its tasks, and which tasks are new. */
    List<TaskFate> fates();
}
