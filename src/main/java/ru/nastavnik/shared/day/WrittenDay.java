package ru.nastavnik.shared.day;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Day, month and year as they stand in the text; the year still in as many digits as it was typed. */
record WrittenDay(int dayOfMonth, int month, String year) {
    private static final List<String> MONTHS = List.of(
            "января",
            "февраля",
            "марта",
            "апреля",
            "мая",
            "июня",
            "июля",
            "августа",
            "сентября",
            "октября",
            "ноября",
            "декабря");
    private static final String SEPARATOR = "(?:\\s*[.,/\\-–]\\s*|\\s+)";
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})" + SEPARATOR + "(\\d{1,2})" + SEPARATOR + "(\\d{1,5})");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})" + SEPARATOR + "(\\d{1,2})" + SEPARATOR + "(\\d{1,2})");
    private static final Pattern TOGETHER = Pattern.compile("(\\d{2})(\\d{2})(\\d{2}|\\d{4})");
    private static final Pattern IN_WORDS = Pattern.compile("(\\d{1,2})\\s+([а-я]+)\\s+(\\d{1,5})");
    private static final Pattern TIME =
            Pattern.compile("(?:[\\sT]+)\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?$");
    private static final Pattern YEAR_WORD = Pattern.compile("\\s*(?:г\\.?|год|года)$");

    static Optional<WrittenDay> of(String text) {
        String plain = plain(text);
        Matcher dayFirst = DAY_FIRST.matcher(plain);
        if (dayFirst.matches()) {
            return written(dayFirst.group(1), dayFirst.group(2), dayFirst.group(3));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(plain);
        if (yearFirst.matches()) {
            return written(yearFirst.group(3), yearFirst.group(2), yearFirst.group(1));
        }
        Matcher together = TOGETHER.matcher(plain);
        if (together.matches()) {
            return written(together.group(1), together.group(2), together.group(3));
        }
        Matcher inWords = IN_WORDS.matcher(plain);
        if (inWords.matches() && MONTHS.contains(inWords.group(2))) {
            return written(inWords.group(1), Integer.toString(MONTHS.indexOf(inWords.group(2)) + 1), inWords.group(3));
        }
        return Optional.empty();
    }

    private static Optional<WrittenDay> written(String dayOfMonth, String month, String year) {
        return Optional.of(new WrittenDay(Integer.parseInt(dayOfMonth), Integer.parseInt(month), year));
    }

    private static String plain(String text) {
        String blanks = text.replaceAll("[\\p{Z}\\s]+", " ").strip();
        String day = TIME.matcher(blanks).replaceFirst("");
        return YEAR_WORD.matcher(day.toLowerCase(Locale.ROOT)).replaceFirst("").strip();
    }

    TypedDay judge(DayKind kind, DayContext context) {
        if (year.length() != 2 && year.length() != 4) {
            return new TypedDay.Refused(
                    "Проверьте год: «" + year + "» – не год. Нужны две или четыре цифры, например 2026.");
        }
        int digits = Integer.parseInt(year);
        int fullYear = year.length() == 2 ? kind.fullYear(digits, month, dayOfMonth, context) : digits;
        return existing(fullYear)
                .map(day -> kind.refusal(day, context)
                        .<TypedDay>map(TypedDay.Refused::new)
                        .orElseGet(() -> new TypedDay.Understood(day, kind.warning(day, context))))
                .orElseGet(() -> new TypedDay.Refused(noSuchDay(fullYear)));
    }

    private Optional<LocalDate> existing(int fullYear) {
        try {
            return Optional.of(LocalDate.of(fullYear, month, dayOfMonth));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private String noSuchDay(int fullYear) {
        if (month < 1 || month > 12) {
            return "Месяца " + month + " нет: сначала пишут день, затем месяц.";
        }
        return "Такого дня нет: последний день месяца – "
                + YearMonth.of(fullYear, month).lengthOfMonth() + ".";
    }
}
