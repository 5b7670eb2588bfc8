package ru.nastavnik.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.PersonName;
import ru.nastavnik.signature.domain.CertificateOwner;
import ru.nastavnik.signature.domain.CertificateTerm;
import ru.nastavnik.signature.domain.SignerCheck;

@DisplayName("The owner of a certificate and whoever stands under the paper")
class SignatoryComparisonTests {
    private static final PersonName DIRECTOR = new PersonName("Лугов", "Пётр", "Ильич", Gender.MALE);
    private static final PersonName NAMED = new PersonName("Седых", "Ольга", "Павловна", Gender.FEMALE);
    private static final String PAPER = "Назначить Ветрову И.О.\nДиректор П.И. Лугов\nКод версии";

    @Test
    @DisplayName("are one person if the certificate names the signatory whose name is printed")
    void agree() {
        CheckedSigner signer = compared(PAPER, "Лугов Петр Ильич", NAMED, DIRECTOR);

        assertThat(signer.signatory()).isEqualTo("Лугов Пётр Ильич");
        assertThat(signer.agrees()).isTrue();
    }

    @Test
    @DisplayName("are two if it names somebody else, and the signatory is told")
    void differ() {
        CheckedSigner signer = compared(PAPER, "Лугов Павел Ильич", DIRECTOR);

        assertThat(signer.signatory()).isEqualTo("Лугов Пётр Ильич");
        assertThat(signer.agrees()).isFalse();
    }

    @Test
    @DisplayName("are compared by initials where a substitute signed, whom no setting knows")
    void substitute() {
        assertThat(compared("И.о. директора Г.И. Сосновский", "Сосновский Глеб Игоревич", DIRECTOR))
                .satisfies(signer -> {
                    assertThat(signer.signatory()).isNull();
                    assertThat(signer.agrees()).isTrue();
                });
        assertThat(compared("И.о. директора Г.И. Сосновский", "Ветрова Инна Олеговна", DIRECTOR)
                        .agrees())
                .isFalse();
    }

    @Test
    @DisplayName("cannot be compared without a certificate")
    void none() {
        CheckedSigner signer = SignatoryComparison.of(List.of(DIRECTOR), PAPER)
                .with(new SignerCheck(List.of(), "неизвестен", null, null, null));

        assertThat(signer.agrees()).isNull();
    }

    private static CheckedSigner compared(String paper, String owner, PersonName... people) {
        SignerCheck.Certificate certificate = new SignerCheck.Certificate(
                "01",
                new CertificateOwner(null, null, owner),
                "Центр",
                new CertificateTerm(Instant.EPOCH, Instant.EPOCH.plusSeconds(1)));
        return SignatoryComparison.of(List.of(people), paper)
                .with(new SignerCheck(List.of(), "RSA", null, null, certificate));
    }
}
