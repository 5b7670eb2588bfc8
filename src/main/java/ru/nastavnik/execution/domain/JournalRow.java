package ru.nastavnik.execution.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.form.FormData;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ValidationException;

/**
 * What is recorded of one person or pair in one step. A row of a recurring step (regular meetings, feedback) takes
 * several entries and is done when it is marked as finished.
 */
public final class JournalRow {
    private final UUID id;
    private final RoadmapId roadmap;
    private final int stepNo;
    private final OrganizationId organization;
    private final UUID subject;
    private final List<FormData> entries;
    private State state;
    private @Nullable String reason;
    private @Nullable Instant finishedAt;
    private @Nullable UUID finishedBy;
    private final int version;

    /** What is stored; whether an open row waits or is ready is decided by the situation around it. */
    public enum State {
        OPEN,
        DONE,
        EXCUSED;

        /** What the row is in its roadmap; null while that depends on what is around it. */
        public @Nullable RowState reached() {
            return switch (this) {
                case OPEN -> null;
                case DONE -> RowState.DONE;
                case EXCUSED -> RowState.EXCUSED;
            };
        }
    }

    public JournalRow(
            UUID id,
            RoadmapId roadmap,
            int stepNo,
            OrganizationId organization,
            UUID subject,
            State state,
            @Nullable String reason,
            List<FormData> entries,
            @Nullable Instant finishedAt,
            @Nullable UUID finishedBy,
            int version) {
        this.id = id;
        this.roadmap = roadmap;
        this.stepNo = stepNo;
        this.organization = organization;
        this.subject = subject;
        this.state = state;
        this.reason = reason;
        this.entries = new ArrayList<>(entries);
        this.finishedAt = finishedAt;
        this.finishedBy = finishedBy;
        this.version = version;
    }

    public static JournalRow open(RoadmapId roadmap, int stepNo, OrganizationId organization, UUID subject) {
        return new JournalRow(
                Ids.next(), roadmap, stepNo, organization, subject, State.OPEN, null, List.of(), null, null, 0);
    }

    /** Records the only entry of a row, or corrects it. */
    public void record(FormData entry, Instant at, UUID by) {
        entries.clear();
        entries.add(entry);
        finish(State.DONE, at, by);
    }

    /** Adds an entry to a row of a recurring step; one that was finished stays so. */
    public void add(FormData entry) {
        refuseIfExcused();
        entries.add(entry);
    }

    /** Marks a row of a recurring step as finished. */
    public void finish(Instant at, UUID by) {
        refuseIfExcused();
        if (entries.isEmpty()) {
            throw new DomainException("Завершить строку нельзя: в ней нет ни одной записи. Добавьте запись или укажите,"
                    + " почему она не выполняется.");
        }
        finish(State.DONE, at, by);
    }

    /** States that the row will not be done; entries that exist are kept. */
    public void excuse(String because, Instant at, UUID by) {
        if (because.isBlank()) {
            throw new ValidationException("reason", "Укажите причину.");
        }
        if (state == State.DONE) {
            throw new DomainException("Строка уже выполнена: отметить её как невыполняемую нельзя.");
        }
        finish(State.EXCUSED, at, by);
        reason = because.strip();
    }

    /** Takes «не выполняется» back. */
    public void takeBack() {
        if (state != State.EXCUSED) {
            throw new DomainException("Вернуть в работу можно только строку, отмеченную как невыполняемая.");
        }
        state = State.OPEN;
        reason = null;
        finishedAt = null;
        finishedBy = null;
    }

    private void finish(State reached, Instant at, UUID by) {
        state = reached;
        reason = null;
        finishedAt = at;
        finishedBy = by;
    }

    private void refuseIfExcused() {
        if (state == State.EXCUSED) {
            throw new DomainException("Строка отмечена как невыполняемая. Сначала верните её в работу.");
        }
    }

    public boolean isDone() {
        return state == State.DONE;
    }

    public UUID id() {
        return id;
    }

    public RoadmapId roadmap() {
        return roadmap;
    }

    public int stepNo() {
        return stepNo;
    }

    public OrganizationId organization() {
        return organization;
    }

    public UUID subject() {
        return subject;
    }

    public State state() {
        return state;
    }

    public @Nullable String reason() {
        return reason;
    }

    public List<FormData> entries() {
        return List.copyOf(entries);
    }

    public @Nullable Instant finishedAt() {
        return finishedAt;
    }

    public @Nullable UUID finishedBy() {
        return finishedBy;
    }

    public int version() {
        return version;
    }
}
