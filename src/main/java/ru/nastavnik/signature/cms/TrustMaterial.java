package ru.nastavnik.signature.cms;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * By what signatures are checked: all of it was uploaded, nothing is fetched.
 *
 * @param anchors certificates of authorities that are trusted by themselves, DER
 * @param intermediates certificates of authorities that lead to an anchor, DER
 * @param newestList the newest list of revoked certificates that an authority's certificate signed, issued at a moment or
 *     before it, DER
 */
public record TrustMaterial(
        List<byte[]> anchors, List<byte[]> intermediates, BiFunction<byte[], Instant, Optional<byte[]>> newestList) {

    public TrustMaterial {
        anchors = List.copyOf(anchors);
        intermediates = List.copyOf(intermediates);
    }
}
