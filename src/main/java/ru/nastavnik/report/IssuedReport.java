package ru.nastavnik.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import ru.nastavnik.shared.MunicipalityId;

/**
 * A report as it was issued.
 *
 * @param number of the issue, for example «3/2026»
 * @param asOf the day of the data
 * @param sha256 of the exact values
 * @param recipients municipalities to which it was sent
 * @param damaged formats whose stored bytes no longer agree with the hash taken at the issue
 */
public record IssuedReport(
        ReportIssueId id,
        String code,
        String number,
        String title,
        LocalDate asOf,
        LocalDate approvedOn,
        String approverPost,
        String approverName,
        String explanation,
        String sha256,
        Instant issuedAt,
        Set<String> damaged,
        Set<MunicipalityId> recipients) {
    public IssuedReport {
        recipients = Set.copyOf(recipients);
        damaged = Set.copyOf(damaged);
    }

    public boolean isIntact() {
        return damaged.isEmpty();
    }
}
