package ru.nastavnik.definition;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Formulas as officials read and write them: «Вовлечено» / «Обучающихся всего» × 100, with the names that stand on the
 * page in place of codes. Functions have Russian names as well.
 */
public final class FormulaText {
    private static final Pattern CODE = Pattern.compile("(?<![\\w.])[A-Za-z][\\w.]*");
    private static final Pattern TITLE = Pattern.compile("«([^»]*)»");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("(?<=\\d),(?=\\d)");
    private static final Map<String, String> FUNCTIONS = new LinkedHashMap<>();

    static {
        FUNCTIONS.put("share", "доля");
        FUNCTIONS.put("max", "наибольшее");
        FUNCTIONS.put("min", "наименьшее");
        FUNCTIONS.put("ceil", "вверх");
    }

    private FormulaText() {}

    /** @param title of a code; a code without one stays as it is */
    public static String inWords(String formula, UnaryOperator<String> title) {
        return CODE.matcher(formula)
                .replaceAll(found -> Matcher.quoteReplacement(word(found.group(), title)))
                .replace("*", "×")
                .replace(" - ", " − ");
    }

    /**
     * The formula with codes again; codes may stand in it beside names.
     *
     * @param codes by the names that are known; names differ in case and blanks without harm
     * @throws IllegalArgumentException naming what is not known, and what is
     */
    public static String fromWords(String text, Map<String, String> codes) {
        Map<String, String> known = new LinkedHashMap<>();
        codes.forEach((title, code) -> known.put(plain(title), code));
        String formula = TITLE.matcher(text)
                .replaceAll(found -> {
                    String code = known.get(plain(found.group(1)));
                    if (code == null) {
                        throw new IllegalArgumentException("«" + found.group(1).strip()
                                + "» нет среди показателей. Есть: «" + String.join("», «", codes.keySet()) + "»");
                    }
                    return Matcher.quoteReplacement(code);
                })
                .replace('×', '*')
                .replace('−', '-')
                .replace('–', '-')
                .replace(':', '/')
                .replace('÷', '/');
        formula = DECIMAL_COMMA.matcher(formula).replaceAll(".");
        for (Map.Entry<String, String> function : FUNCTIONS.entrySet()) {
            formula = formula.replaceAll("(?iu)" + function.getValue() + "\\s*\\(", function.getKey() + "(")
                    .replace(';', ',');
        }
        return formula.strip();
    }

    private static String word(String code, UnaryOperator<String> title) {
        String function = FUNCTIONS.get(code);
        if (function != null) {
            return function;
        }
        String named = title.apply(code);
        return named.equals(code) ? code : "«" + named + "»";
    }

    private static String plain(String title) {
        return title.strip().replaceAll("[\\s\\u00a0]+", " ").toLowerCase(Locale.ROOT);
    }
}
