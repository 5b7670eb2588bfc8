package ru.nastavnik.roadmap;

import java.util.UUID;
import ru.nastavnik.approval.ReviewSubject;
import ru.nastavnik.shared.Ids;

/** Identity of a municipal roadmap; also the key of its process. */
public record MunicipalRoadmapId(UUID value) {
    public static MunicipalRoadmapId of(String text) {
        return new MunicipalRoadmapId(UUID.fromString(text));
    }

    public static MunicipalRoadmapId next() {
        return new MunicipalRoadmapId(Ids.next());
    }

    /** The roadmap as what is reviewed. */
    public ReviewSubject paper() {
        return new ReviewSubject(MunicipalRoadmapProcessActions.SUBJECT, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
