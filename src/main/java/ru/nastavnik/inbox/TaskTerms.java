package ru.nastavnik.inbox;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.calendar.DueTerm;
import ru.nastavnik.calendar.Terms;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.TaskEvent;
import ru.nastavnik.workflow.TermKind;

/** Counts the term of a task when it opens; from then on the term stands in the task's row with its ground. */
@Component
public class TaskTerms {
    private final TaskDuties duties;
    private final InternalTerms internal;
    private final Map<ProcessKey, TermSource> sources;
    private final Terms terms;

    TaskTerms(TaskDuties duties, InternalTerms internal, List<TermSource> sources, Terms terms) {
        this.duties = duties;
        this.internal = internal;
        this.sources = sources.stream().collect(Collectors.toMap(TermSource::process, source -> source));
        this.terms = terms;
    }

    /** @param openedOn the day from which an internal term counts */
    public TaskTerm of(TaskEvent.Opened opened, LocalDate openedOn) {
        return of(opened, openedOn, set(List.of(opened)));
    }

    /** The same for all tasks that one call of the engine opened, by their ids: what was set is read at once. */
    public Map<String, TaskTerm> of(Collection<TaskEvent.Opened> opened, LocalDate openedOn) {
        Map<String, SetTerm> set = set(opened);
        return opened.stream().collect(Collectors.toMap(TaskEvent.Opened::taskId, task -> of(task, openedOn, set)));
    }

    private TaskTerm of(TaskEvent.Opened opened, LocalDate openedOn, Map<String, SetTerm> terms) {
        TermKind kind = opened.term();
        if (kind == null) {
            return ofModelOfOld(opened);
        }
        SetTerm set = terms.get(opened.taskId());
        return switch (kind) {
            case SET -> set == null ? TaskTerm.none() : TaskTerm.moved(set.due(), set.first());
            case OFFER -> TaskTerm.offer(set == null ? null : set.due());
            case INTERNAL -> internalWithinDuty(opened, openedOn);
            case DUTY -> ofDuty(opened, openedOn);
        };
    }

    /** The first version of the models counted due dates themselves, of some of the tasks. */
    private static TaskTerm ofModelOfOld(TaskEvent.Opened opened) {
        LocalDate due = opened.due();
        return due == null ? TaskTerm.none() : TaskTerm.due(new DueTerm(due, TaskTerm.OF_OLD_MODEL));
    }

    /** The duty's day; once it has passed, also the day until which to catch up. */
    private TaskTerm ofDuty(TaskEvent.Opened opened, LocalDate openedOn) {
        return duties.duty(opened)
                .map(duty -> duty.due().day().isBefore(openedOn)
                        ? new TaskTerm(duty.id(), duty.due(), internally(opened, openedOn), null)
                        : new TaskTerm(duty.id(), duty.due(), null, null))
                .orElseGet(() -> new TaskTerm(null, internally(opened, openedOn), null, null));
    }

    /** The task's own day, but not later than the day of the duty that it completes. */
    private TaskTerm internalWithinDuty(TaskEvent.Opened opened, LocalDate openedOn) {
        DueTerm own = internally(opened, openedOn);
        return duties.duty(opened)
                .map(duty -> own != null && !own.day().isAfter(duty.due().day())
                        ? new TaskTerm(duty.id(), own, null, null)
                        : new TaskTerm(duty.id(), duty.due(), own, null))
                .orElseGet(() -> new TaskTerm(null, own, null, null));
    }

    private @Nullable DueTerm internally(TaskEvent.Opened opened, LocalDate openedOn) {
        return internal.of(opened.task())
                .map(length -> terms.of(length, openedOn))
                .orElse(null);
    }

    private Map<String, SetTerm> set(Collection<TaskEvent.Opened> opened) {
        Map<ProcessKey, List<TaskEvent.Opened>> byProcess = opened.stream()
                .filter(task -> task.term() == TermKind.SET || task.term() == TermKind.OFFER)
                .collect(Collectors.groupingBy(task -> task.task().process()));
        Map<String, SetTerm> set = new HashMap<>();
        byProcess.forEach((process, tasks) -> {
            TermSource source = sources.get(process);
            if (source != null) {
                set.putAll(source.terms(tasks));
            }
        });
        return set;
    }
}
