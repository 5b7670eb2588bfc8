package ru.nastavnik.shared.table;

import java.util.List;

/**
 * How a file was understood, to be shown before anything counts.
 *
 * @param format «XLSX», «CSV, windows-1251»
 * @param page name of the sheet that was taken; empty for a text file
 * @param headerRow number of the row with the titles, as a spreadsheet shows it; 0 if none was found
 * @param remarks what was put right or passed over, as sentences
 * @param questions open and answered ones
 */
public record Understanding(String format, String page, int headerRow, List<String> remarks, List<Question> questions) {
    public Understanding {
        remarks = List.copyOf(remarks);
        questions = List.copyOf(questions);
    }

    /** A sentence for the screen. */
    public String sentence() {
        return "Прочитано как " + format + (page.isEmpty() ? "" : ", лист «" + page + "»")
                + (headerRow > 1 ? ", заголовки столбцов в строке " + headerRow : "") + ".";
    }
}
