package ru.nastavnik.inbox;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Colleague;
import ru.nastavnik.access.Colleagues;
import ru.nastavnik.access.Post;
import ru.nastavnik.access.Posts;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.Territory;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.inbox.domain.AssignmentRules;
import ru.nastavnik.inbox.persistence.AssignmentTable;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;

/**
 * «Поручения»: whoever answers for a task gives a part of it, or all of it, to a colleague of the same organisation with a
 * term. The task stays with its post, which sees who does what and takes it back; the colleague sees what they were given,
 * says when it is done and may give a part on. Deciding and signing are not given away: that is what substitution is for.
 */
@Service
@Transactional
public class Assignments {
    private static final int LONGEST_REPORT = 1_000;

    private final AccessGuard guard;
    private final TaskList tasks;
    private final AssignmentTable table;
    private final Colleagues colleagues;
    private final Posts posts;
    private final AuditTrail audit;
    private final RegionClock clock;

    Assignments(
            AccessGuard guard,
            TaskList tasks,
            AssignmentTable table,
            Colleagues colleagues,
            Posts posts,
            AuditTrail audit,
            RegionClock clock) {
        this.guard = guard;
        this.tasks = tasks;
        this.table = table;
        this.colleagues = colleagues;
        this.posts = posts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whom one may give something to: those who work where the actor acts. */
    @Transactional(readOnly = true)
    public List<Colleague> candidates() {
        return colleagues.mine();
    }

    /** What the actor was given and has not done, what ends first at the top. */
    @Transactional(readOnly = true)
    public List<Assignment> mine() {
        Actor actor = guard.require(Role.values());
        return table.openOf(actor.account(), clock.today()).stream()
                .filter(assignment -> unitOf(assignment).equals(unit(actor.territory())))
                .toList();
    }

    /**
     * What is given of tasks, done or not, by the task; of those that the actor's post answers for, of what they gave or were
     * given themselves, and to a director of everything in the organisation.
     */
    @Transactional(readOnly = true)
    public Map<String, List<Assignment>> of(Collection<String> taskIds) {
        Actor actor = guard.require(Role.values());
        return table.of(taskIds, clock.today()).stream()
                .filter(assignment -> concerns(assignment, actor))
                .collect(Collectors.groupingBy(Assignment::taskId));
    }

    private static boolean concerns(Assignment assignment, Actor actor) {
        boolean here = unitOf(assignment).equals(unit(actor.territory()));
        return here
                && (assignment.ownerPost().equals(post(actor))
                        || actor.role() == Role.DIRECTOR
                        || assignment.givenBy().equals(actor.account())
                        || assignment.givenTo().equals(actor.account()));
    }

    /**
     * Gives a part of a task that the actor answers for.
     *
     * @param until last day, inclusive
     * @throws NotFoundException if the task is not the actor's, or not open any more
     * @throws ValidationException on fields {@code colleague}, {@code part}, {@code until}
     */
    public UUID give(String taskId, @Nullable AccountId to, String part, @Nullable LocalDate until) {
        Actor actor = guard.require(Role.values());
        TaskRow task = tasks.mineOpen(taskId)
                .filter(open -> table.hold(open.taskId()))
                .orElseThrow(() -> new NotFoundException("Задача уже выполнена или недоступна, поручение не дано."));
        Set<AccountId> responsible = holders(actor.role(), actor.territory());
        responsible.add(actor.account());
        if (actor.onBehalfOf() != null) {
            responsible.add(actor.onBehalfOf());
        }
        AssignmentRules rules = new AssignmentRules(actor.account(), responsible, openOf(taskId), task.due());
        return store(actor, rules, taskId, null, post(actor), to, part, until);
    }

    /**
     * Gives on a part of what the actor was given themselves.
     *
     * @throws NotFoundException if the actor has it no more
     * @throws ValidationException as {@link #give} says
     */
    public UUID giveOn(UUID assignmentId, @Nullable AccountId to, String part, @Nullable LocalDate until) {
        Actor actor = guard.require(Role.values());
        Assignment had = held(assignmentId, actor);
        Role owner = Role.valueOf(had.ownerPost().substring(0, had.ownerPost().indexOf(':')));
        AssignmentRules rules = new AssignmentRules(
                actor.account(), holders(owner, actor.territory()), openOf(had.taskId()), had.until());
        return store(actor, rules, had.taskId(), had.id(), had.ownerPost(), to, part, until);
    }

    private UUID store(
            Actor actor,
            AssignmentRules rules,
            String taskId,
            @Nullable UUID parent,
            String ownerPost,
            @Nullable AccountId to,
            String part,
            @Nullable LocalDate until) {
        List<FieldViolation> violations = rules.violations(to, part, until, clock.today());
        if (!violations.isEmpty() || to == null || until == null) {
            throw new ValidationException(violations);
        }
        if (candidates().stream().noneMatch(colleague -> colleague.account().equals(to))) {
            throw new ValidationException(
                    "colleague", "Поручить можно коллеге из своей организации, учётная запись которого включена");
        }
        AssignmentTable.Given given = new AssignmentTable.Given(
                Ids.next(),
                taskId,
                parent,
                ownerPost,
                actor.organization().orElse(null),
                actor.account(),
                to,
                part.strip(),
                until);
        table.insert(given, clock.now());
        audit.record("task.assigned", "task", taskId, Map.of("account", to.toString(), "due", until.toString()));
        return given.id();
    }

    /**
     * Takes a part back, with what was given on of it: whoever gave it, or the post that answers for the task.
     *
     * @throws NotFoundException if it is none of the actor's business
     * @throws ConflictException if it is done, or was taken back already
     */
    public void takeBack(UUID assignmentId) {
        Actor actor = guard.require(Role.values());
        Assignment given = given(assignmentId, actor);
        if (!table.takeBack(assignmentId, actor.account(), clock.now())) {
            throw decided();
        }
        audit.record(
                "task.assignment-taken-back",
                "task",
                given.taskId(),
                Map.of("account", given.givenTo().toString()));
    }

    /**
     * The colleague says that it is done; the task itself stays with whoever answers for it.
     *
     * @param report what was done; may be empty
     * @throws NotFoundException if the actor has it no more
     * @throws ValidationException on field {@code report} if it is too long
     */
    public void finish(UUID assignmentId, String report) {
        Actor actor = guard.require(Role.values());
        Assignment had = held(assignmentId, actor);
        requireShort(report);
        if (!table.finish(assignmentId, null, report.strip(), clock.now())) {
            throw gone();
        }
        audit.record(
                "task.assignment-done",
                "task",
                had.taskId(),
                Map.of("account", had.givenBy().toString()));
    }

    /**
     * Whoever gave it, or the post that answers for the task, says that a colleague who cannot sign in has done it.
     *
     * @param report what was done; may be empty
     * @throws NotFoundException if it is none of the actor's business
     * @throws DomainException if the colleague can say it themselves
     * @throws ConflictException if it is done, or was taken back already
     * @throws ValidationException on field {@code report} if it is too long
     */
    public void finishFor(UUID assignmentId, String report) {
        Actor actor = guard.require(Role.values());
        Assignment given = given(assignmentId, actor);
        if (given.mayEnter()) {
            throw new DomainException("Этот человек сам отмечает, что сделал: вход в систему у него есть.");
        }
        requireShort(report);
        if (!table.finish(assignmentId, actor.account(), report.strip(), clock.now())) {
            throw decided();
        }
        audit.record(
                "task.assignment-done-for",
                "task",
                given.taskId(),
                Map.of("account", given.givenTo().toString()));
    }

    private static void requireShort(String report) {
        if (report.strip().length() > LONGEST_REPORT) {
            throw new ValidationException("report", "Не длиннее " + LONGEST_REPORT + " знаков");
        }
    }

    /** What the actor gave, or the actor's post answers for, held until the transaction ends. */
    private Assignment given(UUID assignmentId, Actor actor) {
        return table.find(assignmentId, clock.today())
                .filter(assignment -> assignment.givenBy().equals(actor.account())
                        || assignment.ownerPost().equals(post(actor)))
                .filter(assignment -> table.hold(assignment.taskId()))
                .orElseThrow(Assignments::gone);
    }

    private static ConflictException decided() {
        return new ConflictException("Это поручение уже выполнено или отозвано. Обновите страницу.");
    }

    /** What the actor has, and has still once nobody else can change it. */
    private Assignment held(UUID assignmentId, Actor actor) {
        return table.find(assignmentId, clock.today())
                .filter(assignment -> isHeld(assignment, actor))
                .filter(assignment -> table.hold(assignment.taskId()))
                .flatMap(assignment -> table.find(assignmentId, clock.today()))
                .filter(assignment -> isHeld(assignment, actor))
                .orElseThrow(Assignments::gone);
    }

    private static boolean isHeld(Assignment assignment, Actor actor) {
        return assignment.givenTo().equals(actor.account())
                && !assignment.isDone()
                && unitOf(assignment).equals(unit(actor.territory()));
    }

    private static NotFoundException gone() {
        return new NotFoundException("Этого поручения у вас уже нет: его отозвали, или задача закрыта.");
    }

    private List<AssignmentRules.Given> openOf(String taskId) {
        return table.of(List.of(taskId), clock.today()).stream()
                .filter(assignment -> !assignment.isDone())
                .map(assignment -> new AssignmentRules.Given(assignment.givenBy(), assignment.givenTo()))
                .toList();
    }

    private Set<AccountId> holders(Role role, Territory territory) {
        return posts.holders(role, territory).stream()
                .map(Post::account)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** As {@code app.notice_post} names it. */
    private static String post(Actor actor) {
        return actor.role() + ":" + unit(actor.territory());
    }

    private static String unitOf(Assignment assignment) {
        return assignment.ownerPost().substring(assignment.ownerPost().indexOf(':') + 1);
    }

    private static String unit(Territory territory) {
        if (territory instanceof Territory.OfOrganization own) {
            return own.organization().toString();
        }
        if (territory instanceof Territory.OfMunicipality own) {
            return own.municipality().toString();
        }
        return territory instanceof Territory.OfDepartment own
                ? own.department().name()
                : "";
    }
}
