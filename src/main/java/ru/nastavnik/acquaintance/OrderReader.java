package ru.nastavnik.acquaintance;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.AccountId;

/**
 * Somebody who is to be acquainted with an order.
 *
 * @param personKey the person in the order, for a representative the child: readers of one person share an extract
 * @param fullName null for a representative whom the school has not entered
 * @param sheetName «Фамилия И.О.», null as {@code fullName}
 * @param represents full name of the child
 */
public record OrderReader(
        ReaderId id,
        String personKey,
        ReaderKind kind,
        @Nullable String fullName,
        @Nullable String sheetName,
        @Nullable String post,
        @Nullable String represents,
        @Nullable AccountId account) {

    /** Who it is in every order: an agreement on electronic signatures holds for that. */
    public String key() {
        return kind == ReaderKind.REPRESENTATIVE ? "representative:" + personKey : personKey;
    }

    /** Of the person in the order: for a representative the child. */
    public String personName() {
        return represents != null ? represents : fullName == null ? "" : fullName;
    }

    /** For lists: the name, or whose representative it is. */
    public String title() {
        String who = represents == null ? "" : "законный представитель: " + represents;
        if (fullName == null) {
            return who.substring(0, 1).toUpperCase(Locale.ROOT) + who.substring(1);
        }
        return who.isEmpty() ? fullName : fullName + " (" + who + ")";
    }
}
