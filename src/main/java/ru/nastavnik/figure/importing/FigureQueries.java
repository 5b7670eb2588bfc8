package ru.nastavnik.figure.importing;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.definition.CollectionForm.Figure;
import ru.nastavnik.definition.CollectionForm.FigureType;
import ru.nastavnik.definition.CollectionForm.Item;
import ru.nastavnik.figure.FigureValue;
import ru.nastavnik.figure.UniqueNames;
import ru.nastavnik.load.CellReading;
import ru.nastavnik.shared.spelling.domain.Spelling;

/** What people write into a figure's cell, and what it means. */
final class FigureQueries {
    private static final Set<String> YES = Set.of("да", "1", "true", "истина", "+");
    private static final Set<String> NO = Set.of("нет", "0", "false", "ложь", "-");
    private static final Pattern UNKNOWN = Pattern.compile(
            "(?:н/д|нд|нет данных|не рассчитан|не рассчитывается|не рассчитано)\\s*(?:[-–—:,]\\s*(.*))?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    private FigureQueries() {}

    /** @throws IllegalArgumentException with what was expected, in Russian */
    static FigureValue figure(String item, Figure figure, String text) {
        if (figure.isNumber()) {
            Matcher unknown = UNKNOWN.matcher(text);
            if (unknown.matches()) {
                return FigureValue.notComputable(item, figure.key(), reason(unknown.group(1)));
            }
            BigDecimal number = figure.type() == FigureType.YES_NO
                    ? yesOrNo(text)
                    : figure.type() == FigureType.INTEGER ? CellReading.whole(text) : CellReading.number(text);
            return new FigureValue(item, figure.key(), number, null, null, null);
        }
        return FigureValue.text(item, figure.key(), text(figure, text));
    }

    /** A figure as a cell that is read again as the same figure; null if there is none. */
    static @Nullable Object shown(Figure figure, @Nullable FigureValue value) {
        if (value == null) {
            return null;
        }
        if (value.reason() != null) {
            return "нет данных – " + value.reason();
        }
        if (value.number() != null && figure.type() == FigureType.YES_NO) {
            return value.number().signum() == 0 ? "нет" : "да";
        }
        if (value.number() != null) {
            return value.number();
        }
        String text = String.valueOf(value.text());
        if (figure.type() == FigureType.CHOICE) {
            return figure.choices().stream()
                    .filter(choice -> choice.code().equals(text))
                    .map(Item::title)
                    .findFirst()
                    .orElse(text);
        }
        return text.replace("\n", "; ");
    }

    private static BigDecimal yesOrNo(String text) {
        String answer = Spelling.key(text);
        if (!YES.contains(answer) && !NO.contains(answer)) {
            throw new IllegalArgumentException("Ожидается «да» или «нет».");
        }
        return YES.contains(answer) ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    private static String reason(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw new IllegalArgumentException(
                    "Укажите после тире причину, например: нет данных – нет доступа к ресурсу.");
        }
        return reason.strip();
    }

    private static String text(Figure figure, String text) {
        if (figure.type() == FigureType.UNIQUE) {
            return UniqueNames.of(text);
        }
        if (figure.type() == FigureType.CHOICE) {
            return figure.choices().stream()
                    .filter(choice -> Spelling.key(choice.title()).equals(Spelling.key(text))
                            || choice.code().equals(text))
                    .map(Item::code)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("Ожидается одно из: "
                            + figure.choices().stream().map(Item::title).collect(Collectors.joining(", ")) + "."));
        }
        return text;
    }
}
