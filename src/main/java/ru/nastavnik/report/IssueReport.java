package ru.nastavnik.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.figure.FigureSetId;

/**
 * The approval of a report.
 *
 * @param figureSet from which it is added up; null for reports from registers
 * @param asOf the day of the data, for reports from registers
 * @param explanation what the figures mean, printed before the tables; may be empty
 */
public record IssueReport(String report, @Nullable FigureSetId figureSet, LocalDate asOf, String explanation) {}
