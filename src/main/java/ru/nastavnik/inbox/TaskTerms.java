package ru.nastavnik.inbox;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        TermKind kind = opened.term();
        if (kind == null) {
            return ofModelOfOld(opened);
        }
        return switch (kind) {
            case SET ->
                set(opened).map(set -> TaskTerm.moved(set.due(), set.first())).orElseGet(TaskTerm::none);
            case OFFER -> TaskTerm.offer(set(opened).map(SetTerm::due).orElse(null));
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

    private Optional<SetTerm> set(TaskEvent.Opened opened) {
        TermSource source = sources.get(opened.task().process());
        return source == null ? Optional.empty() : source.term(opened);
    }
}
