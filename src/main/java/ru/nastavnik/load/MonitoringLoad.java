package ru.nastavnik.load;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that was loaded: who, what, when.
 *
 * @param subject code of the form, empty where there is none
 * @param figureSet what it became, for figures: the figure set
 * @param sha256 of the file
 * @param loadedBy name of the person, empty for the system
 */
public record MonitoringLoad(
        UUID id,
        Kind kind,
        String subject,
        LocalDate asOf,
        @Nullable UUID figureSet,
        String fileName,
        String sha256,
        int rows,
        Instant loadedAt,
        String loadedBy) {

    public enum Kind {
        FIGURES("показатели"),
        POPULATION("знаменатели"),
        PLANNED_RESULTS("планируемые результаты"),
        INDICATOR_FACTS("факты показателей");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
