package ru.nastavnik.document.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintMarkTest {
    private static final PrintMark MARK =
            new PrintMark(new VersionCode("7F2K9QXM"), new CheckCode("K7HM4TQAWXCPN9RE3D"));

    @Test
    void withoutAPublicAddressItNamesTheCodesOnly() {
        assertThat(MARK.text("")).isEqualTo("NASTAVNIK:7F2K9QXM:K7HM4TQAWXCPN9RE3D");
        assertThat(PrintMark.read(MARK.text(""))).contains(MARK);
    }

    @Test
    void withOneItLeadsToThePageAndKeepsTheCodesFromServersOnTheWay() {
        String text = MARK.text("https://nastavnik.example");
        assertThat(text).isEqualTo("https://nastavnik.example/check#7F2K9QXM:K7HM4TQAWXCPN9RE3D");
        assertThat(PrintMark.read(text)).contains(MARK);
        assertThat(PrintMark.read(MARK.text("http://127.0.0.1:8080"))).contains(MARK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://school.example/news",
                "NASTAVNIK:7F2K9QXM",
                "NASTAVNIK:7F2K9QXM:K7HM4TQAWXCPN9RE3",
                // letters that no code has
                "NASTAVNIK:7F2K9QXO:K7HM4TQAWXCPN9RE3D",
                "NASTAVNIK:7F2K9QXM:K7HM4TQAWXCPN9RE30",
                "before NASTAVNIK:7F2K9QXM:K7HM4TQAWXCPN9RE3D",
                "https://nastavnik.example/check#7F2K9QXM:K7HM4TQAWXCPN9RE3D and more"
            })
    void somebodyElsesCodeIsNone(String text) {
        assertThat(PrintMark.read(text)).isEmpty();
    }
}
