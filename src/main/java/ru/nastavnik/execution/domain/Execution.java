package ru.nastavnik.execution.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.roadmap.RoadmapView;
import ru.nastavnik.roadmap.StepDefinition;

/**
 * A roadmap as it is carried out: which steps have opened, which are done, how many of their rows are final. Whoever
 * changes it holds the roadmap's lock for the length of a verb, so nothing here is older than what is stored.
 *
 * <p>Which task is open the engine says ({@link #taskOpened}); the order on pairs has no task of its own and is open from the
 * moment the steps before it are done until its order takes effect.
 */
public final class Execution {
    private final RoadmapView roadmap;
    private final Map<Integer, Progress> steps = new TreeMap<>();
    private final Map<Integer, String> openTasks = new HashMap<>();
    private final Map<Integer, Map<UUID, RowState>> rows;
    private final StepInHand inHand;
    private final Set<Integer> changed = new TreeSet<>();
    private final List<ClosingOutput> outputs = new ArrayList<>();

    /**
     * @param recorded what is stored of the steps, by number
     * @param openTasks the engine's id of each open task, by step
     * @param rows final states of rows by step and subject
     * @param inHand the step for which it was loaded
     */
    public Execution(
            RoadmapView roadmap,
            Map<Integer, Progress> recorded,
            Map<Integer, String> openTasks,
            Map<Integer, Map<UUID, RowState>> rows,
            StepInHand inHand) {
        this.roadmap = roadmap;
        this.steps.putAll(recorded);
        this.rows = Map.copyOf(rows);
        this.inHand = inHand;
        openTasks.forEach(this::taskOpened);
    }

    /**
     * The engine has opened the step's task. A step that was done and is open again is to be done anew.
     *
     * @param task the engine's id of it
     */
    public void taskOpened(int stepNo, String task) {
        openTasks.put(stepNo, task);
        if (known(stepNo).done()) {
            put(known(stepNo).reopened());
        }
    }

    /** The engine has closed a task. */
    public void taskClosed(String task) {
        openTasks.values().remove(task);
    }

    /** A step's task was completed, or its order took effect. */
    public void close(int stepNo, LocalDate day) {
        openTasks.remove(stepNo);
        put(known(stepNo).doneOn(day));
    }

    /** A step's task was completed with an output. */
    public void close(ClosingOutput output, LocalDate day) {
        close(output.stepNo(), day);
        outputs.add(output);
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

    /** The outputs with which steps were closed since the execution was loaded or this was asked last. */
    public List<ClosingOutput> takeOutputs() {
        List<ClosingOutput> taken = List.copyOf(outputs);
        outputs.clear();
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
        return openTasks.containsKey(stepNo) || isOpenOrder(roadmap.template().step(stepNo));
    }

    /**
     * The engine's id of a step's open task.
     *
     * @throws IllegalArgumentException if no task of the step is open
     */
    public String task(int stepNo) {
        String task = openTasks.get(stepNo);
        if (task == null) {
            throw new IllegalArgumentException("No task of step " + stepNo + " is open");
        }
        return task;
    }

    /** Final states of rows by step and subject, as they were when the execution was loaded. */
    public Map<Integer, Map<UUID, RowState>> rows() {
        return rows;
    }

    /** The step for which the execution was loaded, with its files and its common part. */
    public StepInHand inHand() {
        return inHand;
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
