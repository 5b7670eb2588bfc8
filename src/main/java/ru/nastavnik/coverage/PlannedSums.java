package ru.nastavnik.coverage;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.coverage.persistence.PlannedFigures;
import ru.nastavnik.definition.ReportDefinition.Column;
import ru.nastavnik.definition.ReportDefinition.Section;
import ru.nastavnik.figure.FigureSet;
import ru.nastavnik.figure.FigureSetRegister;
import ru.nastavnik.figure.FigureSums;
import ru.nastavnik.figure.FigureSums.Sum;
import ru.nastavnik.figure.SectionRows;
import ru.nastavnik.programme.MentoringForms;

/** Figures of the planned results (3.3): what is planned, and what the newest accepted coverage says of the same. */
@Component
public class PlannedSums {
    private static final String COVERAGE = "coverage";
    private static final String NO_PLAN = "планируемые результаты не загружены";
    private static final String NOTHING_PLANNED =
            "Планируемые результаты не загружены: загрузите перечень на странице «Загрузка данных».";

    private final PlannedFigures figures;
    private final FigureSetRegister sets;
    private final MentoringForms forms;
    private final SectionRows rows;

    PlannedSums(PlannedFigures figures, FigureSetRegister sets, MentoringForms forms, SectionRows rows) {
        this.figures = figures;
        this.sets = sets;
        this.forms = forms;
        this.rows = rows;
    }

    public FigureSums of(Section section, RowScope scope, LocalDate asOf, List<String> notes) {
        Map<String, String> titles = new LinkedHashMap<>();
        forms.all().forEach(form -> titles.put(form.code(), form.title()));
        FigureSums sums = rows.planned(section, titles, scope);
        Optional<FigureSet> fact = sets.newest(COVERAGE, asOf);
        String note = fact.map(set -> "Факт: «" + set.title() + "» на "
                        + java.time.format.DateTimeFormatter.ofPattern("dd.MM.yyyy")
                                .format(set.asOf())
                        + (set.isComplete() ? "" : ", " + set.received()) + ".")
                .orElse("Факт неизвестен: охват на эту дату ещё не собирали.");
        if (!notes.contains(note)) {
            notes.add(note);
        }
        figures.add(section, scope, asOf, fact.map(FigureSet::id).orElse(null), sums);
        if (sums.ofTotal("planned").isEmpty()) {
            nothingPlanned(section, sums);
            if (!notes.contains(NOTHING_PLANNED)) {
                notes.add(NOTHING_PLANNED);
            }
        }
        return rows.labelled(section, sums);
    }

    /** What was reached is told of those of whom something was planned: without plans there is nothing, and no zero. */
    private static void nothingPlanned(Section section, FigureSums sums) {
        for (Column column : section.columns()) {
            String figure = column.figure();
            if (figure != null) {
                sums.keys().forEach(key -> sums.add(key, figure, Sum.missing(NO_PLAN)));
                sums.addTotal(figure, Sum.missing(NO_PLAN));
            }
        }
    }
}
