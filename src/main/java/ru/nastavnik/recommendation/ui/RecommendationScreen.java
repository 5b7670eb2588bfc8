package ru.nastavnik.recommendation.ui;

import java.util.Set;
import org.springframework.stereotype.Component;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.inbox.TaskScreen;
import ru.nastavnik.recommendation.RecommendationId;
import ru.nastavnik.recommendation.process.RecommendationProcess;
import ru.nastavnik.workflow.ProcessKey;

/** A recommendation is carried out and accepted on its page. */
@Component
class RecommendationScreen implements TaskScreen {
    @Override
    public ProcessKey process() {
        return RecommendationProcess.KEY;
    }

    @Override
    public Set<String> elements() {
        return Set.of(RecommendationProcess.CARRY_OUT, RecommendationProcess.ACCEPT);
    }

    @Override
    public String route(TaskRow task) {
        return RecommendationNavigation.recommendation(
                RecommendationId.of(task.task().key().value()));
    }
}
