package ru.nastavnik.acquaintance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.acquaintance.domain.ReaderRules;
import ru.nastavnik.acquaintance.persistence.GroundTable;
import ru.nastavnik.acquaintance.persistence.ReaderTable;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayContext;
import ru.nastavnik.shared.day.DayKind;

/**
 * What the school has decided on acquaintance: from which age pupils are acquainted themselves, its act on electronic
 * documents, agreements with single persons. The director decides; the secretary may enter agreements.
 */
@Service
@Transactional
public class ElectronicGrounds {
    /** The ages that a school may set: from the first class to full age. */
    public static final int LOWEST_AGE = 6;

    public static final int HIGHEST_AGE = 18;

    private static final Role[] READERS = {Role.DIRECTOR, Role.SECRETARY, Role.CURATOR};
    private static final String SUBJECT = "organization";
    private static final int LONGEST = 200;

    private final AccessGuard guard;
    private final GroundTable table;
    private final ReaderTable readers;
    private final RegionClock clock;
    private final AuditTrail audit;

    ElectronicGrounds(AccessGuard guard, GroundTable table, ReaderTable readers, RegionClock clock, AuditTrail audit) {
        this.guard = guard;
        this.table = table;
        this.readers = readers;
        this.clock = clock;
        this.audit = audit;
    }

    /** From which age pupils are acquainted themselves. */
    @Transactional(readOnly = true)
    public int learnerAge(OrganizationId organization) {
        guard.require(organization, READERS);
        return table.learnerAge(organization, ReaderRules.USUAL_LEARNER_AGE);
    }

    /**
     * Holds for orders that are registered from now on.
     *
     * @throws ValidationException on field {@code learnerAge}
     */
    public void setLearnerAge(OrganizationId organization, int age) {
        guard.require(organization, Role.DIRECTOR);
        if (age < LOWEST_AGE || age > HIGHEST_AGE) {
            throw new ValidationException(
                    "learnerAge", "Возраст — от " + LOWEST_AGE + " до " + HIGHEST_AGE + " полных лет");
        }
        table.setLearnerAge(organization, age);
        audit.record("acquaintance.age-set", SUBJECT, organization.toString(), Map.of("age", Integer.toString(age)));
    }

    /** All acts and agreements, those in force first. */
    @Transactional(readOnly = true)
    public List<ElectronicGround> of(OrganizationId organization) {
        guard.require(organization, READERS);
        return table.of(organization);
    }

    /** The act by which employees sign electronically today, in words; anybody of the territory may know it. */
    @Transactional(readOnly = true)
    public Optional<String> actInForce(OrganizationId organization) {
        guard.require(organization, Role.values());
        LocalDate today = clock.today();
        return table.of(organization).stream()
                .filter(ground -> ground.kind() == ElectronicGround.Kind.ACT && ground.holdsOn(today))
                .findFirst()
                .map(ElectronicGround::reference);
    }

    /**
     * Enters the school's act on electronic documents with its employees.
     *
     * @throws ValidationException on fields {@code title}, {@code number}, {@code dated}
     */
    public void enterAct(OrganizationId organization, String title, String number, LocalDate dated) {
        Actor actor = guard.require(organization, Role.DIRECTOR);
        enter(organization, actor, ElectronicGround.Kind.ACT, null, null, title, number, dated);
    }

    /**
     * Enters an agreement with somebody who stands on a sheet; it holds for that person in every order.
     *
     * @throws NotFoundException if the organisation has no such reader
     * @throws ValidationException on fields {@code title}, {@code number}, {@code dated}, {@code person}
     */
    public void enterAgreement(
            OrganizationId organization, ReaderId with, String title, String number, LocalDate dated) {
        Actor actor = guard.require(organization, Role.DIRECTOR, Role.SECRETARY);
        OrderReader reader = readers.find(organization, with)
                .orElseThrow(() -> new NotFoundException("Такого человека нет в листе ознакомления."))
                .reader();
        enter(organization, actor, ElectronicGround.Kind.AGREEMENT, reader.key(), reader.title(), title, number, dated);
    }

    /** Today is its last day; signatures of before stay. */
    public void end(OrganizationId organization, UUID ground) {
        guard.require(organization, Role.DIRECTOR);
        if (!table.end(organization, ground, clock.today())) {
            throw new ConflictException("Этот документ уже не действует. Обновите страницу.");
        }
        audit.record("electronic-ground.ended", SUBJECT, organization.toString(), Map.of());
    }

    private void enter(
            OrganizationId organization,
            Actor actor,
            ElectronicGround.Kind kind,
            @Nullable String readerKey,
            @Nullable String person,
            String title,
            String number,
            LocalDate dated) {
        List<FieldViolation> violations = new ArrayList<>();
        text("title", title, "Укажите, как называется документ, не длиннее 200 знаков", violations);
        text("number", number, "Укажите номер, не длиннее 200 знаков", violations);
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
        DayKind.DOCUMENT.require("dated", dated, DayContext.on(clock.today()));
        table.add(
                organization,
                new ElectronicGround(Ids.next(), kind, readerKey, person, title.strip(), number.strip(), dated, null),
                clock.now(),
                actor.account().toString());
        audit.record(
                "electronic-ground.entered",
                SUBJECT,
                organization.toString(),
                Map.of("kind", kind.name(), "number", number.strip(), "date", dated.toString()));
    }

    private static void text(String field, String value, String refusal, List<FieldViolation> violations) {
        if (value.isBlank() || value.strip().length() > LONGEST) {
            violations.add(new FieldViolation(field, refusal));
        }
    }
}
