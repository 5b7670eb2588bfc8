package ru.nastavnik.definition;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import ru.nastavnik.definition.domain.FormulaParser;
import ru.nastavnik.definition.domain.Node;

/**
 * Arithmetic over named figures, as definitions write it: {@code implementing / total * 100}. Knows the four
 * operations, brackets, numbers with a point, and the functions {@code max}, {@code min}, {@code ceil} and
 * {@code share(part, whole)}, a percentage that is not computable outside 0 to 100. A name consists of Latin letters,
 * digits, dots and underscores.
 */
public final class Formula {
    private final String text;
    private final Node root;

    private Formula(String text, Node root) {
        this.text = text;
        this.root = root;
    }

    /** @throws IllegalArgumentException naming the place, if the text is no formula */
    public static Formula parse(String text) {
        return new Formula(text, new FormulaParser(text).parse());
    }

    public String text() {
        return text;
    }

    /** The exact value; not computable if a figure that it needs is not. */
    public Amount evaluate(Function<String, Amount> figures) {
        return root.evaluate(figures);
    }

    /** The names that it reads, in the order of the text. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        root.collect(names);
        return names;
    }

    /** The same computation for a spreadsheet's cell. */
    public String toSpreadsheet(Function<String, String> cellOf) {
        return root.toSpreadsheet(cellOf);
    }
}
