package ru.nastavnik.definition;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.definition.DefinitionHistory.What;
import ru.nastavnik.definition.domain.DefinitionJson;
import ru.nastavnik.definition.persistence.DefinitionChangeTable;
import ru.nastavnik.definition.persistence.DefinitionTable;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;

/**
 * Forms of collection and of report as data. The shipped ones stand in {@code forms/monitoring} and
 * {@code forms/reports}; the operator copies and changes them, and a version that was released never changes.
 */
@Service
@Transactional
public class MonitoringDefinitions {
    private static final Role[] READERS = {
        Role.DEPARTMENT,
        Role.CENTRE_OPERATOR,
        Role.MUNICIPAL_HEAD,
        Role.MUNICIPAL_COORDINATOR,
        Role.DIRECTOR,
        Role.CURATOR
    };
    private static final Role[] KEEPERS = {Role.DEPARTMENT, Role.CENTRE_OPERATOR};
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final String SUBJECT = "monitoring-definition";

    private final DefinitionTable table;
    private final DefinitionChangeTable changes;
    private final DefinitionJson json = new DefinitionJson();
    private final AccessGuard guard;
    private final RegionClock clock;
    private final AuditTrail audit;

    MonitoringDefinitions(
            DefinitionTable table,
            DefinitionChangeTable changes,
            AccessGuard guard,
            RegionClock clock,
            AuditTrail audit) {
        this.table = table;
        this.changes = changes;
        this.guard = guard;
        this.clock = clock;
        this.audit = audit;
    }

    /** Whether a definition is of a collection form or of a report. */
    public enum Kind {
        FORM,
        REPORT
    }

    /** @param released false while the operator still changes it */
    public record Entry(Kind kind, String code, int version, String title, boolean shipped, boolean released) {}

    /** Every version, the newest of each first. */
    @Transactional(readOnly = true)
    public List<Entry> list(Kind kind) {
        guard.require(READERS);
        return table.list(kind);
    }

    /** @throws NotFoundException if no version of the form is released */
    @Transactional(readOnly = true)
    public CollectionForm form(String code) {
        return json.form(table.released(Kind.FORM, code)
                .orElseThrow(() -> new NotFoundException("Форма сбора «" + code + "» не найдена.")));
    }

    /** @throws NotFoundException if there is no such version */
    @Transactional(readOnly = true)
    public CollectionForm form(String code, int version) {
        return json.form(table.find(Kind.FORM, code, version)
                .orElseThrow(() -> new NotFoundException("Форма сбора «" + code + "» не найдена.")));
    }

    /** @throws NotFoundException if no version of the report is released */
    @Transactional(readOnly = true)
    public ReportDefinition report(String code) {
        return json.report(table.released(Kind.REPORT, code)
                .orElseThrow(() -> new NotFoundException("Форма отчёта «" + code + "» не найдена.")));
    }

    /** The reports in effect that are made of a form's figures, by title. */
    @Transactional(readOnly = true)
    public List<ReportDefinition> reportsOf(String form) {
        guard.require(READERS);
        return table.list(Kind.REPORT).stream()
                .filter(Entry::released)
                .map(Entry::code)
                .distinct()
                .map(this::report)
                .filter(report -> form.equals(report.form()))
                .toList();
    }

    /** The text of a definition, to be shown or changed. */
    @Transactional(readOnly = true)
    public String text(Kind kind, String code, int version) {
        guard.require(READERS);
        return table.find(kind, code, version)
                .map(json::pretty)
                .orElseThrow(() -> new NotFoundException("Определение не найдено."));
    }

    /**
     * Saves a draft of the operator's own: a copy under a new code, or the next version of a known one.
     *
     * @return the draft's version
     * @throws DomainException naming the place, if the text is no definition
     */
    public int saveDraft(Kind kind, String code, String text) {
        Actor actor = guard.require(KEEPERS);
        return save(kind, code, text, actor, What.SAVED, null);
    }

    /**
     * Makes an old wording the draft of the next version; one that is open is written over.
     *
     * @return the draft's version
     * @throws NotFoundException if there is no such version
     */
    public int bringBack(Kind kind, String code, int version) {
        Actor actor = guard.require(KEEPERS);
        String text =
                table.find(kind, code, version).orElseThrow(() -> new NotFoundException("Определение не найдено."));
        return save(kind, code, text, actor, What.BROUGHT_BACK, version);
    }

    private int save(Kind kind, String code, String text, Actor actor, What what, @Nullable Integer ofVersion) {
        int newest = table.newest(kind, code);
        boolean draftIsOpen = newest > 0 && !table.isReleased(kind, code, newest);
        int version = draftIsOpen ? newest : newest + 1;
        DefinitionJson.Checked checked = json.check(kind, code, version, text);
        UUID by = actor.account().value();
        table.saveDraft(kind, code, version, checked.title(), checked.text(), clock.now(), by);
        changes.add(kind, code, version, what, ofVersion, clock.now(), by);
        audit.record("monitoring.definition-saved", SUBJECT, code, Map.of("version", String.valueOf(version)));
        return version;
    }

    /**
     * Begins a definition of the operator's own with what stands in another.
     *
     * @param newCode of small Latin letters, digits and hyphens
     * @return the draft's version
     * @throws ValidationException on {@code code} if it is taken or no code, on {@code title} if that is empty
     */
    public int copy(Kind kind, String code, int version, String newCode, String newTitle) {
        Actor actor = guard.require(KEEPERS);
        if (!CODE.matcher(newCode).matches()) {
            throw new ValidationException("code", "Латинские строчные буквы, цифры и дефис, от 2 до 40 знаков");
        }
        if (table.newest(kind, newCode) > 0) {
            throw new ValidationException("code", "Такой код уже занят");
        }
        if (newTitle.isBlank()) {
            throw new ValidationException("title", "Назовите новую форму");
        }
        String text =
                table.find(kind, code, version).orElseThrow(() -> new NotFoundException("Определение не найдено."));
        return save(kind, newCode, json.renamed(text, newTitle.strip()), actor, What.BEGUN, null);
    }

    /**
     * The report that a text defines, to be looked at before it is saved.
     *
     * @throws DomainException naming the place, if the text is no definition
     */
    @Transactional(readOnly = true)
    public ReportDefinition drafted(String code, String text) {
        guard.require(KEEPERS);
        return json.report(json.check(Kind.REPORT, code, 1, text).text());
    }

    /**
     * Makes a draft usable. From then on it never changes.
     *
     * @throws DomainException if a column of a report reads what its form of collection does not ask for
     * @throws ConflictException if it was released already
     */
    public void release(Kind kind, String code, int version) {
        Actor actor = guard.require(KEEPERS);
        if (kind == Kind.REPORT) {
            requireFigures(json.report(table.find(kind, code, version)
                    .orElseThrow(() -> new NotFoundException("Определение не найдено."))));
        }
        if (!table.release(kind, code, version, clock.now())) {
            throw new ConflictException("Эта версия уже введена в действие. Обновите страницу.");
        }
        changes.add(
                kind,
                code,
                version,
                What.RELEASED,
                null,
                clock.now(),
                actor.account().value());
        audit.record("monitoring.definition-released", SUBJECT, code, Map.of("version", String.valueOf(version)));
    }

    private void requireFigures(ReportDefinition report) {
        if (report.source() != ReportDefinition.Source.COLLECTED) {
            return;
        }
        if (report.form() == null || report.form().isEmpty()) {
            throw new DomainException("Не выбрана форма сбора, из которой отчёт берёт числа.");
        }
        CollectionForm form = form(report.form());
        for (ReportDefinition.Section section : report.sections()) {
            for (ReportDefinition.Column column : section.columns()) {
                boolean collected = switch (column.aggregate()) {
                    case FORMULA, TARGET, POPULATION -> false;
                    default -> true;
                };
                if (collected && form.figure(String.valueOf(column.figure())).isEmpty()) {
                    throw new DomainException(
                            "Столбец «" + column.title() + "» читает показатель, которого в форме сбора «"
                                    + form.title() + "» нет. Выберите другой показатель или уберите столбец.");
                }
            }
        }
    }
}
