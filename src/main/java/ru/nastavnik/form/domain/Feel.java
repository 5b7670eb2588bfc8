package ru.nastavnik.form.domain;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.form.FormData;

/**
 * The part of FEEL that conditions in our forms use: comparisons, {@code and}, {@code or}, {@code not()}, {@code in},
 * {@code list contains()}, {@code count()}, literals and names. An unknown value is null, as in FEEL, and spreads
 * through comparisons, so that a condition on an empty field simply does not hold.
 */
sealed interface Feel {

    @Nullable
    Object evaluate(FormData data);

    void collectNames(Set<String> names);

    default Set<String> names() {
        Set<String> names = new HashSet<>();
        collectNames(names);
        return Set.copyOf(names);
    }

    record Literal(@Nullable Object value) implements Feel {
        @Override
        public @Nullable Object evaluate(FormData data) {
            return value;
        }

        @Override
        public void collectNames(Set<String> names) {
            // a literal reads nothing
        }
    }

    record Name(String key) implements Feel {
        @Override
        public @Nullable Object evaluate(FormData data) {
            return data.value(key);
        }

        @Override
        public void collectNames(Set<String> names) {
            names.add(key);
        }
    }

    record Items(List<Feel> items) implements Feel {
        @Override
        public @Nullable Object evaluate(FormData data) {
            return items.stream().map(item -> item.evaluate(data)).toList();
        }

        @Override
        public void collectNames(Set<String> names) {
            items.forEach(item -> item.collectNames(names));
        }
    }

    record Not(Feel operand) implements Feel {
        @Override
        public @Nullable Object evaluate(FormData data) {
            return operand.evaluate(data) instanceof Boolean truth ? !truth : null;
        }

        @Override
        public void collectNames(Set<String> names) {
            operand.collectNames(names);
        }
    }

    /** Three-valued {@code and} (when {@code decisive} is false) or {@code or} (when it is true). */
    record Junction(boolean decisive, Feel left, Feel right) implements Feel {
        @Override
        public @Nullable Object evaluate(FormData data) {
            Object first = left.evaluate(data);
            Object second = right.evaluate(data);
            if (Objects.equals(first, decisive) || Objects.equals(second, decisive)) {
                return decisive;
            }
            return first instanceof Boolean && second instanceof Boolean ? !decisive : null;
        }

        @Override
        public void collectNames(Set<String> names) {
            left.collectNames(names);
            right.collectNames(names);
        }
    }

    record Comparison(String operator, Feel left, Feel right) implements Feel {
        @Override
        public @Nullable Object evaluate(FormData data) {
            Object first = left.evaluate(data);
            Object second = right.evaluate(data);
            if (operator.equals("=") || operator.equals("!=")) {
                Boolean equal = equal(first, second);
                return equal == null ? null : equal == operator.equals("=");
            }
            Integer order = order(first, second);
            if (order == null) {
                return null;
            }
            if (operator.equals("<")) {
                return order < 0;
            }
            if (operator.equals("<=")) {
                return order <= 0;
            }
            return operator.equals(">") ? order > 0 : order >= 0;
        }

        @Override
        public void collectNames(Set<String> names) {
            left.collectNames(names);
            right.collectNames(names);
        }

        private static @Nullable Integer order(@Nullable Object first, @Nullable Object second) {
            if (first instanceof BigDecimal a && second instanceof BigDecimal b) {
                return a.compareTo(b);
            }
            return first instanceof String a && second instanceof String b ? a.compareTo(b) : null;
        }
    }

    /** {@code list contains(list, item)} and {@code item in (a, b)}. */
    record Contains(Feel list, Feel item) implements Feel {
        @Override
        public @Nullable Object evaluate(FormData data) {
            Object sought = item.evaluate(data);
            if (!(list.evaluate(data) instanceof List<?> candidates)) {
                return null;
            }
            return candidates.stream().anyMatch(candidate -> Boolean.TRUE.equals(equal(candidate, sought)));
        }

        @Override
        public void collectNames(Set<String> names) {
            list.collectNames(names);
            item.collectNames(names);
        }
    }

    record Count(Feel list) implements Feel {
        @Override
        public @Nullable Object evaluate(FormData data) {
            return list.evaluate(data) instanceof List<?> items ? BigDecimal.valueOf(items.size()) : null;
        }

        @Override
        public void collectNames(Set<String> names) {
            list.collectNames(names);
        }
    }

    private static @Nullable Boolean equal(@Nullable Object first, @Nullable Object second) {
        if (first == null || second == null) {
            return first == second;
        }
        if (first instanceof BigDecimal a && second instanceof BigDecimal b) {
            return a.compareTo(b) == 0;
        }
        return first.getClass() == second.getClass() ? first.equals(second) : null;
    }
}
