package ru.nastavnik.people.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.people.ConsentCheck;
import ru.nastavnik.people.ParticipantId;
import ru.nastavnik.people.ParticipantRole;
import ru.nastavnik.people.ParticipantState;
import ru.nastavnik.people.ParticipationDetails;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;

/** A person's way through one school year in one role: candidate, in the register, left. */
public final class Participation {
    private final ParticipantId id;
    private final OrganizationId organization;
    private final SchoolYear schoolYear;
    private final PersonId person;
    private final ParticipantRole role;
    private final long version;
    private ParticipantState state;
    private LocalDate stateSince;
    private @Nullable String stateReason;
    private ParticipationDetails details;

    /** Restores a stored participation. */
    public Participation(
            ParticipantId id,
            OrganizationId organization,
            SchoolYear schoolYear,
            PersonId person,
            ParticipantRole role,
            ParticipantState state,
            LocalDate stateSince,
            @Nullable String stateReason,
            ParticipationDetails details,
            long version) {
        this.id = id;
        this.organization = organization;
        this.schoolYear = schoolYear;
        this.person = person;
        this.role = role;
        this.state = state;
        this.stateSince = stateSince;
        this.stateReason = stateReason;
        this.details = details;
        this.version = version;
    }

    public static Participation candidate(
            OrganizationId organization,
            SchoolYear schoolYear,
            PersonId person,
            ParticipantRole role,
            ParticipationDetails details,
            LocalDate today) {
        return new Participation(
                ParticipantId.next(),
                organization,
                schoolYear,
                person,
                role,
                ParticipantState.CANDIDATE,
                today,
                null,
                details,
                0);
    }

    /**
     * Enters the register of mentees or mentors.
     *
     * @throws DomainException if the consent is missing or the participant is no candidate
     */
    public void register(ConsentCheck personalData, LocalDate today) {
        if (state != ParticipantState.CANDIDATE) {
            throw new DomainException("В базу переводят кандидатов, а участник сейчас: " + state.title() + ".");
        }
        if (!personalData.isValid()) {
            throw new DomainException("В базу без согласия не включают. " + personalData.reason());
        }
        become(ParticipantState.REGISTERED, today, null);
    }

    /** @throws DomainException if the participant has left already or no reason is given */
    public void leave(String reason, LocalDate today) {
        if (state == ParticipantState.LEFT) {
            throw new DomainException("Участник уже выбыл.");
        }
        if (reason.isBlank()) {
            throw new DomainException("Укажите причину выбытия.");
        }
        become(ParticipantState.LEFT, today, reason.strip());
    }

    /** Takes part again, as a candidate: the gate is passed anew. */
    public void comeBack(LocalDate today) {
        if (state != ParticipantState.LEFT) {
            throw new DomainException("Вернуть можно только выбывшего участника.");
        }
        become(ParticipantState.CANDIDATE, today, null);
    }

    public void changeDetails(ParticipationDetails changed) {
        details = changed;
    }

    private void become(ParticipantState next, LocalDate today, @Nullable String reason) {
        state = next;
        stateSince = today;
        stateReason = reason;
    }

    public ParticipantId id() {
        return id;
    }

    public OrganizationId organization() {
        return organization;
    }

    public SchoolYear schoolYear() {
        return schoolYear;
    }

    public PersonId person() {
        return person;
    }

    public ParticipantRole role() {
        return role;
    }

    public ParticipantState state() {
        return state;
    }

    public LocalDate stateSince() {
        return stateSince;
    }

    public @Nullable String stateReason() {
        return stateReason;
    }

    public ParticipationDetails details() {
        return details;
    }

    public long version() {
        return version;
    }
}
