package ru.nastavnik.coverage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import ru.nastavnik.shared.OrganizationKind;

/**
 * A share of organisations to be reached by a day.
 *
 * @param kinds of organisations; empty: all
 * @param joint whether an organisation counts that uses any of the forms, or each form is counted by itself
 * @param kindsJoint whether the kinds are counted together, or each has to reach the share by itself
 * @param source document that sets it
 */
public record CoverageTarget(
        UUID id,
        List<String> forms,
        List<OrganizationKind> kinds,
        boolean joint,
        boolean kindsJoint,
        LocalDate dueOn,
        BigDecimal percent,
        String source) {
    public CoverageTarget {
        forms = List.copyOf(forms);
        kinds = List.copyOf(kinds);
    }

    public boolean concerns(String form, OrganizationKind kind) {
        return forms.contains(form) && (kinds.isEmpty() || kinds.contains(kind));
    }

    /** What is counted: each form by itself, or «a+b» for all of them jointly. */
    public List<String> items() {
        return joint ? List.of(jointItem()) : forms;
    }

    private String jointItem() {
        return String.join("+", forms.stream().sorted().toList());
    }

    /** The forms of an item, see {@link #items()}. */
    public static List<String> formsOf(String item) {
        return List.of(item.split("\\+"));
    }

    /** «педагог – ученик или ученик – ученик»: an item in words. */
    public static String titleOf(String item, Map<String, String> titles) {
        return formsOf(item).stream()
                .map(form -> titles.getOrDefault(form, form))
                .collect(Collectors.joining(" или "));
    }

    /** «80 %». */
    public String percentInWords() {
        return percent.stripTrailingZeros().toPlainString().replace('.', ',') + "\u00a0%";
    }

    /** @param titles of items */
    public String formsInWords(UnaryOperator<String> titles) {
        String names = items().stream().map(titles).collect(Collectors.joining(", "));
        return joint ? names + " (совместно)" : forms.size() > 1 ? names + " (каждая)" : names;
    }
}
