package ru.nastavnik.shared.table;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Cells whose kind contradicts what their column holds. */
final class Contradictions {
    /** A class that a spreadsheet took for a day and wrote into a text file: «05.янв», «01.05», «5.1.26». */
    private static final Pattern CLASS_LIKE_DAY = Pattern.compile(
            "\\d{1,2}\\.\\d{1,2}(?:\\.\\d{2,4})?|\\d{1,2}[-. /]?(?:янв|фев|мар|апр|май|мая|июн|июл|авг|сен|окт|ноя|дек)\\p{L}*"
                    + "\\.?|(?:янв|фев|мар|апр|май|июн|июл|авг|сен|окт|ноя|дек)\\p{L}*[-. /]\\d{1,2}"
                    + "|\\d{1,2}[- ](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*");
    /** Days of this century as a spreadsheet counts them: no class has such a number. */
    private static final Pattern SERIAL_DAY = Pattern.compile("(?:3[6-9]|4\\d|5[0-4])\\d{3}");

    private Contradictions() {}

    /** Why the cell cannot stand in such a column, in words for whoever sent the file; empty if it can. */
    static Optional<String> of(Cell cell, Sheet.Content content) {
        boolean words = content == Sheet.Content.WORDS || content == Sheet.Content.CLASS;
        return switch (cell.kind()) {
            case UNCOMPUTED ->
                Optional.of("В ячейке формула без сохранённого значения («" + cell.text()
                        + "»). Откройте файл в Excel или LibreOffice, сохраните его и выберите снова.");
            case ERROR ->
                Optional.of("В ячейке ошибка вычисления «" + cell.text() + "». Исправьте формулу или введите"
                        + " значение.");
            case SPREAD ->
                Optional.of(
                        "Число «" + cell.text() + "» стоит в ячейке, объединённой на несколько строк:"
                                + " непонятно, к какой из них оно относится. Разъедините ячейку и впишите число в каждую строку.");
            case MOMENT ->
                words
                        ? Optional.of("В ячейке дата «" + cell.text() + "»: программа превратила текст в дату."
                                + " Задайте столбцу текстовый формат и введите текст заново.")
                        : Optional.empty();
            case PERCENT ->
                words ? Optional.of("В ячейке процент «" + cell.text() + "», а нужен текст.") : Optional.empty();
            case NUMBER, TEXT -> content == Sheet.Content.CLASS ? likeDay(cell.text()) : Optional.empty();
            case EMPTY -> Optional.empty();
        };
    }

    private static Optional<String> likeDay(String text) {
        boolean day = CLASS_LIKE_DAY.matcher(text.toLowerCase(Locale.ROOT)).matches()
                || SERIAL_DAY.matcher(text).matches();
        return day
                ? Optional.of("«" + text + "» похоже на дату, в которую программа превратила класс. Напишите класс"
                        + " заново, например «5-1» или «5А», задав столбцу текстовый формат.")
                : Optional.empty();
    }
}
