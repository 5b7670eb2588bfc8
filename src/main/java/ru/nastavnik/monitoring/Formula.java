package ru.nastavnik.monitoring;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Arithmetic over named figures, as definitions write it: {@code implementing / total * 100}. Knows the four
 * operations, brackets, numbers with a point, and the functions {@code max}, {@code min} and {@code ceil}. A name
 * consists of Latin letters, digits, dots and underscores.
 */
public final class Formula {
    private final String text;
    private final Node root;

    Formula(String text, Node root) {
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

    /** A part of the formula. */
    sealed interface Node {
        Amount evaluate(Function<String, Amount> figures);

        void collect(Set<String> names);

        String toSpreadsheet(Function<String, String> cellOf);
    }

    record Constant(BigDecimal value) implements Node {
        @Override
        public Amount evaluate(Function<String, Amount> figures) {
            return Amount.of(value);
        }

        @Override
        public void collect(Set<String> names) {
            // A number reads no figure.
        }

        @Override
        public String toSpreadsheet(Function<String, String> cellOf) {
            return value.toPlainString();
        }
    }

    record Name(String name) implements Node {
        @Override
        public Amount evaluate(Function<String, Amount> figures) {
            return figures.apply(name);
        }

        @Override
        public void collect(Set<String> names) {
            names.add(name);
        }

        @Override
        public String toSpreadsheet(Function<String, String> cellOf) {
            return cellOf.apply(name);
        }
    }

    record Operation(char sign, Node left, Node right) implements Node {
        @Override
        public Amount evaluate(Function<String, Amount> figures) {
            Amount one = left.evaluate(figures);
            Amount two = right.evaluate(figures);
            return switch (sign) {
                case '+' -> one.plus(two);
                case '-' -> one.minus(two);
                case '*' -> one.times(two);
                default -> one.dividedBy(two);
            };
        }

        @Override
        public void collect(Set<String> names) {
            left.collect(names);
            right.collect(names);
        }

        @Override
        public String toSpreadsheet(Function<String, String> cellOf) {
            return "(" + left.toSpreadsheet(cellOf) + sign + right.toSpreadsheet(cellOf) + ")";
        }
    }

    record Call(String function, List<Node> arguments) implements Node {
        @Override
        public Amount evaluate(Function<String, Amount> figures) {
            Amount result = arguments.get(0).evaluate(figures);
            if ("ceil".equals(function)) {
                return result.ceiling();
            }
            for (Node argument : arguments.subList(1, arguments.size())) {
                Amount next = argument.evaluate(figures);
                result = "max".equals(function) ? result.max(next) : result.min(next);
            }
            return result;
        }

        @Override
        public void collect(Set<String> names) {
            arguments.forEach(argument -> argument.collect(names));
        }

        @Override
        public String toSpreadsheet(Function<String, String> cellOf) {
            List<String> parts = arguments.stream()
                    .map(argument -> argument.toSpreadsheet(cellOf))
                    .toList();
            return switch (function) {
                case "ceil" -> "ROUNDUP(ROUND(" + parts.get(0) + ",9),0)";
                case "max" -> "MAX(" + String.join(",", parts) + ")";
                default -> "MIN(" + String.join(",", parts) + ")";
            };
        }
    }
}
