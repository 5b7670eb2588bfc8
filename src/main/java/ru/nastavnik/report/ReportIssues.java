package ru.nastavnik.report;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.AccountNames;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Posts;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.Territory;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.definition.MonitoringDefinitions;
import ru.nastavnik.definition.ReportDefinition;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.figure.FigureSetId;
import ru.nastavnik.report.document.Approval;
import ru.nastavnik.report.persistence.ReportIssueTable;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.Hashes;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;

/**
 * Issues reports: the approver fixes the computed report, which is stored with its exact values and files and never
 * computed again (4, 5, 9). The department issues every report, an operator those of the operators' forms (3.2).
 */
@Service
@Transactional
public class ReportIssues {
    private static final Role[] APPROVERS = {Role.DEPARTMENT, Role.CENTRE_OPERATOR};
    private static final Role[] READERS = {
        Role.DEPARTMENT, Role.CENTRE_OPERATOR, Role.MUNICIPAL_HEAD, Role.MUNICIPAL_COORDINATOR
    };

    private final Reports reports;
    private final MonitoringDefinitions definitions;
    private final ReportFiles files;
    private final ReportContent content;
    private final ReportIssueTable table;
    private final Posts posts;
    private final AccountNames names;
    private final AccessGuard guard;
    private final RegionClock clock;
    private final AuditTrail audit;

    ReportIssues(
            Reports reports,
            MonitoringDefinitions definitions,
            ReportFiles files,
            ReportContent content,
            ReportIssueTable table,
            Posts posts,
            AccountNames names,
            AccessGuard guard,
            RegionClock clock,
            AuditTrail audit) {
        this.reports = reports;
        this.definitions = definitions;
        this.files = files;
        this.content = content;
        this.table = table;
        this.posts = posts;
        this.names = names;
        this.guard = guard;
        this.clock = clock;
        this.audit = audit;
    }

    /** Whether the person may approve the report in the post in which they act now. */
    @Transactional(readOnly = true)
    public boolean mayIssue(String reportCode) {
        Actor actor =
                guard.require(Role.DEPARTMENT, Role.CENTRE_OPERATOR, Role.MUNICIPAL_HEAD, Role.MUNICIPAL_COORDINATOR);
        return actor.role() == Role.DEPARTMENT
                || actor.role() == Role.CENTRE_OPERATOR && isOfOperators(definitions.report(reportCode));
    }

    /**
     * Computes the report once more, fixes it with its files, and gives it the next number of the year.
     *
     * @throws ValidationException on {@code explanation} if the report is an analytical one and says nothing
     * @throws DomainException if the report is not for this person to approve, or there are no data for it
     */
    public IssuedReport issue(IssueReport command) {
        Actor actor = guard.require(APPROVERS);
        if (!mayIssue(command.report())) {
            throw new DomainException("Этот отчёт выпускает департамент: оператор выпускает отчёты по своим формам.");
        }
        if (definitions.report(command.report()).wantsAnalysis()
                && command.explanation().isBlank()) {
            throw new ValidationException(
                    "explanation",
                    "Аналитический отчёт выпускают с анализом: напишите, что показывают данные, почему и что из этого"
                            + " следует.");
        }
        FigureSetId set = command.figureSet();
        Report report = set == null
                ? reports.compute(command.report(), command.asOf())
                : reports.compute(command.report(), set);
        LocalDate today = clock.today();
        int sequence = table.nextNumber(today.getYear());
        Approval approval = new Approval(
                sequence + "/" + today.getYear(),
                today,
                posts.get(actor.post()).title(),
                names.nameOf(actor.account()).initialsFirst(),
                command.explanation().strip());
        Map<ReportIssueTable.Stored, byte[]> stored = new EnumMap<>(ReportIssueTable.Stored.class);
        for (ReportFormat format : ReportFormat.values()) {
            stored.put(
                    ReportIssueTable.Stored.of(format),
                    files.write(report, format, approval).content());
        }
        stored.put(ReportIssueTable.Stored.CONTENT, content.of(report));
        ReportIssueId id = new ReportIssueId(Ids.next());
        table.add(
                id,
                report,
                set,
                sequence,
                approval,
                clock.now(),
                actor.account().value());
        stored.forEach((format, bytes) -> table.addFile(id, format, bytes, Hashes.sha256(bytes)));
        audit.record(
                "monitoring.report-issued",
                "report-issue",
                id.toString(),
                Map.of("report", command.report(), "number", approval.number()));
        if (!command.recipients().isEmpty()) {
            send(id, command.recipients());
        }
        return get(id);
    }

    /**
     * Sends an issued report to municipalities: their heads and coordinators read it as it was issued (6.4, 9).
     *
     * @return to how many it is new
     * @throws ValidationException on {@code recipients} if there are none
     */
    public int send(ReportIssueId id, Set<MunicipalityId> recipients) {
        Actor actor = guard.require(APPROVERS);
        get(id);
        if (recipients.isEmpty()) {
            throw new ValidationException("recipients", "Выберите муниципалитеты");
        }
        int sent = table.send(id, recipients, clock.now(), actor.account().value());
        audit.record(
                "monitoring.report-sent",
                "report-issue",
                id.toString(),
                Map.of("municipalities", String.valueOf(sent)));
        return sent;
    }

    /** Whether the actor issues reports and sends them, or only reads what was sent. */
    @Transactional(readOnly = true)
    public boolean maySend() {
        return recipient(guard.require(READERS)) == null;
    }

    /** The newest first; for a municipality those that were sent to it. */
    @Transactional(readOnly = true)
    public List<IssuedReport> list() {
        return table.list(recipient(guard.require(READERS)));
    }

    /** @throws NotFoundException if there is none, or it was not sent to the actor's municipality */
    @Transactional(readOnly = true)
    public IssuedReport get(ReportIssueId id) {
        MunicipalityId recipient = recipient(guard.require(READERS));
        return table.find(id)
                .filter(issued -> recipient == null || issued.recipients().contains(recipient))
                .orElseThrow(() -> new NotFoundException("Выпущенный отчёт не найден."));
    }

    private static @Nullable MunicipalityId recipient(Actor actor) {
        return actor.territory() instanceof Territory.OfMunicipality own ? own.municipality() : null;
    }

    /**
     * The stored file.
     *
     * @throws DomainException if its bytes no longer agree with the hash taken at the issue
     */
    @Transactional(readOnly = true)
    public DocumentFile file(ReportIssueId id, ReportFormat format) {
        IssuedReport issued = get(id);
        ReportIssueTable.Kept kept = table.file(id, ReportIssueTable.Stored.of(format));
        if (!Hashes.sha256(kept.content()).equals(kept.sha256())) {
            throw new DomainException(
                    "Файл отчёта № " + issued.number()
                            + " не совпадает с контрольной суммой, записанной при выпуске. Файл не выдан: сообщите администратору.");
        }
        return new DocumentFile(
                ReportFiles.fileName(issued.title() + " № " + issued.number().replace('/', '-'), format),
                format.contentType(),
                kept.content());
    }

    /** The exact values that were fixed, as JSON. */
    @Transactional(readOnly = true)
    public String content(ReportIssueId id) {
        get(id);
        return new String(
                table.file(id, ReportIssueTable.Stored.CONTENT).content(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private boolean isOfOperators(ReportDefinition definition) {
        String form = definition.form();
        return form != null && !definitions.form(form).operators().isEmpty();
    }
}
