package ru.nastavnik.indicator;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.definition.CollectionForm;
import ru.nastavnik.definition.Formula;
import ru.nastavnik.definition.FormulaText;
import ru.nastavnik.definition.MonitoringDefinitions;
import ru.nastavnik.figure.Change;
import ru.nastavnik.indicator.persistence.PassportTable;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayKind;

/** Makes passports and their next versions. A version that was in effect stays as it was. */
@Service
@Transactional
public class IndicatorVersions {
    private static final Role[] KEEPERS = {Role.DEPARTMENT, Role.CENTRE_OPERATOR};
    private static final String SUBJECT = "indicator";

    private final PassportTable passports;
    private final KnownIndicators known;
    private final MonitoringDefinitions definitions;
    private final FormulaTitles titles;
    private final AccessGuard guard;
    private final RegionClock clock;
    private final AuditTrail audit;

    IndicatorVersions(
            PassportTable passports,
            KnownIndicators known,
            MonitoringDefinitions definitions,
            FormulaTitles titles,
            AccessGuard guard,
            RegionClock clock,
            AuditTrail audit) {
        this.passports = passports;
        this.known = known;
        this.definitions = definitions;
        this.titles = titles;
        this.guard = guard;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Makes the next version of a passport; the former keeps its effective dates, its plans and its facts.
     *
     * @param code of a known indicator, or null for a new one
     * @param seenVersion the newest version that the person saw; 0 for a new indicator
     * @return the indicator's code
     */
    public String saveVersion(@Nullable String code, int seenVersion, IndicatorDraft written) {
        guard.require(KEEPERS);
        IndicatorDraft draft = coded(written);
        requireComplete(draft);
        DayKind.EFFECTIVE_FROM.require("effectiveFrom", draft.effectiveFrom(), clock.today());
        Indicator next;
        if (code == null) {
            int no = passports.highestNumber() + 1;
            next = indicator("indicator-" + no, 1, no, draft);
        } else {
            Indicator newest = known.versions(code).get(0);
            if (!draft.effectiveFrom().isAfter(newest.effectiveFrom())) {
                throw new ValidationException(
                        "effectiveFrom", "Новая версия начинает действовать позже прежней, с которой её сделали");
            }
            if (newest.version() != seenVersion
                    || !passports.end(
                            code, newest.version(), draft.effectiveFrom().minusDays(1))) {
                throw new ConflictException("Паспорт уже изменили: действует версия " + newest.version() + ".");
            }
            next = indicator(code, newest.version() + 1, newest.no(), draft);
        }
        passports.add(next);
        audit.record(
                "monitoring.indicator-version-saved",
                SUBJECT,
                next.code(),
                Map.of(
                        "version",
                        String.valueOf(next.version()),
                        "from",
                        next.effectiveFrom().toString()));
        return next.code();
    }

    /** The formula may be written with the names of figures; it is kept with their codes. */
    private IndicatorDraft coded(IndicatorDraft draft) {
        if (draft.formula() == null) {
            return draft;
        }
        try {
            return draft.withFormula(FormulaText.fromWords(draft.formula(), titles.codes(draft.formCode())));
        } catch (IllegalArgumentException unknown) {
            throw new ValidationException("formula", String.valueOf(unknown.getMessage()));
        }
    }

    private void requireComplete(IndicatorDraft draft) {
        require(!draft.title().isBlank(), "title", "Назовите показатель");
        require(!draft.unit().isBlank(), "unit", "Укажите единицу измерения");
        require(!draft.responsible().isBlank(), "responsible", "Укажите ответственного");
        require(
                draft.kind() != Indicator.Kind.SHARE || Change.PERCENT.equals(draft.unit()),
                "unit",
                "Доля измеряется в процентах: «%»");
        boolean computed = draft.source() == Indicator.Source.COMPUTED;
        require(!computed || draft.formula() != null, "formula", "Для расчёта нужна формула");
        require(!computed || draft.formCode() != null, "formCode", "Выберите форму, по которой считают");
        if (draft.formula() == null) {
            return;
        }
        CollectionForm form = draft.formCode() == null ? null : definitions.form(draft.formCode());
        try {
            IndicatorComputation.requireSound(Formula.parse(draft.formula()), form, draft.population());
        } catch (IllegalArgumentException | DomainException wrong) {
            throw new ValidationException("formula", Objects.requireNonNullElse(wrong.getMessage(), "Не формула"));
        }
    }

    private static Indicator indicator(String code, int version, int no, IndicatorDraft draft) {
        return new Indicator(
                code,
                version,
                no,
                draft.title().strip(),
                draft.unit().strip(),
                draft.kind(),
                draft.formula(),
                draft.formCode(),
                draft.population(),
                draft.rounding(),
                draft.source(),
                draft.responsible().strip(),
                draft.effectiveFrom(),
                null,
                draft.note().strip());
    }

    private static void require(boolean condition, String field, String message) {
        if (!condition) {
            throw new ValidationException(field, message);
        }
    }
}
