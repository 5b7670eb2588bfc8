package ru.nastavnik.directive;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.Territory;
import ru.nastavnik.directive.domain.DutyOrder;
import ru.nastavnik.directive.persistence.DutyTable;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;

/** What is owed under directives without a task that one could open: for those who owe it, and those who control them. */
@Service
@Transactional(readOnly = true)
public class DutyList {
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final AccessGuard guard;
    private final DutyTable table;

    DutyList(AccessGuard guard, DutyTable table) {
        this.guard = guard;
        this.table = table;
    }

    /** Of the actor's own organisation or municipality, the earliest day first. */
    public List<OwedDuty> mine() {
        Actor actor = guard.require(Role.DIRECTOR, Role.CURATOR, Role.MUNICIPAL_HEAD, Role.MUNICIPAL_COORDINATOR);
        return actor.territory() instanceof Territory.OfMunicipality own
                ? owed(own.municipality(), null)
                : owed(null, actor.organization().orElseThrow());
    }

    /** One of the actor's own that has no task yet; empty if it is fulfilled, has a task or is not owed. */
    public Optional<OwedDuty> waiting(Duty duty) {
        Actor actor = guard.require(Role.DIRECTOR, Role.CURATOR);
        List<DutyTable.Unfulfilled> all =
                table.unfulfilled(null, actor.organization().orElseThrow());
        return all.stream()
                .filter(owed -> owed.duty() == duty && !owed.hasTask())
                .findFirst()
                .map(owed -> new OwedDuty(owed.point(), owed.title(), owed.due(), before(owed, all)));
    }

    /** Of an organisation, for those who control it. */
    public List<OwedDuty> of(OrganizationId organization) {
        guard.require(
                organization, Role.MUNICIPAL_HEAD, Role.MUNICIPAL_COORDINATOR, Role.DEPARTMENT, Role.CENTRE_OPERATOR);
        return owed(null, organization);
    }

    private List<OwedDuty> owed(@Nullable MunicipalityId municipality, @Nullable OrganizationId organization) {
        List<DutyTable.Unfulfilled> all = table.unfulfilled(municipality, organization);
        return all.stream()
                .filter(duty -> !duty.hasTask())
                .map(duty -> new OwedDuty(duty.point(), duty.title(), duty.due(), before(duty, all)))
                .toList();
    }

    /** The first of what stands before it, as «сначала назначить куратора». */
    private static String before(DutyTable.Unfulfilled duty, List<DutyTable.Unfulfilled> all) {
        return DutyOrder.earlierThan(duty.duty()).stream()
                .flatMap(earlier -> all.stream()
                        .filter(other -> other.duty() == earlier
                                && other.launch().equals(duty.launch())
                                && isOfSameYear(other, duty)))
                .findFirst()
                .map(first -> "сначала " + first.duty().title(first.kind()).toLowerCase(RUSSIAN))
                .orElseGet(() -> DutyOrder.awaited(duty.duty()));
    }

    private static boolean isOfSameYear(DutyTable.Unfulfilled one, DutyTable.Unfulfilled other) {
        return one.year() == null || other.year() == null || Objects.equals(one.year(), other.year());
    }
}
