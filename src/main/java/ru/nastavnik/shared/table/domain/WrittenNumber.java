package ru.nastavnik.shared.table.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import ru.nastavnik.shared.spelling.domain.Spelling;

/**
 * A number as people write it: «1 234», «5,4», «1.234,56», «−3». «1.000» can be a thousand or one, so it is never
 * decided here: {@link #doubt} says so and the person is asked.
 */
public final class WrittenNumber {
    /** «1 234 567», with or without a fraction. */
    private static final Pattern BLANKS = Pattern.compile("\\d{1,3}(?: \\d{3})+(?:[.,]\\d{1,15})?");

    private static final Pattern DIGITS = Pattern.compile("\\d{1,15}(?:[.,]\\d{1,15})?");
    private static final Pattern POINTS = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+,\\d{1,15}|\\d{1,3}(?:\\.\\d{3}){2,}");
    private static final Pattern COMMAS = Pattern.compile("\\d{1,3}(?:,\\d{3})+\\.\\d{1,15}|\\d{1,3}(?:,\\d{3}){2,}");
    private static final Pattern DOUBTFUL = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}");
    private static final Pattern SHARE = Pattern.compile("[-+]?[\\d., ]+%");
    private static final Pattern LIKE_DAY = Pattern.compile("\\d{1,2}\\.\\d{1,2}\\.\\d{2,4}|\\d{1,2}:\\d{2}");
    private static final Set<String> NOTHING =
            Set.of("-", "--", "н/д", "нд", "нет", "нет данных", "нет сведений", "х", "н/п", "отсутствует", "?");
    private static final int SHOWN = 20;
    private static final int SOUND_DIGITS = 15;

    private WrittenNumber() {}

    /**
     * @throws IllegalArgumentException with a Russian sentence if it is no number, or one that can be read in two ways
     */
    public static BigDecimal read(String text) {
        String written = plain(text);
        boolean negative = written.startsWith("-");
        String digits =
                negative || written.startsWith("+") ? written.substring(1).strip() : written;
        if (DOUBTFUL.matcher(digits).matches()) {
            throw new IllegalArgumentException(doubtful(text));
        }
        BigDecimal number = amount(digits).orElseThrow(() -> new IllegalArgumentException(refusal(text)));
        return negative ? number.negate() : number;
    }

    /** A number of a column that takes fractions, where «5,125» is not in doubt: a comma begins a fraction. */
    public static BigDecimal readFraction(String text) {
        String written = plain(text);
        return doubt(text, true)
                        || !DOUBTFUL.matcher(written.replaceFirst("^[-+]", "")).matches()
                ? read(text)
                : new BigDecimal(written.replace(',', '.'));
    }

    /**
     * Whether the text can be read in two ways: «1.000» and «2,500» as thousands or as a fraction.
     *
     * @param fractions whether the column takes fractions: there a comma begins one, unless zeros only follow
     */
    public static boolean doubt(String text, boolean fractions) {
        String written = plain(text).replaceFirst("^[-+]", "");
        if (!DOUBTFUL.matcher(written).matches()) {
            return false;
        }
        return !fractions || written.indexOf(',') < 0 || written.endsWith("000");
    }

    /** The sign in the text about which there is doubt. */
    public static char sign(String text) {
        return text.indexOf('.') >= 0 ? '.' : ',';
    }

    /** A doubtful text in one meaning, written so that it has no other. */
    public static String meaning(String text, boolean thousands) {
        String written = plain(text);
        if (thousands) {
            return written.replaceAll("[.,]", "");
        }
        BigDecimal fraction = new BigDecimal(written.replace(',', '.')).stripTrailingZeros();
        String plain = fraction.toPlainString();
        return plain.indexOf('.') < 0 ? plain : plain + "0000".substring(0, Math.max(0, 4 - fraction.scale()));
    }

    private static Optional<BigDecimal> amount(String digits) {
        if (DIGITS.matcher(digits).matches()) {
            return Optional.of(sound(new BigDecimal(digits.replace(',', '.'))));
        }
        if (BLANKS.matcher(digits).matches()) {
            return Optional.of(new BigDecimal(digits.replace(" ", "").replace(',', '.')));
        }
        if (POINTS.matcher(digits).matches()) {
            return Optional.of(new BigDecimal(digits.replace(".", "").replace(',', '.')));
        }
        if (COMMAS.matcher(digits).matches()) {
            return Optional.of(new BigDecimal(digits.replace(",", "")));
        }
        return Optional.empty();
    }

    /** Programs compute with fifteen digits: what stands behind them in «12.000000000000002» is noise. */
    private static BigDecimal sound(BigDecimal number) {
        return number.scale() > 0 && number.precision() > SOUND_DIGITS
                ? number.round(new MathContext(SOUND_DIGITS)).stripTrailingZeros()
                : number;
    }

    /** Dashes are one, and an apostrophe between thousands is a blank. */
    private static String plain(String text) {
        return Spelling.clean(text)
                .replaceAll("[\u2010\u2011\u2012\u2013\u2014\u2212]", "-")
                .replaceAll("(?<=\\d)['’](?=\\d{3}(?!\\d))", " ");
    }

    private static String doubtful(String text) {
        return "«" + text.strip() + "» можно прочитать и как тысячи, и как дробь. Напишите " + meaning(text, true)
                + " или " + meaning(text, false).replace('.', ',') + ".";
    }

    private static String refusal(String text) {
        String written = plain(text);
        if (SHARE.matcher(written).matches()) {
            return "«" + written + "» – процент, а нужно число. Введите само число.";
        }
        if (NOTHING.contains(Spelling.key(written))) {
            return "«" + written + "» не число. Если показателя нет, оставьте ячейку пустой; если ноль, напишите 0.";
        }
        if (LIKE_DAY.matcher(written).matches()) {
            return "«" + written + "» – дата или время, а не число: программа могла превратить число в дату."
                    + " Задайте столбцу числовой формат и введите число заново.";
        }
        String shown = written.length() > SHOWN ? written.substring(0, SHOWN) + "…" : written;
        return "«" + shown + "» не число. Введите число цифрами.";
    }
}
