package ru.nastavnik.acquaintance.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an order says, taken from its registered text, so that an extract never says it otherwise.
 *
 * @param preamble the words before the verb
 * @param points numbered as in the order
 * @param signatoryPost null if the text names nobody as one signs
 */
public record OrderWording(
        @Nullable String preamble,
        String verb,
        List<String> points,
        @Nullable String signatoryPost,
        @Nullable String signatory) {

    /** Letters at the end of a surname that a case may change, and how many of it are left at least. */
    private static final int CASE_ENDING = 2;

    private static final int LEAST_STEM = 3;
    private static final Pattern VERB =
            Pattern.compile("(ПРИКАЗЫВАЮ|ОБЯЗЫВАЮ|П\\s?Р\\s?И\\s?К\\s?А\\s?З\\s?Ы\\s?В\\s?А\\s?Ю)\\s*:");
    private static final Pattern SIGNATORY = Pattern.compile("\\p{Lu}\\.\\s?(\\p{Lu}\\.\\s?)?\\p{Lu}[\\p{L}'’-]+");
    private static final Pattern ANNEX = Pattern.compile("(?iu)приложени\\p{L}*\\s*№\\s*(\\d+)");
    private static final Pattern LEADING =
            Pattern.compile("(?iu)(?:согласно|по|в соответствии с|\\()\\s*приложени\\p{L}*\\s*№\\s*(\\d+)");
    private static final Pattern PAYMENT = Pattern.compile("(?iu)(?:доплат|выплат|оплат)\\p{L}*");
    private static final Pattern NUMBERED = Pattern.compile("^\\d+\\.\\s.*", Pattern.DOTALL);
    private static final Pattern TERM = Pattern.compile("^(\\d+\\.\\s)?Установить срок.*", Pattern.DOTALL);

    public OrderWording {
        points = List.copyOf(points);
    }

    /** @param paragraphs of the registered order, with the numbers of its points */
    public static OrderWording of(List<String> paragraphs) {
        List<String> lines = paragraphs.stream().map(OrderWording::plain).toList();
        int verbAt = indexOfVerb(lines);
        if (verbAt < 0) {
            return new OrderWording(null, "", List.of(), null, null);
        }
        Matcher verb = VERB.matcher(lines.get(verbAt));
        verb.find();
        String before = lines.get(verbAt).substring(0, verb.start()).strip();
        String preamble = before.isEmpty() ? (verbAt == 0 ? null : lines.get(verbAt - 1)) : before;
        int signedAt = indexOfSignatory(lines, verbAt + 1);
        int end = signedAt < 0 ? lines.size() : signedAt;
        int postAt = end - 1;
        while (postAt > verbAt && lines.get(postAt).startsWith("(")) {
            postAt--;
        }
        boolean signed = signedAt >= 0 && postAt > verbAt;
        boolean ended = signedAt >= 0;
        List<String> points = new ArrayList<>();
        for (String line : lines.subList(verbAt + 1, signed ? postAt : end)) {
            if (line.toLowerCase(Locale.ROOT).startsWith("приложени")) {
                ended = true;
                break;
            }
            points.add(line);
        }
        // Where the points end is not known: what follows may name everybody.
        return new OrderWording(
                preamble,
                verb.group(),
                ended ? points : List.of(),
                signed ? lines.get(postAt) : null,
                signed ? lines.get(signedAt) : null);
    }

    /**
     * The points that lead to the annexes, and the one that sets the term: they concern whoever stands in the annexes.
     * Points that only mention an annex count if none leads to it; none if no point names an annex, since another point
     * may name others. What somebody is paid concerns the employer and them alone: no extract has it.
     */
    public List<String> pointsOf(Set<Integer> annexes) {
        List<String> open = withoutPayment();
        List<String> chosen = naming(open, LEADING, annexes);
        return chosen.isEmpty() ? naming(open, ANNEX, annexes) : chosen;
    }

    private List<String> withoutPayment() {
        List<String> open = new ArrayList<>();
        boolean paying = false;
        for (String point : points) {
            boolean names = PAYMENT.matcher(point).find();
            if (own(point)) {
                paying = names;
            }
            if (!paying && !names) {
                open.add(point);
            }
        }
        return open;
    }

    private static boolean own(String point) {
        return NUMBERED.matcher(point).matches() || !point.startsWith("–");
    }

    private static List<String> naming(List<String> points, Pattern reference, Set<Integer> annexes) {
        List<String> chosen = new ArrayList<>();
        String parent = null;
        for (String point : points) {
            boolean own = own(point);
            if (own) {
                parent = point;
            }
            if (refers(point, reference, annexes)) {
                if (!own && parent != null && !chosen.contains(parent)) {
                    chosen.add(parent);
                }
                chosen.add(point);
            } else if (!chosen.isEmpty() && TERM.matcher(point).matches()) {
                chosen.add(point);
            }
        }
        return chosen;
    }

    /** Whether a point names somebody, in whatever case: an extract for others leaves it out. */
    public static boolean names(String point, String fullName) {
        String surname = fullName.strip().split(" ", 2)[0].toLowerCase(Locale.ROOT);
        int stem = Math.max(LEAST_STEM, surname.length() - CASE_ENDING);
        return !surname.isEmpty()
                && point.toLowerCase(Locale.ROOT).contains(surname.substring(0, Math.min(stem, surname.length())));
    }

    private static boolean refers(String point, Pattern reference, Set<Integer> annexes) {
        Matcher annex = reference.matcher(point);
        while (annex.find()) {
            if (annexes.contains(Integer.parseInt(annex.group(1)))) {
                return true;
            }
        }
        return false;
    }

    private static int indexOfVerb(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (VERB.matcher(lines.get(i)).find()) {
                return i;
            }
        }
        return -1;
    }

    private static int indexOfSignatory(List<String> lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (SIGNATORY.matcher(lines.get(i)).matches()) {
                return i;
            }
        }
        return -1;
    }

    private static String plain(String paragraph) {
        return paragraph.replaceAll("[\\u00A0\\u202F\\s]+", " ").strip();
    }
}
