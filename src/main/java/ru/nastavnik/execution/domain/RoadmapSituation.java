package ru.nastavnik.execution.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.execution.domain.JournalSubject.OfPair;
import ru.nastavnik.execution.domain.JournalSubject.OfPerson;
import ru.nastavnik.execution.domain.JournalSubject.Part;
import ru.nastavnik.roadmap.DonePer;
import ru.nastavnik.roadmap.StepDefinition;
import ru.nastavnik.roadmap.StepKind;

/**
 * A roadmap at one moment: which steps are closed, who takes part, which rows are final. Decides what is ready.
 *
 * <p>Where a step is done per person or pair, its dependencies hold within that person or pair: the second meeting of
 * one pair does not wait for the first of another. Rows are not stored before something is known of them, so a late
 * participant has their rows without anything being reopened.
 */
public final class RoadmapSituation {
    private final StepOrder order;
    private final Set<Integer> closed;
    private final List<OfPerson> persons;
    private final List<OfPair> pairs;
    private final Map<Integer, Map<UUID, RowState>> recorded;

    /** @param recorded final states of rows by step and subject */
    public RoadmapSituation(
            StepOrder order,
            Set<Integer> closed,
            Collection<? extends JournalSubject> subjects,
            Map<Integer, Map<UUID, RowState>> recorded) {
        this.order = order;
        this.closed = Set.copyOf(closed);
        this.persons = subjects.stream()
                .filter(OfPerson.class::isInstance)
                .map(OfPerson.class::cast)
                .toList();
        this.pairs = subjects.stream()
                .filter(OfPair.class::isInstance)
                .map(OfPair.class::cast)
                .toList();
        this.recorded = Map.copyOf(recorded);
    }

    private RoadmapSituation(RoadmapSituation before, Set<Integer> closed, Map<Integer, Map<UUID, RowState>> recorded) {
        this.order = before.order;
        this.closed = Set.copyOf(closed);
        this.persons = before.persons;
        this.pairs = before.pairs;
        this.recorded = Map.copyOf(recorded);
    }

    /** The same people and rows after other steps were closed. */
    public RoadmapSituation after(Set<Integer> nowClosed) {
        return new RoadmapSituation(this, nowClosed, recorded);
    }

    /** The same steps and people after a row was filled in. */
    public RoadmapSituation after(JournalRow row) {
        Map<Integer, Map<UUID, RowState>> nowRecorded = new HashMap<>(recorded);
        Map<UUID, RowState> ofStep = new HashMap<>(recorded.getOrDefault(row.stepNo(), Map.of()));
        RowState reached = row.state().reached();
        if (reached == null) {
            ofStep.remove(row.subject());
        } else {
            ofStep.put(row.subject(), reached);
        }
        nowRecorded.put(row.stepNo(), ofStep);
        return new RoadmapSituation(this, closed, nowRecorded);
    }

    /** @param why for a waiting or excused row: what it waits for, or the reason */
    public record RowStatus(RowState state, String why) {
        static final RowStatus READY = new RowStatus(RowState.READY, "");
    }

    /** Those who have a row in the step, in the order given; those who ended only if the row has something to show. */
    public List<JournalSubject> subjectsOf(int stepNo) {
        StepDefinition step = step(stepNo);
        if (step.donePer() == DonePer.PAIR) {
            return List.copyOf(pairs);
        }
        return persons.stream()
                .filter(person -> hasRow(step, person))
                .map(JournalSubject.class::cast)
                .toList();
    }

    public RowStatus status(int stepNo, JournalSubject subject) {
        RowState known = recorded(stepNo, subject.id());
        if (known != null) {
            return new RowStatus(known, "");
        }
        String ended = endReason(step(stepNo), subject);
        if (ended != null) {
            return new RowStatus(RowState.EXCUSED, ended);
        }
        List<Integer> missing = missing(stepNo, subject).toList();
        return missing.isEmpty() ? RowStatus.READY : new RowStatus(RowState.WAITING, waitingText(missing));
    }

    private Stream<Integer> missing(int stepNo, JournalSubject subject) {
        return step(stepNo).dependsOn().stream().filter(predecessor -> !satisfied(step(predecessor), subject));
    }

    /** Whether the step's first row is ready, so that its task opens. */
    public boolean firstRowIsReady(int stepNo) {
        return subjectsOf(stepNo).stream().anyMatch(subject -> isReadyOrDone(stepNo, subject));
    }

    /** Whether there is a row and each one is done or excused. */
    public boolean everyRowIsFinal(int stepNo) {
        List<JournalSubject> subjects = subjectsOf(stepNo);
        return !subjects.isEmpty() && subjects.stream().allMatch(subject -> isFinal(stepNo, subject));
    }

    /**
     * Whether the step closes by itself: every row is final and no more are to come, because the steps before it are
     * closed and the circle of people is fixed by a base or an order. Before that, while people may still join, the
     * curator says when the step is over.
     */
    public boolean closesByItself(int stepNo) {
        StepDefinition step = step(stepNo);
        return step.donePer().isPerRow()
                && circleIsFixed(stepNo)
                && closed.containsAll(step.dependsOn())
                && everyRowIsFinal(stepNo);
    }

    public int rowsTotal(int stepNo) {
        return subjectsOf(stepNo).size();
    }

    public int rowsFinal(int stepNo) {
        return (int) subjectsOf(stepNo).stream()
                .filter(subject -> isFinal(stepNo, subject))
                .count();
    }

    /** As {@link #status} has it, without looking for what the row waits for. */
    private boolean isFinal(int stepNo, JournalSubject subject) {
        RowState known = recorded(stepNo, subject.id());
        return known == null ? endReason(step(stepNo), subject) != null : known.isFinal();
    }

    private boolean isReadyOrDone(int stepNo, JournalSubject subject) {
        RowState known = recorded(stepNo, subject.id());
        return known == null
                ? endReason(step(stepNo), subject) == null
                        && missing(stepNo, subject).findAny().isEmpty()
                : known == RowState.READY || known == RowState.DONE;
    }

    /** Steps of the whole organisation, or with rows, that this step waits for and that are not closed. */
    public List<Integer> openPredecessors(int stepNo) {
        return step(stepNo).dependsOn().stream()
                .filter(predecessor -> !closed.contains(predecessor))
                .toList();
    }

    private boolean hasRow(StepDefinition step, OfPerson person) {
        if (recorded(step.no(), person.id()) != null) {
            return true;
        }
        if (order.comesAfter(step, StepKind.ORDER)) {
            return pairs.stream().anyMatch(pair -> pair.people().contains(person.id()));
        }
        if (person.endReason() != null) {
            return false;
        }
        boolean based = order.comesAfter(step, StepKind.REGISTER);
        return (based ? person.registered() : person.parts()).stream().anyMatch(part -> concerns(step.donePer(), part));
    }

    private @Nullable String endReason(StepDefinition step, JournalSubject subject) {
        if (subject.endReason() != null || !(subject instanceof OfPerson) || !order.comesAfter(step, StepKind.ORDER)) {
            return subject.endReason();
        }
        List<OfPair> own = pairsOf(subject.id());
        return own.stream().allMatch(pair -> pair.endReason() != null)
                ? own.stream()
                        .map(OfPair::endReason)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private boolean satisfied(StepDefinition predecessor, JournalSubject subject) {
        if (!predecessor.donePer().isPerRow()) {
            return closed.contains(predecessor.no());
        }
        if (predecessor.donePer() == DonePer.PAIR) {
            return subject instanceof OfPair
                    ? isFinal(predecessor, subject.id())
                    : pairsOf(subject.id()).stream().anyMatch(pair -> isFinal(predecessor, pair.id()));
        }
        return concerned(predecessor, subject).filter(this::takesPart).allMatch(person -> isFinal(predecessor, person));
    }

    /** The people of a row whose own row in the predecessor counts. */
    private Stream<UUID> concerned(StepDefinition predecessor, JournalSubject subject) {
        if (subject instanceof OfPair pair) {
            if (predecessor.donePer() == DonePer.MENTEE) {
                return pair.mentees().stream();
            }
            return predecessor.donePer() == DonePer.MENTOR ? Stream.of(pair.mentor()) : pair.people().stream();
        }
        OfPerson person = (OfPerson) subject;
        return person.parts().stream().anyMatch(part -> concerns(predecessor.donePer(), part))
                ? Stream.of(person.id())
                : Stream.empty();
    }

    /** Of somebody who left nothing is expected, so a group goes on without them. */
    private boolean takesPart(UUID person) {
        return persons.stream().noneMatch(known -> known.id().equals(person) && known.endReason() != null);
    }

    private boolean isFinal(StepDefinition step, UUID subject) {
        RowState state = recorded(step.no(), subject);
        return state != null && state.isFinal();
    }

    private @Nullable RowState recorded(int stepNo, UUID subject) {
        return recorded.getOrDefault(stepNo, Map.of()).get(subject);
    }

    private List<OfPair> pairsOf(UUID person) {
        return pairs.stream().filter(pair -> pair.people().contains(person)).toList();
    }

    /** Whether a base or an order before the step has settled who takes part in it. */
    public boolean circleIsFixed(int stepNo) {
        StepDefinition step = step(stepNo);
        return order.comesAfter(step, StepKind.REGISTER) || order.comesAfter(step, StepKind.ORDER);
    }

    private static boolean concerns(DonePer donePer, Part part) {
        return donePer == DonePer.PARTICIPANT
                || donePer == DonePer.MENTEE && part == Part.MENTEE
                || donePer == DonePer.MENTOR && part == Part.MENTOR;
    }

    private static String waitingText(List<Integer> missing) {
        return (missing.size() == 1 ? "Ждёт шаг " : "Ждёт шаги ")
                + missing.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private StepDefinition step(int no) {
        return order.step(no);
    }
}
