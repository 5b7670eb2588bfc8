package ru.nastavnik.definition.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import ru.nastavnik.definition.Amount;

/** A part of a formula. */
public sealed interface Node {
    Amount evaluate(Function<String, Amount> figures);

    void collect(Set<String> names);

    String toSpreadsheet(Function<String, String> cellOf);

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
            if ("share".equals(function)) {
                return result.shareOf(arguments.get(1).evaluate(figures));
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
                case "share" -> "((" + parts.get(0) + "/" + parts.get(1) + ")*100)";
                case "max" -> "MAX(" + String.join(",", parts) + ")";
                default -> "MIN(" + String.join(",", parts) + ")";
            };
        }
    }
}
