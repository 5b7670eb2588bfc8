package ru.nastavnik.language.domain;

import ru.nastavnik.language.GrammaticalCase;

/**
 * Declension of what bodies, organisations and papers are called: «педагогического совета», «управления образования
 * администрации района», «муниципального бюджетного общеобразовательного учреждения «…»». Names in quotation marks and
 * abbreviations stay.
 */
public final class BodyRules {

    private static final PhraseRules RULES = PhraseRules.ofBodies();

    private BodyRules() {}

    public static Declined decide(String name, GrammaticalCase target) {
        return RULES.decide(name, target);
    }
}
