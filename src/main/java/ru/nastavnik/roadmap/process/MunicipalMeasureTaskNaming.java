package ru.nastavnik.roadmap.process;

import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.nastavnik.inbox.TaskNaming;
import ru.nastavnik.roadmap.MunicipalMeasureId;
import ru.nastavnik.roadmap.persistence.MunicipalMeasureTable;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.TaskEvent;

/** «Строка дорожной карты, п. 6.2: Обеспечение участия …»; of one that was done before, that it is owed again. */
@Component
class MunicipalMeasureTaskNaming implements TaskNaming {
    private static final int LONGEST = 120;

    private final MunicipalMeasureTable measures;

    MunicipalMeasureTaskNaming(MunicipalMeasureTable measures) {
        this.measures = measures;
    }

    @Override
    public ProcessKey process() {
        return MunicipalMeasureProcess.KEY;
    }

    @Override
    public Optional<String> title(TaskEvent.Opened opened) {
        return measures.find(MunicipalMeasureId.of(opened.task().key().value()))
                .map(measure -> "Строка дорожной карты, п. " + measure.point()
                        + (measure.isReopened() ? ", снова открыта: " : ": ") + shortened(measure.title()));
    }

    private static String shortened(String title) {
        if (title.length() <= LONGEST) {
            return title;
        }
        return title.substring(0, title.lastIndexOf(' ', LONGEST)) + " …";
    }
}
