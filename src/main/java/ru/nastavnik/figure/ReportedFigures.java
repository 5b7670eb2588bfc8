package ru.nastavnik.figure;

import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.figure.persistence.VersionTable;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.RegionClock;

/**
 * What was reported stays what it was: before figures change that a report was issued of, or whose collection is closed,
 * they are kept as a former version. For services whose callers have checked the actor and open the transaction.
 */
@Component
public class ReportedFigures {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final VersionTable table;
    private final RegionClock clock;
    private final AuditTrail audit;

    ReportedFigures(VersionTable table, RegionClock clock, AuditTrail audit) {
        this.table = table;
        this.clock = clock;
        this.audit = audit;
    }

    /** To be called before figures change; keeps nothing where nothing was reported since the last time. */
    public void keepIfReported(FigureSetId figures) {
        table.hold(figures);
        if (!table.isReported(figures)) {
            return;
        }
        FigureSetId version = new FigureSetId(Ids.next());
        table.keep(figures, version, ", как было до " + DAY.format(clock.today()), clock.now());
        audit.record("monitoring.figures-version-kept", "figure-set", figures.toString(), Map.of());
    }

    /** What the reader of a report must know of versions; empty if there is only one. */
    public Optional<String> note(FigureSetId figures) {
        if (table.current(figures).isPresent()) {
            return Optional.of(
                    "Это прежние показатели: после отчёта по ним приняты новые. Действующие выберите в списке"
                            + " данных.");
        }
        return table.lastChange(figures)
                .map(moment -> "Новая версия: с " + DAY.format(clock.dayOf(moment))
                        + " приняты показатели, которых не было, когда по этому сбору отчитались. Прежние итоги"
                        + " сохранены и выбираются в списке данных.");
    }
}
