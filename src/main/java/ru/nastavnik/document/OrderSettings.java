package ru.nastavnik.document;

import org.jspecify.annotations.Nullable;

/**
 * How an organisation writes its orders.
 *
 * @param documentName ПРИКАЗ or РАСПОРЯЖЕНИЕ
 * @param verb ПРИКАЗЫВАЮ or ОБЯЗЫВАЮ
 * @param numberPrefix before the running number, «331/» in «331/1»
 * @param numberSuffix after it, «-од» in «1-од»
 * @param signatory who signs the orders, or null: whoever holds the director's post
 */
public record OrderSettings(
        String documentName,
        String verb,
        String numberPrefix,
        String numberSuffix,
        @Nullable OrderSignatory signatory,
        int version) {

    /** What holds until the director sets something else. */
    public static final OrderSettings USUAL = new OrderSettings("ПРИКАЗ", "ПРИКАЗЫВАЮ", "", "-од", null, 0);

    String number(int sequence) {
        return numberPrefix + sequence + numberSuffix;
    }

    public OrderSettings signedBy(@Nullable OrderSignatory person) {
        return new OrderSettings(documentName, verb, numberPrefix, numberSuffix, person, version);
    }

    /** «приказа», «распоряжения». */
    String documentNameGenitive() {
        return documentName.equals("ПРИКАЗ") ? "приказа" : "распоряжения";
    }

    /** «приказу», «распоряжению». */
    String documentNameDative() {
        return documentName.equals("ПРИКАЗ") ? "приказу" : "распоряжению";
    }

    /** «приказ», «распоряжение». */
    String documentNameAccusative() {
        return documentName.equals("ПРИКАЗ") ? "приказ" : "распоряжение";
    }

    /** «приказом», «распоряжением». */
    String documentNameInstrumental() {
        return documentName.equals("ПРИКАЗ") ? "приказом" : "распоряжением";
    }
}
