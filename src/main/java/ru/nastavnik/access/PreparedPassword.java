package ru.nastavnik.access;

/** A password's hash, made once and good for several accounts: hashing is slow on purpose. */
public final class PreparedPassword {
    private final String hash;
    private final boolean changeRequired;

    PreparedPassword(String hash, boolean changeRequired) {
        this.hash = hash;
        this.changeRequired = changeRequired;
    }

    String hash() {
        return hash;
    }

    boolean changeRequired() {
        return changeRequired;
    }
}
