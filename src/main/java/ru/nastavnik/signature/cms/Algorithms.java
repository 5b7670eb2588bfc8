package ru.nastavnik.signature.cms;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.rosstandart.RosstandartObjectIdentifiers;
import org.bouncycastle.cms.SignerInformation;

/** The algorithms by which a signature is believed. */
final class Algorithms {
    private static final int SHORTEST_RSA = 2048;
    private static final int SHORTEST_CURVE = 224;
    private static final Map<ASN1ObjectIdentifier, String> SHA = Map.of(
            NISTObjectIdentifiers.id_sha256, "SHA-256",
            NISTObjectIdentifiers.id_sha384, "SHA-384",
            NISTObjectIdentifiers.id_sha512, "SHA-512");

    private Algorithms() {}

    /** Whether nobody is known to find a second text for such a digest. */
    static boolean isSound(ASN1ObjectIdentifier digest) {
        return SHA.containsKey(digest)
                || digest.equals(RosstandartObjectIdentifiers.id_tc26_gost_3411_12_256)
                || digest.equals(RosstandartObjectIdentifiers.id_tc26_gost_3411_12_512);
    }

    /** In words; empty for those that are weak or unknown. */
    static Optional<String> accepted(SignerInformation signer, PublicKey key) {
        ASN1ObjectIdentifier digest = signer.getDigestAlgorithmID().getAlgorithm();
        String sha = SHA.get(digest);
        if (sha != null && key instanceof RSAPublicKey rsa) {
            return rsa.getModulus().bitLength() < SHORTEST_RSA
                    ? Optional.empty()
                    : Optional.of("RSA, " + rsa.getModulus().bitLength() + " бит, " + sha);
        }
        boolean gost = key.getAlgorithm().startsWith("ECGOST3410-2012")
                || key.getAlgorithm().equals("ECGOST3410");
        if (sha != null && !gost && key instanceof ECPublicKey curve) {
            int bits = curve.getParams().getOrder().bitLength();
            return bits < SHORTEST_CURVE ? Optional.empty() : Optional.of("ECDSA, " + bits + " бит, " + sha);
        }
        if (gost && digest.equals(RosstandartObjectIdentifiers.id_tc26_gost_3411_12_256)) {
            return Optional.of("ГОСТ Р 34.10-2012, 256 бит");
        }
        if (gost && digest.equals(RosstandartObjectIdentifiers.id_tc26_gost_3411_12_512)) {
            return Optional.of("ГОСТ Р 34.10-2012, 512 бит");
        }
        return Optional.empty();
    }
}
