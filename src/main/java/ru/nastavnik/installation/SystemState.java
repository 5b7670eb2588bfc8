package ru.nastavnik.installation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditEntry;
import ru.nastavnik.audit.AuditFilter;
import ru.nastavnik.audit.AuditJournal;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.pdf.PdfAvailability;
import ru.nastavnik.pdf.PdfConverter;
import ru.nastavnik.workflow.DueJobs;
import ru.nastavnik.workflow.Incidents;
import ru.nastavnik.workflow.Incidents.Incident;

/** How the system is doing, for the administrator. */
@Service
public class SystemState {
    private static final int SHOWN_FAILURES = 50;

    private final AccessGuard guard;
    private final Incidents incidents;
    private final DueJobs jobs;
    private final AuditJournal journal;
    private final AuditTrail audit;
    private final Flyway flyway;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final PdfConverter pdf;

    SystemState(
            AccessGuard guard,
            Incidents incidents,
            DueJobs jobs,
            AuditJournal journal,
            AuditTrail audit,
            Flyway flyway,
            JdbcClient jdbc,
            Clock clock,
            PdfConverter pdf) {
        this.guard = guard;
        this.incidents = incidents;
        this.jobs = jobs;
        this.journal = journal;
        this.audit = audit;
        this.flyway = flyway;
        this.jdbc = jdbc;
        this.clock = clock;
        this.pdf = pdf;
    }

    /** A backup that was made. */
    public record BackupRun(Instant madeAt, String fileName, long bytes, long rows) {}

    /**
     * @param lastBackup empty if none was ever made
     * @param failedSignIns of the last day, newest first, at most fifty
     */
    public record Report(
            List<Incident> incidents,
            long waitingJobs,
            long failedJobs,
            Optional<BackupRun> lastBackup,
            boolean backupIsOld,
            List<AuditEntry> failedSignIns,
            String schemaVersion,
            PdfAvailability pdf) {}

    /** @throws org.springframework.security.access.AccessDeniedException if the reader is not an administrator */
    @Transactional(readOnly = true)
    public Report report() {
        guard.require(Role.ADMINISTRATOR);
        Instant now = clock.instant();
        Optional<BackupRun> last = lastBackup();
        return new Report(
                incidents.open(),
                jobs.waiting(),
                jobs.failed(),
                last,
                last.map(run -> run.madeAt().plus(Duration.ofDays(2)).isBefore(now))
                        .orElse(true),
                journal.page(
                        new AuditFilter(now.minus(Duration.ofDays(1)), null, null, "sign-in.failed", null),
                        null,
                        SHOWN_FAILURES),
                schemaVersion(),
                pdf.availability());
    }

    /** Gives a failed job new retries. */
    @Transactional
    public void retry(String incidentId) {
        guard.require(Role.ADMINISTRATOR);
        incidents.retry(incidentId);
        audit.record("incident.retried", "incident", incidentId, Map.of());
    }

    private String schemaVersion() {
        MigrationInfo current = flyway.info().current();
        return current == null || current.getVersion() == null
                ? "—"
                : current.getVersion().getVersion();
    }

    private Optional<BackupRun> lastBackup() {
        return jdbc.sql("select made_at, file_name, bytes, rows from app.backup_run order by made_at desc limit 1")
                .query((row, number) -> new BackupRun(
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getString("file_name"),
                        row.getLong("bytes"),
                        row.getLong("rows")))
                .optional();
    }
}
