package ru.nastavnik.execution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.calendar.LessonDays;
import ru.nastavnik.calendar.WorkingDays;
import ru.nastavnik.execution.domain.StepOutlook;
import ru.nastavnik.execution.domain.StepSigns;
import ru.nastavnik.execution.domain.StepSigns.Missing;
import ru.nastavnik.execution.persistence.StepSignTable;
import ru.nastavnik.execution.persistence.StepSignTable.NearStep;
import ru.nastavnik.people.ConsentKind;
import ru.nastavnik.people.ConsentsLacking;
import ru.nastavnik.people.ParticipantRole;
import ru.nastavnik.roadmap.ConsentScope;
import ru.nastavnik.roadmap.DonePer;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.StepKind;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.SchoolYear;

/**
 * Which steps may miss their terms, of all organisations of a part of the region at once: three statements, whatever
 * their number. The reasons are counted in the organisations' registers without anybody's name. The caller passes the
 * scope of somebody who was checked.
 */
@Component
@Transactional(readOnly = true, propagation = Propagation.MANDATORY)
public class StepOutlooks {
    /** As {@link MeetingsDue}: after so many days without a meeting a pair is named. */
    private static final int FORTNIGHT = 14;

    private final StepSignTable table;
    private final ConsentsLacking consents;
    private final StepForms forms;
    private final WorkingDays workingDays;
    private final LessonDays lessonDays;
    private final RegionClock clock;

    StepOutlooks(
            StepSignTable table,
            ConsentsLacking consents,
            StepForms forms,
            WorkingDays workingDays,
            LessonDays lessonDays,
            RegionClock clock) {
        this.table = table;
        this.consents = consents;
        this.forms = forms;
        this.workingDays = workingDays;
        this.lessonDays = lessonDays;
        this.clock = clock;
    }

    /**
     * Only organisations with such steps, in no order.
     *
     * @param part over the alias {@code o} of {@code app.organization}
     */
    public List<OrganizationOutlook> of(RowScope part, SchoolYear year) {
        List<NearStep> steps = table.near(part, year, clock.today(), workingDays.plus(clock.today(), StepOutlook.NEAR));
        Counts counts = counts(steps, year);
        Map<OrganizationId, MunicipalityId> locations = new LinkedHashMap<>();
        Map<OrganizationId, List<StepConcern>> concerns = new LinkedHashMap<>();
        for (NearStep step : steps) {
            concern(step, counts).ifPresent(concern -> {
                locations.put(step.organization(), step.location());
                concerns.computeIfAbsent(step.organization(), any -> new ArrayList<>())
                        .add(concern);
            });
        }
        List<OrganizationOutlook> outlooks = new ArrayList<>();
        locations.forEach((organization, location) -> outlooks.add(
                new OrganizationOutlook(organization, location, concerns.getOrDefault(organization, List.of()))));
        return outlooks;
    }

    /** Of one organisation, by number of the step. */
    public Map<Integer, StepConcern> of(OrganizationId organization, SchoolYear year) {
        RowScope own = new RowScope("o.id = :organization", Map.of("organization", organization.value()));
        return of(own, year).stream()
                .flatMap(outlook -> outlook.concerns().stream())
                .collect(Collectors.toMap(StepConcern::stepNo, concern -> concern, (one, other) -> one));
    }

    /** What was counted of the steps' organisations and roadmaps; each day is asked of the calendar once. */
    private record Counts(
            Map<OrganizationId, List<ConsentsLacking.Gap>> consents,
            Map<RoadmapId, Map<Integer, Missing>> meetings,
            Map<LocalDate, Integer> days) {}

    private Counts counts(List<NearStep> steps, SchoolYear year) {
        LocalDate near = workingDays.plus(clock.today(), StepOutlook.NEAR);
        Set<OrganizationId> asked = steps.stream()
                .filter(step -> consentsOf(step) != null && !step.due().isAfter(near))
                .map(NearStep::organization)
                .collect(Collectors.toSet());
        Set<RoadmapId> meeting = steps.stream()
                .filter(StepOutlooks::meetsRegularly)
                .map(NearStep::roadmap)
                .collect(Collectors.toSet());
        return new Counts(
                consents.of(asked, year), table.withoutMeeting(meeting, lastMeetingInTime()), new HashMap<>());
    }

    /** A pair that met on this day or before should have met again: nobody is asked to meet on a day without lessons. */
    private LocalDate lastMeetingInTime() {
        return lessonDays.known().sameOrPrevious(clock.today()).minusDays(FORTNIGHT);
    }

    private Optional<StepConcern> concern(NearStep step, Counts counts) {
        LocalDate today = clock.today();
        LocalDate begun = step.openedAt() == null ? step.plannedFrom() : clock.dayOf(step.openedAt());
        int left = days(today, step.due(), counts.days());
        int gone = begun == null ? 0 : Math.max(0, -days(today, begun, counts.days()));
        StepSigns signs = new StepSigns(
                step.kind(),
                step.donePer().isPerRow(),
                step.recurring(),
                step.openedAt() != null,
                gone,
                left,
                new Missing(step.rowsTotal() - step.rowsFinal(), step.rowsTotal()),
                forms.wantsFile(step.roadmapKind(), step.stepNo()),
                step.files(),
                missingConsents(step, counts.consents().getOrDefault(step.organization(), List.of())),
                meetsRegularly(step)
                        ? counts.meetings()
                                .getOrDefault(step.roadmap(), Map.of())
                                .getOrDefault(step.stepNo(), Missing.NONE)
                        : null);
        StepOutlook outlook = new StepOutlook(signs);
        return outlook.isConcerning()
                ? Optional.of(new StepConcern(
                        step.stepNo(),
                        step.stage(),
                        step.due(),
                        left,
                        step.due().equals(today),
                        outlook.causes()))
                : Optional.empty();
    }

    private int days(LocalDate today, LocalDate day, Map<LocalDate, Integer> known) {
        return known.computeIfAbsent(day, wanted -> workingDays.between(today, wanted));
    }

    private static StepSigns.@Nullable Consents missingConsents(NearStep step, Collection<ConsentsLacking.Gap> gaps) {
        ConsentScope scope = consentsOf(step);
        if (scope == null) {
            return null;
        }
        boolean publication = scope == ConsentScope.PUBLICATION;
        ConsentKind kind = publication ? ConsentKind.PUBLICATION : ConsentKind.PERSONAL_DATA;
        ParticipantRole role = scope == ConsentScope.MENTEE
                ? ParticipantRole.MENTEE
                : scope == ConsentScope.MENTOR ? ParticipantRole.MENTOR : null;
        // Who has not come into the base by then goes no further, and lacks nothing.
        boolean ofBase = publication || step.kind() == StepKind.ORDER;
        Missing missing = gaps.stream()
                .filter(gap -> gap.kind() == kind && gap.role() == role)
                .findFirst()
                .map(gap -> ofBase
                        ? new Missing(gap.registeredLacking(), gap.registered())
                        : new Missing(gap.lacking(), gap.people()))
                .orElse(Missing.NONE);
        return new StepSigns.Consents(missing, publication);
    }

    private static @Nullable ConsentScope consentsOf(NearStep step) {
        return step.consentGate() == null ? step.collectsConsent() : step.consentGate();
    }

    private static boolean meetsRegularly(NearStep step) {
        return step.kind() == StepKind.PAIR_MEETING && step.donePer() == DonePer.PAIR && step.recurring();
    }
}
