package ru.nastavnik.document;

import org.jspecify.annotations.Nullable;

/**
 * How an organisation writes its orders.
 *
 * @param documentName ПРИКАЗ or РАСПОРЯЖЕНИЕ
 * @param verb ПРИКАЗЫВАЮ or ОБЯЗЫВАЮ
 * @param numbering when a paper gets its number
 * @param signatory who signs the orders, or null: whoever holds the director's post
 */
public record OrderSettings(
        String documentName,
        String verb,
        Numbering numbering,
        @Nullable OrderSignatory signatory,
        int version) {

    /** What holds until the director sets something else. */
    public static final OrderSettings USUAL = new OrderSettings("ПРИКАЗ", "ПРИКАЗЫВАЮ", Numbering.HAND, null, 0);

    /** The two ways in which schools number their orders. */
    public enum Numbering {
        /** Printed with a line for the number, signed, then entered into the register; the number is written by hand. */
        HAND("После подписания: номер вписывают от руки"),
        /** Taken from the register before printing, so that it stands in the print. */
        RESERVED("До печати: номер занимают заранее, он печатается");

        private final String title;

        Numbering(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public OrderSettings signedBy(@Nullable OrderSignatory person) {
        return new OrderSettings(documentName, verb, numbering, person, version);
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
