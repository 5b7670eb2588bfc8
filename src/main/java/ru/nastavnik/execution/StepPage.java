package ru.nastavnik.execution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.form.FormContext;
import ru.nastavnik.form.FormData;
import ru.nastavnik.form.FormDefinition;
import ru.nastavnik.roadmap.RoadmapRow;
import ru.nastavnik.roadmap.RoadmapView;
import ru.nastavnik.roadmap.StepProgress;

/**
 * Everything the page of a step shows.
 *
 * @param doneOn the day the step was closed, or null
 * @param waitsFor numbers of the steps that must be closed first; empty once the step is open
 * @param form the form of the step; for a journal its common part
 * @param rowForm the form of a row, or null if the step has no journal
 * @param output what is recorded of the step so far
 * @param outputVersion version of that record, 0 if there is none
 * @param closedBy name of the person who closed it, or null
 * @param editable whether the actor may fill it in
 * @param closesByItself whether the step is closed without a click when its last row is done
 */
public record StepPage(
        RoadmapView roadmap,
        RoadmapRow row,
        StepProgress.State state,
        @Nullable LocalDate doneOn,
        List<Integer> waitsFor,
        FormDefinition form,
        @Nullable FormDefinition rowForm,
        FormContext context,
        FormData output,
        int outputVersion,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        boolean editable,
        boolean closesByItself,
        List<GateLine> gate,
        List<JournalLine> journal) {

    public StepPage {
        waitsFor = List.copyOf(waitsFor);
        gate = List.copyOf(gate);
        journal = List.copyOf(journal);
    }

    public boolean isJournal() {
        return rowForm != null;
    }

    public long rowsFinal() {
        return journal.stream().filter(line -> line.state().isFinal()).count();
    }
}
