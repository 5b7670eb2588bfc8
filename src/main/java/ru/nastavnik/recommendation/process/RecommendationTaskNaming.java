package ru.nastavnik.recommendation.process;

import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.nastavnik.inbox.TaskNaming;
import ru.nastavnik.recommendation.RecommendationId;
import ru.nastavnik.recommendation.RecommendationProcessActions;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.TaskEvent;

/** «Принять исполнение рекомендации по итогам: Охват … на 28.09.2026». Its text is written by people and stays out. */
@Component
class RecommendationTaskNaming implements TaskNaming {
    private final RecommendationProcessActions actions;

    RecommendationTaskNaming(RecommendationProcessActions actions) {
        this.actions = actions;
    }

    @Override
    public ProcessKey process() {
        return RecommendationProcess.KEY;
    }

    @Override
    public Optional<String> title(TaskEvent.Opened opened) {
        String what = opened.task().elementId().equals(RecommendationProcess.ACCEPT)
                ? "Принять исполнение рекомендации"
                : opened.title();
        return Optional.of(what
                + actions.campaignOf(RecommendationId.of(opened.task().key().value()))
                        .map(campaign -> " по итогам: " + campaign)
                        .orElse(""));
    }
}
