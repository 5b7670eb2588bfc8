package ru.nastavnik.signature.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is said of a signature")
class VerdictTests {
    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2028-01-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-12-10T05:00:00Z");
    private static final CertificateTerm TERM = new CertificateTerm(FROM, TO);

    @Test
    @DisplayName("is the worst of what was found: against it, then missing, then nothing")
    void worst() {
        assertThat(Verdict.of(Set.of())).isEqualTo(Verdict.VALID);
        assertThat(Verdict.of(Set.of(Finding.NO_TRUST_ANCHOR))).isEqualTo(Verdict.UNCONFIRMED);
        assertThat(Verdict.of(Set.of(Finding.NO_TRUST_ANCHOR, Finding.REVOKED))).isEqualTo(Verdict.INVALID);
        assertThat(Verdict.ofAll(List.of(Verdict.VALID, Verdict.VALID))).isEqualTo(Verdict.VALID);
        assertThat(Verdict.ofAll(List.of(Verdict.VALID, Verdict.UNCONFIRMED))).isEqualTo(Verdict.UNCONFIRMED);
        assertThat(Verdict.ofAll(List.of(Verdict.UNCONFIRMED, Verdict.INVALID))).isEqualTo(Verdict.INVALID);
        assertThat(Verdict.ofAll(List.of())).isEqualTo(Verdict.UNCONFIRMED);
    }

    @Test
    @DisplayName("is in words, none of which claims a kind of signature that the law knows")
    void words() {
        assertThat(Verdict.values())
                .extracting(Verdict::title)
                .containsExactly("действительна", "недействительна", "не подтверждена");
        assertThat(Finding.values())
                .allSatisfy(finding -> assertThat(finding.words()).endsWith(".").doesNotContain("валифицированн"));
        assertThat(Finding.FILE_DIFFERS.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(Finding.NO_REVOCATION_LIST.verdict()).isEqualTo(Verdict.UNCONFIRMED);
    }

    @Test
    @DisplayName("follows the certificate's term: from its first to its last moment")
    void term() {
        assertThat(TERM.findings(NOW.minusSeconds(60), null, NOW)).isEmpty();
        assertThat(TERM.findings(null, null, NOW)).isEmpty();
        assertThat(TERM.findings(FROM, null, FROM)).isEmpty();
        assertThat(TERM.findings(TO, null, TO)).isEmpty();
        assertThat(TERM.findings(null, null, FROM.minusMillis(1))).containsExactly(Finding.NOT_YET_VALID);
        assertThat(TERM.findings(FROM.minusMillis(1), null, NOW)).containsExactly(Finding.NOT_VALID_WHEN_SIGNED);
        assertThat(TERM.findings(TO.plusMillis(1), null, TO.plusSeconds(9)))
                .containsExactly(Finding.NOT_VALID_WHEN_SIGNED);
    }

    @Test
    @DisplayName("does not believe a time that nobody vouches for")
    void untrusted() {
        assertThat(TERM.findings(NOW, null, TO.plusSeconds(1))).containsExactly(Finding.EXPIRED_NO_TRUSTED_TIME);
        assertThat(TERM.findings(null, null, TO.plusSeconds(1))).containsExactly(Finding.EXPIRED_NO_TRUSTED_TIME);
        assertThat(TERM.findings(NOW.plus(Duration.ofHours(1)), null, NOW)).isEmpty();
        assertThat(TERM.findings(NOW.plus(Duration.ofMinutes(61)), null, NOW)).containsExactly(Finding.TIME_AHEAD);
    }

    @Test
    @DisplayName("believes a clock that is trusted: what was signed in the term stays signed after it")
    void trusted() {
        assertThat(TERM.findings(NOW, NOW.plusSeconds(5), TO.plusSeconds(1))).isEmpty();
        assertThat(TERM.findings(null, TO, TO.plusSeconds(1))).isEmpty();
        assertThat(TERM.findings(NOW, TO.plusMillis(1), TO.plusSeconds(9)))
                .containsExactly(Finding.NOT_VALID_WHEN_SIGNED);
        assertThat(TERM.findings(null, FROM.minusMillis(1), NOW)).containsExactly(Finding.NOT_VALID_WHEN_SIGNED);
    }

    @Test
    @DisplayName("seeks the authority within the certificate's term")
    void nearest() {
        assertThat(TERM.nearest(NOW)).isEqualTo(NOW);
        assertThat(TERM.nearest(FROM.minusSeconds(1))).isEqualTo(FROM);
        assertThat(TERM.nearest(TO.plusSeconds(1))).isEqualTo(TO);
        assertThat(TERM.nearest(FROM)).isEqualTo(FROM);
        assertThat(TERM.covers(FROM)).isTrue();
        assertThat(TERM.covers(TO)).isTrue();
        assertThat(TERM.covers(TO.plusMillis(1))).isFalse();
        assertThat(TERM.covers(FROM.minusMillis(1))).isFalse();
    }

    @Test
    @DisplayName("follows the authority's list as long as it is fresh; who is named there stays revoked")
    void revocation() {
        Instant issued = NOW.minusSeconds(100);
        Instant next = NOW.plusSeconds(100);
        RevocationState clean = new RevocationState(issued, next, null);
        assertThat(clean.finding(null, null, NOW)).isEmpty();
        assertThat(clean.finding(null, null, issued)).isEmpty();
        assertThat(clean.finding(null, null, next)).contains(Finding.STALE_REVOCATION_LIST);
        assertThat(clean.finding(null, null, issued.minusMillis(1))).contains(Finding.STALE_REVOCATION_LIST);

        RevocationState named = new RevocationState(issued, next, NOW.minusSeconds(50));
        assertThat(named.finding(null, null, NOW)).contains(Finding.REVOKED);
        assertThat(named.finding(NOW.minusSeconds(50), null, NOW)).contains(Finding.REVOKED);
        assertThat(named.finding(NOW.minusSeconds(51), null, NOW)).contains(Finding.REVOKED_NO_TRUSTED_TIME);
        assertThat(named.finding(null, null, next.plusSeconds(1))).contains(Finding.REVOKED);

        assertThat(named.finding(NOW, NOW.minusSeconds(51), NOW))
                .as("stamped before it was revoked")
                .isEmpty();
        assertThat(named.finding(NOW, NOW.minusSeconds(50), NOW)).contains(Finding.REVOKED);
        assertThat(clean.finding(null, issued, next.plusSeconds(1)))
                .as("a list of after the stamp is new enough for ever")
                .isEmpty();
        assertThat(clean.finding(null, issued.plusMillis(1), next.plusSeconds(1)))
                .contains(Finding.STALE_REVOCATION_LIST);
    }
}
