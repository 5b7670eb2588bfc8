package ru.nastavnik.recommendation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.programme.MentoringForm;
import ru.nastavnik.programme.MentoringForms;
import ru.nastavnik.recommendation.persistence.ProjectTable;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;

/**
 * The rules by which recommendations are proposed: one per form of mentoring, changed as versions and never
 * overwritten, so that it can be told later why something was recommended (3.2, 5).
 */
@Service
@Transactional
public class RuleKeeping {
    private static final Role[] KEEPERS = {Role.DEPARTMENT, Role.CENTRE_OPERATOR};
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}?");
    private static final String FORM = "{form}";
    private static final int LONGEST = 1000;

    private final AccessGuard guard;
    private final ProjectTable table;
    private final MentoringForms forms;
    private final ShortfallPlanner planner;
    private final RegionClock clock;
    private final AuditTrail audit;

    RuleKeeping(
            AccessGuard guard,
            ProjectTable table,
            MentoringForms forms,
            ShortfallPlanner planner,
            RegionClock clock,
            AuditTrail audit) {
        this.guard = guard;
        this.table = table;
        this.forms = forms;
        this.planner = planner;
        this.clock = clock;
        this.audit = audit;
    }

    /** The rules as they are now, those that are switched off too. */
    @Transactional(readOnly = true)
    public List<RecommendationRule> list() {
        guard.require(KEEPERS);
        return table.rules();
    }

    /** What a rule said before, the newest version first. */
    @Transactional(readOnly = true)
    public List<RecommendationRule> versions(String code) {
        guard.require(KEEPERS);
        return table.versions(code);
    }

    /**
     * To whom a draft would recommend what, if it were the rule now. Nothing is kept.
     *
     * @throws ValidationException on {@code form}, {@code text} or {@code projects}
     */
    @Transactional(readOnly = true)
    public RulePreview preview(RuleDraft draft) {
        guard.require(KEEPERS);
        refuse(violations(draft));
        return planner.preview(draft);
    }

    /**
     * Adds a rule for a form that has none.
     *
     * @throws ValidationException on {@code form}, {@code text} or {@code projects}
     */
    public String add(RuleDraft draft) {
        Actor actor = guard.require(KEEPERS);
        table.lockRules();
        List<FieldViolation> violations = violations(draft);
        requireOnly(draft.form(), "", violations);
        refuse(violations);
        RecommendationRule rule =
                new RecommendationRule(Ids.next().toString(), draft.form(), draft.text(), draft.projects(), 1, true);
        keep(actor, rule, "monitoring.rule-added");
        return rule.code();
    }

    /**
     * Changes what a rule says, as its next version.
     *
     * @param version the version that the person saw
     * @throws ConflictException if somebody else was faster
     */
    public void change(String code, int version, RuleDraft draft) {
        Actor actor = guard.require(KEEPERS);
        RecommendationRule known = seen(code, version);
        List<FieldViolation> violations = violations(draft);
        if (known.active()) {
            requireOnly(draft.form(), code, violations);
        }
        refuse(violations);
        keep(
                actor,
                new RecommendationRule(code, draft.form(), draft.text(), draft.projects(), version + 1, known.active()),
                "monitoring.rule-changed");
    }

    /** Applies a rule no longer; its form gets the usual wording until it has a rule again. */
    public void switchOff(String code, int version) {
        turn(code, version, false);
    }

    /** @throws ValidationException on {@code form} if the form has another rule meanwhile */
    public void switchOn(String code, int version) {
        turn(code, version, true);
    }

    private void turn(String code, int version, boolean active) {
        Actor actor = guard.require(KEEPERS);
        RecommendationRule known = seen(code, version);
        if (known.active() == active) {
            return;
        }
        if (active) {
            List<FieldViolation> violations = new ArrayList<>();
            requireOnly(known.form(), code, violations);
            refuse(violations);
        }
        keep(
                actor,
                new RecommendationRule(code, known.form(), known.text(), known.projects(), version + 1, active),
                "monitoring.rule-switched");
    }

    private RecommendationRule seen(String code, int version) {
        table.lockRules();
        RecommendationRule known = table.rules().stream()
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Правило не найдено."));
        if (known.version() != version) {
            throw new ConflictException("Правило только что изменил кто-то другой. Обновите страницу и сверьте.");
        }
        return known;
    }

    private void keep(Actor actor, RecommendationRule rule, String action) {
        table.add(rule, clock.now(), actor.account().value());
        audit.record(
                action,
                "recommendation-rule",
                rule.code(),
                Map.of(
                        "form", rule.form(),
                        "version", String.valueOf(rule.version()),
                        "active", String.valueOf(rule.active())));
    }

    private void requireOnly(String form, String except, List<FieldViolation> violations) {
        boolean taken = table.rules().stream()
                .anyMatch(rule -> rule.active()
                        && rule.form().equals(form)
                        && !rule.code().equals(except));
        if (taken) {
            violations.add(
                    new FieldViolation("form", "Для этой формы правило уже есть: измените его или сначала выключите"));
        }
    }

    private List<FieldViolation> violations(RuleDraft draft) {
        List<FieldViolation> violations = new ArrayList<>();
        boolean known = forms.all().stream().map(MentoringForm::code).anyMatch(draft.form()::equals);
        if (!known) {
            violations.add(new FieldViolation("form", "Выберите форму наставничества"));
        }
        if (draft.text().isBlank()) {
            violations.add(new FieldViolation("text", "Напишите, что рекомендуется"));
        } else if (draft.text().length() > LONGEST) {
            violations.add(new FieldViolation("text", "Не длиннее " + LONGEST + " знаков"));
        } else if (PLACEHOLDER.matcher(draft.text()).results().anyMatch(found -> !FORM.equals(found.group()))) {
            violations.add(new FieldViolation("text", "В фигурных скобках можно написать только {form}"));
        }
        projects(draft, known, violations);
        return violations;
    }

    private void projects(RuleDraft draft, boolean formIsKnown, List<FieldViolation> violations) {
        if (draft.projects().size() > RecommendationRules.MOST_PROJECTS) {
            violations.add(new FieldViolation(
                    "projects",
                    "Не больше " + RecommendationRules.MOST_PROJECTS + " проектов: остальные не покажутся"));
        }
        if (new HashSet<>(draft.projects()).size() < draft.projects().size()) {
            violations.add(new FieldViolation("projects", "Один проект назван дважды"));
        }
        Map<String, SupportProject> catalogue =
                table.all().stream().collect(Collectors.toMap(SupportProject::code, project -> project));
        if (!catalogue.keySet().containsAll(draft.projects())) {
            violations.add(new FieldViolation("projects", "Такого проекта в каталоге нет"));
            return;
        }
        String unsuited = draft.projects().stream()
                .map(catalogue::get)
                .map(Objects::requireNonNull)
                .filter(project -> formIsKnown && !project.suits(draft.form()))
                .map(SupportProject::title)
                .collect(Collectors.joining(", "));
        if (!unsuited.isEmpty()) {
            violations.add(new FieldViolation("projects", "Этой форме по каталогу не подходит: " + unsuited));
        }
    }

    private static void refuse(List<FieldViolation> violations) {
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
    }
}
