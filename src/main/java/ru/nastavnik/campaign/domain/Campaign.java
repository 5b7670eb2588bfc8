package ru.nastavnik.campaign.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.Role;
import ru.nastavnik.campaign.CampaignId;
import ru.nastavnik.campaign.CampaignState;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayKind;

/** A collection: opening → collecting → report → recommendations → closed; it can be closed early from anywhere. */
public final class Campaign {
    private final CampaignId id;
    private CampaignState state;
    private LocalDate dueOn;
    private final Role ledBy;
    private final @Nullable Department department;
    private final Instant openedAt;
    private @Nullable Instant consolidatedAt;
    private @Nullable Integer missing;
    private @Nullable String reportNote;
    private @Nullable Instant closedAt;
    private @Nullable String closingReason;
    private final int version;

    /** @param department whose campaign it is, or null if the centre leads it */
    public Campaign(
            CampaignId id,
            CampaignState state,
            LocalDate dueOn,
            Role ledBy,
            @Nullable Department department,
            Instant openedAt,
            @Nullable Instant consolidatedAt,
            @Nullable Integer missing,
            @Nullable String reportNote,
            @Nullable Instant closedAt,
            @Nullable String closingReason,
            int version) {
        this.id = id;
        this.state = state;
        this.dueOn = dueOn;
        this.ledBy = ledBy;
        this.department = department;
        this.openedAt = openedAt;
        this.consolidatedAt = consolidatedAt;
        this.missing = missing;
        this.reportNote = reportNote;
        this.closedAt = closedAt;
        this.closingReason = closingReason;
        this.version = version;
    }

    public static Campaign open(
            CampaignId id, LocalDate dueOn, Role ledBy, @Nullable Department department, Instant now) {
        return new Campaign(id, CampaignState.OPENING, dueOn, ledBy, department, now, null, null, null, null, null, 0);
    }

    /** Every addressee has its submission; does nothing if the campaign was closed meanwhile. */
    public void allAreOpen() {
        if (state == CampaignState.OPENING) {
            state = CampaignState.COLLECTING;
        }
    }

    /** @throws ValidationException on {@code dueOn} or {@code reason} */
    public void extend(LocalDate until, LocalDate today, String reason) {
        require(CampaignState.COLLECTING, "Продлить можно, пока идёт сбор.");
        requireLater(dueOn, until, today, reason);
        dueOn = until;
    }

    /** The rules of an extension, of the whole campaign or of one submission. */
    public static void requireLater(LocalDate earlier, LocalDate until, LocalDate today, String reason) {
        if (!until.isAfter(earlier)) {
            throw new ValidationException("dueOn", "Новый срок должен быть позже прежнего");
        }
        if (until.isBefore(today)) {
            throw new ValidationException("dueOn", "Новый срок уже прошёл");
        }
        DayKind.TERM.require("dueOn", until, today);
        if (reason.isBlank()) {
            throw new ValidationException("reason", "Укажите причину продления");
        }
    }

    /** Figures are consolidated though some may be missing; how many is kept and told. */
    public void consolidate(int notSubmitted, Instant now) {
        require(CampaignState.COLLECTING, "Показатели уже сведены или сбор ещё открывается.");
        state = CampaignState.REPORTING;
        consolidatedAt = now;
        missing = notSubmitted;
    }

    public void reportIsReady(String note) {
        require(CampaignState.REPORTING, "Отчёт уже подготовлен или показатели ещё не сведены.");
        state = CampaignState.RECOMMENDING;
        reportNote = note.isBlank() ? null : note.strip();
    }

    /** The recommendations go out and the campaign is over. */
    public void recommendationsAreSent(Instant now) {
        require(CampaignState.RECOMMENDING, "Рекомендации уже направлены или отчёт ещё не готов.");
        state = CampaignState.CLOSED;
        closedAt = now;
    }

    /** @throws ValidationException on {@code reason} if there is none */
    public void closeEarly(String reason, Instant now) {
        if (state == CampaignState.CLOSED) {
            throw new ConflictException("Сбор уже закрыт. Обновите страницу.");
        }
        if (reason.isBlank()) {
            throw new ValidationException("reason", "Укажите, почему сбор закрывается досрочно");
        }
        state = CampaignState.CLOSED;
        closedAt = now;
        closingReason = reason.strip();
    }

    /** @throws DomainException if the campaign is closed */
    public void requireTaking() {
        if (state == CampaignState.CLOSED) {
            throw new DomainException("Сбор закрыт, показатели больше не принимаются. Введённое сохранено в черновике; "
                    + "если их нужно учесть, обратитесь к тому, кто вёл сбор.");
        }
    }

    private void require(CampaignState expected, String otherwise) {
        if (state != expected) {
            throw new ConflictException(otherwise + " Обновите страницу, чтобы увидеть новое состояние.");
        }
    }

    public CampaignId id() {
        return id;
    }

    public CampaignState state() {
        return state;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public Role ledBy() {
        return ledBy;
    }

    public @Nullable Department department() {
        return department;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public @Nullable Instant consolidatedAt() {
        return consolidatedAt;
    }

    public @Nullable Integer missing() {
        return missing;
    }

    public @Nullable String reportNote() {
        return reportNote;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public @Nullable String closingReason() {
        return closingReason;
    }

    public int version() {
        return version;
    }
}
