package ru.nastavnik.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.campaign.persistence.ScheduleTable;
import ru.nastavnik.campaign.persistence.ScheduleTable.Schedule;
import ru.nastavnik.definition.CollectionForm;
import ru.nastavnik.definition.MonitoringDefinitions;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;

/**
 * Which campaigns open by themselves, on the roadmap's and other dates (3.2, 5). A department or the centre's operator
 * keeps its own ones; what opens is led by whom the schedule belongs to.
 */
@Service
@Transactional
public class CampaignSchedules {
    private static final String SUBJECT = "campaign-schedule";
    private static final int LONGEST = 60;
    private static final int NEXT = 3;
    private static final int PAST = 5;
    private static final int AHEAD_MONTHS = 14;

    private final AccessGuard guard;
    private final MonitoringDefinitions definitions;
    private final ScheduleTable table;
    private final ScheduleDates dates;
    private final RegionClock clock;
    private final AuditTrail audit;

    CampaignSchedules(
            AccessGuard guard,
            MonitoringDefinitions definitions,
            ScheduleTable table,
            ScheduleDates dates,
            RegionClock clock,
            AuditTrail audit) {
        this.guard = guard;
        this.definitions = definitions;
        this.table = table;
        this.dates = dates;
        this.clock = clock;
        this.audit = audit;
    }

    /** Those of the actor's department or of the centre, running ones first. */
    @Transactional(readOnly = true)
    public List<ScheduleView> list() {
        Actor actor = leader();
        return table.of(actor.role(), Campaigns.department(actor)).stream()
                .map(this::view)
                .toList();
    }

    /**
     * Sets a schedule; dates from today on count.
     *
     * @throws ValidationException on {@code form}, {@code kind}, {@code at}, {@code daysBefore} or {@code term}
     */
    public CampaignScheduleId add(String formCode, ScheduleRule rule) {
        Actor actor = leader();
        CampaignScheduleId id = CampaignScheduleId.next();
        check(actor, id, formCode, rule);
        Schedule schedule =
                new Schedule(id, formCode, actor.role(), Campaigns.department(actor), rule, true, clock.today(), 0);
        table.insert(schedule, clock.now(), by(actor));
        record("monitoring.schedule-set", schedule);
        return schedule.id();
    }

    /**
     * Changes the rule; what is open already stays. Dates from today on count.
     *
     * @param version the version that the person saw
     */
    public void change(CampaignScheduleId id, int version, ScheduleRule rule) {
        Schedule own = own(id, version);
        Actor actor = leader();
        check(actor, id, own.formCode(), rule);
        update(actor, own, rule, own.active(), "monitoring.schedule-changed");
    }

    /** Opens nothing more until it is switched on again; what is open already stays. */
    public void switchOff(CampaignScheduleId id, int version) {
        Schedule own = own(id, version);
        update(leader(), own, own.rule(), false, "monitoring.schedule-switched");
    }

    /**
     * Opens campaigns again; dates that passed meanwhile are passed over.
     *
     * @throws ValidationException on {@code kind} if another one opens the same meanwhile
     */
    public void switchOn(CampaignScheduleId id, int version) {
        Schedule own = own(id, version);
        check(leader(), id, own.formCode(), own.rule());
        update(leader(), own, own.rule(), true, "monitoring.schedule-switched");
    }

    private void update(Actor actor, Schedule own, ScheduleRule rule, boolean active, String action) {
        Schedule changed = new Schedule(
                own.id(), own.formCode(), own.ledBy(), own.department(), rule, active, clock.today(), own.version());
        table.update(changed, clock.now(), by(actor));
        record(action, changed);
    }

    private void record(String action, Schedule schedule) {
        audit.record(
                action,
                SUBJECT,
                schedule.id().toString(),
                Map.of(
                        "form", schedule.formCode(),
                        "rule",
                                schedule.rule().kind().title() + " "
                                        + schedule.rule().at(),
                        "active", String.valueOf(schedule.active())));
    }

    private void check(Actor actor, CampaignScheduleId id, String formCode, ScheduleRule rule) {
        List<FieldViolation> wrong = new ArrayList<>();
        if (formCode.isBlank()) {
            wrong.add(new FieldViolation("form", "Выберите форму сбора"));
        } else {
            CollectionForm form = definitions.form(formCode);
            if (actor.role() == Role.CENTRE_OPERATOR && form.operators().isEmpty()) {
                wrong.add(new FieldViolation("form", "Эту форму собирает только департамент (пункт 3.2)"));
            }
        }
        boolean twice = table.of(actor.role(), Campaigns.department(actor)).stream()
                .filter(other -> other.active() && !other.id().equals(id))
                .anyMatch(other -> other.formCode().equals(formCode)
                        && other.rule().kind() == rule.kind()
                        && other.rule().at().equals(rule.at()));
        if (twice) {
            wrong.add(
                    new FieldViolation("kind", "Эту форму по этой дате уже открывает другое расписание: измените его"));
        }
        if (rule.daysBefore() < 0 || rule.daysBefore() > LONGEST) {
            wrong.add(new FieldViolation("daysBefore", "Укажите от 0 до 60 рабочих дней"));
        }
        if (rule.term() < 1 || rule.term() > LONGEST) {
            wrong.add(new FieldViolation("term", "Укажите от 1 до 60 рабочих дней"));
        } else if (rule.term() < rule.daysBefore()) {
            wrong.add(new FieldViolation(
                    "term", "Срок сдачи окончится раньше даты данных: дайте не меньше дней, чем до даты"));
        }
        whereOf(rule).ifPresent(message -> wrong.add(new FieldViolation("at", message)));
        if (!wrong.isEmpty()) {
            throw new ValidationException(wrong);
        }
    }

    /** What is wrong with the place of the rule. */
    private Optional<String> whereOf(ScheduleRule rule) {
        boolean right = switch (rule.kind()) {
            case ROADMAP_STEP ->
                dates.step(rule.at(), clock.today())
                        .filter(step -> step.usualTerm() != null)
                        .isPresent();
            case MUNICIPAL_POINT -> rule.at().matches("6\\.[1-4]");
            case YEARLY -> ScheduleDates.dayOfYear(rule.at()).isPresent();
            case QUARTER, DIRECTIVE_END -> true;
        };
        if (right) {
            return Optional.empty();
        }
        return Optional.of(
                switch (rule.kind()) {
                    case ROADMAP_STEP -> "Выберите шаг, для которого форма дорожной карты называет обычный срок";
                    case MUNICIPAL_POINT -> "Выберите пункт распоряжения 6.1–6.4";
                    default -> "Укажите день и месяц";
                });
    }

    private ScheduleView view(Schedule schedule) {
        LocalDate today = clock.today();
        List<ScheduledOpening> next = schedule.active()
                ? dates.openingBetween(schedule.rule(), today, today.plusMonths(AHEAD_MONTHS)).stream()
                        .filter(opening -> !table.isTaken(schedule.id(), opening.day(), opening.municipalities()))
                        .limit(NEXT)
                        .toList()
                : List.of();
        return new ScheduleView(
                schedule.id(),
                schedule.formCode(),
                definitions.form(schedule.formCode()).title(),
                schedule.rule(),
                dates.inWords(schedule.rule(), today),
                schedule.active(),
                next,
                table.past(schedule.id(), PAST),
                schedule.version());
    }

    private Schedule own(CampaignScheduleId id, int version) {
        Actor actor = leader();
        Schedule own = table.find(id)
                .filter(found -> found.ledBy() == actor.role() && found.department() == Campaigns.department(actor))
                .orElseThrow(() -> new NotFoundException("Расписание не найдено."));
        if (own.version() != version) {
            throw new ConflictException("Расписание только что изменил кто-то другой. Обновите страницу.");
        }
        return own;
    }

    private Actor leader() {
        return guard.require(Role.DEPARTMENT, Role.CENTRE_OPERATOR);
    }

    private static UUID by(Actor actor) {
        return actor.account().value();
    }
}
