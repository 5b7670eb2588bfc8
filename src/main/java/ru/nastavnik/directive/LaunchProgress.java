package ru.nastavnik.directive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.directive.persistence.ProgressQueries;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.shared.RegionClock;

/** How far a launched directive is and what is late, within the actor's territory (9). Holds no personal data. */
@Service
@Transactional(readOnly = true)
public class LaunchProgress {
    private static final Role[] CONTROLLERS = {
        Role.DEPARTMENT, Role.CENTRE_OPERATOR, Role.MUNICIPAL_HEAD, Role.MUNICIPAL_COORDINATOR, Role.ADMINISTRATOR
    };

    /** Organisations that have begun, of all that the launch reaches in the actor's territory. */
    public record Begun(int begun, int reached) {
        public boolean isComplete() {
            return begun >= reached;
        }
    }

    /**
     * One municipality, by where organisations stand; state organisations and colleges are rows of their own.
     *
     * @param municipality null in the row of those that have no municipal head
     * @param curators organisations that have a curator today
     * @param programmes organisations that have passed the programme
     * @param roadmaps organisations whose roadmap is being executed, or was
     * @param done organisations that have reported on the year
     * @param overdue tasks, and duties that nobody has got to, whose term has passed
     * @param overdueOrganizations organisations that have such
     */
    public record MunicipalityRow(
            @Nullable MunicipalityId municipality,
            String name,
            int organizations,
            int curators,
            int programmes,
            int roadmaps,
            int done,
            int left,
            int overdue,
            int overdueOrganizations) {}

    /**
     * Execution of one point.
     *
     * @param open tasks that serve the point and are open, and duties by it that nobody has got to
     * @param completed tasks that were completed
     * @param overdue open ones whose term has passed
     */
    public record PointRow(String point, int open, int completed, int overdue) {}

    /** An organisation of the launch, for lists. */
    public record OrganizationRow(
            RolloutId rollout,
            OrganizationId organization,
            String name,
            OrganizationKind kind,
            boolean stateOwned,
            String municipalityName,
            RolloutView.State state,
            RolloutStage stage,
            int schoolYear,
            int overdue,
            @Nullable String leavingReason) {}

    /** An open organisation that the launch does not reach. */
    public record Outsider(OrganizationId organization, String name, String municipalityName) {}

    private final AccessGuard guard;
    private final ProgressQueries progress;
    private final RegionClock clock;

    public LaunchProgress(AccessGuard guard, ProgressQueries progress, RegionClock clock) {
        this.guard = guard;
        this.progress = progress;
        this.clock = clock;
    }

    public Begun begun(LaunchId launch) {
        return progress.begun(launch, clock.today(), scope());
    }

    /** Per municipality, those with late tasks first. */
    public List<MunicipalityRow> municipalities(LaunchId launch) {
        return progress.municipalities(launch, clock.today(), scope());
    }

    /** Per point of the directive, in the order of points: tasks of organisations, municipalities and the region. */
    public List<PointRow> points(LaunchId launch) {
        return progress.points(launch, clock.today(), scope());
    }

    /** @param municipality only this one, or null for all */
    public List<OrganizationRow> organizations(LaunchId launch, @Nullable MunicipalityId municipality) {
        return progress.organizations(launch, municipality, clock.today(), scope());
    }

    /** Open organisations of the territory that have not joined, or have left. */
    public List<Outsider> outsiders(LaunchId launch) {
        return progress.outsiders(launch, clock.today(), scope());
    }

    private RowScope scope() {
        return RowScope.of(guard.require(CONTROLLERS), "o");
    }
}
