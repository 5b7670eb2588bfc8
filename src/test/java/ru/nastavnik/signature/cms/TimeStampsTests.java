package ru.nastavnik.signature.cms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.nastavnik.signature.SignatureMaterial;
import ru.nastavnik.signature.domain.Finding;
import ru.nastavnik.signature.domain.SignerCheck;
import ru.nastavnik.signature.domain.TimeStamp;
import ru.nastavnik.signature.domain.Verdict;

/** Made by {@code src/test/signatures/make-stamped}: the certificates of who signed end with 2027. */
@DisplayName("A time stamp that OpenSSL made")
class TimeStampsTests {
    private static final String RSA = "stamped";
    /** Signer, clock and both authorities by GOST R 34.10-2012, digests by GOST R 34.11-2012. */
    private static final String GOST = "stamped-gost";

    private static final Instant WHILE_IT_HOLDS = Instant.parse("2026-12-10T05:00:00Z");
    private static final Instant AFTER_ITS_END = Instant.parse("2028-06-01T00:00:00Z");

    @ParameterizedTest
    @DisplayName("keeps a signature valid after its certificate has ended, by the last list of its term")
    @ValueSource(strings = {RSA, GOST})
    void afterTheEnd(String made) {
        SignerCheck check = check(made, "stamped-good.sig", AFTER_ITS_END, "signers", "clocks");

        assertThat(check.findings()).isEmpty();
        assertThat(check.verdict()).isEqualTo(Verdict.VALID);
        TimeStamp stamp = Objects.requireNonNull(check.stamp());
        assertThat(stamp.trusted()).isTrue();
        assertThat(stamp.authority()).isEqualTo("Часы проверочной службы");
        assertThat(stamp.at()).isBetween(Instant.parse("2026-11-28T00:00:00Z"), Instant.parse("2026-11-30T00:00:00Z"));
    }

    @ParameterizedTest
    @DisplayName("says that who was revoked later had signed before")
    @ValueSource(strings = {RSA, GOST})
    void revokedLater(String made) {
        assertThat(check(made, "stamped-revoked.sig", Instant.parse("2027-12-01T00:00:00Z"), "signers")
                        .findings())
                .as("the clock is not trusted")
                .containsExactly(Finding.REVOKED_NO_TRUSTED_TIME);
        assertThat(check(made, "stamped-revoked.sig", Instant.parse("2027-03-02T00:00:00Z"), "signers", "clocks")
                        .findings())
                .as("while the list of the clock's authority is fresh")
                .isEmpty();
    }

    @ParameterizedTest
    @DisplayName("is told and not believed as long as nobody trusts the authority of its clock")
    @ValueSource(strings = {RSA, GOST})
    void stranger(String made) {
        SignerCheck check = check(made, "stamped-by-stranger.sig", AFTER_ITS_END, "signers", "clocks");

        assertThat(check.findings()).containsExactly(Finding.EXPIRED_NO_TRUSTED_TIME);
        assertThat(Objects.requireNonNull(check.stamp()).trusted()).isFalse();
        assertThat(check(made, "stamped-by-stranger.sig", WHILE_IT_HOLDS, "signers")
                        .verdict())
                .as("a certificate that holds needs no stamp")
                .isEqualTo(Verdict.VALID);
    }

    @ParameterizedTest
    @DisplayName("is none if it is of another signature, broken, or of a digest that can be forged")
    @CsvSource({
        "stamped,stamped-elsewhere.sig", "stamped,stamped-broken.sig", "stamped,stamped-weakly.sig",
        "stamped-gost,stamped-elsewhere.sig", "stamped-gost,stamped-broken.sig", "stamped-gost,stamped-weakly.sig"
    })
    void none(String made, String name) {
        SignerCheck check = check(made, name, AFTER_ITS_END, "signers", "clocks", "strangers");

        assertThat(check.stamp()).isNull();
        assertThat(check.findings()).containsExactly(Finding.EXPIRED_NO_TRUSTED_TIME);
    }

    @Test
    @DisplayName("stands beside names that are told as they are, without the escapes of a distinguished name")
    void names() {
        SignerCheck check = check(RSA, "escaped-name.sig", WHILE_IT_HOLDS, "signers");

        assertThat(Objects.requireNonNull(check.certificate()).owner().name()).isEqualTo("ООО \"Школа, сад\" + Ко");
    }

    private static SignerCheck check(String made, String name, Instant now, String... trusted) {
        Map<String, List<String>> lists = Map.of(
                "signers", List.of("signers-2026", now.isBefore(AFTER_ITS_END) ? "signers-revoked" : "signers-2027"),
                "clocks", List.of("clocks-2026", "clocks-2028"),
                "strangers", List.of());
        TrustMaterial material = new TrustMaterial(
                Arrays.stream(trusted).map(root -> file(made, root + ".cer")).toList(),
                List.of(),
                (authority, until) -> lists.entrySet().stream()
                        .filter(root -> Arrays.equals(file(made, root.getKey() + ".cer"), authority))
                        .flatMap(root -> root.getValue().stream())
                        .map(list -> file(made, list + ".crl"))
                        .filter(list -> !issued(list).isAfter(until))
                        .max(Comparator.comparing(TimeStampsTests::issued)));
        List<SignerCheck> checks =
                SignatureVerifier.verify(CmsFile.read(file(made, name)), SignatureMaterial.paper(), material, now);
        assertThat(checks).hasSize(1);
        return checks.get(0);
    }

    private static Instant issued(byte[] list) {
        return SignedList.read(list).issuedAt();
    }

    private static byte[] file(String made, String name) {
        return SignatureMaterial.file(made + "/" + name);
    }
}
