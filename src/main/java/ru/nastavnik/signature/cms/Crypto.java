package ru.nastavnik.signature.cms;

import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Bouncy Castle, named at every call and registered nowhere: what else the application does with keys stays the JDK's. */
final class Crypto {
    static final Provider PROVIDER = new BouncyCastleProvider();

    private Crypto() {}
}
