package ru.nastavnik.load;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.table.Answers;
import ru.nastavnik.shared.table.Question;

/**
 * A file that was loaded: who, what, when.
 *
 * @param subject code of the form, empty where there is none
 * @param figureSet what it became, for figures: the figure set
 * @param sha256 of the file
 * @param returned rows with faults that were not loaded and went back
 * @param answers what the person said to the questions of the file
 * @param loadedBy name of the person, empty for the system
 * @param undoneAt when the load was taken back, or null
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
        int returned,
        Answers answers,
        Instant loadedAt,
        String loadedBy,
        @Nullable Instant undoneAt) {

    public boolean isUndone() {
        return undoneAt != null;
    }

    /** What the person gave as reasons, for example why numbers differ from the registers. */
    public List<String> reasons() {
        return answers.choices().entrySet().stream()
                .filter(choice -> choice.getKey().endsWith(Question.REASON))
                .map(Map.Entry::getValue)
                .distinct()
                .sorted()
                .toList();
    }

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
