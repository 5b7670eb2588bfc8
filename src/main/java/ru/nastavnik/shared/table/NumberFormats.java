package ru.nastavnik.shared.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a number in a workbook shows: its format decides whether it is a number, a share or a day. */
final class NumberFormats {
    /** Formats that every program knows by number alone and that show days or hours. */
    private static final Set<Integer> MOMENTS = Set.of(
            14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54,
            55, 56, 57, 58);

    private static final Set<Integer> SHARES = Set.of(9, 10);
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.");
    private static final Pattern BRACKETS = Pattern.compile("\\[(?!h+\\]|m+\\]|s+\\])[^\\]]*\\]");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    /** A spreadsheet computes with binary fractions and shows fifteen digits of them. */
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);
    /** The Gregorian day of a serial number 0; 29.02.1900, which never was, is serial number 60. */
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    private static final int DAYS_TO_1904 = 1462;
    /** Spreadsheets compute with numbers up to 1E308; what claims to be larger or smaller would take hours to write out. */
    private static final int MOST_DIGITS = 400;
    /** The longest format that Excel takes. */
    private static final int LONGEST_CODE = 255;

    private static final BigDecimal LAST_SERIAL = new BigDecimal(2_958_466);

    private NumberFormats() {}

    static Cell.Kind kind(int id, String code) {
        if (MOMENTS.contains(id)) {
            return Cell.Kind.MOMENT;
        }
        if (SHARES.contains(id)) {
            return Cell.Kind.PERCENT;
        }
        if (code.length() > LONGEST_CODE) {
            return Cell.Kind.NUMBER;
        }
        String shown = BRACKETS.matcher(QUOTED.matcher(code).replaceAll(""))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        if (shown.equals("general") || shown.equals("@")) {
            return Cell.Kind.NUMBER;
        }
        String first = shown.split(";", 2)[0];
        if (first.chars().anyMatch(sign -> "dmyhs".indexOf(sign) >= 0) && first.indexOf('#') < 0) {
            return Cell.Kind.MOMENT;
        }
        return first.indexOf('%') >= 0 ? Cell.Kind.PERCENT : Cell.Kind.NUMBER;
    }

    /** @throws NumberFormatException if the file holds no number there */
    static Cell cell(String stored, Cell.Kind kind, boolean since1904) {
        BigDecimal number = new BigDecimal(stored.strip()).round(SHOWN);
        if (Math.abs((long) number.scale()) > MOST_DIGITS) {
            throw new NumberFormatException("beyond what a spreadsheet computes with");
        }
        if (kind == Cell.Kind.MOMENT && number.signum() >= 0 && number.compareTo(LAST_SERIAL) < 0) {
            return new Cell(Cell.Kind.MOMENT, moment(number, since1904));
        }
        if (kind == Cell.Kind.PERCENT) {
            return new Cell(Cell.Kind.PERCENT, plain(number.movePointRight(2)).replace('.', ',') + "%");
        }
        return new Cell(Cell.Kind.NUMBER, plain(number));
    }

    private static String plain(BigDecimal number) {
        if (number.scale() < -30 || number.scale() > 40) {
            return number.signum() == 0 ? "0" : number.toString();
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String moment(BigDecimal serial, boolean since1904) {
        long days = serial.longValue();
        if (days == 0 && !since1904) {
            long minutes = serial.multiply(BigDecimal.valueOf(24 * 60))
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValue();
            return HOUR.format(LocalTime.MIDNIGHT.plusMinutes(minutes));
        }
        long since = since1904 ? days + DAYS_TO_1904 : days < 60 ? days + 1 : days;
        return DAY.format(EPOCH.plusDays(since));
    }
}
