package ru.nastavnik.archive.domain;

import java.util.Map;

/**
 * What is proposed where the organisation has not confirmed its own: to be compared with its list of files and the list
 * of standard terms (order of Rosarkhiv of 20.12.2019 № 236), which it follows. Nothing follows from a proposal.
 */
public final class ProposedTerms {
    private static final int REPORT_OF_THE_YEAR = 5;

    /** Orders on the main activity and protocols are kept for good; a report to whoever asked for it for some years. */
    private static final Map<String, StorageTerm> BY_REGISTER = Map.of(
            "ORDERS", StorageTerm.permanent(),
            "PROTOCOLS", StorageTerm.permanent(),
            "REPORTS", new StorageTerm(REPORT_OF_THE_YEAR));

    private ProposedTerms() {}

    /** @param register name of the register in which the paper has its number; an unknown one is kept for good */
    public static StorageTerm of(String register) {
        return BY_REGISTER.getOrDefault(register, StorageTerm.permanent());
    }
}
