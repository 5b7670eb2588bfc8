package ru.nastavnik.dashboard.ui;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.dashboard.MatrixRow;
import ru.nastavnik.dashboard.Preparation;
import ru.nastavnik.dashboard.StageCell;
import ru.nastavnik.roadmap.Stage;

/** Which organisations of the control matrix to show; a word of the page's address. */
enum OrganizationsShown {
    ALL("все"),
    LATE("с просроченным"),
    CONCERNING("требующие внимания"),
    WITH_CURATOR("с куратором"),
    WITH_PLAN("с дорожной картой"),
    NO_CURATOR("без куратора"),
    NO_PLAN("без дорожной карты");

    private final String title;

    OrganizationsShown(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    static Optional<OrganizationsShown> of(String word) {
        return Arrays.stream(values())
                .filter(each -> each.name().equalsIgnoreCase(word))
                .findFirst();
    }

    /** @param stage late or concerning in this stage only; null for anywhere */
    boolean includes(MatrixRow row, @Nullable Stage stage) {
        return switch (this) {
            case ALL -> true;
            case LATE ->
                stage == null
                        ? row.late() > 0
                        : row.stage(stage).filter(StageCell::isLate).isPresent();
            case CONCERNING ->
                stage == null
                        ? row.isConcerning()
                        : row.stage(stage)
                                .filter(cell -> !cell.soon().isEmpty())
                                .isPresent();
            case WITH_CURATOR -> row.curator() == Preparation.READY;
            case NO_CURATOR -> row.curator() != Preparation.READY;
            case WITH_PLAN -> row.plan() == Preparation.READY;
            case NO_PLAN -> row.plan() != Preparation.READY;
        };
    }
}
