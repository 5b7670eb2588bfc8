package ru.nastavnik.organization.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.organization.OrganizationDetails;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.shared.ValidationException;

/** A school, an organisation of supplementary education or a college. */
public final class Organization {

    /** The longest name that fits a document's head and a database index. */
    private static final int LONGEST_NAME = 500;

    private final OrganizationId id;
    private final OrganizationKind kind;
    private OrganizationDetails details;
    private final boolean stateOwned;
    private final LocalDate openedOn;
    private @Nullable LocalDate closedOn;
    private @Nullable String closingReason;
    private final int version;

    private Organization(
            OrganizationId id,
            OrganizationKind kind,
            OrganizationDetails details,
            boolean stateOwned,
            LocalDate openedOn,
            @Nullable LocalDate closedOn,
            @Nullable String closingReason,
            int version) {
        this.id = id;
        this.kind = kind;
        this.details = details;
        this.stateOwned = stateOwned;
        this.openedOn = openedOn;
        this.closedOn = closedOn;
        this.closingReason = closingReason;
        this.version = version;
    }

    /**
     * Colleges are state organisations by definition: no municipal head stands above them.
     *
     * @throws ValidationException if a required field is empty or a name too long
     */
    public static Organization register(
            OrganizationId id,
            OrganizationKind kind,
            OrganizationDetails details,
            boolean stateOwned,
            LocalDate openedOn) {
        boolean state = stateOwned || kind == OrganizationKind.COLLEGE;
        return new Organization(id, kind, checked(details), state, openedOn, null, null, 0);
    }

    /** Rebuilds what was stored. */
    public static Organization restore(
            OrganizationId id,
            OrganizationKind kind,
            OrganizationDetails details,
            boolean stateOwned,
            LocalDate openedOn,
            @Nullable LocalDate closedOn,
            @Nullable String closingReason,
            int version) {
        return new Organization(id, kind, details, stateOwned, openedOn, closedOn, closingReason, version);
    }

    /**
     * Corrects the details. The kind and the ownership decide who controls the organisation and do not change.
     *
     * @throws DomainException if the organisation is closed
     */
    public void correct(OrganizationDetails newDetails) {
        requireOpen();
        details = checked(newDetails);
    }

    /**
     * Closes the organisation for good.
     *
     * @param day the first day on which it no longer works
     */
    public void close(LocalDate day, String reason) {
        requireOpen();
        if (day.isBefore(openedOn)) {
            throw new ValidationException("closedOn", "Дата закрытия раньше даты открытия.");
        }
        if (reason.isBlank()) {
            throw new ValidationException("closingReason", "Укажите причину закрытия.");
        }
        closedOn = day;
        closingReason = reason.strip();
    }

    private void requireOpen() {
        if (closedOn != null) {
            throw new DomainException("Организация закрыта: её данные больше не изменяются.");
        }
    }

    private static OrganizationDetails checked(OrganizationDetails details) {
        List<FieldViolation> violations = new ArrayList<>();
        require(violations, "fullName", details.fullName(), "Укажите полное наименование.");
        require(violations, "shortName", details.shortName(), "Укажите краткое наименование.");
        require(violations, "founder", details.founder(), "Укажите учредителя.");
        require(violations, "place", details.place(), "Укажите населённый пункт.");
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
        return new OrganizationDetails(
                details.fullName().strip(),
                details.shortName().strip(),
                details.founder().strip(),
                details.place().strip(),
                details.location());
    }

    private static void require(List<FieldViolation> violations, String field, String value, String message) {
        if (value.isBlank()) {
            violations.add(new FieldViolation(field, message));
        } else if (value.length() > LONGEST_NAME) {
            violations.add(new FieldViolation(field, "Не длиннее " + LONGEST_NAME + " знаков."));
        }
    }

    public OrganizationId id() {
        return id;
    }

    public OrganizationKind kind() {
        return kind;
    }

    public OrganizationDetails details() {
        return details;
    }

    public boolean stateOwned() {
        return stateOwned;
    }

    /** The municipality whose head controls the organisation; empty for state organisations and colleges. */
    public Optional<MunicipalityId> controllingMunicipality() {
        return stateOwned ? Optional.empty() : Optional.of(details.location());
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    public Optional<LocalDate> closedOn() {
        return Optional.ofNullable(closedOn);
    }

    public Optional<String> closingReason() {
        return Optional.ofNullable(closingReason);
    }

    public int version() {
        return version;
    }
}
