package ru.nastavnik.signature.domain;

import java.util.Collection;

/**
 * What a check says of a signature. «Действительна» says that the file was not changed, the signature belongs to the
 * certificate and the certificate held; by which law it counts is not decided here.
 */
public enum Verdict {
    VALID("действительна"),
    INVALID("недействительна"),
    /** Nothing speaks against it, but something is missing that would speak for it. */
    UNCONFIRMED("не подтверждена");

    private final String title;

    Verdict(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** One finding against it decides; what is merely missing decides where nothing is against it. */
    public static Verdict of(Collection<Finding> findings) {
        if (findings.stream().anyMatch(one -> one.verdict() == INVALID)) {
            return INVALID;
        }
        return findings.isEmpty() ? VALID : UNCONFIRMED;
    }

    /** Of a file with several signatures: valid if all are. */
    public static Verdict ofAll(Collection<Verdict> verdicts) {
        if (verdicts.contains(INVALID)) {
            return INVALID;
        }
        return verdicts.isEmpty() || verdicts.contains(UNCONFIRMED) ? UNCONFIRMED : VALID;
    }
}
