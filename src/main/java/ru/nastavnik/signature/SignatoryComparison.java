package ru.nastavnik.signature;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.PersonName;
import ru.nastavnik.signature.domain.CertificateOwner;
import ru.nastavnik.signature.domain.SignerCheck;

/**
 * Compares a certificate's owner with whoever stands under the paper: of the people who may sign it the one whose name is
 * printed there. A substitute is known to no setting; then the paper's own words decide.
 */
record SignatoryComparison(@Nullable PersonName signatory, String text) {

    static SignatoryComparison of(List<PersonName> candidates, String text) {
        Optional<PersonName> printed =
                candidates.stream().filter(one -> ownerOf(one).signsIn(text)).findFirst();
        return new SignatoryComparison(printed.orElse(null), text);
    }

    CheckedSigner with(SignerCheck check) {
        SignerCheck.Certificate certificate = check.certificate();
        String expected = signatory == null ? null : signatory.full();
        if (certificate == null) {
            return new CheckedSigner(check, expected, null);
        }
        CertificateOwner owner = certificate.owner();
        boolean agrees = expected == null ? owner.signsIn(text) : owner.is(expected);
        return new CheckedSigner(check, expected, agrees);
    }

    private static CertificateOwner ownerOf(PersonName name) {
        return new CertificateOwner(null, null, name.full());
    }
}
