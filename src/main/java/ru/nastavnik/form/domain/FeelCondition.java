package ru.nastavnik.form.domain;

import java.util.Set;
import ru.nastavnik.form.FormCondition;
import ru.nastavnik.form.FormData;

/** A condition written in FEEL. */
record FeelCondition(Feel expression) implements FormCondition {

    /**
     * @param text with the leading {@code =} that marks expressions in Camunda Forms
     * @throws IllegalArgumentException if it is not in the supported part of FEEL
     */
    static FeelCondition of(String text) {
        if (!text.startsWith("=")) {
            throw new IllegalArgumentException("условие должно начинаться с «=»");
        }
        return new FeelCondition(FeelParser.parse(text.substring(1)));
    }

    @Override
    public boolean holds(FormData data) {
        return Boolean.TRUE.equals(expression.evaluate(data));
    }

    @Override
    public Set<String> names() {
        return expression.names();
    }
}
