package ru.nastavnik.pairing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.calendar.WorkingDays;
import ru.nastavnik.pairing.document.MentorAtWorkPapers;
import ru.nastavnik.pairing.persistence.MentorAtWorkTable;
import ru.nastavnik.pairing.persistence.PairRepository;
import ru.nastavnik.people.Person;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.people.PersonKind;
import ru.nastavnik.people.PersonNames;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayContext;
import ru.nastavnik.shared.day.DayKind;

/**
 * Employees who mentor employees (Labour Code art. 351.8, from 01.03.2025): consent and addendum as drafts to print,
 * terms, notice of an early end. It holds no pair back, and ends none: that an order does. Mentors of pupils are no
 * concern of it.
 */
@Service
@Transactional
public class EmployeeMentors {
    /** Notice from either side, in working days. */
    static final int NOTICE = 3;

    private static final int LONGEST = 1000;
    private static final Set<PersonKind> EMPLOYEES = Set.of(PersonKind.TEACHER, PersonKind.EMPLOYEE);

    private final AccessGuard guard;
    private final PairRepository pairs;
    private final PersonNames names;
    private final MentorAtWorkTable table;
    private final MentorAtWorkPapers papers;
    private final WorkingDays workingDays;
    private final RegionClock clock;
    private final AuditTrail audit;

    EmployeeMentors(
            AccessGuard guard,
            PairRepository pairs,
            PersonNames names,
            MentorAtWorkTable table,
            MentorAtWorkPapers papers,
            WorkingDays workingDays,
            RegionClock clock,
            AuditTrail audit) {
        this.guard = guard;
        this.pairs = pairs;
        this.names = names;
        this.table = table;
        this.papers = papers;
        this.workingDays = workingDays;
        this.clock = clock;
        this.audit = audit;
    }

    /** By name; empty where no employee mentors another one. */
    @Transactional(readOnly = true)
    public List<EmployeeMentor> of(OrganizationId organization, SchoolYear year) {
        guard.require(organization, Role.DIRECTOR, Role.CURATOR);
        List<Pair> standing = standing(organization, year);
        Map<PersonId, Person> people = people(organization, standing);
        Map<PersonId, Set<PersonId>> mentees = new LinkedHashMap<>();
        for (Pair pair : standing) {
            if (isEmployee(people, pair.mentor())) {
                pair.mentees().stream()
                        .filter(mentee -> isEmployee(people, mentee))
                        .forEach(mentee -> mentees.computeIfAbsent(pair.mentor(), key -> new HashSet<>())
                                .add(mentee));
            }
        }
        Map<PersonId, MentorAtWork> terms = table.ofYear(organization, year);
        Map<PersonId, MentorNotice> notices = table.notices(organization, year);
        Comparator<Person> byName = Comparator.comparing(person -> person.name().full());
        return mentees.entrySet().stream()
                .map(entry -> new EmployeeMentor(
                        person(people, entry.getKey()),
                        entry.getValue().stream()
                                .map(id -> person(people, id))
                                .sorted(byName)
                                .toList(),
                        terms.getOrDefault(entry.getKey(), MentorAtWork.UNKNOWN),
                        notices.get(entry.getKey())))
                .sorted(Comparator.comparing(EmployeeMentor::mentor, byName))
                .toList();
    }

    /**
     * @throws ValidationException on fields {@code content}, {@code form}, {@code payment}, {@code consentedOn}
     * @throws ConflictException if somebody changed the terms meanwhile
     */
    public void save(OrganizationId organization, SchoolYear year, PersonId mentor, MentorAtWork terms) {
        guard.require(organization, Role.DIRECTOR);
        one(organization, year, mentor);
        List<FieldViolation> violations = new ArrayList<>();
        tooLong(violations, "content", terms.content());
        tooLong(violations, "form", terms.form());
        tooLong(violations, "payment", terms.payment());
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
        DayKind.DOCUMENT.require("consentedOn", terms.consentedOn(), DayContext.on(clock.today()));
        if (!table.save(organization, year, mentor, terms)) {
            throw new ConflictException("Условия только что изменил кто-то другой. Обновите страницу и сравните.");
        }
        audit.record(
                "mentor-at-work.changed",
                "person",
                mentor.toString(),
                Map.of("inDuties", String.valueOf(terms.inDuties()), "schoolYear", year.title()));
    }

    /** Draft of the written consent, to be printed. */
    @Transactional(readOnly = true)
    public byte[] consent(OrganizationId organization, SchoolYear year, PersonId mentor) {
        guard.require(organization, Role.DIRECTOR, Role.CURATOR);
        return papers.consent(organization, one(organization, year, mentor), term(organization, year, mentor));
    }

    /**
     * Draft of the addendum to the employment contract, to be printed.
     *
     * @throws ValidationException on {@code content}, {@code form}, {@code payment}: the law wants them in it
     */
    @Transactional(readOnly = true)
    public byte[] addendum(OrganizationId organization, SchoolYear year, PersonId mentor) {
        guard.require(organization, Role.DIRECTOR, Role.CURATOR);
        EmployeeMentor one = one(organization, year, mentor);
        List<FieldViolation> missing = new ArrayList<>();
        required(missing, "content", one.terms().content(), "Укажите содержание работы");
        required(missing, "form", one.terms().form(), "Укажите форму работы");
        required(missing, "payment", one.terms().payment(), "Укажите размер и условия выплаты");
        if (!missing.isEmpty()) {
            throw new ValidationException(missing);
        }
        return papers.addendum(organization, one, term(organization, year, mentor));
    }

    /**
     * Records that the mentor refuses early, or that the school withdraws the work. The pairs go on until an order ends
     * them.
     *
     * @param notifiedOn day of the written notice
     * @return the last day of the mentoring
     * @throws ValidationException on field {@code notifiedOn}
     */
    public LocalDate giveNotice(
            OrganizationId organization,
            SchoolYear year,
            PersonId mentor,
            MentorNotice.By by,
            @Nullable LocalDate notifiedOn) {
        Actor actor = guard.require(organization, Role.DIRECTOR);
        one(organization, year, mentor);
        if (notifiedOn == null) {
            throw new ValidationException("notifiedOn", "Укажите день письменного уведомления.");
        }
        DayKind.EVENT.require("notifiedOn", notifiedOn, DayContext.on(clock.today()));
        MentorNotice notice = new MentorNotice(by, notifiedOn, workingDays.plus(notifiedOn, NOTICE));
        table.add(
                organization, year, mentor, notice, clock.now(), actor.account().value());
        audit.record(
                "mentor-at-work.notice",
                "person",
                mentor.toString(),
                Map.of(
                        "day", notifiedOn.toString(),
                        "until", notice.lastDay().toString(),
                        "schoolYear", year.title()));
        return notice.lastDay();
    }

    private EmployeeMentor one(OrganizationId organization, SchoolYear year, PersonId mentor) {
        return of(organization, year).stream()
                .filter(one -> one.mentor().id().equals(mentor))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Этот наставник не наставляет других работников."));
    }

    private MentorAtWorkPapers.Term term(OrganizationId organization, SchoolYear year, PersonId mentor) {
        List<Pair> own = standing(organization, year).stream()
                .filter(pair -> pair.mentor().equals(mentor))
                .toList();
        return new MentorAtWorkPapers.Term(
                own.stream()
                        .flatMap(pair -> java.util.stream.Stream.ofNullable(pair.activeFrom()))
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                own.stream()
                        .flatMap(pair -> java.util.stream.Stream.ofNullable(pair.termTo()))
                        .max(Comparator.naturalOrder())
                        .orElse(year.lastDay()));
    }

    private List<Pair> standing(OrganizationId organization, SchoolYear year) {
        LocalDate today = clock.today();
        return pairs.ofYear(organization, year).stream()
                .filter(pair ->
                        pair.state() == PairState.DRAFT || pair.state() == PairState.ACTIVE && !pair.termOverOn(today))
                .toList();
    }

    private Map<PersonId, Person> people(OrganizationId organization, List<Pair> standing) {
        Set<PersonId> ids = new HashSet<>();
        standing.forEach(pair -> ids.addAll(pair.people()));
        return names.persons(organization, ids);
    }

    private static boolean isEmployee(Map<PersonId, Person> people, PersonId id) {
        Person person = people.get(id);
        return person != null && EMPLOYEES.contains(person.kind());
    }

    private static Person person(Map<PersonId, Person> people, PersonId id) {
        return java.util.Objects.requireNonNull(people.get(id));
    }

    private static void tooLong(List<FieldViolation> violations, String field, @Nullable String text) {
        if (text != null && text.length() > LONGEST) {
            violations.add(new FieldViolation(field, "Не длиннее " + LONGEST + " знаков"));
        }
    }

    private static void required(List<FieldViolation> missing, String field, @Nullable String text, String message) {
        if (text == null) {
            missing.add(new FieldViolation(field, message));
        }
    }
}
