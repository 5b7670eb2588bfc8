package ru.nastavnik.installation.demo.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Moves the days that a text names, in every spelling that the application writes; other words stay as they are. */
public final class DatesInText {
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
    private static final Pattern ANY_YEAR = Pattern.compile("20[2-9]\\d");
    private static final Pattern MOMENT = Pattern.compile(
            "(?<![\\d-])(20\\d\\d-\\d\\d-\\d\\d)([T ])(\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?)(Z|[+-]\\d\\d(?::?\\d\\d)?)?(?!\\d)");
    private static final Pattern ISO_DAY =
            Pattern.compile("(?<![\\d-])(20\\d\\d-\\d\\d-\\d\\d)(?![\\d-]|[T ]\\d\\d:\\d\\d)");
    /** With dots, or with what names of files have instead of them. */
    private static final Pattern DOTTED = Pattern.compile("(?<![\\d.])(\\d\\d)([._])(\\d\\d)\\2(20\\d\\d)(?!\\d)");

    private static final Pattern WORDED = Pattern.compile(
            "(?<!\\d)(«?)(\\d{1,2})(»?)([ \u00A0])(" + String.join("|", MONTHS) + ")([ \u00A0])(20\\d\\d)(?!\\d)");
    private static final Pattern SCHOOL_YEAR =
            Pattern.compile("(?<![\\d./])(20\\d\\d)([/–-])(20)?(\\d\\d)(?![\\d./-])");
    private static final DateTimeFormatter WITH_DOTS = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final int CENTURY = 100;

    private final Move move;
    private final ZoneId region;

    public DatesInText(Move move, ZoneId region) {
        this.move = move;
        this.region = region;
    }

    public String moved(String text) {
        if (!ANY_YEAR.matcher(text).find()) {
            return text;
        }
        String result = replace(text, MOMENT, this::moment);
        result = replace(
                result, ISO_DAY, found -> day(LocalDate.parse(found.group(1))).toString());
        result = replace(
                result,
                DOTTED,
                found -> WITH_DOTS
                        .format(day(LocalDate.of(number(found, 4), number(found, 3), number(found, 1))))
                        .replace(".", found.group(2)));
        result = replace(result, WORDED, this::worded);
        return move.years() == 0 ? result : replace(result, SCHOOL_YEAR, this::schoolYear);
    }

    /** The moment in time, moved in the region's zone. */
    public Instant moved(Instant moment) {
        return move.moment(LocalDateTime.ofInstant(moment, region))
                .atZone(region)
                .toInstant();
    }

    private String moment(MatchResult found) {
        LocalDateTime local = LocalDateTime.parse(found.group(1) + "T" + found.group(3));
        String zone = found.group(4);
        LocalDateTime moved = zone == null
                ? move.moment(local)
                : LocalDateTime.ofInstant(
                        moved(OffsetDateTime.of(local, offset(zone)).toInstant()), offset(zone));
        String written = DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moved);
        String time = written.substring(written.indexOf('T') + 1);
        return moved.toLocalDate()
                + found.group(2)
                + (found.group(3).length() == "00:00".length() ? time.substring(0, "00:00".length()) : time)
                + (zone == null ? "" : zone);
    }

    private static ZoneOffset offset(String zone) {
        return ZoneOffset.of(zone);
    }

    private String worded(MatchResult found) {
        LocalDate moved = day(LocalDate.of(number(found, 7), MONTHS.indexOf(found.group(5)) + 1, number(found, 2)));
        String number = found.group(2).length() == 2
                ? String.format(Locale.ROOT, "%02d", moved.getDayOfMonth())
                : String.valueOf(moved.getDayOfMonth());
        return found.group(1)
                + number
                + found.group(3)
                + found.group(4)
                + MONTHS.get(moved.getMonthValue() - 1)
                + found.group(6)
                + moved.getYear();
    }

    /** «2026/2027» and «2026/27»: only if one year follows the other. */
    private String schoolYear(MatchResult found) {
        int first = number(found, 1);
        if ((first + 1) % CENTURY != number(found, 4)) {
            return found.group();
        }
        int moved = first + move.years();
        String next = String.valueOf(moved + 1);
        return moved + found.group(2) + (found.group(3) == null ? next.substring(2) : next);
    }

    private LocalDate day(LocalDate day) {
        return move.day(day);
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }

    /** What looks like a date and is none stays. */
    private static String replace(String text, Pattern pattern, Function<MatchResult, String> word) {
        return pattern.matcher(text).replaceAll(found -> {
            try {
                return Matcher.quoteReplacement(word.apply(found));
            } catch (DateTimeException noDate) {
                return Matcher.quoteReplacement(found.group());
            }
        });
    }
}
