package ru.nastavnik.document.domain;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A place in which a signed sheet reads otherwise, weighed: may somebody take it as wording, or does the sheet state
 * something that the system would hold otherwise?
 */
public record EditedPlace(TextDifference difference, Weight weight) {

    private static final Pattern DAY = Pattern.compile("(?<!\\d)(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})(?!\\d)");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern MONTH = Pattern.compile(
            "(?<!\\p{L})(?:январ|феврал|март|апрел|ма[йяюе](?!\\p{L})|июн|июл|август|сентябр|октябр|ноябр|декабр)");
    private static final String NAME = "\\p{Lu}[\\p{L}\\p{M}]+(?:-\\p{Lu}[\\p{L}\\p{M}]+)?";
    private static final Pattern FULL_NAME = Pattern.compile(
            NAME + "\\s" + NAME + "\\s\\p{Lu}\\p{L}*(?:вич|вн|ичн|ьич|[кз]мич|мич|[кн]ич)\\p{L}{0,3}(?!\\p{L})");
    private static final Pattern INITIALS = Pattern.compile(
            "(?<![\\p{L}.])\\p{Lu}\\.\\s?(?:\\p{Lu}\\.\\s?)?" + NAME + "|" + NAME + "\\s\\p{Lu}\\.(?:\\s?\\p{Lu}\\.)?");

    /** What the place is about. */
    public enum Weight {
        /** Words: persons, posts, days and numbers are the same. */
        WORDING(true),
        /** A paragraph more or less that names neither persons nor days nor numbers. */
        POINT(true),
        PERSON(false),
        POST(false),
        DAY(false),
        NUMBER(false),
        /** A row of a table more or less, or with other words in it. */
        ROW(false);

        private final boolean wording;

        Weight(boolean wording) {
            this.wording = wording;
        }

        /** Whether somebody may say that no fact of the order is touched. */
        public boolean mayBeWording() {
            return wording;
        }
    }

    /** @param posts that the text states, each a fact of the order */
    public static EditedPlace of(TextDifference difference, List<StatedFact> posts) {
        return new EditedPlace(difference, weigh(difference, posts));
    }

    private static Weight weigh(TextDifference difference, List<StatedFact> posts) {
        String printed = difference.printedWords();
        String signed = difference.signedWords();
        if (difference.isRow() && (printed.isEmpty() || signed.isEmpty())) {
            return Weight.ROW;
        }
        if (!samePersons(printed, signed)) {
            return Weight.PERSON;
        }
        if (!days(printed).equals(days(signed)) || !months(printed).equals(months(signed))) {
            return Weight.DAY;
        }
        if (!numbers(printed).equals(numbers(signed))) {
            return Weight.NUMBER;
        }
        if (posts.stream().anyMatch(post -> post.differsIn(difference))) {
            return Weight.POST;
        }
        if (printed.isEmpty() || signed.isEmpty()) {
            return Weight.POINT;
        }
        return difference.isRow() && !WordForms.sameWords(TextBlocks.key(printed), TextBlocks.key(signed))
                ? Weight.ROW
                : Weight.WORDING;
    }

    /** The days that a text names as «07.09.2026», in their order; one that no calendar has stays out. */
    static List<LocalDate> days(String text) {
        List<LocalDate> days = new ArrayList<>();
        DAY.matcher(text).results().forEach(found -> {
            try {
                days.add(LocalDate.parse(found.group(3) + "-" + two(found.group(2)) + "-" + two(found.group(1))));
            } catch (DateTimeParseException noDay) {
                // «31.02.2026» is found again among the numbers.
                return;
            }
        });
        return days;
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    private static List<String> months(String text) {
        return MONTH.matcher(WordForms.plain(text))
                .results()
                .map(found -> found.group().substring(0, 3).replaceFirst("ма[яюе]", "май"))
                .toList();
    }

    private static List<String> numbers(String text) {
        String counted = TextBlocks.key(text);
        return NUMBER.matcher(counted)
                .results()
                .map(found -> found.group().replaceFirst("^0+(?=\\d)", ""))
                .toList();
    }

    private static boolean samePersons(String printed, String signed) {
        List<String> others = new ArrayList<>(persons(signed));
        for (String person : persons(printed)) {
            String same = others.stream()
                    .filter(other -> WordForms.sameWords(person, other))
                    .findFirst()
                    .orElse(null);
            if (same == null) {
                return false;
            }
            others.remove(same);
        }
        return others.isEmpty();
    }

    /** Names with a patronymic or with initials. */
    static List<String> persons(String text) {
        List<String> persons = new ArrayList<>();
        String visible = WordForms.visible(text);
        FULL_NAME.matcher(visible).results().forEach(found -> persons.add(found.group()));
        INITIALS.matcher(FULL_NAME.matcher(visible).replaceAll("·"))
                .results()
                .forEach(found -> persons.add(found.group()));
        return persons;
    }
}
