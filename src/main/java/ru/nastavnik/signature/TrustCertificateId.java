package ru.nastavnik.signature;

import java.util.UUID;
import ru.nastavnik.shared.Ids;

/** Identity of an authority's certificate that the administrator uploaded. */
public record TrustCertificateId(UUID value) {

    public static TrustCertificateId next() {
        return new TrustCertificateId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
