package ru.nastavnik.roadmap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the execution of a roadmap tells its page: the fact beside the plan. Implemented by the execution module, so
 * that the arrow points here.
 */
public interface StepProgress {

    /** State of a step; overdue is no state but a question about the plan and today. */
    enum State {
        NOT_OPEN("не открыт"),
        OPEN("в работе"),
        DONE("выполнен"),
        EXCUSED("не выполняется, с причиной");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /**
     * @param doneOn the actual day, or null while it is not done
     * @param rowsDone rows of a journal that are done or excused; 0 for a step without rows
     * @param rowsTotal rows of a journal known so far; 0 for a step without rows
     * @param evidence names of the evidence, such as «Протокол № 3», without names of people
     * @param deviation why the step missed its term, as the year's report says; or null
     * @param waitsFor what a step that is not open waits for, in Russian; null if it is open or done
     */
    record Fact(
            int stepNo,
            State state,
            @Nullable LocalDate doneOn,
            int rowsDone,
            int rowsTotal,
            List<String> evidence,
            @Nullable String deviation,
            @Nullable String waitsFor) {
        public Fact {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * How a step goes between its opening and its term.
     *
     * @param openedOn the day on which it opened, the last time if it did so more than once; null if it has not
     * @param concern why it may miss its term: «до срока 4 раб. дня, согласий нет у 7 из 12»; null if nothing says so, or
     *     if it is done or late
     */
    record Course(@Nullable LocalDate openedOn, @Nullable String concern) {}

    /** By step; those that have neither opened nor give cause for concern are absent. */
    Map<Integer, Course> courses(RoadmapId roadmap);

    /** Facts of the steps that have any; a step without a fact has not opened. */
    List<Fact> of(RoadmapId roadmap);
}
