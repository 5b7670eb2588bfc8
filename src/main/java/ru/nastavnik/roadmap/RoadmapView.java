package ru.nastavnik.roadmap;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.approval.ReviewState;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;

/**
 * A roadmap as others read it.
 *
 * @param launch the launch of the directive that it works under
 * @param inForceSince when it first came into force, or null; an organisation acts by it only from then
 * @param version for {@link RoadmapDrafts}: what one saw when one began to change it
 */
public record RoadmapView(
        RoadmapId id,
        OrganizationId organization,
        UUID launch,
        SchoolYear year,
        RoadmapTemplate template,
        ReviewState state,
        @Nullable Instant inForceSince,
        List<RoadmapRow> rows,
        int version) {

    public RoadmapView {
        rows = List.copyOf(rows);
    }

    /** @throws NotFoundException if there is no such step */
    public RoadmapRow row(int stepNo) {
        return rows.stream()
                .filter(row -> row.step().no() == stepNo)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("В дорожной карте нет шага № " + stepNo + "."));
    }

    public List<RoadmapRow> rowsOf(Stage stage) {
        return rows.stream().filter(row -> row.step().stage() == stage).toList();
    }

    public boolean isInForce() {
        return state == ReviewState.ACCEPTED;
    }

    /** «Дорожная карта на 2026/2027 учебный год». */
    public String title() {
        return "Дорожная карта на " + year.title() + " учебный год";
    }
}
