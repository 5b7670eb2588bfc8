package ru.nastavnik.indicator;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.definition.CollectionForm;
import ru.nastavnik.definition.FormulaText;
import ru.nastavnik.definition.MonitoringDefinitions;
import ru.nastavnik.population.KnownPopulations;

/** The names that passports' formulas may use: figures of the form and populations. */
@Component
public class FormulaTitles {
    private final MonitoringDefinitions definitions;

    FormulaTitles(MonitoringDefinitions definitions) {
        this.definitions = definitions;
    }

    /** Codes by what people read, figures first. */
    public Map<String, String> codes(@Nullable String form) {
        Map<String, String> codes = new LinkedHashMap<>();
        if (form != null) {
            definitions.form(form).figures().stream()
                    .filter(figure -> figure.isNumber() || figure.type() == CollectionForm.FigureType.UNIQUE)
                    .forEach(figure -> codes.putIfAbsent(figure.title(), figure.key()));
        }
        KnownPopulations.all().forEach((code, title) -> codes.putIfAbsent(title, code));
        return codes;
    }

    /** The formula with names in place of codes; empty if there is none. */
    public String inWords(Indicator indicator) {
        String formula = indicator.formula();
        if (formula == null) {
            return "";
        }
        Map<String, String> titles = new LinkedHashMap<>();
        codes(indicator.formCode()).forEach((title, code) -> titles.putIfAbsent(code, title));
        return FormulaText.inWords(formula, code -> titles.getOrDefault(code, code));
    }
}
