package ru.nastavnik.curator.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.DecisionKind;
import ru.nastavnik.access.SelfApproval;
import ru.nastavnik.curator.CuratorAppointmentId;
import ru.nastavnik.curator.CuratorReleaseId;
import ru.nastavnik.curator.ReleaseState;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ValidationException;

/**
 * The release of a curator without a successor: the director prepares the order, may change or withdraw it, and signs
 * it. What is signed stays.
 */
public final class CuratorRelease {

    private static final int LONGEST_REASON = 500;

    /**
     * Everything that is stored of a release.
     *
     * @param reason continues «в связи с»
     */
    public record Facts(
            CuratorReleaseId id,
            OrganizationId organization,
            CuratorAppointmentId appointment,
            ReleaseState state,
            String reason,
            AccountId preparedBy,
            @Nullable SignedOrder order,
            int version) {}

    private Facts facts;

    public CuratorRelease(Facts stored) {
        this.facts = stored;
    }

    /** @throws ValidationException on field {@code reason} */
    public static CuratorRelease prepare(
            OrganizationId organization, CuratorAppointmentId appointment, String reason, AccountId preparedBy) {
        return new CuratorRelease(new Facts(
                CuratorReleaseId.next(),
                organization,
                appointment,
                ReleaseState.DRAFT,
                checked(reason),
                preparedBy,
                null,
                0));
    }

    public Facts facts() {
        return facts;
    }

    /** @throws ValidationException on field {@code reason} */
    public void reword(String reason) {
        requireDraft();
        facts = with(ReleaseState.DRAFT, checked(reason), null);
    }

    public void withdraw() {
        requireDraft();
        facts = with(ReleaseState.WITHDRAWN, facts.reason(), null);
    }

    /**
     * Checks who signs and the order's date before it gets its number.
     *
     * @param since day from which the curator has been appointed
     * @throws ValidationException on field {@code date} if it lies in the future or before the appointment
     * @throws DomainException if a substitute signs what they prepared themselves
     */
    public void checkSigning(Actor director, LocalDate date, LocalDate since, LocalDate today) {
        requireDraft();
        SelfApproval.check(DecisionKind.CURATOR_RELEASE, facts.preparedBy(), director);
        if (date.isAfter(today)) {
            throw new ValidationException("date", "Приказ нельзя датировать будущим днём");
        }
        if (date.isBefore(since)) {
            throw new ValidationException("date", "Приказ не может быть раньше приказа о назначении");
        }
    }

    public void register(SignedOrder order) {
        requireDraft();
        facts = with(ReleaseState.REGISTERED, facts.reason(), order);
    }

    private Facts with(ReleaseState state, String reason, @Nullable SignedOrder order) {
        return new Facts(
                facts.id(),
                facts.organization(),
                facts.appointment(),
                state,
                reason,
                facts.preparedBy(),
                order,
                facts.version());
    }

    private static String checked(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new ValidationException(
                    "reason", "Напишите, в связи с чем освобождается куратор, не длиннее 500 знаков");
        }
        return reason.strip();
    }

    private void requireDraft() {
        if (facts.state() != ReleaseState.DRAFT) {
            throw new ConflictException("Это уже сделал кто-то другой: приказ об освобождении сейчас в состоянии «"
                    + facts.state().title() + "». Введённое вами осталось на экране, обновите страницу.");
        }
    }
}
