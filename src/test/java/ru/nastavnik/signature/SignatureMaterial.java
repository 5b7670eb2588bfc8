package ru.nastavnik.signature;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import ru.nastavnik.shared.Hashes;
import ru.nastavnik.signature.cms.TrustMaterial;

/** What {@code src/test/signatures/make} made on 28 November 2026 by OpenSSL with Debian's GOST engine. */
public final class SignatureMaterial {
    /** The lists of revoked certificates are fresh then, and the signers' certificates hold. */
    public static final Instant LATER = Instant.parse("2026-12-10T05:00:00Z");

    private SignatureMaterial() {}

    public static byte[] file(String name) {
        try (InputStream in =
                Objects.requireNonNull(SignatureMaterial.class.getResourceAsStream("/signature/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The PDF/A that was signed: an order of LibreOffice's making. */
    public static byte[] paper() {
        return file("paper.pdf");
    }

    /** Both roots, the intermediate authority and the fresh list of each. */
    public static TrustMaterial all() {
        return trusting(
                List.of("rsa", "gost"), List.of("middle"), Map.of("rsa", "rsa", "gost", "gost", "middle", "middle"));
    }

    /** @param lists name of a list by that of its authority */
    public static TrustMaterial trusting(List<String> anchors, List<String> intermediates, Map<String, String> lists) {
        Map<String, byte[]> byAuthority = new HashMap<>();
        lists.forEach(
                (authority, list) -> byAuthority.put(Hashes.sha256(file(authority + ".cer")), file(list + ".crl")));
        return new TrustMaterial(
                anchors.stream().map(name -> file(name + ".cer")).toList(),
                intermediates.stream().map(name -> file(name + ".cer")).toList(),
                (authority, until) -> Optional.ofNullable(byAuthority.get(Hashes.sha256(authority)))
                        .map(list -> Arrays.copyOf(list, list.length)));
    }
}
