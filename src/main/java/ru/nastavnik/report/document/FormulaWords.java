package ru.nastavnik.report.document;

import ru.nastavnik.definition.Formula;
import ru.nastavnik.definition.ReportDefinition.Column;
import ru.nastavnik.definition.ReportDefinition.Section;
import ru.nastavnik.definition.Rounding;

/** How a column's figure comes about, in the words of the table's headings. */
public final class FormulaWords {

    private static final String SHARE = "share(";

    private FormulaWords() {}

    /** «Доля = Реализуют форму / Всего организаций × 100; отбрасываются знаки после 2-го». */
    public static String of(Section section, Column column) {
        String origin = switch (column.aggregate()) {
            case SUM -> "сумма по принятым данным";
            case YES -> "число тех, кто ответил «да»";
            case UNIQUE -> "число разных названий, каждое считается один раз";
            case TEXT -> "текст из данных";
            case VALUE -> "значение из данных, по строкам не складывается";
            case POPULATION -> "численность на дату отчёта";
            case TARGET -> "установленная цель, ближайшая к дате отчёта";
            case FORMULA -> words(section, String.valueOf(column.formula()));
        };
        return column.title() + " = " + origin + (column.isText() ? "" : "; " + rounding(column.rounding()));
    }

    private static String words(Section section, String formula) {
        String text = formula.replace("*", "×").replace(" - ", " − ");
        for (String name : Formula.parse(formula).names()) {
            text = text.replaceAll(
                    "(?<![\\w.])" + java.util.regex.Pattern.quote(name) + "(?![\\w.])",
                    java.util.regex.Matcher.quoteReplacement(
                            "«" + section.column(name).title() + "»"));
        }
        return shares(text)
                .replace("ceil(", "округление вверх(")
                .replace("max(", "наибольшее(")
                .replace("min(", "наименьшее(");
    }

    /** «share(a, b + c)» is «a / (b + c) × 100». */
    private static String shares(String text) {
        int start = text.indexOf(SHARE);
        if (start < 0) {
            return text;
        }
        int depth = 0;
        int comma = -1;
        for (int at = start + SHARE.length(); at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign == '«') {
                at = text.indexOf('»', at);
            } else if (sign == '(') {
                depth++;
            } else if (sign == ',' && depth == 0 && comma < 0) {
                comma = at;
            } else if (sign == ')' && depth-- == 0) {
                String part = text.substring(start + SHARE.length(), comma);
                String whole = text.substring(comma + 1, at);
                return shares(text.substring(0, start) + grouped(part) + " / " + grouped(whole) + " × 100"
                        + text.substring(at + 1));
            }
        }
        return text;
    }

    private static String grouped(String term) {
        String plain = term.strip();
        return plain.matches("«[^»]*»|[^ ]+") ? plain : "(" + plain + ")";
    }

    private static String rounding(Rounding rounding) {
        if (rounding.mode() == Rounding.Mode.AS_GIVEN) {
            return "печатается как дано";
        }
        String how = rounding.mode() == Rounding.Mode.TRUNCATE ? "усекается" : "округляется";
        return rounding.digits() == 0 ? how + " до целого" : how + ", знаков после запятой: " + rounding.digits();
    }
}
