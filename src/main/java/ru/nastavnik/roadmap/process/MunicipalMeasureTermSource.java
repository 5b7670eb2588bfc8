package ru.nastavnik.roadmap.process;

import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.nastavnik.inbox.SetTerm;
import ru.nastavnik.inbox.TermSource;
import ru.nastavnik.roadmap.MunicipalMeasureId;
import ru.nastavnik.roadmap.MunicipalMeasureTerms;
import ru.nastavnik.roadmap.persistence.MunicipalMeasureTable;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.TaskEvent;

/** The term of a row: the last day that the approved municipal roadmap plans for it. */
@Component
class MunicipalMeasureTermSource implements TermSource {
    private final MunicipalMeasureTable measures;

    MunicipalMeasureTermSource(MunicipalMeasureTable measures) {
        this.measures = measures;
    }

    @Override
    public ProcessKey process() {
        return MunicipalMeasureProcess.KEY;
    }

    @Override
    public Optional<SetTerm> term(TaskEvent.Opened opened) {
        return measures.find(MunicipalMeasureId.of(opened.task().key().value()))
                .map(measure -> new SetTerm(MunicipalMeasureTerms.of(measure), measure.firstDueOn()));
    }
}
