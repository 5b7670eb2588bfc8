package ru.nastavnik.roadmap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.calendar.Standing;
import ru.nastavnik.calendar.Standings;
import ru.nastavnik.roadmap.domain.MunicipalMeasure;
import ru.nastavnik.roadmap.domain.MunicipalMeasure.Ending;
import ru.nastavnik.roadmap.domain.MunicipalMeasure.Reopening;
import ru.nastavnik.roadmap.domain.MunicipalRoadmap;
import ru.nastavnik.roadmap.persistence.MunicipalMeasureTable;
import ru.nastavnik.roadmap.persistence.MunicipalRoadmapRepository;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.RegionClock;

/** The rows of a municipal roadmap in force (6.1): how they stand, who is missing, and the word that one is done. */
@Service
@Transactional
public class MunicipalMeasures {
    private static final Role[] READERS = {
        Role.MUNICIPAL_COORDINATOR, Role.MUNICIPAL_HEAD, Role.CENTRE_OPERATOR, Role.DEPARTMENT
    };
    private static final Role[] RESPONSIBLE = {Role.MUNICIPAL_COORDINATOR, Role.MUNICIPAL_HEAD};

    private final AccessGuard guard;
    private final MunicipalRoadmapRepository roadmaps;
    private final MunicipalMeasureTable table;
    private final MunicipalMeasureProcessActions actions;
    private final Standings standings;
    private final RegionClock clock;
    private final AuditTrail audit;

    MunicipalMeasures(
            AccessGuard guard,
            MunicipalRoadmapRepository roadmaps,
            MunicipalMeasureTable table,
            MunicipalMeasureProcessActions actions,
            Standings standings,
            RegionClock clock,
            AuditTrail audit) {
        this.guard = guard;
        this.roadmaps = roadmaps;
        this.table = table;
        this.actions = actions;
        this.standings = standings;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * By the key of the row, as it stands now; empty before the roadmap has been in force.
     *
     * @throws NotFoundException if there is no such roadmap in the actor's territory
     */
    @Transactional(readOnly = true)
    public Map<String, MunicipalMeasureView> of(MunicipalRoadmapId id) {
        guard.require(READERS);
        MunicipalRoadmap roadmap =
                roadmaps.find(id).orElseThrow(() -> new NotFoundException("Муниципальная дорожная карта не найдена."));
        guard.require(roadmap.municipality(), READERS);
        Map<String, MunicipalMeasureView> views = new LinkedHashMap<>();
        Map<MunicipalMeasureId, List<Reopening>> reopenings = table.reopenings(id);
        table.of(id)
                .forEach(measure ->
                        views.put(measure.rowKey(), view(measure, reopenings.getOrDefault(measure.id(), List.of()))));
        return views;
    }

    /**
     * The roadmap that has the row.
     *
     * @throws NotFoundException if there is no such row in the actor's territory
     */
    @Transactional(readOnly = true)
    public MunicipalRoadmapId roadmapOf(MunicipalMeasureId id) {
        guard.require(READERS);
        MunicipalMeasure measure = find(id);
        guard.require(measure.municipality(), READERS);
        return measure.roadmap();
    }

    private MunicipalMeasure find(MunicipalMeasureId id) {
        return table.find(id)
                .orElseThrow(() -> new NotFoundException("Строка муниципальной дорожной карты не найдена."));
    }

    /**
     * Whoever is responsible says that a row is done.
     *
     * @throws ru.nastavnik.shared.ValidationException on field {@code note} if nothing is said of what was done
     * @throws ru.nastavnik.shared.DomainException if a fact closes the row
     */
    public void markDone(MunicipalMeasureId id, String note) {
        guard.require(RESPONSIBLE);
        MunicipalMeasure measure = find(id);
        Actor actor = guard.require(measure.municipality(), measure.work().post());
        measure = table.lock(id).orElse(measure);
        measure.closeByWord(clock.today(), actor.account().value(), note, actions.below(measure));
        table.update(measure);
        actions.complete(measure, false);
        audit.record(
                "municipal-measure.marked-done",
                MunicipalMeasureProcessActions.SUBJECT,
                id.toString(),
                Map.of("point", measure.point()));
    }

    private MunicipalMeasureView view(MunicipalMeasure measure, List<Reopening> reopenings) {
        boolean open = measure.state() == MunicipalMeasure.State.OPEN;
        FactProgress below = open ? actions.below(measure) : FactProgress.NONE;
        Ending ending = measure.ending();
        return new MunicipalMeasureView(
                measure.id(),
                measure.rowKey(),
                measure.work().post(),
                measure.work().closesBy(),
                measure.term(),
                standing(measure, ending),
                below,
                measure.isClosedByWord(below),
                ending == null ? null : ending.day(),
                ending == null ? null : ending.by(),
                ending == null ? null : ending.note(),
                reopenings);
    }

    private @Nullable Standing standing(MunicipalMeasure measure, @Nullable Ending ending) {
        return measure.state() == MunicipalMeasure.State.WITHDRAWN
                ? null
                : standings.of(new Standing.Facts(
                        true, measure.term(), measure.firstDueOn(), ending == null ? null : ending.day()));
    }
}
