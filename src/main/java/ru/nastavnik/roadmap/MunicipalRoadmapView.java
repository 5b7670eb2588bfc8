package ru.nastavnik.roadmap;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.approval.ReviewState;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.shared.MunicipalityId;

/**
 * A municipal roadmap as others read it.
 *
 * @param version what one saw when one began to change it
 */
public record MunicipalRoadmapView(
        MunicipalRoadmapId id,
        MunicipalityId municipality,
        LaunchId launch,
        ReviewState state,
        @Nullable Instant inForceSince,
        List<MunicipalRow> rows,
        int version) {
    public MunicipalRoadmapView {
        rows = List.copyOf(rows);
    }

    public List<MunicipalRow> rows(MunicipalRow.Kind kind) {
        return rows.stream().filter(row -> row.kind() == kind).toList();
    }

    public boolean isInForce() {
        return state == ReviewState.ACCEPTED;
    }
}
