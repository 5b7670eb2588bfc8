package ru.nastavnik.report.document;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * Who approved a report.
 *
 * @param number of the issue, for example «3/2026»
 * @param post and name as they are printed
 * @param text of the person who issues it: what the figures mean; may be empty
 */
public record Approval(String number, LocalDate approvedOn, String post, String name, String text) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    /** A report that nobody has approved yet. */
    public static final Approval NONE = new Approval("", LocalDate.EPOCH, "", "", "");

    public boolean isGiven() {
        return !number.isEmpty();
    }

    /** Who answers for the report, as programs show the author of a file. */
    public String author() {
        return isGiven() ? post + " " + name : "Рабочая выгрузка";
    }

    /** The name whose initials stay with the surname: «Н. Л. Куницына». */
    public String unbroken() {
        return name.replace(' ', '\u00a0');
    }

    /** «Отчёт № 3/2026 утверждён 07.09.2026: …», or that it is not approved. */
    public String line() {
        return isGiven()
                ? "Отчёт №\u00a0" + number + " утверждён " + DAY.format(approvedOn) + ": " + unbroken() + ", " + post
                : "Не утверждён: рабочая выгрузка";
    }
}
