package ru.nastavnik.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.definition.CollectionForm;
import ru.nastavnik.definition.CollectionForm.FigureType;
import ru.nastavnik.definition.MonitoringDefinitions;
import ru.nastavnik.figure.FigureSet;
import ru.nastavnik.figure.FigureSetRegister;
import ru.nastavnik.figure.SectionRows;
import ru.nastavnik.report.persistence.FederalSheetTable;
import ru.nastavnik.report.persistence.FederalSheetTable.Line;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.Hashes;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.table.TableExport;

/** Sheets by federal form for upload by hand (4), with who made and who uploaded them. */
@Service
@Transactional
public class FederalSheets {
    private static final Role[] MAKERS = {Role.DEPARTMENT, Role.CENTRE_OPERATOR};

    private final AccessGuard guard;
    private final ResourcePatternResolver resources;
    private final FigureSetRegister sets;
    private final FederalSheetTable table;
    private final MonitoringDefinitions definitions;
    private final SectionRows rows;
    private final RegionClock clock;
    private final AuditTrail audit;
    private final ObjectMapper mapper = new ObjectMapper();

    FederalSheets(
            AccessGuard guard,
            ResourcePatternResolver resources,
            FigureSetRegister sets,
            FederalSheetTable table,
            MonitoringDefinitions definitions,
            SectionRows rows,
            RegionClock clock,
            AuditTrail audit) {
        this.guard = guard;
        this.resources = resources;
        this.sets = sets;
        this.table = table;
        this.definitions = definitions;
        this.rows = rows;
        this.clock = clock;
        this.audit = audit;
    }

    /** The sheets that can be made, by title. */
    @Transactional(readOnly = true)
    public List<FederalSheetDefinition> definitions() {
        guard.require(MAKERS);
        return read();
    }

    /** Whether there are accepted figures to make the sheet from. */
    @Transactional(readOnly = true)
    public boolean mayMake(FederalSheetDefinition definition) {
        guard.require(MAKERS);
        return sets.newest(definition.form(), clock.today()).isPresent();
    }

    /** Sheets that were made, the newest first. */
    @Transactional(readOnly = true)
    public List<FederalSheet> list() {
        guard.require(MAKERS);
        return table.list();
    }

    /**
     * Makes the sheet from the newest accepted figures and records it.
     *
     * @throws DomainException if nothing was collected yet
     */
    public byte[] make(String code, boolean csv) {
        Actor actor = guard.require(MAKERS);
        FederalSheetDefinition definition = read().stream()
                .filter(known -> known.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Такой федеральной формы нет."));
        FigureSet set = sets.newest(definition.form(), clock.today())
                .orElseThrow(() -> new DomainException("Данных ещё нет: откройте сбор или загрузите файл."));
        CollectionForm form = definitions.form(set.formCode(), set.formVersion());
        Map<String, String> items = rows.items(form);
        List<Line> lines = table.lines(set.id(), RowScope.of(actor, "o"));
        TableExport export = new TableExport(
                definition.title(),
                definition.columns().stream()
                        .map(FederalSheetDefinition.Column::title)
                        .toArray(String[]::new));
        for (Line line : lines) {
            List<@Nullable Object> cells = new ArrayList<>();
            definition.columns().forEach(column -> cells.add(cell(column, line, form, items)));
            export.row(cells.toArray());
        }
        byte[] content = csv ? export.csv() : export.xlsx();
        FederalSheet sheet = new FederalSheet(
                Ids.next(),
                code,
                definition.title(),
                set.asOf(),
                lines.size(),
                Hashes.sha256(content),
                clock.now(),
                "",
                null,
                "",
                "");
        table.add(sheet, set.id(), actor.account().value());
        audit.record(
                "monitoring.federal-sheet-made",
                "federal-sheet",
                sheet.id().toString(),
                Map.of("form", code, "sha256", sheet.sha256()));
        return content;
    }

    /**
     * Records that somebody uploaded the sheet into the federal system.
     *
     * @param receipt number that the system gave, may be empty
     * @throws ValidationException on {@code uploadedOn}
     * @throws ConflictException if that is recorded already
     */
    public void uploaded(UUID id, @Nullable LocalDate uploadedOn, String receipt) {
        Actor actor = guard.require(MAKERS);
        if (uploadedOn == null || uploadedOn.isAfter(clock.today())) {
            throw new ValidationException("uploadedOn", "Укажите день загрузки не позже сегодняшнего");
        }
        DayKind.EVENT.require("uploadedOn", uploadedOn, clock.today());
        if (!table.uploaded(id, uploadedOn, receipt.strip(), actor.account().value())) {
            throw new ConflictException("Загрузка этого листа уже отмечена. Обновите страницу.");
        }
        audit.record("monitoring.federal-upload-recorded", "federal-sheet", id.toString(), Map.of());
    }

    private static @Nullable Object cell(
            FederalSheetDefinition.Column column, Line line, CollectionForm form, Map<String, String> items) {
        return switch (column.from()) {
            case MUNICIPALITY -> line.municipality();
            case ORGANIZATION -> line.organization();
            case KIND -> line.kind() == null ? "" : line.kind().title();
            case ITEM -> items.getOrDefault(line.item(), line.item());
            case FIGURE -> figure(String.valueOf(column.figure()), line, form);
        };
    }

    /** A question of yes or no is answered by a word, as the federal form asks it. */
    private static @Nullable Object figure(String key, Line line, CollectionForm form) {
        Object value = line.figures().get(key);
        boolean asked = form.figures().stream()
                .anyMatch(figure -> figure.key().equals(key) && figure.type() == FigureType.YES_NO);
        return asked && value instanceof BigDecimal number ? (number.signum() == 0 ? "нет" : "да") : value;
    }

    private List<FederalSheetDefinition> read() {
        List<FederalSheetDefinition> read = new ArrayList<>();
        try {
            for (Resource file : resources.getResources("classpath*:forms/federal/*.json")) {
                read.add(mapper.readValue(file.getContentAsByteArray(), FederalSheetDefinition.class));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        read.sort(Comparator.comparing(FederalSheetDefinition::title));
        return read;
    }
}
