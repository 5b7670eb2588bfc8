package ru.nastavnik.figure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import ru.nastavnik.shared.spelling.domain.Spelling;

/** A list of names that count once each in the whole region: one a line, each once, and no «нет» among them. */
public final class UniqueNames {
    private static final Set<String> NO_NAMES = Set.of(
            "-",
            "--",
            "н/д",
            "нд",
            "нет",
            "нет данных",
            "нет сведений",
            "не имеется",
            "отсутствует",
            "отсутствуют",
            "не участвовали",
            "0",
            "ноль",
            "х",
            "да",
            "н/п",
            "не предусмотрено",
            ".",
            "?");

    /** «нет предприятий», «не привлекались», «0 организаций»; and a number in place of names. */
    private static final Pattern NO_NAME = Pattern.compile(
            "(?:нет|нету|0|ноль)(?: .*)?|.* нет|не (?:было|привлек|участв|имел|заполн|назван).*|\\d+|\\.{2,}|…");

    private static final String LEGAL_FORM =
            "(?:ООО|ОАО|ЗАО|ПАО|НАО|АО|ИП|КФХ|МУП|ГУП|ФГУП|ФГБУ|ФГБОУ|ОГБУ|ОГАУ|ОГБПОУ|МБУ|МАУ|МКУ|НКО|АНО|СПК)";

    /** A comma or «и» parts names where the next one begins with its legal form. */
    private static final Pattern BETWEEN =
            Pattern.compile("[\\n;]|\\s*,\\s*(?=" + LEGAL_FORM + "[\\s«\"])|\\s+и\\s+(?=" + LEGAL_FORM + "[\\s«\"])");

    /** «1. », «2) », «– », «• » before a name. */
    private static final Pattern MARK = Pattern.compile("^\\s*(?:\\d{1,3}[.)]\\s+|[-–—•*·]\\s+)");

    private UniqueNames() {}

    /**
     * @return the names, one a line; the first writing of each
     * @throws IllegalArgumentException with a Russian sentence if one of them is no name
     */
    public static String of(String text) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String part : BETWEEN.split(Spelling.clean(text), -1)) {
            String name = Spelling.mended(MARK.matcher(part).replaceFirst(""));
            String key = Spelling.key(name);
            String plain = key.replaceAll("[.,!]+$", "");
            if (NO_NAMES.contains(plain)
                    || NO_NAME.matcher(key).matches()
                    || NO_NAME.matcher(plain).matches()) {
                throw new IllegalArgumentException(
                        "«" + name + "» – не название. Если называть некого, оставьте поле" + " пустым.");
            }
            if (!key.isEmpty()) {
                names.putIfAbsent(key, name);
            }
        }
        return String.join("\n", names.values());
    }
}
