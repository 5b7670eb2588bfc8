package ru.nastavnik.signature.cms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.Security;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.signature.SignatureMaterial;
import ru.nastavnik.signature.domain.Finding;
import ru.nastavnik.signature.domain.SignerCheck;
import ru.nastavnik.signature.domain.Verdict;

@DisplayName("A signature that OpenSSL made")
class SignatureVerifierTests {

    @ParameterizedTest
    @DisplayName("is valid: detached or attached, in DER, PEM or base64, by GOST, RSA or ECDSA")
    @CsvSource({
        "rsa.sig, 'RSA, 2048 бит, SHA-256'",
        "pss.sig, 'RSA, 2048 бит, SHA-256'",
        "attached.sig, 'RSA, 2048 бит, SHA-256'",
        "plain.sig, 'RSA, 2048 бит, SHA-256'",
        "pem.sig, 'RSA, 2048 бит, SHA-256'",
        "pkcs7.sig, 'RSA, 2048 бит, SHA-256'",
        "base64.sig, 'RSA, 2048 бит, SHA-256'",
        "ecdsa.sig, 'ECDSA, 256 бит, SHA-256'",
        "gost256.sig, 'ГОСТ Р 34.10-2012, 256 бит'",
        "gost512.sig, 'ГОСТ Р 34.10-2012, 512 бит'",
        "gost-attached.sig, 'ГОСТ Р 34.10-2012, 256 бит'",
        "base64-one-line.sig, 'ГОСТ Р 34.10-2012, 256 бит'",
        "chained.sig, 'RSA, 2048 бит, SHA-256'"
    })
    void valid(String name, String algorithm) {
        SignerCheck check = one(name, SignatureMaterial.all());

        assertThat(check.findings()).isEmpty();
        assertThat(check.verdict()).isEqualTo(Verdict.VALID);
        assertThat(check.algorithm()).isEqualTo(algorithm);
        assertThat(Objects.requireNonNull(check.certificate()).owner().name()).isEqualTo("Лугов Пётр Ильич");
    }

    @ParameterizedTest
    @DisplayName("is not valid, and the check says why")
    @CsvSource({
        "wrong-file.sig, FILE_DIFFERS",
        "wrong-file-attached.sig, FILE_DIFFERS",
        "wrong-file-plain.sig, SIGNATURE_BROKEN",
        "broken.sig, SIGNATURE_BROKEN",
        "revoked.sig, REVOKED",
        "expired.sig, NOT_VALID_WHEN_SIGNED",
        "not-yet.sig, NOT_YET_VALID",
        "server.sig, NOT_FOR_SIGNING"
    })
    void invalid(String name, Finding why) {
        SignerCheck check = one(name, SignatureMaterial.all());

        assertThat(check.findings()).contains(why);
        assertThat(check.verdict()).isEqualTo(Verdict.INVALID);
    }

    @ParameterizedTest
    @DisplayName("is not confirmed, and the check says what is missing")
    @CsvSource({
        "stranger.sig, NO_TRUST_ANCHOR",
        "no-certificate.sig, NO_CERTIFICATE",
        "weak-key.sig, UNKNOWN_ALGORITHM",
        "sha1.sig, UNKNOWN_ALGORITHM"
    })
    void unconfirmed(String name, Finding why) {
        SignerCheck check = one(name, SignatureMaterial.all());

        assertThat(check.findings()).containsExactly(why);
        assertThat(check.verdict()).isEqualTo(Verdict.UNCONFIRMED);
    }

    @Test
    @DisplayName("is invalid if a single byte of the paper was changed since")
    void tampered() {
        byte[] changed = SignatureMaterial.paper();
        changed[changed.length / 2] ^= 1;

        SignerCheck check = check("gost512.sig", changed, SignatureMaterial.all(), SignatureMaterial.LATER)
                .get(0);

        assertThat(check.findings()).containsExactly(Finding.FILE_DIFFERS);
    }

    @Test
    @DisplayName(
            "is not confirmed without lists of revoked certificates, by a stale one, or by those of another authority")
    void lists() {
        assertThat(one("rsa.sig", trusting(Map.of())).findings()).containsExactly(Finding.NO_REVOCATION_LIST);
        assertThat(one("rsa.sig", trusting(Map.of("rsa", "rsa-before"))).findings())
                .containsExactly(Finding.STALE_REVOCATION_LIST);
        assertThat(one("chained.sig", trusting(Map.of("rsa", "rsa"))).findings())
                .as("the intermediate authority has a list of its own")
                .containsExactly(Finding.NO_REVOCATION_LIST);
        assertThat(one("rsa.sig", trusting(Map.of("rsa", "gost"))).findings())
                .containsExactly(Finding.UNFIT_REVOCATION_LIST);
        assertThat(one("revoked.sig", trusting(Map.of("rsa", "rsa-before"))).verdict())
                .as("not yet named there")
                .isEqualTo(Verdict.UNCONFIRMED);
    }

    @Test
    @DisplayName("is not confirmed once its certificate has ended: nobody vouches for the time it claims")
    void afterwards() {
        List<SignerCheck> later = check(
                "rsa.sig", SignatureMaterial.paper(), SignatureMaterial.all(), Instant.parse("2028-06-01T00:00:00Z"));

        assertThat(later.get(0).findings()).containsExactly(Finding.EXPIRED_NO_TRUSTED_TIME);
    }

    @Test
    @DisplayName("of two people is told of each")
    void two() {
        List<SignerCheck> both =
                check("two.sig", SignatureMaterial.paper(), SignatureMaterial.all(), SignatureMaterial.LATER);

        assertThat(both).hasSize(2).allSatisfy(one -> assertThat(one.findings()).isEmpty());
        assertThat(both)
                .extracting(
                        one -> Objects.requireNonNull(one.certificate()).owner().name())
                .containsExactlyInAnyOrder("Лугов Пётр Ильич", "Сосновский Глеб Игоревич");
    }

    @Test
    @DisplayName("names its owner without marks that turn the writing, and such a name is nobody's")
    void turned() {
        SignerCheck check = one("turned-name.sig", SignatureMaterial.all());

        var owner = Objects.requireNonNull(check.certificate()).owner();
        assertThat(owner.name()).isEqualTo("Лугов Пётр Ильич");
        assertThat(owner.is("Лугов Пётр Ильич")).isFalse();
    }

    @Test
    @DisplayName(
            "tells of its certificate the number, the owner, the authority and the term, and no number of a person")
    void told() {
        SignerCheck check = one("gost256.sig", SignatureMaterial.all());

        var certificate = Objects.requireNonNull(check.certificate());
        assertThat(certificate.number()).matches("(?:[0-9A-F]{2})+");
        assertThat(certificate.issuer()).isEqualTo("Проверочный удостоверяющий центр ГОСТ");
        assertThat(certificate.term().from()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(certificate.term().to()).isEqualTo(Instant.parse("2028-01-01T00:00:00Z"));
        assertThat(check.toString()).doesNotContain("00000000000");
    }

    @ParameterizedTest
    @DisplayName("is refused with the reason if it is none, or not whole")
    @CsvSource({
        "truncated.sig, не целиком",
        "encrypted.p7m, зашифрован",
        "picture.sig, не файл подписи",
        "page.sig, не файл подписи",
        "paper.pdf, не файл подписи",
        "rsa.cer, повреждён",
        "rsa-pem.cer, повреждён"
    })
    void refused(String name, String reason) {
        assertThatThrownBy(() -> CmsFile.read(SignatureMaterial.file(name)))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @DisplayName("is refused in a moment, whatever was written to keep the reader busy")
    @ValueSource(strings = {"letters", "spaces", "nested", "endless", "lines", "huge", "empty"})
    void bombs(String kind) {
        byte[] file = bomb(kind);
        long before = System.nanoTime();

        assertThatThrownBy(() -> CmsFile.read(file)).isInstanceOf(ValidationException.class);

        assertThat(System.nanoTime() - before).as("nanoseconds").isLessThan(5_000_000_000L);
    }

    private static byte[] bomb(String kind) {
        int size = CmsFile.MOST_BYTES;
        return switch (kind) {
            case "letters" -> filled(size, 'M', '!');
            case "spaces" -> filled(size, ' ', '!');
            case "huge" -> filled(size + 1, 'M', 'M');
            case "empty" -> new byte[0];
            case "lines" ->
                ("-----BEGIN CMS-----\n" + "\n".repeat(size - 100) + "!").getBytes(StandardCharsets.US_ASCII);
            case "nested" -> {
                byte[] nested = new byte[size];
                for (int index = 0; index + 1 < size; index += 2) {
                    nested[index] = 0x30;
                    nested[index + 1] = (byte) 0x80;
                }
                yield nested;
            }
            case "endless" -> {
                byte[] says = new byte[64];
                says[0] = 0x30;
                says[1] = (byte) 0x84;
                Arrays.fill(says, 2, 6, (byte) 0x7F);
                yield says;
            }
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static byte[] filled(int size, char with, char last) {
        byte[] file = new byte[size];
        Arrays.fill(file, (byte) with);
        file[0] = 'M';
        file[size - 1] = (byte) last;
        return file;
    }

    @ParameterizedTest
    @DisplayName("with any byte changed is refused or told of, and breaks nothing")
    @ValueSource(strings = {"rsa.sig", "gost256.sig", "two.sig"})
    void anyByte(String name) {
        byte[] good = SignatureMaterial.file(name);
        List<Integer> broke = new ArrayList<>();
        int refused = 0;
        int told = 0;
        for (int index = 0; index < good.length; index += 7) {
            byte[] bad = good.clone();
            bad[index] ^= (byte) (1 << index % 8);
            try {
                List<SignerCheck> checks = SignatureVerifier.verify(
                        CmsFile.read(bad), SignatureMaterial.paper(), SignatureMaterial.all(), SignatureMaterial.LATER);
                told += checks.stream().anyMatch(one -> one.verdict() != Verdict.VALID) ? 1 : 0;
            } catch (ValidationException expected) {
                refused++;
            } catch (RuntimeException unexpected) {
                broke.add(index);
            }
        }
        assertThat(broke).isEmpty();
        assertThat(refused + told).isGreaterThan(good.length / 7 * 9 / 10);
    }

    @Test
    @DisplayName("is verified without a provider that the whole application would use")
    void noProvider() {
        one("gost256.sig", SignatureMaterial.all());

        assertThat(Security.getProvider("BC")).isNull();
    }

    private static SignerCheck one(String name, TrustMaterial material) {
        List<SignerCheck> checks = check(name, SignatureMaterial.paper(), material, SignatureMaterial.LATER);
        assertThat(checks).hasSize(1);
        return checks.get(0);
    }

    private static TrustMaterial trusting(Map<String, String> lists) {
        return SignatureMaterial.trusting(List.of("rsa"), List.of("middle"), lists);
    }

    private static List<SignerCheck> check(String name, byte[] paper, TrustMaterial material, Instant now) {
        return SignatureVerifier.verify(CmsFile.read(SignatureMaterial.file(name)), paper, material, now);
    }
}
