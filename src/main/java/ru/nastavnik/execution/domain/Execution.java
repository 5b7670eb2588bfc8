package ru.nastavnik.execution.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.roadmap.RoadmapView;
import ru.nastavnik.roadmap.StepDefinition;

/**
 * A roadmap as it is carried out: which steps have opened, which are done, how many of their rows are final. Whoever
 * changes it holds the roadmap's lock for the length of a verb, so nothing here is older than what is stored.
 *
 * <p>Which task is open the engine says ({@link #openNow}); the order on pairs has no task of its own and is open from the
 * moment the steps before it are done until its order takes effect.
 */
public final class Execution {
    private final RoadmapView roadmap;
    private final Map<Integer, Progress> steps = new TreeMap<>();
    private final Set<Integer> open = new HashSet<>();
    private final Set<Integer> changed = new TreeSet<>();

    /**
     * @param recorded what is stored of the steps, by number
     * @param openTasks steps whose task is open
     */
    public Execution(RoadmapView roadmap, Map<Integer, Progress> recorded, Set<Integer> openTasks) {
        this.roadmap = roadmap;
        this.steps.putAll(recorded);
        openNow(openTasks);
    }

    /** The tasks that are open now. A step that was done and is open again is to be done anew. */
    public void openNow(Set<Integer> openTasks) {
        open.clear();
        open.addAll(openTasks);
        for (int step : openTasks) {
            if (known(step).done()) {
                put(known(step).reopened());
            }
        }
    }

    /** A step's task was completed, or its order took effect. */
    public void close(int stepNo, LocalDate day) {
        open.remove(stepNo);
        put(known(stepNo).doneOn(day));
    }

    /** Notes how many rows are final; nothing is written if that is known. */
    public void count(int stepNo, int rowsFinal, int rowsTotal) {
        Progress known = known(stepNo);
        if (known.rowsFinal() != rowsFinal || known.rowsTotal() != rowsTotal) {
            put(known.counted(rowsFinal, rowsTotal));
        }
    }

    /** What has changed since the execution was loaded or this was asked last. */
    public List<Progress> takeChanged() {
        List<Progress> taken = changed.stream().map(this::known).toList();
        changed.clear();
        return taken;
    }

    /** What the step has come to; null if it has not opened yet. */
    public @Nullable Progress progress(int stepNo) {
        Progress known = known(stepNo);
        return known.done() || isOpen(stepNo) ? known : null;
    }

    public boolean hasOpened(int stepNo) {
        return progress(stepNo) != null;
    }

    public boolean isDone(int stepNo) {
        return known(stepNo).done();
    }

    public boolean isOpen(int stepNo) {
        return open.contains(stepNo) || isOpenOrder(roadmap.template().step(stepNo));
    }

    public Set<Integer> done() {
        return steps.values().stream()
                .filter(Progress::done)
                .map(Progress::stepNo)
                .collect(Collectors.toSet());
    }

    public Set<Integer> open() {
        return numbers(roadmap.template().steps().stream()
                .filter(step -> isOpen(step.no()))
                .toList());
    }

    public RoadmapView roadmap() {
        return roadmap;
    }

    private boolean isOpenOrder(StepDefinition step) {
        return !known(step.no()).done() && step.kind().isOpenWithoutTask(step.dependsOn(), this::isDone);
    }

    private Progress known(int stepNo) {
        return steps.getOrDefault(stepNo, Progress.none(stepNo));
    }

    private void put(Progress progress) {
        steps.put(progress.stepNo(), progress);
        changed.add(progress.stepNo());
    }

    private static Set<Integer> numbers(Collection<StepDefinition> steps) {
        return steps.stream().map(StepDefinition::no).collect(Collectors.toSet());
    }
}
