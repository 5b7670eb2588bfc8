package ru.nastavnik.recommendation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.coverage.CoverageTarget;
import ru.nastavnik.coverage.CoverageTargets;
import ru.nastavnik.definition.Amount;
import ru.nastavnik.definition.ReportDefinition.Section;
import ru.nastavnik.figure.FigureSet;
import ru.nastavnik.figure.FigureSetRegister;
import ru.nastavnik.figure.GroupKey;
import ru.nastavnik.figure.Part;
import ru.nastavnik.figure.SubmissionSubject;
import ru.nastavnik.population.Denominators;
import ru.nastavnik.population.PopulationNumber;
import ru.nastavnik.programme.MentoringForm;
import ru.nastavnik.programme.MentoringForms;
import ru.nastavnik.recommendation.persistence.CandidateQueries;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;

/** «Не хватает N организаций»: what is missing to a target, which organisations are nearest, and tasks for them. */
@Service
@Transactional(readOnly = true)
public class ShortfallPlanner {
    private static final Role[] PLANNERS = {Role.DEPARTMENT, Role.CENTRE_OPERATOR};
    private static final Role[] READERS = {
        Role.DEPARTMENT, Role.CENTRE_OPERATOR, Role.MUNICIPAL_HEAD, Role.MUNICIPAL_COORDINATOR
    };
    private static final String COVERAGE = "coverage";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final AccessGuard guard;
    private final CoverageTargets targets;
    private final FigureSetRegister sets;
    private final CandidateQueries reading;
    private final Denominators denominators;
    private final MentoringForms forms;
    private final RecommendationRules rules;
    private final Recommendations recommendations;
    private final RegionClock clock;

    ShortfallPlanner(
            AccessGuard guard,
            CoverageTargets targets,
            FigureSetRegister sets,
            CandidateQueries reading,
            Denominators denominators,
            MentoringForms forms,
            RecommendationRules rules,
            Recommendations recommendations,
            RegionClock clock) {
        this.guard = guard;
        this.targets = targets;
        this.sets = sets;
        this.reading = reading;
        this.denominators = denominators;
        this.forms = forms;
        this.rules = rules;
        this.recommendations = recommendations;
        this.clock = clock;
    }

    /** In the actor's territory, by the newest accepted figures of coverage, or by active pairs if there are none. */
    public ShortfallPlan plan(UUID targetId) {
        Actor actor = guard.require(READERS);
        boolean planner = actor.role() == Role.DEPARTMENT || actor.role() == Role.CENTRE_OPERATOR;
        CoverageTarget target = targets.get(targetId);
        LocalDate today = clock.today();
        RowScope scope = RowScope.of(actor, "o");
        Optional<FigureSet> set = sets.newest(COVERAGE, today);
        Denominators.Snapshot snapshot = denominators.on(today, actor, scope);
        Map<String, String> titles = titles();
        List<CandidateQueries.Standing> all = reading.of(
                set.map(FigureSet::id).orElse(null), clock.schoolYear().startYear(), today, planner, scope);
        List<Shortfall> shortfalls = new ArrayList<>();
        for (String item : target.items()) {
            for (OrganizationKind kind : kinds(target)) {
                shortfalls.add(shortfall(target, item, kind, all, snapshot, titles));
            }
        }
        List<String> notes = new ArrayList<>();
        if (!planner) {
            notes.add("Цель поставлена региону. Здесь – подведомственные организации вашего муниципалитета:"
                    + " сколько из них реализуют форму и скольких не хватает до такой же доли.");
        }
        set.map(FigureSet::asOf)
                .filter(day -> day.isBefore(target.dueOn()))
                .ifPresent(day -> notes.add("Данные на " + DAY.format(day) + ", а цель поставлена к "
                        + DAY.format(target.dueOn()) + ": её срок тогда ещё не наступил."));
        notes.addAll(snapshot.sources());
        long unknown = all.stream()
                .filter(standing -> target.kinds().isEmpty() || target.kinds().contains(standing.kind()))
                .filter(standing -> !standing.isKnown())
                .count();
        if (unknown > 0) {
            notes.add("О части организаций данных нет: " + unknown
                    + ". Доля поэтому не считается, а они стоят среди тех, кто форму не реализует.");
        }
        for (Shortfall shortfall : shortfalls) {
            if (shortfall.missingCount() > shortfall.candidates().size()) {
                notes.add(shortfall.title() + ", " + shortfall.kindTitle() + ": не хватает " + shortfall.missingCount()
                        + ", а в реестре без этой формы только "
                        + shortfall.candidates().size() + ". Сверьте знаменатель с реестром.");
            }
        }
        String source = set.map(found -> "По данным «" + found.title() + "» на " + DAY.format(found.asOf())
                        + (found.isComplete() ? "" : ", " + found.received()))
                .orElse("Охват ещё не собирали: форма считается реализуемой, если есть действующие пары");
        return new ShortfallPlan(target, source + ".", shortfalls, notes);
    }

    /** The recommendation that the rules give for the form. */
    public Advice advice(String item) {
        guard.require(PLANNERS);
        return rules.of(item, titles());
    }

    /** Whether the actor may make recommendations of a plan, or only reads it. */
    public boolean mayRecommend() {
        Actor actor = guard.require(READERS);
        return actor.role() == Role.DEPARTMENT || actor.role() == Role.CENTRE_OPERATOR;
    }

    /** What a draft of a rule would recommend now, and to whom. Its caller has checked the draft. */
    RulePreview preview(RuleDraft draft) {
        guard.require(PLANNERS);
        LocalDate today = clock.today();
        Advice advice = rules.of(draft, titles());
        List<CoverageTarget> concerned = targets.list().stream()
                .filter(target -> target.items().contains(draft.form()))
                .toList();
        List<CoverageTarget> ahead = concerned.stream()
                .filter(target -> !target.dueOn().isBefore(today))
                .toList();
        LocalDate next = ahead.isEmpty()
                ? concerned.stream()
                        .map(CoverageTarget::dueOn)
                        .max(LocalDate::compareTo)
                        .orElse(today)
                : ahead.stream()
                        .map(CoverageTarget::dueOn)
                        .min(LocalDate::compareTo)
                        .orElse(today);
        List<ShortfallPlan> plans = concerned.stream()
                .filter(target -> target.dueOn().equals(next))
                .map(target -> plan(target.id()).only(draft.form()))
                .toList();
        return new RulePreview(advice, plans);
    }

    /**
     * Makes a task of the recommendation for each organisation: all or none. Who has an open recommendation of the
     * same form gets no second one.
     *
     * @param organizations organisations of the actor's territory
     * @param item the form, or forms jointly, that it is to bring
     * @throws ValidationException on {@code organizations}, {@code text} or {@code dueOn}
     */
    @Transactional
    public int recommend(
            List<OrganizationId> organizations, String item, String text, String projects, @Nullable LocalDate dueOn) {
        guard.require(PLANNERS);
        List<OrganizationId> addressees = List.copyOf(new LinkedHashSet<>(organizations));
        if (addressees.isEmpty()) {
            throw new ValidationException("organizations", "Выберите хотя бы одну организацию");
        }
        if (text.isBlank()) {
            throw new ValidationException("text", "Напишите, что рекомендуется");
        }
        if (dueOn == null || dueOn.isBefore(clock.today())) {
            throw new ValidationException("dueOn", "Укажите срок исполнения не раньше сегодняшнего дня");
        }
        addressees.forEach(organization -> guard.require(organization, PLANNERS));
        requireNew(addressees, item);
        recommendations.issue(addressees.stream()
                .map(organization -> new NewRecommendation(
                        null,
                        SubmissionSubject.of(organization),
                        text.strip(),
                        projects.isBlank() ? null : projects.strip(),
                        dueOn,
                        item))
                .toList());
        return addressees.size();
    }

    private void requireNew(List<OrganizationId> addressees, String item) {
        Actor actor = guard.require(PLANNERS);
        List<String> names =
                reading.of(null, clock.schoolYear().startYear(), clock.today(), true, RowScope.of(actor, "o")).stream()
                        .map(standing -> standing.candidate(CoverageTarget.formsOf(item)))
                        .filter(candidate ->
                                candidate.recommended() != null && addressees.contains(candidate.organization()))
                        .map(Candidate::name)
                        .toList();
        if (!names.isEmpty()) {
            throw new ValidationException(
                    "organizations",
                    "Уже рекомендовано и ещё не принято: " + String.join(", ", names) + ". Снимите с них отметку");
        }
    }

    private Shortfall shortfall(
            CoverageTarget target,
            String item,
            @Nullable OrganizationKind kind,
            List<CandidateQueries.Standing> all,
            Denominators.Snapshot snapshot,
            Map<String, String> titles) {
        List<String> wanted = CoverageTarget.formsOf(item);
        List<CandidateQueries.Standing> concerned = all.stream()
                .filter(standing -> kind == null
                        ? target.kinds().isEmpty() || target.kinds().contains(standing.kind())
                        : standing.kind() == kind)
                .toList();
        Amount implementing = Amount.of(
                concerned.stream().filter(standing -> standing.uses(wanted)).count());
        Amount total = snapshot.of(
                PopulationNumber.ORGANIZATIONS, new GroupKey(item, kind, null, null, null), section(target));
        Part part = new Part(
                (int) concerned.stream()
                        .filter(CandidateQueries.Standing::isKnown)
                        .count(),
                total);
        Amount needed = total.times(Amount.of(target.percent()))
                .dividedBy(Amount.of(100))
                .ceiling();
        return new Shortfall(
                item,
                CoverageTarget.titleOf(item, titles),
                kind,
                implementing,
                total,
                part.isWhole()
                        ? implementing.times(Amount.of(100)).dividedBy(total)
                        : Amount.notComputable("получены данные " + part.inWords()),
                needed,
                needed.minus(implementing).max(Amount.ZERO),
                concerned.stream()
                        .filter(standing -> !standing.uses(wanted))
                        .map(standing -> standing.candidate(wanted))
                        .sorted(Candidate.NEAREST)
                        .toList());
    }

    private static Section section(CoverageTarget target) {
        return new Section("", "", List.of(), target.kinds(), List.of(), List.of(), "", List.of(), null);
    }

    private static List<@Nullable OrganizationKind> kinds(CoverageTarget target) {
        List<@Nullable OrganizationKind> kinds = new ArrayList<>();
        if (target.kindsJoint()) {
            kinds.add(null);
        } else {
            kinds.addAll(target.kinds().isEmpty() ? Arrays.asList(OrganizationKind.values()) : target.kinds());
        }
        return kinds;
    }

    private Map<String, String> titles() {
        return forms.all().stream()
                .collect(Collectors.toMap(
                        MentoringForm::code, MentoringForm::title, (one, other) -> one, LinkedHashMap::new));
    }
}
