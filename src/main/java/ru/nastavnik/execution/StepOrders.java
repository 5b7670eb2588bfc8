package ru.nastavnik.execution;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import ru.nastavnik.execution.domain.StepOrder;
import ru.nastavnik.roadmap.RoadmapTemplate;
import ru.nastavnik.roadmap.RoadmapTemplateId;

/** The order of steps of each version of a form, worked out once. */
@Component
class StepOrders {
    /** Steps of an approved version never change. */
    private final Map<RoadmapTemplateId, StepOrder> approved = new ConcurrentHashMap<>();

    StepOrder of(RoadmapTemplate template) {
        return template.approved()
                ? approved.computeIfAbsent(template.id(), id -> new StepOrder(template.steps()))
                : new StepOrder(template.steps());
    }
}
