package ru.nastavnik.indicator;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.figure.FigureSet;
import ru.nastavnik.figure.FigureSetRegister;
import ru.nastavnik.indicator.Indicator.Fact;
import ru.nastavnik.indicator.Indicator.Plan;
import ru.nastavnik.indicator.persistence.IndicatorTable;
import ru.nastavnik.indicator.persistence.PassportTable;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.RegionClock;

/**
 * Passports of the indicators (point 4) as they are read: plans by year, facts with their day and source, versions with
 * their effective dates.
 */
@Service
@Transactional(readOnly = true)
public class Indicators {
    private static final Role[] READERS = {
        Role.DEPARTMENT, Role.CENTRE_OPERATOR, Role.MUNICIPAL_HEAD, Role.MUNICIPAL_COORDINATOR
    };

    private final IndicatorTable table;
    private final PassportTable passports;
    private final FigureSetRegister figureSets;
    private final KnownIndicators known;
    private final AccessGuard guard;
    private final RegionClock clock;

    Indicators(
            IndicatorTable table,
            PassportTable passports,
            FigureSetRegister figureSets,
            KnownIndicators known,
            AccessGuard guard,
            RegionClock clock) {
        this.table = table;
        this.passports = passports;
        this.figureSets = figureSets;
        this.known = known;
        this.guard = guard;
        this.clock = clock;
    }

    /** Plan and fact of a year of every passport that was in effect at its end or is today. */
    public List<IndicatorYear> ofYear(int year) {
        guard.require(READERS);
        LocalDate end = LocalDate.of(year, 12, 31);
        LocalDate day = end.isBefore(clock.today()) ? end : clock.today();
        List<Plan> plans = table.plans();
        List<Fact> facts = table.facts();
        return table.inEffect(day).stream()
                .map(indicator -> year(indicator, year, plans, facts))
                .toList();
    }

    /** Years for which there is a plan or a fact, the earliest first. */
    public List<Integer> years() {
        guard.require(READERS);
        TreeSet<Integer> years = new TreeSet<>();
        table.plans().forEach(plan -> years.add(plan.year()));
        table.facts().forEach(fact -> years.add(fact.year()));
        return List.copyOf(years);
    }

    /** The year of the newest fact until today: what a list opens with. */
    public int newestYear() {
        guard.require(READERS);
        LocalDate today = clock.today();
        return table.facts().stream()
                .filter(fact -> !fact.asOf().isAfter(today))
                .max(Comparator.comparing(Fact::asOf).thenComparing(Fact::year))
                .map(Fact::year)
                .orElse(today.getYear());
    }

    /** @throws NotFoundException if there is no such indicator */
    public IndicatorPassport passport(String code) {
        guard.require(READERS);
        List<Indicator> versions = known.versions(code);
        Indicator current = KnownIndicators.inEffect(versions, clock.today()).orElse(versions.get(0));
        List<Plan> plans = table.plans();
        List<Fact> facts = table.facts();
        TreeSet<Integer> years = new TreeSet<>();
        plans.stream().filter(plan -> plan.indicator().equals(code)).forEach(plan -> years.add(plan.year()));
        facts.stream().filter(fact -> fact.indicator().equals(code)).forEach(fact -> years.add(fact.year()));
        return new IndicatorPassport(
                current,
                versions,
                years.stream().map(each -> year(current, each, plans, facts)).toList(),
                passports.facts(code));
    }

    /** The figures that the passport's formula can be computed from, the newest day first. */
    public List<FigureSet> figureSets(String code) {
        guard.require(READERS);
        String form = known.versions(code).get(0).formCode();
        return form == null ? List.of() : figureSets.ofForm(form);
    }

    public static IndicatorYear year(Indicator indicator, int year, List<Plan> plans, List<Fact> facts) {
        return new IndicatorYear(
                indicator,
                year,
                plans.stream()
                        .filter(plan -> plan.indicator().equals(indicator.code()) && plan.year() == year)
                        .findFirst()
                        .orElse(null),
                KnownIndicators.newest(facts, indicator.code(), year).orElse(null),
                KnownIndicators.before(facts, indicator.code(), year).orElse(null));
    }
}
