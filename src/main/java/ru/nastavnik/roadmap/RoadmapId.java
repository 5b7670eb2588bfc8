package ru.nastavnik.roadmap;

import java.util.UUID;
import ru.nastavnik.approval.ReviewSubject;
import ru.nastavnik.shared.Ids;

/** Identity of an organisation's roadmap for one school year; also the key of its approval and execution processes. */
public record RoadmapId(UUID value) {
    public static RoadmapId of(String text) {
        return new RoadmapId(UUID.fromString(text));
    }

    public static RoadmapId next() {
        return new RoadmapId(Ids.next());
    }

    /** The roadmap as what is reviewed. */
    public ReviewSubject paper() {
        return new ReviewSubject(Roadmaps.SUBJECT, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
