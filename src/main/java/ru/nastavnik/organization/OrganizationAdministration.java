package ru.nastavnik.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.organization.domain.Organization;
import ru.nastavnik.organization.persistence.MunicipalityRepository;
import ru.nastavnik.organization.persistence.OrganizationRepository;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayKind;

/** What the administrator does to the register of organisations and municipalities. */
@Service
@Transactional
public class OrganizationAdministration {
    /** Kinds of municipalities that the law knows. */
    public static final List<String> MUNICIPALITY_KINDS =
            List.of("городской округ", "муниципальный район", "муниципальный округ");

    private final AccessGuard guard;
    private final OrganizationRepository organizations;
    private final MunicipalityRepository municipalities;
    private final RegionClock clock;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    public OrganizationAdministration(
            AccessGuard guard,
            OrganizationRepository organizations,
            MunicipalityRepository municipalities,
            RegionClock clock,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.guard = guard;
        this.organizations = organizations;
        this.municipalities = municipalities;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    /** @throws ValidationException if a field is empty, a day impossible or the name taken in the municipality */
    public OrganizationId register(NewOrganization candidate) {
        guard.require(Role.ADMINISTRATOR);
        DayKind.OPENING.require("openedOn", candidate.openedOn(), clock.today());
        requireFreeName(candidate.details(), null);
        Organization organization = Organization.register(
                OrganizationId.next(),
                candidate.kind(),
                candidate.details(),
                candidate.stateOwned(),
                candidate.openedOn());
        organizations.insertAll(List.of(organization));
        record(
                "organization.registered",
                organization.id(),
                Map.of("kind", candidate.kind().code()));
        events.publishEvent(new OrganizationRegistered(organization.id()));
        return organization.id();
    }

    /**
     * @param version the version that the administrator saw
     * @throws ConflictException if somebody else changed the organisation meanwhile
     */
    public void correct(OrganizationId id, int version, OrganizationDetails details) {
        guard.require(Role.ADMINISTRATOR);
        Organization organization = load(id, version);
        requireFreeName(details, id);
        organization.correct(details);
        store(organization);
        record("organization.corrected", id, Map.of());
    }

    /**
     * Closes an organisation; it leaves the launched directive with the same reason.
     *
     * @param day the first day on which it no longer works
     */
    public void close(OrganizationId id, int version, LocalDate day, String reason) {
        guard.require(Role.ADMINISTRATOR);
        Organization organization = load(id, version);
        organization.close(day, reason);
        DayKind.EFFECTIVE_FROM.require("closedOn", day, clock.today());
        store(organization);
        record("organization.closed", id, Map.of("day", day.toString()));
        events.publishEvent(new OrganizationClosed(id, day, reason.strip()));
    }

    public MunicipalityId addMunicipality(String name, String kind, boolean agreementRequired, boolean agreementFirst) {
        guard.require(Role.ADMINISTRATOR);
        MunicipalityView municipality = new MunicipalityView(
                MunicipalityId.next(),
                checkedName(name),
                checkedKind(kind),
                agreementRequired,
                agreementRequired && agreementFirst,
                0);
        try {
            municipalities.insert(municipality);
        } catch (DuplicateKeyException taken) {
            throw new ValidationException("name", "Муниципалитет с таким названием уже есть.");
        }
        audit.record("municipality.added", "municipality", municipality.id().toString(), Map.of());
        return municipality.id();
    }

    /**
     * Changes the name or the switches of agreement. They are read when a draft is sent: what has been sent goes its way.
     */
    public void changeMunicipality(MunicipalityView changed) {
        guard.require(Role.ADMINISTRATOR);
        MunicipalityView stored = new MunicipalityView(
                changed.id(),
                checkedName(changed.name()),
                checkedKind(changed.kind()),
                changed.agreementRequired(),
                changed.agreementRequired() && changed.agreementFirst(),
                changed.version());
        try {
            if (!municipalities.update(stored)) {
                throw changedMeanwhile("Муниципалитет");
            }
        } catch (DuplicateKeyException taken) {
            throw new ValidationException("name", "Муниципалитет с таким названием уже есть.");
        }
        audit.record(
                "municipality.changed",
                "municipality",
                changed.id().toString(),
                Map.of(
                        "agreementRequired", Boolean.toString(stored.agreementRequired()),
                        "agreementFirst", Boolean.toString(stored.agreementFirst())));
    }

    private Organization load(OrganizationId id, int version) {
        Organization organization =
                organizations.load(id).orElseThrow(() -> new NotFoundException("Организация не найдена."));
        if (organization.version() != version) {
            throw changedMeanwhile("Организацию");
        }
        return organization;
    }

    private void store(Organization organization) {
        if (!organizations.update(organization)) {
            throw changedMeanwhile("Организацию");
        }
    }

    private static ConflictException changedMeanwhile(String what) {
        return new ConflictException(
                what + " только что изменил кто-то другой. Введённое не записано: обновите страницу и повторите.");
    }

    private void requireFreeName(OrganizationDetails details, @Nullable OrganizationId own) {
        Set<OrganizationId> sameName =
                organizations.named(details.location(), details.fullName().strip());
        if (sameName.stream().anyMatch(id -> !id.equals(own))) {
            throw new ValidationException("fullName", "Организация с таким наименованием в муниципалитете уже есть.");
        }
    }

    private static String checkedName(String name) {
        if (name.isBlank()) {
            throw new ValidationException("name", "Укажите название муниципалитета.");
        }
        return name.strip();
    }

    private static String checkedKind(String kind) {
        if (!MUNICIPALITY_KINDS.contains(kind)) {
            throw new ValidationException("kind", "Выберите вид муниципального образования.");
        }
        return kind;
    }

    private void record(String action, OrganizationId id, Map<String, String> facts) {
        audit.record(action, "organization", id.toString(), facts);
    }
}
