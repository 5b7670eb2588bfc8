package ru.nastavnik.document;

import java.util.Map;

/** An order whose sheet may have been changed after it was printed. */
@FunctionalInterface
public interface EditableOrder {

    /**
     * How the order reads with the facts that a signed sheet states otherwise; as it was printed if there are none.
     * Checks the role, and refuses what the module's rules forbid, with the reason.
     *
     * @param facts new values by the key of the fact
     */
    PaperWording wording(Map<String, String> facts);
}
