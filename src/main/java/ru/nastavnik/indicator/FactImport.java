package ru.nastavnik.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.indicator.importing.FactSheet;
import ru.nastavnik.indicator.persistence.IndicatorTable;
import ru.nastavnik.indicator.persistence.LoadedFactTable;
import ru.nastavnik.indicator.persistence.PassportTable;
import ru.nastavnik.load.FileLoad;
import ru.nastavnik.load.LoadFile;
import ru.nastavnik.load.LoadPreview;
import ru.nastavnik.load.Loads;
import ru.nastavnik.load.MonitoringLoad;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.table.ReturningTable;
import ru.nastavnik.shared.table.TableExport;

/** Facts of indicators from files (4). A fact of the same indicator, year and day is replaced. */
@Service
@Transactional(readOnly = true)
public class FactImport implements FileLoad {
    private static final Role[] LOADERS = {Role.DEPARTMENT, Role.CENTRE_OPERATOR};

    private final AccessGuard guard;
    private final IndicatorTable indicators;
    private final PassportTable passports;
    private final LoadedFactTable former;
    private final Loads loads;
    private final RegionClock clock;

    FactImport(
            AccessGuard guard,
            IndicatorTable indicators,
            PassportTable passports,
            LoadedFactTable former,
            Loads loads,
            RegionClock clock) {
        this.guard = guard;
        this.indicators = indicators;
        this.passports = passports;
        this.former = former;
        this.loads = loads;
        this.clock = clock;
    }

    @Override
    public MonitoringLoad.Kind kind() {
        return MonitoringLoad.Kind.INDICATOR_FACTS;
    }

    @Override
    public LoadPreview preview(LoadFile file) {
        guard.require(LOADERS);
        return read(file).preview();
    }

    @Override
    @Transactional
    public MonitoringLoad apply(LoadFile file) {
        Actor actor = guard.require(LOADERS);
        FactSheet.Result read = read(file);
        return loads.apply(actor, kind(), file, read.preview(), mark -> {
            for (Indicator.Fact fact : read.facts()) {
                former.keep(mark.id(), fact);
                passports.save(
                        fact.indicator(),
                        fact.year(),
                        fact.asOf(),
                        fact.value(),
                        null,
                        null,
                        fact.source(),
                        null,
                        mark.at(),
                        actor.account().value());
            }
            LocalDate newest = read.facts().stream()
                    .map(Indicator.Fact::asOf)
                    .max(LocalDate::compareTo)
                    .orElseThrow();
            return new Loads.Saved(newest, null);
        });
    }

    /** The facts that held before hold again; a fact that was recorded or loaded anew since is a conflict. */
    @Override
    @Transactional
    public void undo(UUID load) {
        Actor actor = guard.require(LOADERS);
        loads.undo(actor, kind(), load, (undone, set) -> {
            if (!former.undo(undone.id())) {
                throw new ConflictException(
                        "Часть этих фактов с тех пор изменили. Ничего не отменено: внесите исправленные"
                                + " значения или сначала отмените более позднюю загрузку.");
            }
        });
    }

    /** With a row for each indicator in effect. */
    @Override
    public TableExport template(String form) {
        guard.require(LOADERS);
        return FactSheet.template(indicators.inEffect(clock.today()), clock.today());
    }

    @Override
    public List<MonitoringLoad> loads() {
        guard.require(LOADERS);
        return loads.list(kind());
    }

    @Override
    public ReturningTable workbook(String form, LocalDate asOf) {
        guard.require(LOADERS);
        List<Indicator> known = indicators.inEffect(clock.today());
        return FactSheet.workbook(known, recorded(known));
    }

    private FactSheet.Result read(LoadFile file) {
        List<Indicator> known = indicators.inEffect(clock.today());
        return FactSheet.read(known, recorded(known), file.table(), clock.today());
    }

    private List<Indicator.Fact> recorded(List<Indicator> known) {
        List<Indicator.Fact> facts = new ArrayList<>();
        known.forEach(indicator -> passports
                .facts(indicator.code())
                .forEach(fact -> facts.add(
                        new Indicator.Fact(indicator.code(), fact.year(), fact.asOf(), fact.value(), fact.source()))));
        return facts;
    }
}
