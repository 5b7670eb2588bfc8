package ru.nastavnik.coverage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.coverage.persistence.TargetTable;
import ru.nastavnik.programme.MentoringForm;
import ru.nastavnik.programme.MentoringForms;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayKind;

/** Targets of coverage: those of the letter and the slides, and what the operator adds. They are never changed. */
@Service
@Transactional(readOnly = true)
public class CoverageTargets {
    private static final Role[] READERS = {
        Role.DEPARTMENT, Role.CENTRE_OPERATOR, Role.MUNICIPAL_HEAD, Role.MUNICIPAL_COORDINATOR
    };
    private static final Role[] KEEPERS = {Role.DEPARTMENT, Role.CENTRE_OPERATOR};
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final AccessGuard guard;
    private final TargetTable table;
    private final MentoringForms forms;
    private final RegionClock clock;
    private final AuditTrail audit;

    CoverageTargets(AccessGuard guard, TargetTable table, MentoringForms forms, RegionClock clock, AuditTrail audit) {
        this.guard = guard;
        this.table = table;
        this.forms = forms;
        this.clock = clock;
        this.audit = audit;
    }

    /** The nearest day first. */
    public List<CoverageTarget> list() {
        guard.require(READERS);
        return table.all();
    }

    /** @throws NotFoundException if there is none */
    public CoverageTarget get(UUID id) {
        guard.require(READERS);
        return table.all().stream()
                .filter(target -> target.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Цель не найдена."));
    }

    /** Whether the actor may add targets, or only reads them. */
    public boolean mayAdd() {
        Role role = guard.require(READERS).role();
        return role == Role.DEPARTMENT || role == Role.CENTRE_OPERATOR;
    }

    /** How forms, alone or jointly, are called in words. */
    public UnaryOperator<String> titleOfItem() {
        guard.require(READERS);
        Map<String, String> titles = new LinkedHashMap<>();
        forms.all().forEach(form -> titles.putIfAbsent(form.code(), form.title()));
        return item -> CoverageTarget.titleOf(item, titles);
    }

    /**
     * Adds a target; it counts in reports from now on.
     *
     * @throws ValidationException on {@code forms}, {@code dueOn}, {@code percent} or {@code source}
     */
    @Transactional
    public CoverageTarget add(NewTarget target) {
        Actor actor = guard.require(KEEPERS);
        List<FieldViolation> violations = new ArrayList<>();
        List<String> known = forms.all().stream().map(MentoringForm::code).toList();
        if (target.forms().isEmpty() || !known.containsAll(target.forms())) {
            violations.add(new FieldViolation("forms", "Выберите хотя бы одну форму наставничества"));
        }
        if (target.dueOn() == null) {
            violations.add(new FieldViolation("dueOn", "Укажите, к какой дате"));
        }
        @Nullable BigDecimal percent = target.percent();
        if (percent == null || percent.signum() <= 0 || percent.compareTo(WHOLE) > 0) {
            violations.add(new FieldViolation("percent", "Укажите долю больше 0 и не больше 100 %"));
        }
        if (target.source().isBlank()) {
            violations.add(new FieldViolation("source", "Назовите документ, который ставит цель"));
        }
        @Nullable LocalDate due = target.dueOn();
        DayKind.LONG_TERM.require("dueOn", due, clock.today());
        if (!violations.isEmpty() || due == null || percent == null) {
            throw new ValidationException(violations);
        }
        CoverageTarget added = new CoverageTarget(
                Ids.next(),
                List.copyOf(new LinkedHashSet<>(target.forms())),
                target.kinds(),
                target.joint() && target.forms().size() > 1,
                target.kindsJoint() && target.kinds().size() != 1,
                due,
                percent,
                target.source().strip());
        table.add(added, clock.now(), actor.account().value());
        audit.record(
                "monitoring.target-added",
                "coverage-target",
                added.id().toString(),
                Map.of("percent", percent.toPlainString(), "day", due.toString()));
        return added;
    }
}
