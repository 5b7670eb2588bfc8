package ru.nastavnik.roadmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.calendar.DueTerm;
import ru.nastavnik.calendar.WorkingDays;
import ru.nastavnik.directive.LaunchRegister;
import ru.nastavnik.directive.LaunchState;
import ru.nastavnik.directive.RolloutView;
import ru.nastavnik.inbox.TaskDeadlines;
import ru.nastavnik.roadmap.domain.MunicipalRoadmap;
import ru.nastavnik.roadmap.domain.Roadmap;
import ru.nastavnik.roadmap.domain.StageShift;
import ru.nastavnik.roadmap.persistence.MunicipalRoadmapRepository;
import ru.nastavnik.roadmap.persistence.RoadmapRepository;
import ru.nastavnik.roadmap.persistence.StageShiftRepository;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayContext;
import ru.nastavnik.shared.day.DayKind;

/**
 * A municipality moves one stage for all organisations that it controls (6.1): the limits of its own roadmap and the
 * terms in the roadmaps in force, at once. It rests on an order of the municipal authority, which names day and number.
 */
@Service
@Transactional
public class StageShifts {
    public static final int LONGEST_SHIFT = 60;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_NUMBER = 50;
    private static final Role[] ORDERING = {Role.MUNICIPAL_HEAD, Role.MUNICIPAL_COORDINATOR};

    private final AccessGuard guard;
    private final MunicipalRoadmapRepository municipal;
    private final RoadmapRepository roadmaps;
    private final StageShiftRepository shifts;
    private final RoadmapTemplates templates;
    private final RoadmapFrames frames;
    private final LaunchRegister launches;
    private final TaskDeadlines deadlines;
    private final WorkingDays workingDays;
    private final ObjectProvider<StepProgress> progress;
    private final RegionClock clock;
    private final AuditTrail audit;

    StageShifts(
            AccessGuard guard,
            MunicipalRoadmapRepository municipal,
            RoadmapRepository roadmaps,
            StageShiftRepository shifts,
            RoadmapTemplates templates,
            RoadmapFrames frames,
            LaunchRegister launches,
            TaskDeadlines deadlines,
            WorkingDays workingDays,
            ObjectProvider<StepProgress> progress,
            RegionClock clock,
            AuditTrail audit) {
        this.guard = guard;
        this.municipal = municipal;
        this.roadmaps = roadmaps;
        this.shifts = shifts;
        this.templates = templates;
        this.frames = frames;
        this.launches = launches;
        this.deadlines = deadlines;
        this.workingDays = workingDays;
        this.progress = progress;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * What a shift would do, organisation by organisation.
     *
     * @param workingDays by how many; a negative number moves the stage earlier
     * @throws ValidationException on {@code days}
     * @throws DomainException if the municipal roadmap is not in force, or the directive is closed
     */
    @Transactional(readOnly = true)
    public StageShiftPreview preview(MunicipalRoadmapId id, Stage stage, int workingDays) {
        MunicipalRoadmap district = visible(id);
        requireInForce(district);
        refuse(violationsOfDays(workingDays));
        StageShift shift = shift(district, stage, workingDays);
        StageLimit limit = limit(district, stage);
        List<ShiftedOrganization> found = new ArrayList<>();
        for (StageShiftRepository.Controlled one : organizations(district)) {
            Roadmap roadmap =
                    one.roadmap() == null ? null : roadmaps.find(one.roadmap()).orElse(null);
            found.add(result(one, outcome(one, roadmap, district, shift)));
        }
        return new StageShiftPreview(limit, limit == null ? null : shift.limit(limit), found);
    }

    /**
     * Says what is wrong with an order before one is asked to confirm it.
     *
     * @throws ValidationException on {@code days}, {@code reason}, {@code orderDate}, {@code orderNumber}
     */
    @Transactional(readOnly = true)
    public void check(MunicipalRoadmapId id, StageShiftOrder order) {
        requireInForce(visible(id));
        refuse(violations(order));
    }

    /**
     * Moves the stage: plans, open tasks and the municipality's limit, all at once. Who is left out is told with the
     * reason; the approved plans stay as they were.
     *
     * @return what became of each organisation
     * @throws ValidationException on {@code days}, {@code reason}, {@code orderDate}, {@code orderNumber}
     * @throws DomainException if nothing moves, the municipal roadmap is not in force, or the directive is closed
     */
    public List<ShiftedOrganization> shift(MunicipalRoadmapId id, StageShiftOrder order) {
        MunicipalRoadmap district = visible(id);
        Actor actor = guard.require(district.municipality(), ORDERING);
        requireInForce(district);
        refuse(violations(order));
        StageShift shift = shift(district, order.stage(), order.workingDays());
        UUID shiftId = Ids.next();
        shifts.insert(
                shiftId, district.municipality(), district.launch(), stripped(order), actor.account(), clock.now());
        List<ShiftedOrganization> results = new ArrayList<>();
        for (StageShiftRepository.Controlled one : organizations(district)) {
            Roadmap roadmap = one.roadmap() == null
                    ? null
                    : roadmaps.findForChange(one.roadmap()).orElse(null);
            ShiftedOrganization result = result(one, outcome(one, roadmap, district, shift));
            if (roadmap != null && result.moves()) {
                move(shiftId, roadmap, result, stripped(order));
            }
            results.add(result);
        }
        if (results.stream().noneMatch(ShiftedOrganization::moves)) {
            throw new DomainException("Этап сдвинуть не у кого: ни у одной организации сроки не изменятся."
                    + " Причины указаны в строках.");
        }
        moveLimit(district, order.stage(), shift);
        audit.record(
                "municipal-roadmap.stage-shifted",
                MunicipalRoadmapProcessActions.SUBJECT,
                id.toString(),
                facts(
                        order,
                        "organizations",
                        results.stream().filter(ShiftedOrganization::moves).count()));
        return results;
    }

    /** Why the municipality moved terms of a roadmap, the newest first. */
    @Transactional(readOnly = true)
    public List<StepShift> of(RoadmapId id) {
        guard.require(Role.values());
        Roadmap roadmap = roadmaps.find(id).orElseThrow(() -> new NotFoundException("Дорожная карта не найдена."));
        guard.require(roadmap.organization(), Role.values());
        return shifts.of(id);
    }

    private void move(UUID shift, Roadmap roadmap, ShiftedOrganization result, StageShiftOrder order) {
        roadmap.shiftStage(result.steps().stream().map(ShiftedStep::now).toList());
        roadmaps.update(roadmap);
        shifts.insertSteps(shift, roadmap.id(), result.steps());
        RoadmapKind kind = templates.version(roadmap.template()).kind();
        LocalDate orderDate = order.orderDate() == null ? clock.today() : order.orderDate();
        for (ShiftedStep step : result.steps()) {
            StepShift told = new StepShift(
                    step.now().stepNo(), step.formerTo(), step.newTo(), order.reason(), orderDate, order.orderNumber());
            deadlines.reschedule(
                    StepTasks.task(kind, roadmap.id(), step.now().stepNo()), new DueTerm(step.newTo(), told.ground()));
        }
        audit.record(
                "roadmap.stage-shifted",
                Roadmaps.SUBJECT,
                roadmap.id().toString(),
                facts(order, "rows", result.steps().size()));
    }

    private void moveLimit(MunicipalRoadmap district, Stage stage, StageShift shift) {
        StageLimit former = limit(district, stage);
        if (former == null) {
            return;
        }
        StageLimit now = shift.limit(former);
        municipal.replaceLimits(
                district.id(),
                limits(district).stream()
                        .map(limit -> limit.stage() == stage ? now : limit)
                        .toList());
        district.moveLimit(former, now);
        municipal.update(district);
    }

    private StageShift.Outcome outcome(
            StageShiftRepository.Controlled one,
            @Nullable Roadmap roadmap,
            MunicipalRoadmap district,
            StageShift shift) {
        if (launches.rollout(district.launch(), one.organization())
                .filter(rollout -> rollout.state() == RolloutView.State.LEFT)
                .isPresent()) {
            return StageShift.Outcome.leftOut("организация выбыла из распоряжения");
        }
        if (roadmap == null) {
            return StageShift.Outcome.leftOut("дорожной карты ещё нет");
        }
        return shift.of(
                roadmap,
                templates.version(roadmap.template()),
                frames.of(roadmap.organization(), roadmap.launch(), roadmap.year()),
                done(roadmap.id()));
    }

    private Set<Integer> done(RoadmapId id) {
        StepProgress facts = progress.getIfAvailable();
        return facts == null
                ? Set.of()
                : facts.of(id).stream()
                        .filter(fact ->
                                fact.state() == StepProgress.State.DONE || fact.state() == StepProgress.State.EXCUSED)
                        .map(StepProgress.Fact::stepNo)
                        .collect(Collectors.toSet());
    }

    private static ShiftedOrganization result(StageShiftRepository.Controlled one, StageShift.Outcome outcome) {
        return new ShiftedOrganization(
                one.organization(),
                one.name(),
                one.roadmap(),
                outcome.steps(),
                outcome.consequences(),
                outcome.leftOut());
    }

    private List<StageShiftRepository.Controlled> organizations(MunicipalRoadmap district) {
        return shifts.controlled(district.municipality(), district.launch(), clock.today());
    }

    private StageShift shift(MunicipalRoadmap district, Stage stage, int days) {
        return new StageShift(
                stage,
                day -> workingDays.plus(day, days),
                frames.term(district.launch().value(), clock.schoolYear()),
                clock.today());
    }

    private List<StageLimit> limits(MunicipalRoadmap district) {
        return municipal.limitsInForce(
                district.municipality(), district.launch().value());
    }

    private @Nullable StageLimit limit(MunicipalRoadmap district, Stage stage) {
        return limits(district).stream()
                .filter(limit -> limit.stage() == stage)
                .findFirst()
                .orElse(null);
    }

    private void requireInForce(MunicipalRoadmap district) {
        if (district.inForceSince() == null) {
            throw new ConflictException("Муниципальная дорожная карта ещё не действует:"
                    + " предельные сроки этапов меняются в её черновике.");
        }
        if (launches.find(district.launch())
                .filter(launch -> launch.state() == LaunchState.CLOSED)
                .isPresent()) {
            throw new DomainException("Распоряжение закрыто с итогом: сроки по нему больше не сдвигаются.");
        }
    }

    private static List<FieldViolation> violationsOfDays(int days) {
        List<FieldViolation> found = new ArrayList<>();
        if (days == 0) {
            found.add(new FieldViolation("days", "Укажите, на сколько рабочих дней сдвинуть этап."));
        } else if (Math.abs(days) > LONGEST_SHIFT) {
            found.add(new FieldViolation("days", "Не больше " + LONGEST_SHIFT + " рабочих дней."));
        }
        return found;
    }

    private List<FieldViolation> violations(StageShiftOrder order) {
        List<FieldViolation> found = violationsOfDays(order.workingDays());
        if (order.reason().isBlank()) {
            found.add(new FieldViolation("reason", "Напишите причину: её увидят организации."));
        } else if (order.reason().strip().length() > LONGEST_REASON) {
            found.add(new FieldViolation("reason", "Не длиннее " + LONGEST_REASON + " знаков."));
        }
        LocalDate date = order.orderDate();
        if (date == null) {
            found.add(new FieldViolation("orderDate", "Укажите дату приказа."));
        } else {
            DayKind.DOCUMENT
                    .refusal(date, DayContext.on(clock.today()))
                    .ifPresent(why -> found.add(new FieldViolation("orderDate", why)));
        }
        if (order.orderNumber().isBlank()) {
            found.add(new FieldViolation("orderNumber", "Укажите номер приказа."));
        } else if (order.orderNumber().strip().length() > LONGEST_NUMBER) {
            found.add(new FieldViolation("orderNumber", "Не длиннее " + LONGEST_NUMBER + " знаков."));
        }
        return found;
    }

    private static void refuse(List<FieldViolation> violations) {
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
    }

    private static StageShiftOrder stripped(StageShiftOrder order) {
        return new StageShiftOrder(
                order.stage(),
                order.workingDays(),
                order.reason().strip(),
                order.orderDate(),
                order.orderNumber().strip());
    }

    private static Map<String, String> facts(StageShiftOrder order, String counted, long count) {
        return Map.of(
                "stage",
                order.stage().shortTitle(),
                "workingDays",
                Integer.toString(order.workingDays()),
                "number",
                order.orderNumber().strip(),
                "reason",
                order.reason().strip(),
                counted,
                Long.toString(count));
    }

    private MunicipalRoadmap visible(MunicipalRoadmapId id) {
        guard.require(ORDERING);
        MunicipalRoadmap roadmap =
                municipal.find(id).orElseThrow(() -> new NotFoundException("Муниципальная дорожная карта не найдена."));
        guard.require(roadmap.municipality(), ORDERING);
        return roadmap;
    }
}
