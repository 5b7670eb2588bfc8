package ru.nastavnik.report;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.figure.FigureSetId;
import ru.nastavnik.shared.MunicipalityId;

/**
 * The approval of a report.
 *
 * @param figureSet from which it is added up; null for reports from registers
 * @param asOf the day of the data, for reports from registers
 * @param explanation what the figures mean, printed before the tables; may be empty
 * @param recipients municipalities whose heads and coordinators read it; may be none
 */
public record IssueReport(
        String report,
        @Nullable FigureSetId figureSet,
        LocalDate asOf,
        String explanation,
        Set<MunicipalityId> recipients) {
    public IssueReport {
        recipients = Set.copyOf(recipients);
    }

    /** One that is sent to nobody yet. */
    public IssueReport(String report, @Nullable FigureSetId figureSet, LocalDate asOf, String explanation) {
        this(report, figureSet, asOf, explanation, Set.of());
    }
}
