package ru.nastavnik.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.DecisionKind;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.SelfApproval;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.ValidationException;

/**
 * The rounds in which a draft is submitted, approved, agreed or returned with remarks on rows.
 *
 * <p>Nobody decides on a draft that they wrote, see {@link SelfApproval}.
 */
public final class Review {
    private static final Locale RU = Locale.forLanguageTag("ru");

    private final ReviewSubject subject;
    private int round;
    private ReviewState state;
    private final Set<AccountId> authors;
    private final int version;
    private final List<ReviewDecision> decisions;
    private final TreeMap<Integer, List<RowText>> snapshots;
    private final int storedDecisions;
    private final Set<Integer> storedSnapshots;

    /** Restores a review as it was stored. */
    public Review(
            ReviewSubject subject,
            int round,
            ReviewState state,
            Set<AccountId> authors,
            int version,
            List<ReviewDecision> decisions,
            Map<Integer, List<RowText>> snapshots) {
        this.subject = subject;
        this.round = round;
        this.state = state;
        this.authors = new LinkedHashSet<>(authors);
        this.version = version;
        this.decisions = new ArrayList<>(decisions);
        this.snapshots = new TreeMap<>(snapshots);
        this.storedDecisions = decisions.size();
        this.storedSnapshots = Set.copyOf(snapshots.keySet());
    }

    /** A first draft, in its first round. */
    public static Review open(ReviewSubject subject) {
        return new Review(subject, 1, ReviewState.DRAFT, Set.of(), 0, List.of(), Map.of());
    }

    /** Notes that the actor wrote in the draft; they may not decide on it. */
    public void edited(Actor actor) {
        requireDraft();
        authors.add(actor.account());
    }

    /** @throws ConflictException if the draft has been submitted meanwhile */
    public void requireDraft() {
        if (state != ReviewState.DRAFT) {
            throw new ConflictException(
                    "Документ уже отправлен: сейчас он «" + state.title().toLowerCase(RU)
                            + "» и не редактируется. Введённое не сохранено; дождитесь решения или возврата с замечаниями.");
        }
    }

    /** Sends a draft that nobody above has to agree. */
    public void submit(Actor actor, Instant at, List<RowText> rows) {
        submit(actor, at, rows, null);
    }

    /**
     * Sends the draft to the one who approves or, where the agreement comes first, to the one who agrees, with the text of
     * its rows.
     *
     * @param agreement who agrees in this round; null for nobody
     */
    public void submit(Actor actor, Instant at, List<RowText> rows, @Nullable Agreement agreement) {
        requireDraft();
        authors.add(actor.account());
        snapshots.put(round, List.copyOf(rows));
        record(ReviewDecision.Kind.SUBMITTED, actor, at, null, List.of(), agreement);
        state = agreement != null && agreement.first() ? ReviewState.AGREEMENT : ReviewState.DECISION;
    }

    /** In force by that, unless somebody above is yet to agree. */
    public void approve(Actor actor, Instant at) {
        requireState(ReviewState.DECISION);
        requireNotAuthor(actor);
        record(ReviewDecision.Kind.APPROVED, actor, at, null, List.of());
        state = settled().filter(agreement -> !agreement.first()).isPresent()
                ? ReviewState.AGREEMENT
                : ReviewState.ACCEPTED;
    }

    /** In force by that, unless the director is yet to approve. */
    public void agree(Actor actor, Instant at) {
        requireState(ReviewState.AGREEMENT);
        requireNotAuthor(actor);
        record(ReviewDecision.Kind.AGREED, actor, at, null, List.of());
        state = agreedFirst() ? ReviewState.DECISION : ReviewState.ACCEPTED;
    }

    /**
     * Returns the draft to its authors and begins the next round.
     *
     * @throws ValidationException if there is neither a comment nor a remark: a return must say what to change
     */
    public void sendBack(Actor actor, Instant at, @Nullable String comment, List<Remark> remarks) {
        if (state != ReviewState.DECISION && state != ReviewState.AGREEMENT) {
            throw decided();
        }
        requireNotAuthor(actor);
        requireReason(comment, remarks);
        record(ReviewDecision.Kind.RETURNED, actor, at, comment, remarks);
        nextRound();
    }

    /**
     * Whoever sent the draft takes it back before it is decided on, and the next round begins: the curator what waits for
     * the director or for an agreement that comes first, the director what was approved and waits for its agreement.
     *
     * @throws ConflictException if it waits for nobody any more
     */
    public void callBack(Actor actor, Instant at) {
        Role sender = sender().orElseThrow(this::decided);
        if (actor.role() != sender) {
            throw decided();
        }
        record(ReviewDecision.Kind.CALLED_BACK, actor, at, null, List.of());
        nextRound();
    }

    /** The role that sent what waits for a decision, and may call it back; empty if nothing waits. */
    public Optional<Role> sender() {
        if (state != ReviewState.DECISION && state != ReviewState.AGREEMENT) {
            return Optional.empty();
        }
        return last(isApproved() ? ReviewDecision.Kind.APPROVED : ReviewDecision.Kind.SUBMITTED)
                .map(ReviewDecision::role);
    }

    /** Opens a new round of a document in force: for remarks from above, or for a revision. */
    public void reopen(Actor actor, Instant at, @Nullable String comment, List<Remark> remarks) {
        requireState(ReviewState.ACCEPTED);
        requireReason(comment, remarks);
        record(ReviewDecision.Kind.REOPENED, actor, at, comment, remarks);
        nextRound();
    }

    /** Begins anew because the process did, for an organisation that left and joined again: nobody decided anything. */
    public void restart() {
        if (state != ReviewState.DRAFT) {
            nextRound();
        }
    }

    /**
     * @param seenRound the round that the actor looked at
     * @throws ConflictException if another round runs now
     */
    public void requireRound(int seenRound) {
        if (seenRound != round) {
            throw decided();
        }
    }

    private void nextRound() {
        round++;
        authors.clear();
        state = ReviewState.DRAFT;
    }

    private void record(
            ReviewDecision.Kind kind, Actor actor, Instant at, @Nullable String comment, List<Remark> remarks) {
        record(kind, actor, at, comment, remarks, null);
    }

    private void record(
            ReviewDecision.Kind kind,
            Actor actor,
            Instant at,
            @Nullable String comment,
            List<Remark> remarks,
            @Nullable Agreement agreement) {
        decisions.add(new ReviewDecision(
                Ids.next(),
                round,
                kind,
                actor.account(),
                actor.onBehalfOf(),
                actor.role(),
                at,
                comment == null || comment.isBlank() ? null : comment.strip(),
                remarks,
                agreement));
    }

    private static void requireReason(@Nullable String comment, List<Remark> remarks) {
        if ((comment == null || comment.isBlank()) && remarks.isEmpty()) {
            throw new ValidationException(
                    "comment", "Напишите, что исправить: общее замечание или замечание к строке.");
        }
        if (remarks.stream().anyMatch(remark -> remark.text().isBlank())) {
            throw new ValidationException("remarks", "Замечание к строке не может быть пустым.");
        }
    }

    private void requireState(ReviewState expected) {
        if (state != expected) {
            throw decided();
        }
    }

    /** What to tell somebody whose turn has passed: the document waits for another, or for nobody. */
    public ConflictException decidedMeanwhile() {
        return decided();
    }

    private ConflictException decided() {
        if (state == ReviewState.DRAFT && lastKind() == ReviewDecision.Kind.CALLED_BACK) {
            return new ConflictException("Документ отозвали до вашего решения: его дорабатывают и направят снова."
                    + " Ваши замечания не отправлены, скопируйте их, если они ещё нужны, и обновите страницу.");
        }
        return new ConflictException("Решение уже принято: сейчас документ «"
                + state.title().toLowerCase(RU)
                + "». Ваши замечания не отправлены, скопируйте их, если они ещё нужны, и обновите страницу.");
    }

    private ReviewDecision.@Nullable Kind lastKind() {
        return decisions.isEmpty() ? null : decisions.get(decisions.size() - 1).kind();
    }

    private void requireNotAuthor(Actor actor) {
        SelfApproval.check(DecisionKind.PAPER_IN_ROUNDS, authors, actor);
    }

    public ReviewSubject subject() {
        return subject;
    }

    /** Number of the round that runs now, from 1. */
    public int round() {
        return round;
    }

    public ReviewState state() {
        return state;
    }

    /** Who agrees in this round; empty for nobody, and before it was sent. */
    public Optional<AgreementLevel> agreement() {
        return settled().map(Agreement::level);
    }

    /** Whether in this round the agreement comes before the approval. */
    public boolean agreedFirst() {
        return settled().filter(Agreement::first).isPresent();
    }

    /** Whether the director has approved in this round. */
    public boolean isApproved() {
        return last(ReviewDecision.Kind.APPROVED)
                .filter(approved -> approved.round() == round)
                .isPresent();
    }

    private Optional<Agreement> settled() {
        return last(ReviewDecision.Kind.SUBMITTED)
                .filter(submitted -> submitted.round() == round)
                .flatMap(submitted -> Optional.ofNullable(submitted.agreement()));
    }

    public boolean isDraft() {
        return state == ReviewState.DRAFT;
    }

    public Set<AccountId> authors() {
        return Set.copyOf(authors);
    }

    public int version() {
        return version;
    }

    /** The whole history, the oldest first. */
    public List<ReviewDecision> decisions() {
        return List.copyOf(decisions);
    }

    /** Those taken since the review was restored, by their position in the history, from 0. */
    public SortedMap<Integer, ReviewDecision> newDecisions() {
        SortedMap<Integer, ReviewDecision> taken = new TreeMap<>();
        for (int position = storedDecisions; position < decisions.size(); position++) {
            taken.put(position, decisions.get(position));
        }
        return taken;
    }

    /** Rows submitted since the review was restored, by round. */
    public Map<Integer, List<RowText>> newSnapshots() {
        Map<Integer, List<RowText>> submitted = new TreeMap<>(snapshots);
        submitted.keySet().removeAll(storedSnapshots);
        return submitted;
    }

    /** The latest decision of a kind, for example who submitted the draft last. */
    public Optional<ReviewDecision> last(ReviewDecision.Kind kind) {
        return decisions.stream().filter(decision -> decision.kind() == kind).reduce((earlier, later) -> later);
    }

    /** Rows as they were submitted, by round. */
    public Map<Integer, List<RowText>> snapshots() {
        return Map.copyOf(snapshots);
    }

    /** The remarks that the present draft has to answer: those which opened this round. */
    public List<Remark> remarksToAnswer() {
        int opening = round - 1;
        while (endedByCallingBack(opening)) {
            // Nobody has answered to what was called back: what it had to answer is to be answered still.
            opening--;
        }
        int answered = opening;
        return decisions.stream()
                .filter(decision -> decision.round() == answered)
                .filter(decision -> decision.kind() == ReviewDecision.Kind.RETURNED
                        || decision.kind() == ReviewDecision.Kind.REOPENED)
                .flatMap(decision -> decision.remarks().stream())
                .toList();
    }

    private boolean endedByCallingBack(int ended) {
        return decisions.stream()
                .anyMatch(decision -> decision.round() == ended && decision.kind() == ReviewDecision.Kind.CALLED_BACK);
    }

    /** What differs between the rows given and those of the last round before the present one; empty in round 1. */
    public List<RowChange> changesSinceLastRound(List<RowText> rows) {
        Map.Entry<Integer, List<RowText>> last = snapshots.lowerEntry(round);
        return last == null ? List.of() : differences(last.getValue(), rows);
    }

    /** What a page shows of this review beside the draft whose rows are given. */
    public ReviewView view(List<RowText> rows) {
        return new ReviewView(
                round,
                state,
                agreement().map(AgreementLevel::role).orElse(null),
                agreedFirst(),
                sender().orElse(null),
                authors(),
                decisions(),
                remarksToAnswer(),
                changesSinceLastRound(rows));
    }

    private static List<RowChange> differences(List<RowText> before, List<RowText> after) {
        Map<String, RowText> old = new LinkedHashMap<>();
        before.forEach(row -> old.put(row.rowKey(), row));
        List<RowChange> changes = new ArrayList<>();
        for (RowText row : after) {
            RowText former = old.remove(row.rowKey());
            if (former == null) {
                changes.add(new RowChange(row.rowKey(), row.label(), null, row.content()));
            } else if (!Objects.equals(former.content(), row.content())) {
                changes.add(new RowChange(row.rowKey(), row.label(), former.content(), row.content()));
            }
        }
        old.values().forEach(gone -> changes.add(new RowChange(gone.rowKey(), gone.label(), gone.content(), null)));
        return changes;
    }
}
