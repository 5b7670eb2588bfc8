package ru.nastavnik.roadmap.ui;

import java.util.Set;
import org.springframework.stereotype.Component;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.inbox.TaskScreen;
import ru.nastavnik.roadmap.MunicipalMeasureId;
import ru.nastavnik.roadmap.MunicipalMeasures;
import ru.nastavnik.roadmap.process.MunicipalMeasureProcess;
import ru.nastavnik.workflow.ProcessKey;

/** A row is carried out on the page of its roadmap. */
@Component
class MunicipalMeasureTaskScreen implements TaskScreen {
    private final MunicipalMeasures measures;

    MunicipalMeasureTaskScreen(MunicipalMeasures measures) {
        this.measures = measures;
    }

    @Override
    public ProcessKey process() {
        return MunicipalMeasureProcess.KEY;
    }

    @Override
    public Set<String> elements() {
        return Set.of(MunicipalMeasureProcess.CARRY_OUT);
    }

    @Override
    public String route(TaskRow task) {
        return RoadmapNavigation.municipal(
                measures.roadmapOf(MunicipalMeasureId.of(task.task().key().value())));
    }
}
