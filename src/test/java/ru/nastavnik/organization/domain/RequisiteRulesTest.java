package ru.nastavnik.organization.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import ru.nastavnik.organization.DataHandler;
import ru.nastavnik.organization.Requisites;
import ru.nastavnik.shared.FieldViolation;

class RequisiteRulesTest {
    private static final DataHandler HOST = new DataHandler("Центр данных", "г. Томск", "хранение данных");

    @Test
    void whatIsRightOrEmptyIsTaken() {
        assertThat(refused(Requisites.NONE)).isEmpty();
        assertThat(refused(new Requisites(
                        " с. Светлое, ул. Школьная, д. 1 ",
                        "7707083893",
                        "1027700132195",
                        List.of("https://школа7.рф/наставничество"),
                        List.of(HOST),
                        List.of(HOST),
                        0)))
                .isEmpty();
    }

    @Test
    void numbersAreThoseOfALegalEntityWithTheirCheckDigits() {
        assertThat(refused(numbers("7707083894", ""))).containsExactly("inn");
        assertThat(refused(numbers("500100732259", "")))
                .as("of an entrepreneur")
                .containsExactly("inn");
        assertThat(refused(numbers("", "1027700132196"))).containsExactly("ogrn");
        assertThat(refused(numbers("", "304500116000157")))
                .as("of an entrepreneur")
                .containsExactly("ogrn");
    }

    @Test
    void aPageIsNamedWithItsWholeAddress() {
        assertThat(RequisiteRules.violations(
                        new Requisites("", "", "", List.of("https://школа7.рф", "школа7.рф"), List.of(), List.of(), 0)))
                .containsExactly(new FieldViolation(
                        "sites", "«школа7.рф» – не адрес страницы: нужен полный, например https://школа.рф/news"));
    }

    @Test
    void whoeverHandlesDataIsNamedInFull() {
        for (DataHandler incomplete : List.of(
                new DataHandler("", "г. Томск", "хранение"),
                new DataHandler("Центр", " ", "хранение"),
                new DataHandler("Центр", "г. Томск", ""))) {
            assertThat(refused(new Requisites("", "", "", List.of(), List.of(HOST, incomplete), List.of(), 0)))
                    .containsExactly("processors");
            assertThat(refused(new Requisites("", "", "", List.of(), List.of(), List.of(incomplete), 0)))
                    .containsExactly("recipients");
        }
    }

    @Test
    void nothingIsLongerThanAPaperCanBear() {
        String longest = "а".repeat(500);
        DataHandler full = new DataHandler(longest, longest, longest);
        assertThat(refused(new Requisites(longest, "", "", List.of(), List.of(full), List.of(), 0)))
                .isEmpty();
        assertThat(refused(new Requisites(longest + "а", "", "", List.of(), List.of(), List.of(), 0)))
                .containsExactly("address");
        assertThat(refused(new Requisites("", "", "", List.of(), List.of(), List.of(), "а".repeat(201), 0)))
                .containsExactly("actsBy");
        for (DataHandler longer : List.of(
                new DataHandler(longest + "а", longest, longest),
                new DataHandler(longest, longest + "а", longest),
                new DataHandler(longest, longest, longest + "а"))) {
            assertThat(RequisiteRules.violations("processors", List.of(longer)))
                    .extracting(FieldViolation::field)
                    .containsExactly("processors");
        }
    }

    private static Requisites numbers(String inn, String ogrn) {
        return new Requisites("", inn, ogrn, List.of(), List.of(), List.of(), 0);
    }

    private static List<String> refused(Requisites requisites) {
        return RequisiteRules.violations(requisites).stream()
                .map(FieldViolation::field)
                .toList();
    }
}
