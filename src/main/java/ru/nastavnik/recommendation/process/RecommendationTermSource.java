package ru.nastavnik.recommendation.process;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.nastavnik.calendar.DueTerm;
import ru.nastavnik.inbox.SetTerm;
import ru.nastavnik.inbox.TermSource;
import ru.nastavnik.recommendation.RecommendationId;
import ru.nastavnik.recommendation.RecommendationProcessActions;
import ru.nastavnik.shared.DayText;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.TaskEvent;

/** The term of a recommendation: the day that whoever issued it has set. */
@Component
class RecommendationTermSource implements TermSource {
    private final RecommendationProcessActions actions;

    RecommendationTermSource(RecommendationProcessActions actions) {
        this.actions = actions;
    }

    @Override
    public ProcessKey process() {
        return RecommendationProcess.KEY;
    }

    @Override
    public Optional<SetTerm> term(TaskEvent.Opened opened) {
        LocalDate day = actions.dueOn(RecommendationId.of(opened.task().key().value()));
        return Optional.of(new SetTerm(new DueTerm(day, "срок рекомендации: до " + DayText.of(day))));
    }
}
