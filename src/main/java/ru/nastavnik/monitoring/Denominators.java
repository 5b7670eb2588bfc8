package ru.nastavnik.monitoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.access.Territory;
import ru.nastavnik.monitoring.ReportDefinition.GroupBy;
import ru.nastavnik.monitoring.ReportDefinition.Section;
import ru.nastavnik.monitoring.persistence.PopulationChanges;
import ru.nastavnik.monitoring.persistence.PopulationTable;
import ru.nastavnik.monitoring.persistence.TargetTable;
import ru.nastavnik.shared.OrganizationKind;

/**
 * The dated denominators and targets of a report. A number that was imported for the region goes before what the
 * register of organisations says; an actor who sees a part of the region is shown the register's numbers of that part.
 */
@Component
class Denominators {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final PopulationTable populations;
    private final PopulationChanges changes;
    private final TargetTable targets;

    Denominators(PopulationTable populations, PopulationChanges changes, TargetTable targets) {
        this.populations = populations;
        this.changes = changes;
        this.targets = targets;
    }

    Snapshot on(LocalDate day, Actor actor, RowScope scope) {
        boolean wholeRegion =
                actor.territory() instanceof Territory.OfRegion || actor.territory() instanceof Territory.OfDepartment;
        return new Snapshot(
                day, populations.newest(day), changes.lastOn(day), populations.organizations(day, scope), wholeRegion);
    }

    /** The target whose day comes next, or the last one that has passed. */
    ReportComputation.Targets targets(LocalDate asOf) {
        List<CoverageTarget> all = targets.all();
        return (group, section) -> {
            List<CoverageTarget> concerned = all.stream()
                    .filter(target -> applies(target, group, section))
                    .sorted(Comparator.comparing(CoverageTarget::dueOn))
                    .toList();
            return concerned.stream()
                    .filter(target -> !target.dueOn().isBefore(asOf))
                    .findFirst()
                    .or(() -> concerned.isEmpty() ? Optional.empty() : Optional.of(concerned.get(concerned.size() - 1)))
                    .map(target -> Amount.of(target.percent()));
        };
    }

    /** A joint target concerns the row of its forms or kinds together; any other, each row by itself. */
    private static boolean applies(CoverageTarget target, GroupKey group, Section section) {
        String item = group.item();
        OrganizationKind kind = group.kind();
        if (item == null || !target.items().contains(item)) {
            return false;
        }
        if (kind == null) {
            return target.kindsJoint() || !section.groupBy().contains(GroupBy.KIND);
        }
        return !target.kindsJoint()
                && (target.kinds().isEmpty() || target.kinds().contains(kind));
    }

    /** Numbers of one day. Remembers which imported ones were read, since the report says where they come from. */
    static final class Snapshot implements ReportComputation.Populations {
        private final LocalDate day;
        private final List<PopulationNumber> imported;
        private final List<PopulationChange> changes;
        private final List<PopulationNumber> register;
        private final boolean wholeRegion;
        private final Set<String> sources = new LinkedHashSet<>();

        Snapshot(
                LocalDate day,
                List<PopulationNumber> imported,
                List<PopulationChange> changes,
                List<PopulationNumber> register,
                boolean wholeRegion) {
            this.day = day;
            this.imported = imported;
            this.changes = changes;
            this.register = register;
            this.wholeRegion = wholeRegion;
        }

        @Override
        public Amount of(String population, GroupKey group, Section section) {
            String municipality = group.municipality();
            if (municipality != null || wholeRegion) {
                Optional<Amount> known = importedSum(population, group, section);
                if (known.isPresent()) {
                    return known.get();
                }
            }
            if (!PopulationNumber.ORGANIZATIONS.equals(population)) {
                return Amount.notComputable("нет данных о численности на " + DAY.format(day));
            }
            return Amount.of(register.stream()
                    .filter(number -> municipality == null || municipality.equals(number.municipality()))
                    .filter(number -> counts(number.kind(), group, section))
                    .map(PopulationNumber::number)
                    .reduce(BigDecimal.ZERO, BigDecimal::add));
        }

        List<String> sources() {
            return List.copyOf(sources);
        }

        /** Sums over kinds only if every one of them is known. */
        private Optional<Amount> importedSum(String population, GroupKey group, Section section) {
            List<OrganizationKind> kinds = group.kind() != null ? List.of(group.kind()) : section.kinds();
            List<PopulationNumber> found = new ArrayList<>();
            if (kinds.isEmpty()) {
                find(population, null, group).ifPresent(found::add);
            }
            for (OrganizationKind kind : kinds) {
                Optional<PopulationNumber> number = find(population, kind, group);
                if (number.isEmpty()) {
                    return find(population, null, group).map(this::read);
                }
                found.add(number.get());
            }
            return found.isEmpty()
                    ? Optional.empty()
                    : Optional.of(found.stream().map(this::read).reduce(Amount.ZERO, Amount::plus));
        }

        private Optional<PopulationNumber> find(String population, @Nullable OrganizationKind kind, GroupKey group) {
            return imported.stream()
                    .filter(number -> number.population().equals(population) && number.kind() == kind)
                    .filter(number -> Objects.equals(number.municipality(), group.municipality()))
                    .findFirst();
        }

        private Amount read(PopulationNumber number) {
            sources.add("Знаменатель на " + DAY.format(number.asOf()) + ": " + number.source() + ".");
            changes.stream()
                    .filter(change -> isOf(change.number(), number))
                    .findFirst()
                    .ifPresent(change -> sources.add("Знаменатель изменился: " + change.text() + " ("
                            + (number.kind() == null
                                    ? Population.titleOf(number.population())
                                    : number.kind().title())
                            + ", " + change.place() + ")."));
            return Amount.of(number.number());
        }

        private static boolean isOf(PopulationNumber one, PopulationNumber other) {
            return one.population().equals(other.population())
                    && one.kind() == other.kind()
                    && Objects.equals(one.municipality(), other.municipality());
        }

        private static boolean counts(@Nullable OrganizationKind kind, GroupKey group, Section section) {
            if (group.kind() != null) {
                return kind == group.kind();
            }
            return section.kinds().isEmpty() || kind != null && section.kinds().contains(kind);
        }
    }
}
