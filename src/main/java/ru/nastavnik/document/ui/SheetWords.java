package ru.nastavnik.document.ui;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How the form for a signed sheet speaks of it.
 *
 * @param signed who signed it, without «на бумаге»: «Приказ подписан»
 * @param signing heading of what follows the print
 * @param printedDay its date if that is printed and not the day of signing
 * @param issuedEarlier whether one that was issued without the system may be entered instead
 */
record SheetWords(
        String signed,
        String dateLabel,
        String signing,
        @Nullable LocalDate printedDay,
        boolean issuedEarlier) {

    static final SheetWords ORDER = new SheetWords(
            "Приказ подписан", "День подписания — дата приказа", "2. Подпишите на бумаге и подтвердите", null, true);

    /** A paper other than an order. */
    static SheetWords of(String signed, @Nullable LocalDate printedDay) {
        return new SheetWords(
                signed,
                "Дата документа",
                "2. Подпишите на бумаге, впишите номер и внесите его сюда",
                printedDay,
                false);
    }
}
