package ru.nastavnik.roadmap;

import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.Role;

/**
 * What a row of a municipal roadmap becomes when the roadmap is in force.
 *
 * @param post whose task it is: the coordinator's or the head's
 */
public record RowWork(Role post, ClosingFact closesBy) {

    /**
     * What a row is unless somebody says otherwise. Our reading of item 6: participation (6.2) is ensured where each
     * organisation has a curator, a programme and a roadmap; control (6.1) and information (6.4) end with the last report
     * on the roadmaps; no fact tells of help (6.3) and of events.
     *
     * @return null for a limit, which binds the organisations and is nobody's task
     */
    static @Nullable RowWork usual(MunicipalRow.Kind kind, String code) {
        return switch (kind) {
            case LIMIT -> null;
            case EVENT -> new RowWork(Role.MUNICIPAL_COORDINATOR, ClosingFact.NOTE);
            case MEASURE ->
                new RowWork(
                        Role.MUNICIPAL_COORDINATOR,
                        switch (code) {
                            case "6.1", "6.4" -> ClosingFact.REPORTS;
                            case "6.2" -> ClosingFact.READY;
                            default -> ClosingFact.NOTE;
                        });
        };
    }
}
