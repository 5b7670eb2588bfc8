package ru.nastavnik.figure;

import java.util.Set;
import ru.nastavnik.definition.CollectionForm.Figure;
import ru.nastavnik.shared.spelling.domain.Spelling;
import ru.nastavnik.shared.table.Sheet;

/** What a column of a table holds in which a figure stands. */
public final class FigureContent {
    private static final Set<String> POINTS = Set.of("%", "п.п.", "п.п", "пп", "процент", "проценты");

    private FigureContent() {}

    public static Sheet.Content of(Figure figure) {
        return switch (figure.type()) {
            case INTEGER -> Sheet.Content.COUNT;
            case DECIMAL ->
                POINTS.contains(Spelling.key(figure.unit()).replace(" ", ""))
                        ? Sheet.Content.POINTS
                        : Sheet.Content.FRACTION;
            case YES_NO -> Sheet.Content.ANYTHING;
            case TEXT, UNIQUE, CHOICE, SOURCE -> Sheet.Content.WORDS;
        };
    }
}
