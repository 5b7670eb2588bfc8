package ru.nastavnik.roadmap.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.DecisionKind;
import ru.nastavnik.access.SelfApproval;
import ru.nastavnik.approval.ReviewState;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.RoadmapTemplateId;
import ru.nastavnik.roadmap.RowPlan;
import ru.nastavnik.roadmap.TermExtension;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.ValidationException;

/** The roadmap of an organisation for a school year: its plan, which the review carries from draft to being in force. */
public final class Roadmap {
    private final RoadmapId id;
    private final OrganizationId organization;
    private final UUID launch;
    private final SchoolYear year;
    private final RoadmapTemplateId template;
    private final Instant openedAt;
    private ReviewState state;
    private @Nullable Instant inForceSince;
    private final List<RowPlan> stored;
    private List<RowPlan> rows;
    private final int version;

    /** Restores a roadmap as it was stored. */
    public Roadmap(
            RoadmapId id,
            OrganizationId organization,
            UUID launch,
            SchoolYear year,
            RoadmapTemplateId template,
            Instant openedAt,
            ReviewState state,
            @Nullable Instant inForceSince,
            List<RowPlan> rows,
            int version) {
        this.id = id;
        this.organization = organization;
        this.launch = launch;
        this.year = year;
        this.template = template;
        this.openedAt = openedAt;
        this.state = state;
        this.inForceSince = inForceSince;
        this.stored = List.copyOf(rows);
        this.rows = stored;
        this.version = version;
    }

    /** A new draft with the rows proposed for it. */
    public static Roadmap open(
            OrganizationId organization,
            UUID launch,
            SchoolYear year,
            RoadmapTemplateId template,
            Instant at,
            List<RowPlan> proposed) {
        return new Roadmap(
                RoadmapId.next(), organization, launch, year, template, at, ReviewState.DRAFT, null, proposed, 0);
    }

    /**
     * Replaces rows of the draft.
     *
     * @param seenVersion the version that the writer saw
     * @throws ConflictException if somebody else changed the draft since, or it is no draft any more
     */
    public void plan(List<RowPlan> changed, int seenVersion) {
        if (state != ReviewState.DRAFT) {
            throw new ConflictException("Дорожная карта уже отправлена на рассмотрение и не редактируется."
                    + " Последнее введённое не сохранено: дождитесь решения или возврата с замечаниями.");
        }
        if (seenVersion != version) {
            throw new ConflictException("Дорожную карту только что изменил другой человек или другая вкладка."
                    + " Введённое вами осталось на экране, но не сохранено: обновите страницу и повторите.");
        }
        List<RowPlan> updated = new ArrayList<>(rows);
        for (RowPlan row : changed) {
            int index = indexOf(row.stepNo());
            updated.set(index, row);
        }
        rows = List.copyOf(updated);
    }

    private int indexOf(int stepNo) {
        for (int index = 0; index < rows.size(); index++) {
            if (rows.get(index).stepNo() == stepNo) {
                return index;
            }
        }
        throw new NotFoundException("В дорожной карте нет шага № " + stepNo + ".");
    }

    /** Moves the terms of steps by a number of days; days that are not working are left to the given adjustment. */
    public List<RowPlan> shifted(List<Integer> steps, int days, UnaryOperator<LocalDate> adjustment) {
        return rows.stream()
                .filter(row -> steps.contains(row.stepNo()))
                .map(row -> row.withTerm(shifted(row.from(), days, adjustment), shifted(row.to(), days, adjustment)))
                .toList();
    }

    private static @Nullable LocalDate shifted(@Nullable LocalDate day, int days, UnaryOperator<LocalDate> adjustment) {
        return day == null ? null : adjustment.apply(day.plusDays(days));
    }

    /** Follows the review's state. */
    public void moveTo(ReviewState newState) {
        state = newState;
    }

    /** Becomes what the execution works by. */
    public void enterIntoForce(Instant at) {
        state = ReviewState.ACCEPTED;
        inForceSince = at;
    }

    /**
     * Gives a step more time after the roadmap came into force.
     *
     * @throws ValidationException if the new end is not later than the present one
     * @throws DomainException if the one who grants it asked for it
     */
    public void extend(TermExtension extension, Actor granting) {
        SelfApproval.check(DecisionKind.TERM_EXTENSION, extension.requestedBy(), granting);
        moveTerm(extension);
    }

    /** Moves the term as the order that is yet to be signed words it; whoever stores the plan calls {@link #extend}. */
    public void moveTerm(TermExtension extension) {
        requireInForce();
        int stepNo = extension.stepNo();
        LocalDate newTo = extension.wantedTo();
        RowPlan row = row(stepNo);
        if (row.to() != null && !newTo.isAfter(row.to())) {
            throw new ValidationException("wantedTo", "Новый срок должен быть позже действующего.");
        }
        List<RowPlan> updated = new ArrayList<>(rows);
        updated.set(indexOf(stepNo), row.withTerm(row.from(), newTo));
        rows = List.copyOf(updated);
    }

    /** Takes the terms that the municipality has set for the steps of a stage. */
    public void shiftStage(List<RowPlan> moved) {
        requireInForce();
        List<RowPlan> updated = new ArrayList<>(rows);
        moved.forEach(row -> updated.set(indexOf(row.stepNo()), row));
        rows = List.copyOf(updated);
    }

    public void requireInForce() {
        if (state != ReviewState.ACCEPTED) {
            throw new ConflictException("Дорожная карта ещё не действует: срок меняется прямо в её черновике.");
        }
    }

    /** @throws NotFoundException if there is no such step */
    public RowPlan row(int stepNo) {
        return rows.get(indexOf(stepNo));
    }

    /** Rows whose plan has changed since the roadmap was read. */
    public List<RowPlan> changedRows() {
        return rows.stream().filter(row -> !stored.contains(row)).toList();
    }

    public RoadmapId id() {
        return id;
    }

    public OrganizationId organization() {
        return organization;
    }

    public UUID launch() {
        return launch;
    }

    public SchoolYear year() {
        return year;
    }

    public RoadmapTemplateId template() {
        return template;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public ReviewState state() {
        return state;
    }

    public @Nullable Instant inForceSince() {
        return inForceSince;
    }

    public List<RowPlan> rows() {
        return rows;
    }

    public int version() {
        return version;
    }
}
