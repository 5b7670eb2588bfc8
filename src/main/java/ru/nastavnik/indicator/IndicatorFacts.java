package ru.nastavnik.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.definition.Amount;
import ru.nastavnik.definition.Formula;
import ru.nastavnik.figure.Change;
import ru.nastavnik.figure.FigureSet;
import ru.nastavnik.figure.FigureSetId;
import ru.nastavnik.figure.FigureSetRegister;
import ru.nastavnik.indicator.Indicator.Fact;
import ru.nastavnik.indicator.persistence.IndicatorTable;
import ru.nastavnik.indicator.persistence.PassportTable;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayKind;

/**
 * Sets plans and records facts: typed with their source, «не рассчитан» with a reason, or computed by the passport's
 * formula and confirmed by a person.
 */
@Service
@Transactional
public class IndicatorFacts {
    private static final Role[] KEEPERS = {Role.DEPARTMENT, Role.CENTRE_OPERATOR};
    private static final String SUBJECT = "indicator";
    private static final int FIRST_YEAR = 2015;
    private static final int LAST_YEAR = 2100;
    private static final int HUNDRED = 100;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final IndicatorTable table;
    private final PassportTable passports;
    private final FigureSetRegister figureSets;
    private final KnownIndicators known;
    private final IndicatorComputation computation;
    private final AccessGuard guard;
    private final RegionClock clock;
    private final AuditTrail audit;

    IndicatorFacts(
            IndicatorTable table,
            PassportTable passports,
            FigureSetRegister figureSets,
            KnownIndicators known,
            IndicatorComputation computation,
            AccessGuard guard,
            RegionClock clock,
            AuditTrail audit) {
        this.table = table;
        this.passports = passports;
        this.figureSets = figureSets;
        this.known = known;
        this.computation = computation;
        this.guard = guard;
        this.clock = clock;
        this.audit = audit;
    }

    /** @param source the document that sets the plan */
    public void savePlan(String code, int year, @Nullable BigDecimal value, String source) {
        guard.require(KEEPERS);
        Indicator indicator = known.versions(code).get(0);
        requireYear(year);
        requireFits(indicator, value, "value");
        if (source.isBlank()) {
            throw new ValidationException("source", "Укажите документ, которым установлен план");
        }
        table.savePlan(code, year, Objects.requireNonNull(value), source.strip());
        audit.record(
                "monitoring.indicator-plan-saved",
                SUBJECT,
                code,
                Map.of("year", String.valueOf(year), "value", value.toPlainString()));
    }

    /**
     * Records what was counted elsewhere.
     *
     * @param value the number, or null for «не рассчитан»
     * @param reason why there is no number; required without one
     */
    public void typeFact(
            String code, int year, LocalDate asOf, @Nullable BigDecimal value, String reason, String source) {
        Actor actor = guard.require(KEEPERS);
        Indicator indicator = known.versions(code).get(0);
        requireYear(year);
        requireDay(year, asOf);
        DayKind.FIGURES.require("asOf", asOf, clock.today());
        if (value == null && reason.isBlank()) {
            throw new ValidationException("reason", "Без числа нужна причина: почему показатель не рассчитан");
        }
        if (value != null && !reason.isBlank()) {
            throw new ValidationException("reason", "Либо число, либо причина: вместе они противоречат друг другу");
        }
        if (value != null) {
            requireFits(indicator, value, "value");
        }
        if (source.isBlank()) {
            throw new ValidationException("source", "Укажите, откуда взят факт");
        }
        Amount amount = value == null ? Amount.notComputable(reason.strip()) : Amount.of(value);
        passports.save(
                code,
                year,
                asOf,
                amount,
                null,
                null,
                source.strip(),
                null,
                clock.now(),
                actor.account().value());
        record(code, year, asOf, "typed");
    }

    /**
     * Computes by the formula of the passport that was in effect on the figures' day; nothing is saved.
     *
     * @throws DomainException if the figures are of another form or population
     */
    @Transactional(readOnly = true)
    public ComputedFact compute(String code, FigureSetId figures) {
        guard.require(KEEPERS);
        FigureSet set =
                figureSets.find(figures).orElseThrow(() -> new NotFoundException("Данные для расчёта не найдены."));
        List<Indicator> versions = known.versions(code);
        Indicator indicator = KnownIndicators.inEffect(versions, set.asOf()).orElse(versions.get(0));
        if (indicator.formula() == null) {
            throw new DomainException("У паспорта нет формулы: факт вводят или загружают.");
        }
        int year = set.asOf().getYear();
        List<ComputedFact.Input> inputs = computation.inputs(indicator, set);
        Amount value = sound(
                indicator,
                Formula.parse(indicator.formula())
                        .evaluate(name -> inputs.stream()
                                .filter(input -> input.name().equals(name))
                                .findFirst()
                                .orElseThrow()
                                .value()));
        List<Fact> facts = table.facts();
        Optional<Fact> earlier = KnownIndicators.before(facts, code, year);
        String change = earlier.map(
                        before -> Change.between(before.value(), value, indicator.unit(), indicator.rounding()))
                .orElse("—");
        String replaces = facts.stream()
                .filter(fact -> fact.indicator().equals(code) && fact.year() == year)
                .filter(fact -> fact.asOf().equals(set.asOf()))
                .findFirst()
                .map(fact -> indicator.rounding().print(fact.value()))
                .orElse(null);
        return new ComputedFact(
                indicator,
                set,
                year,
                inputs,
                value,
                indicator.rounding().print(value),
                change,
                earlier.map(fact -> DAY.format(fact.asOf())).orElse(""),
                replaces,
                warnings(set, value, computation.gaps(set).inWords()));
    }

    /**
     * Computes again and records the fact as of the figures' day.
     *
     * @param seen what the person saw printed and confirms
     * @throws ConflictException if the figures have changed since
     */
    public void confirm(String code, FigureSetId figures, String seen) {
        Actor actor = guard.require(KEEPERS);
        ComputedFact computed = compute(code, figures);
        if (!computed.printed().equals(seen)) {
            throw new ConflictException("Пока вы смотрели, данные изменились: теперь получается " + computed.printed()
                    + ". Проверьте и подтвердите ещё раз.");
        }
        FigureSet set = computed.figures();
        passports.save(
                code,
                computed.year(),
                set.asOf(),
                computed.value(),
                computed.numerator(),
                computed.denominator(),
                "Рассчитано: " + set.title(),
                set.id(),
                clock.now(),
                actor.account().value());
        record(code, computed.year(), set.asOf(), "computed");
    }

    /** A share that contradicts itself is no fact: it is recorded as not computed, with the reason. */
    private static Amount sound(Indicator indicator, Amount value) {
        return indicator.kind() == Indicator.Kind.SHARE ? value.shareOf(Amount.of(HUNDRED)) : value;
    }

    private static List<String> warnings(FigureSet set, Amount value, Optional<String> missing) {
        List<String> warnings = new ArrayList<>();
        set.shortcoming().ifPresent(warnings::add);
        missing.ifPresent(warnings::add);
        if (value instanceof Amount.NotComputable not) {
            warnings.add("Не рассчитан: " + not.reason() + ". Так и будет записано.");
        }
        if (set.asOf().isBefore(LocalDate.of(set.asOf().getYear(), 12, 31))) {
            warnings.add("Факт промежуточный: план установлен на конец года.");
        }
        return warnings;
    }

    private void record(String code, int year, LocalDate asOf, String how) {
        audit.record(
                "monitoring.indicator-fact-recorded",
                SUBJECT,
                code,
                Map.of("year", String.valueOf(year), "asOf", asOf.toString(), "how", how));
    }

    private void requireDay(int year, LocalDate asOf) {
        require(!asOf.isAfter(clock.today()), "asOf", "Этот день ещё не наступил");
        require(asOf.getYear() == year || asOf.getYear() == year + 1, "asOf", "День не относится к году " + year);
    }

    private static void requireYear(int year) {
        require(year >= FIRST_YEAR && year <= LAST_YEAR, "year", "Год – от " + FIRST_YEAR + " до " + LAST_YEAR);
    }

    private static void requireFits(Indicator indicator, @Nullable BigDecimal value, String field) {
        require(value != null, field, "Введите число");
        if (value == null) {
            return;
        }
        require(value.signum() >= 0, field, "Число не может быть меньше нуля");
        require(
                indicator.kind() != Indicator.Kind.SHARE || value.compareTo(BigDecimal.valueOf(HUNDRED)) <= 0,
                field,
                "Доля не больше 100 %");
    }

    private static void require(boolean condition, String field, String message) {
        if (!condition) {
            throw new ValidationException(field, message);
        }
    }
}
