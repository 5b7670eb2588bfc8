package ru.nastavnik.signature.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A certificate's owner")
class CertificateOwnerTests {
    private static final CertificateOwner PERSON = new CertificateOwner("Лугов", "Пётр Ильич", "Школа № 12");

    @Test
    @DisplayName("is the person it names, else its common name")
    void name() {
        assertThat(PERSON.name()).isEqualTo("Лугов Пётр Ильич");
        assertThat(new CertificateOwner(null, null, "Лугов Пётр Ильич").name()).isEqualTo("Лугов Пётр Ильич");
        assertThat(new CertificateOwner("Лугов", null, "Школа № 12").name()).isEqualTo("Школа № 12");
        assertThat(new CertificateOwner(null, "Пётр", null).name()).isEmpty();
    }

    @Test
    @DisplayName("is compared letter by letter, ё and е and spaces apart")
    void compared() {
        assertThat(PERSON.is("Лугов Петр  Ильич")).isTrue();
        assertThat(PERSON.is("ЛУГОВ ПЁТР ИЛЬИЧ")).isTrue();
        assertThat(PERSON.is("Лугов Павел Ильич")).isFalse();
        assertThat(PERSON.is("Лугова Пётр Ильич")).isFalse();
        assertThat(new CertificateOwner(null, null, null).is("Лугов Пётр Ильич"))
                .isFalse();
        assertThat(new CertificateOwner(null, null, "Лугов Пётр\u200B Ильич").is("Лугов Пётр Ильич"))
                .isFalse();
    }

    @Test
    @DisplayName("stands under a paper as initials and surname, not as the beginning of another's")
    void signs() {
        assertThat(PERSON.signsIn("Директор   П.И. Лугов")).isTrue();
        assertThat(PERSON.signsIn("Директор П. И. Лугов\nС приказом")).isTrue();
        assertThat(PERSON.signsIn("П.И.ЛУГОВ")).isTrue();
        assertThat(PERSON.signsIn("Директор П.И.\u00A0Лугов")).isTrue();
        assertThat(PERSON.signsIn("Директор П.И. Луговой")).isFalse();
        assertThat(PERSON.signsIn("Директор СП.И. Лугов")).isFalse();
        assertThat(PERSON.signsIn("Директор И.П. Лугов")).isFalse();
        assertThat(PERSON.signsIn("Лугов П.И.")).isFalse();
        assertThat(new CertificateOwner(null, null, "Лугов").signsIn("П.И. Лугов"))
                .isFalse();
        assertThat(new CertificateOwner(null, null, null).signsIn("П.И. Лугов")).isFalse();
    }

    @Test
    @DisplayName("is shown without marks that are not seen, on one line, not endlessly")
    void clean() {
        assertThat(CleanText.of("  Лугов\u202E \n Пётр\u200F ")).isEqualTo("Лугов Пётр");
        assertThat(CleanText.deceives("подпись\u202Egis.exe")).isTrue();
        assertThat(CleanText.deceives("подпись №1 (ё).sig")).isFalse();
        assertThat(CleanText.of("ё".repeat(300))).hasSize(200);
        assertThat(CleanText.of("ё".repeat(200))).hasSize(200);
    }
}
