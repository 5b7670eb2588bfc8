package ru.nastavnik.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.document.template.OpenPaper;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayContext;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.day.TypedDay;

/** A line of a text that has places for number or date: blank on the print, or filled in the file that came back. */
final class LetterheadLine {

    /** «____» ______________ 2026 г. */
    private static final Pattern BLANK = Pattern.compile("(?=[^_]*_)[«»\"_\\s\\d]*(?:г\\.?)?");

    private static final char NUMBER = '\u0001';
    private static final char DATE = '\u0002';
    private static final String PLACE = "(.{0,60}?)";

    /** «07.09.2026», «7» сентября 2026 г.: a line that is nothing but the date must not be taken for any other. */
    private static final Pattern DAY = Pattern.compile(
            "[«\"]?\\d{1,2}[»\"]?[\\s.,/-]+(?:\\d{1,2}|\\p{L}{3,8})[\\s.,/-]+\\d{2,4}\\s*(?:г\\.?|года)?");

    private final String open;
    private final Pattern pattern;
    /** Which of the two stands in each place, in their order. */
    private final List<Character> places = new ArrayList<>();

    LetterheadLine(String open) {
        this.open = open;
        StringBuilder written = new StringBuilder("\\s*");
        String marked = OpenPaper.fill(open, String.valueOf(NUMBER), String.valueOf(DATE));
        for (String piece : marked.split("(?<=[\u0001\u0002\\s])|(?=[\u0001\u0002\\s])", -1)) {
            if (piece.isBlank() && !piece.isEmpty()) {
                written.append("[\\s\\u00A0]+");
            } else if (piece.length() == 1 && (piece.charAt(0) == NUMBER || piece.charAt(0) == DATE)) {
                places.add(piece.charAt(0));
                written.append(PLACE);
            } else if (!piece.isEmpty()) {
                written.append(Pattern.quote(piece));
            }
        }
        this.pattern = Pattern.compile(written.append("\\s*").toString());
    }

    /**
     * The line as the sheet has it.
     *
     * @throws ValidationException on fields {@code number} and {@code date} if the sheet bears others than are entered
     */
    String onSheet(List<String> words, Registration registered) {
        for (String line : words) {
            Matcher found = pattern.matcher(line);
            if (found.matches() && datesAreDays(found)) {
                for (int place = 0; place < places.size(); place++) {
                    String written = found.group(place + 1);
                    if (places.get(place) == NUMBER) {
                        number(written, registered.number());
                    } else {
                        date(written, registered.date());
                    }
                }
                return line;
            }
        }
        return OpenPaper.fill(
                open,
                PaperWriter.NO_NUMBER,
                "«____» ______________ " + registered.date().getYear() + " г.");
    }

    private boolean datesAreDays(Matcher found) {
        for (int place = 0; place < places.size(); place++) {
            String written = found.group(place + 1).strip();
            if (places.get(place) == DATE
                    && !BLANK.matcher(written).matches()
                    && !DAY.matcher(written).matches()) {
                return false;
            }
        }
        return true;
    }

    private static void number(String onSheet, @Nullable String entered) {
        String number = onSheet.replaceAll("[\\s\\u00A0_]", "");
        if (number.isEmpty() || number.equals(entered)) {
            return;
        }
        if (entered == null) {
            throw new ValidationException(
                    "number",
                    "В файле уже стоит номер " + number + ". Внесите его сами: другого у листа быть не может");
        }
        boolean spelled = number.startsWith(entered) && !Character.isDigit(number.codePointAt(entered.length()));
        if (!spelled) {
            throw new ValidationException(
                    "number", "В файле стоит номер " + number + ". Внесите его или исправьте файл");
        }
    }

    private static void date(String onSheet, LocalDate entered) {
        if (BLANK.matcher(onSheet.strip()).matches()) {
            return;
        }
        String day = onSheet.replaceAll("[«»\"]", "").strip();
        boolean same = TypedDay.read(day, DayKind.DOCUMENT, DayContext.on(entered)) instanceof TypedDay.Understood read
                && read.day().equals(entered);
        if (!same) {
            throw new ValidationException("date", "В файле стоит дата «" + day + "». Внесите её или исправьте файл");
        }
    }
}
