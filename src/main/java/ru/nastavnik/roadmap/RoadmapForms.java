package ru.nastavnik.roadmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.roadmap.persistence.RoadmapFormDrafts;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayContext;
import ru.nastavnik.shared.day.DayKind;

/**
 * New versions of the roadmap forms, drafted and approved by the regional centre (3.1). Roadmaps that have begun stay
 * on the version they began with; a directive's launch takes the version that was picked for it.
 */
@Service
@Transactional
public class RoadmapForms {
    private static final String SUBJECT = "roadmap-form";
    private static final int LONGEST = 2000;

    private final RoadmapTemplates templates;
    private final RoadmapFormDrafts drafts;
    private final AccessGuard guard;
    private final RegionClock clock;
    private final AuditTrail audit;

    RoadmapForms(
            RoadmapTemplates templates,
            RoadmapFormDrafts drafts,
            AccessGuard guard,
            RegionClock clock,
            AuditTrail audit) {
        this.templates = templates;
        this.drafts = drafts;
        this.guard = guard;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Begins a new version as a copy of the newest one.
     *
     * @throws ConflictException if a draft of the form exists already
     */
    public RoadmapTemplateId draft(RoadmapKind kind) {
        guard.require(Role.CENTRE_OPERATOR);
        RoadmapTemplate newest = templates.versions(kind).get(0);
        if (!newest.approved()) {
            throw new ConflictException("Черновик новой версии формы уже есть: продолжайте в нём.");
        }
        RoadmapTemplateId id = drafts.copy(newest, clock.today());
        audit.record("roadmap-form.drafted", SUBJECT, id.toString(), Map.of());
        return id;
    }

    /**
     * Keeps the draft as it is typed, right or wrong.
     *
     * @return the draft's version after that
     * @throws ConflictException if somebody has changed or approved it meanwhile
     */
    public int save(RoadmapTemplateId id, int seenVersion, String title, List<StepWording> steps) {
        guard.require(Role.CENTRE_OPERATOR);
        drafts.save(id, seenVersion, title, steps);
        return seenVersion + 1;
    }

    /** The draft's version, for {@link #save}. */
    @Transactional(readOnly = true)
    public int version(RoadmapTemplateId id) {
        guard.require(Role.CENTRE_OPERATOR);
        return drafts.version(id);
    }

    /**
     * Approves a draft. From then on it never changes.
     *
     * @throws ValidationException if a wording is missing, a term ends before it begins or the day lies in the past;
     *     fields are {@code effectiveFrom}, {@code title}, {@code title-7}, {@code output-7}, {@code term-7}
     */
    public void approve(RoadmapTemplateId id, int seenVersion, LocalDate effectiveFrom) {
        Actor actor = guard.require(Role.CENTRE_OPERATOR);
        RoadmapTemplate template = templates.version(id);
        List<FieldViolation> violations = new ArrayList<>();
        if (effectiveFrom.isBefore(clock.today())) {
            violations.add(new FieldViolation("effectiveFrom", "Форма не может действовать с прошедшей даты."));
        } else {
            DayKind.EFFECTIVE_FROM
                    .refusal(effectiveFrom, DayContext.on(clock.today()))
                    .ifPresent(why -> violations.add(new FieldViolation("effectiveFrom", why)));
        }
        if (template.title().isBlank()) {
            violations.add(new FieldViolation("title", "Назовите версию формы."));
        }
        template.steps().forEach(step -> judge(StepWording.of(step), violations));
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
        drafts.approve(id, seenVersion, effectiveFrom, actor.account(), clock.now());
        audit.record(
                "roadmap-form.approved", SUBJECT, id.toString(), Map.of("effectiveFrom", effectiveFrom.toString()));
    }

    /** Throws a draft away. */
    public void discard(RoadmapTemplateId id) {
        guard.require(Role.CENTRE_OPERATOR);
        drafts.delete(id);
        audit.record("roadmap-form.discarded", SUBJECT, id.toString(), Map.of());
    }

    private static void judge(StepWording step, List<FieldViolation> violations) {
        if (step.title().isBlank() || step.title().length() > LONGEST) {
            violations.add(new FieldViolation("title-" + step.no(), "Назовите шаг " + step.no() + "."));
        }
        if (step.output().isBlank() || step.output().length() > LONGEST) {
            violations.add(new FieldViolation("output-" + step.no(), "Укажите результат шага " + step.no() + "."));
        }
        UsualTerm term = step.usualTerm();
        if (term != null && dayOfSchoolYear(term.from()).isAfter(dayOfSchoolYear(term.to()))) {
            violations.add(new FieldViolation("term-" + step.no(), "Шаг " + step.no() + " кончается раньше начала."));
        }
    }

    /** September comes before May. The year is a leap year's, so that 29 February has its place. */
    private static LocalDate dayOfSchoolYear(java.time.MonthDay day) {
        SchoolYear year = new SchoolYear(2027);
        LocalDate inFirst = day.atYear(year.startYear());
        return inFirst.isBefore(year.firstDay()) ? day.atYear(year.startYear() + 1) : inFirst;
    }
}
