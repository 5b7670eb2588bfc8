package ru.nastavnik.roadmap;

/** What is to be done when a roadmap begins anew; the execution of roadmaps answers. */
public interface RoadmapRestarts {

    /** An organisation that had left joined again and goes on with the roadmap it had: its steps are to be done anew. */
    void restarted(RoadmapId roadmap);
}
