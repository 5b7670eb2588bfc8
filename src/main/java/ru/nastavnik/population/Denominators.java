package ru.nastavnik.population;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
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
import ru.nastavnik.definition.Amount;
import ru.nastavnik.definition.ReportDefinition.Section;
import ru.nastavnik.figure.GroupKey;
import ru.nastavnik.population.persistence.PopulationChanges;
import ru.nastavnik.population.persistence.PopulationTable;
import ru.nastavnik.shared.OrganizationKind;

/**
 * The dated denominators of a report. A number that was imported for the region goes before what the
 * register of organisations says; an actor who sees a part of the region is shown the register's numbers of that part.
 */
@Component
public class Denominators {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final PopulationTable populations;
    private final PopulationChanges changes;

    Denominators(PopulationTable populations, PopulationChanges changes) {
        this.populations = populations;
        this.changes = changes;
    }

    /** Imported numbers that hold on a day, the newest of each population, kind and place. */
    public List<PopulationNumber> imported(LocalDate day) {
        return populations.newest(day);
    }

    public Snapshot on(LocalDate day, Actor actor, RowScope scope) {
        boolean wholeRegion =
                actor.territory() instanceof Territory.OfRegion || actor.territory() instanceof Territory.OfDepartment;
        return new Snapshot(
                day, populations.newest(day), changes.lastOn(day), populations.organizations(day, scope), wholeRegion);
    }

    /** Numbers of one day. Remembers which imported ones were read, since the report says where they come from. */
    public static final class Snapshot {
        private final LocalDate day;
        private final List<PopulationNumber> imported;
        private final List<PopulationChange> changes;
        private final List<PopulationNumber> register;
        private final boolean wholeRegion;
        private final Set<String> sources = new LinkedHashSet<>();
        private final Set<String> wholes = new LinkedHashSet<>();
        private final Set<String> parts = new LinkedHashSet<>();

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

        /** @return not computable if no number is known for that day */
        public Amount of(String population, GroupKey group, Section section) {
            String municipality = group.municipality();
            if (municipality != null || wholeRegion) {
                Optional<Amount> known = importedSum(population, group, section);
                if (known.isPresent()) {
                    origins(group).add("из загруженной численности");
                    return known.get();
                }
            }
            if (!PopulationNumber.ORGANIZATIONS.equals(population)) {
                return Amount.notComputable("нет данных о численности на " + DAY.format(day));
            }
            origins(group).add("из реестра организаций на " + DAY.format(day));
            return Amount.of(register.stream()
                    .filter(number -> municipality == null || municipality.equals(number.municipality()))
                    .filter(number -> counts(number.kind(), group, section))
                    .map(PopulationNumber::number)
                    .reduce(BigDecimal.ZERO, BigDecimal::add));
        }

        /** Where the imported numbers come from that were read. */
        public List<String> sources() {
            return List.copyOf(sources);
        }

        /** Where the numbers come from that were read for all municipalities together: «из реестра организаций на …». */
        public String originOfWhole() {
            return String.join(" и ", wholes);
        }

        /** Where those of the single municipalities come from. */
        public String originOfParts() {
            return String.join(" и ", parts);
        }

        private Set<String> origins(GroupKey group) {
            return group.municipality() == null ? wholes : parts;
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
