package ru.nastavnik.document;

import org.jspecify.annotations.Nullable;

/**
 * What an organisation's orders say beyond the region's wording.
 *
 * @param municipalAct the municipal act to which orders refer, in the nominative: «приказ управления образования
 *     администрации … от … № … «О …»»; null: orders name none
 * @param extraPay whether an order on pairs promises employees a payment for extra work (Labour Code art. 60.2, 151)
 */
public record OrderClauses(@Nullable String municipalAct, boolean extraPay, int version) {

    /** What holds until the director sets something else. */
    public static final OrderClauses USUAL = new OrderClauses(null, false, 0);

    public OrderClauses {
        municipalAct = municipalAct == null || municipalAct.isBlank() ? null : municipalAct.strip();
    }
}
