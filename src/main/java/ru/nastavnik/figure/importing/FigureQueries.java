package ru.nastavnik.figure.importing;

import java.math.BigDecimal;
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
import ru.nastavnik.shared.table.domain.YesOrNo;

/** What people write into a figure's cell, and what it means. */
final class FigureQueries {
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
            return figure.choiceTitle(text);
        }
        return text.replace("\n", "; ");
    }

    private static BigDecimal yesOrNo(String text) {
        return YesOrNo.read(text)
                .map(answer -> answer ? BigDecimal.ONE : BigDecimal.ZERO)
                .orElseThrow(() -> new IllegalArgumentException("Ожидается «да» или «нет»."));
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
            return figure.choice(text)
                    .map(Item::code)
                    .orElseThrow(() -> new IllegalArgumentException("Ожидается одно из: "
                            + figure.choices().stream().map(Item::title).collect(Collectors.joining(", ")) + "."));
        }
        return text;
    }
}
