package ru.nastavnik.execution;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.form.FormData;
import ru.nastavnik.pairing.PairDrafts;
import ru.nastavnik.pairing.PairSummary;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.RoadmapView;
import ru.nastavnik.roadmap.StepDefinition;
import ru.nastavnik.roadmap.StepKind;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.ValidationException;

/** The step that joins mentors and mentees into pairs (18): its output is the draft of pairs and groups. */
@Service
@Transactional(readOnly = true)
public class StepMatching {
    private static final String LEFT_OVER = "left";

    private final StepAccess access;
    private final PairDrafts drafts;

    StepMatching(StepAccess access, PairDrafts drafts) {
        this.access = access;
        this.drafts = drafts;
    }

    /**
     * How far the pairs are; empty for any other step.
     *
     * @throws NotFoundException if the roadmap is another organisation's
     */
    public Optional<PairSummary> summary(RoadmapId id, int stepNo) {
        RoadmapView roadmap = access.read(id).roadmap();
        return isMatching(roadmap.template().step(stepNo)) ? Optional.of(of(roadmap)) : Optional.empty();
    }

    /**
     * Lets the step close only when pairs are drafted and, where mentees stay without one, the reason is given.
     *
     * @throws DomainException if there is no pair
     * @throws ValidationException if somebody stays without a pair and nobody says why
     */
    void requirePairs(RoadmapView roadmap, StepDefinition step, FormData output) {
        if (!isMatching(step)) {
            return;
        }
        PairSummary now = of(roadmap);
        if (now.all() == 0) {
            throw new DomainException("Закрыть шаг " + step.no() + " нельзя: в проекте на "
                    + roadmap.year().title() + " учебный год нет ни одной пары или группы. Введённое сохранено в"
                    + " черновике; составьте пары на экране «Пары» и вернитесь сюда.");
        }
        if (now.unpaired() > 0 && output.text(LEFT_OVER).isEmpty()) {
            throw new ValidationException(
                    LEFT_OVER, "Без пары остаются наставляемые: " + now.unpaired() + ". Напишите, кто и почему.");
        }
    }

    private PairSummary of(RoadmapView roadmap) {
        return drafts.summary(roadmap.organization(), roadmap.year());
    }

    private static boolean isMatching(StepDefinition step) {
        return step.kind() == StepKind.MATCHING;
    }
}
