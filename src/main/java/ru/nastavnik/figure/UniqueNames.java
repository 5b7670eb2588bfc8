package ru.nastavnik.figure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
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

    private UniqueNames() {}

    /**
     * @return the names, one a line; the first writing of each
     * @throws IllegalArgumentException with a Russian sentence if one of them is no name
     */
    public static String of(String text) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String part : text.split("[\\n;]", -1)) {
            String name = Spelling.mended(part);
            String key = Spelling.key(name);
            if (NO_NAMES.contains(key.replaceAll("[.,!]+$", ""))) {
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
