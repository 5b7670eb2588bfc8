package ru.nastavnik.execution;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.directive.RolloutId;
import ru.nastavnik.roadmap.RoadmapView;

/**
 * The report on execution of a roadmap as far as the facts write it (7.4, 8.3, 6.4).
 *
 * @param due whether it is to be sent now
 * @param sent whether it was; neither, as long as steps of the roadmap are not done
 */
public record ExecutionReport(
        RolloutId rollout,
        RoadmapView roadmap,
        List<Row> rows,
        int pairs,
        int mentors,
        int mentees,
        boolean due,
        boolean sent) {

    /**
     * @param planned the planned term in words
     * @param actual the day on which the step was closed, or null
     * @param evidence what confirms it, without names of people
     * @param late whether it was closed after its term or not at all: then a reason is asked for
     */
    public record Row(
            int no,
            String title,
            String planned,
            @Nullable LocalDate actual,
            String responsible,
            String evidence,
            boolean late,
            String point) {

        /** Name of the field with the reason of the deviation. */
        public String field() {
            return "deviation-" + no;
        }
    }

    public ExecutionReport {
        rows = List.copyOf(rows);
    }

    public long done() {
        return rows.stream().filter(row -> row.actual() != null).count();
    }

    public long late() {
        return rows.stream().filter(Row::late).count();
    }
}
