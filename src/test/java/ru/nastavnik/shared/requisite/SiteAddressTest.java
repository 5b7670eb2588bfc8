package ru.nastavnik.shared.requisite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://school7.example.ru/mentoring/index.html",
                "http://www.school7.example.ru",
                "https://школа7.рф/наставничество",
                "https://vk.example/school7?page=2#top"
            })
    void anAddressWithProtocolAndServerIsTaken(String address) {
        assertThat(SiteAddress.of(address)).contains(address);
    }

    @Test
    void blanksAroundGoAndTheServerIsInLowerCase() {
        assertThat(SiteAddress.of(" https://School7.Example.RU/Mentoring "))
                .contains("https://school7.example.ru/Mentoring");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "school7.example.ru",
                "www.school7.example.ru/page",
                "ftp://school7.example.ru",
                "https://school7",
                "https://",
                "https://school 7.ru",
                "https://a..ru",
                "javascript://school.ru",
                "",
                "сайт школы"
            })
    void whatLeadsNowhereIsNot(String address) {
        assertThat(SiteAddress.of(address)).isEmpty();
    }

    @Test
    void anAddressBeyondAllMeasureIsNot() {
        assertThat(SiteAddress.of("https://school.example.ru/" + "a".repeat(274)))
                .isPresent();
        assertThat(SiteAddress.of("https://school.example.ru/" + "a".repeat(275)))
                .isEmpty();
    }
}
