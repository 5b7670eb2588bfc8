package ru.nastavnik.roadmap.domain;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.roadmap.ClosingFact;
import ru.nastavnik.roadmap.FactProgress;
import ru.nastavnik.roadmap.MunicipalMeasureId;
import ru.nastavnik.roadmap.MunicipalRoadmapId;
import ru.nastavnik.roadmap.MunicipalRow;
import ru.nastavnik.roadmap.RowWork;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.ValidationException;

/**
 * A row of a municipal roadmap in force: open → done by a fact or by a person's word, or withdrawn with its row or the
 * directive. What a fact closed opens again when the fact is lost; a person's word stands.
 */
public final class MunicipalMeasure {
    private static final int LONGEST_NOTE = 1000;

    /** What has become of it. */
    public enum State {
        OPEN,
        DONE,
        WITHDRAWN
    }

    /** How it ended: on which day, by whose word (null: by a fact) and with which words. */
    public record Ending(
            LocalDate day, @Nullable UUID by, @Nullable String note) {}

    /** That it was opened again: when it had been closed, since when it is owed again, and what is not done any more. */
    public record Reopening(LocalDate closedOn, LocalDate day, String why) {}

    private final MunicipalMeasureId id;
    private final MunicipalRoadmapId roadmap;
    private final MunicipalityId municipality;
    private final LaunchId launch;
    private final String rowKey;
    private final String title;
    private final String point;
    private final RowWork work;
    private LocalDate dueOn;
    private @Nullable LocalDate firstDueOn;
    private @Nullable LocalDate reopenedUntil;
    private State state;
    private final LocalDate openedOn;
    private @Nullable Ending ending;

    /** Restores one as it was stored. */
    public MunicipalMeasure(
            MunicipalMeasureId id,
            MunicipalRoadmapId roadmap,
            MunicipalityId municipality,
            LaunchId launch,
            String rowKey,
            String title,
            String point,
            RowWork work,
            LocalDate dueOn,
            @Nullable LocalDate firstDueOn,
            @Nullable LocalDate reopenedUntil,
            State state,
            LocalDate openedOn,
            @Nullable Ending ending) {
        this.id = id;
        this.roadmap = roadmap;
        this.municipality = municipality;
        this.launch = launch;
        this.rowKey = rowKey;
        this.title = title;
        this.point = point;
        this.work = work;
        this.dueOn = dueOn;
        this.firstDueOn = firstDueOn;
        this.reopenedUntil = reopenedUntil;
        this.state = state;
        this.openedOn = openedOn;
        this.ending = ending;
    }

    /** A row of an approved roadmap begins to be owed; a limit of a stage never does. */
    public static MunicipalMeasure open(MunicipalRoadmap roadmap, MunicipalRow row, LocalDate today) {
        return new MunicipalMeasure(
                MunicipalMeasureId.next(),
                roadmap.id(),
                roadmap.municipality(),
                roadmap.launch(),
                row.key(),
                row.title(),
                row.point(),
                Objects.requireNonNull(row.work(), "A limit is nobody's task"),
                Objects.requireNonNull(row.to(), "An approved row has a last day"),
                null,
                null,
                State.OPEN,
                today,
                null);
    }

    /** What the next edition of its row asks of it. */
    public enum Change {
        /** It says the same, or it is over. */
        NONE,
        /** The same task by another day. */
        MOVED,
        /** Another post, fact or wording: another task takes its place. */
        REPLACED
    }

    /** What a later edition of its row means. */
    public Change meant(MunicipalRow row) {
        if (state != State.OPEN) {
            return Change.NONE;
        }
        if (!work.equals(row.work()) || !row.title().equals(title)) {
            return Change.REPLACED;
        }
        return dueOn.equals(row.to()) ? Change.NONE : Change.MOVED;
    }

    /** The same by another day; the one that was approved first is kept beside it. */
    public void move(LocalDate day) {
        requireOpen();
        firstDueOn = firstDueOn == null ? dueOn : firstDueOn;
        dueOn = day;
    }

    /** What takes its place; the day that was approved first is kept, as where only the day is moved. */
    public MunicipalMeasure replacedBy(MunicipalRoadmap edition, MunicipalRow row, LocalDate today) {
        MunicipalMeasure next = open(edition, row, today);
        LocalDate first = firstDueOn == null ? dueOn : firstDueOn;
        next.firstDueOn = first.equals(next.dueOn) ? null : first;
        return next;
    }

    /** The fact below is there. */
    public void closeByFact(LocalDate day) {
        requireOpen();
        state = State.DONE;
        ending = new Ending(day, null, null);
    }

    /** Whether it opens again where organisations lack what closed it. */
    public boolean isClosedByFact() {
        Ending end = ending;
        return state == State.DONE && end != null && end.by() == null;
    }

    /**
     * What closed it is not there any more. It is owed until its own day, or until the later one that what is owed anew
     * sets: nobody is late with what has only just been lost.
     *
     * @param below how far the organisations are now
     */
    public Reopening reopen(LocalDate today, FactProgress below) {
        Ending end = ending;
        if (!isClosedByFact() || end == null) {
            throw new ConflictException("Снова открывается только строка, которую закрыл факт.");
        }
        state = State.OPEN;
        ending = null;
        reopenedUntil = below.lastDay().orElse(dueOn);
        return new Reopening(end.day(), today, below.lacking());
    }

    /** Whether it has been done before and is owed again. */
    public boolean isReopened() {
        return reopenedUntil != null;
    }

    /** The day by which it is to be done now. */
    public LocalDate term() {
        LocalDate later = reopenedUntil;
        return later != null && later.isAfter(dueOn) ? later : dueOn;
    }

    /**
     * Whoever is responsible says that it is done.
     *
     * @param below how far the organisations are with what closes it
     * @throws DomainException if a fact will tell
     * @throws ValidationException on field {@code note} if nothing is said of what was done
     */
    public void closeByWord(LocalDate day, UUID by, String note, FactProgress below) {
        requireOpen();
        if (!isClosedByWord(below)) {
            throw new DomainException("Эту строку закрывает система: "
                    + work.closesBy().title() + ". Пока это сделали " + below.done() + " из " + below.bound() + ".");
        }
        String said = note.strip();
        if (said.isEmpty()) {
            throw new ValidationException("note", "Напишите, что сделано.");
        }
        if (said.length() > LONGEST_NOTE) {
            throw new ValidationException("note", "Не длиннее " + LONGEST_NOTE + " знаков.");
        }
        state = State.DONE;
        ending = new Ending(day, by, said);
    }

    /** Where no fact can tell, or no organisation owes what would. */
    public boolean isClosedByWord(FactProgress below) {
        return work.closesBy() == ClosingFact.NOTE || below.bound() == 0;
    }

    /** Its row is gone, or the directive is closed. */
    public void withdraw(LocalDate day, String why) {
        requireOpen();
        state = State.WITHDRAWN;
        ending = new Ending(day, null, why);
    }

    private void requireOpen() {
        if (state != State.OPEN) {
            throw new ConflictException("Строка уже закрыта. Обновите страницу, чтобы увидеть, кем и когда.");
        }
    }

    public MunicipalMeasureId id() {
        return id;
    }

    public MunicipalRoadmapId roadmap() {
        return roadmap;
    }

    public MunicipalityId municipality() {
        return municipality;
    }

    public LaunchId launch() {
        return launch;
    }

    public String rowKey() {
        return rowKey;
    }

    public String title() {
        return title;
    }

    public String point() {
        return point;
    }

    public RowWork work() {
        return work;
    }

    /** The last day that the roadmap in force plans for it. */
    public LocalDate dueOn() {
        return dueOn;
    }

    /** The day that what was owed anew set when it was opened again; null if it never was. */
    public @Nullable LocalDate reopenedUntil() {
        return reopenedUntil;
    }

    /** The day that was approved first, where a later edition moved it. */
    public @Nullable LocalDate firstDueOn() {
        return firstDueOn;
    }

    public State state() {
        return state;
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    /** Null while it is open. */
    public @Nullable Ending ending() {
        return ending;
    }
}
