package ru.nastavnik.people.domain;

import ru.nastavnik.people.ConsentSigner;

/** Who signs for a person from 14 to 17: the sources leave it open, so it is a setting. */
public enum MinorConsentRule {
    BOTH(ConsentSigner.PERSON_AND_REPRESENTATIVE),
    REPRESENTATIVE(ConsentSigner.REPRESENTATIVE),
    PERSON(ConsentSigner.PERSON);

    private final ConsentSigner signer;

    MinorConsentRule(ConsentSigner signer) {
        this.signer = signer;
    }

    ConsentSigner signer() {
        return signer;
    }
}
