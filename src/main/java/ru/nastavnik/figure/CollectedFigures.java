package ru.nastavnik.figure;

import java.util.UUID;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.definition.ReportDefinition.Section;

/**
 * Adds up what was collected: the rows of a section and its totals, of accepted submissions only. For the services of
 * other modules: their callers have checked the actor.
 */
public interface CollectedFigures {
    /** Adds the sums of every figure to the rows and the totals of {@code into}. */
    void add(UUID figureSet, Section section, RowScope scope, FigureSums into);

    /**
     * Counts who gave the figures of each row and of all: organisations whose submissions are accepted, and those that
     * were freed from giving them. Rows that count several items together keep the givers that they have.
     */
    void countGivers(UUID figureSet, Section section, RowScope scope, FigureSums into);
}
