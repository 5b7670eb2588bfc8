package ru.nastavnik.execution;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.directive.LaunchRegister;
import ru.nastavnik.directive.RolloutId;
import ru.nastavnik.execution.persistence.DraftTable;
import ru.nastavnik.form.FormData;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.RoadmapRegister;
import ru.nastavnik.roadmap.RoadmapView;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.RegionClock;

/** The report on the year as the curator types it: a closed browser loses none of its reasons. */
@Service
@Transactional
public class ReportDrafts {
    /** The report is about all steps; it lies beside their drafts under a number that no step has. */
    private static final int WHOLE_YEAR = 0;

    private static final String SUMMARY = "summary";
    private static final String DEVIATION = "deviation-";

    private final StepAccess access;
    private final LaunchRegister launches;
    private final RoadmapRegister roadmaps;
    private final DraftTable table;
    private final RegionClock clock;

    ReportDrafts(
            StepAccess access, LaunchRegister launches, RoadmapRegister roadmaps, DraftTable table, RegionClock clock) {
        this.access = access;
        this.launches = launches;
        this.roadmaps = roadmaps;
        this.table = table;
        this.clock = clock;
    }

    /** @throws NotFoundException if the roll-out is another organisation's */
    public void keep(RolloutId rollout, ReportDraft draft) {
        StepAccess.Entry entry = access.write(roadmap(rollout));
        FormData data = FormData.empty().with(SUMMARY, draft.summary());
        for (Map.Entry<Integer, String> deviation : draft.deviations().entrySet()) {
            data = data.with(DEVIATION + deviation.getKey(), deviation.getValue());
        }
        RoadmapView roadmap = entry.roadmap();
        table.save(
                entry.actor().account().value(),
                roadmap.id(),
                WHOLE_YEAR,
                roadmap.id().value(),
                roadmap.organization(),
                new Draft(data, "", 0, clock.now()));
    }

    /** The person's own draft. */
    @Transactional(readOnly = true)
    public Optional<ReportDraft> mine(RolloutId rollout) {
        StepAccess.Entry entry = access.read(roadmap(rollout));
        RoadmapId id = entry.roadmap().id();
        return table.find(entry.actor().account().value(), id, WHOLE_YEAR, id.value())
                .map(draft -> read(draft.data()));
    }

    void forget(RolloutId rollout) {
        StepAccess.Entry entry = access.write(roadmap(rollout));
        RoadmapId id = entry.roadmap().id();
        table.delete(entry.actor().account().value(), id, WHOLE_YEAR, id.value());
    }

    private static ReportDraft read(FormData data) {
        Map<Integer, String> deviations = new HashMap<>();
        data.keys().stream()
                .filter(key -> key.startsWith(DEVIATION))
                .forEach(key -> deviations.put(
                        Integer.valueOf(key.substring(DEVIATION.length())),
                        data.text(key).orElse("")));
        return new ReportDraft(deviations, data.text(SUMMARY).orElse(""));
    }

    private RoadmapId roadmap(RolloutId id) {
        return launches.rollout(id)
                .flatMap(rollout -> roadmaps.find(rollout.organization(), rollout.schoolYear()))
                .map(RoadmapView::id)
                .orElseThrow(() -> new NotFoundException("Отчёт не найден."));
    }
}
