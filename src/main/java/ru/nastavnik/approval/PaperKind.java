package ru.nastavnik.approval;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.document.Registration;

/**
 * What differs between the papers that go the way of {@code paper-approval}. The module that owns a kind of paper
 * contributes one bean; the way itself knows none of them.
 */
public interface PaperKind {

    /** Type of the review's subject, and first part of the names of actions in the journal: {@code programme}. */
    String type();

    /** What a draft is called after «Подготовить проект …». */
    String genitive();

    /** What a task about the paper is called after its verb: «дорожную карту: Школа № 5, 2026/2027». */
    Optional<String> nameForTasks(UUID id);

    /** @throws ru.nastavnik.shared.NotFoundException if there is none */
    Paper get(UUID id);

    /**
     * The order that approves the paper, as it is printed and signed.
     *
     * @param signing who signs for the director; null: the director by the order settings
     */
    RegisterDocument order(UUID id, @Nullable AccountId signing);

    /**
     * Registers the order that was signed in the round.
     *
     * @param order as {@link #order} put it together
     */
    void registerOrder(UUID id, RegisterDocument order, int round, Registration registration);

    /** The order that approved the paper in the round; empty if none is registered. */
    Optional<DocumentId> orderOfRound(UUID id, int round);

    /** The director approved the paper on that day; it may still have to be agreed. */
    void approved(Paper paper, LocalDate day);

    /** Who was to agree returned the paper: the director's approval holds no more. */
    void approvalLost(Paper paper);

    /** The paper was approved and, where required, agreed. Called by the process, without a signed-in person. */
    void enterIntoForce(UUID id);
}
