package ru.nastavnik.figure.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {

    @Test
    void numbersStandInTheirOrderAndTextsInTheRussianOne() {
        assertThat(Stream.of("6.10", "6.2", "Школа № 10", "Школа № 9", "Школа", "ёж", "жук", "6", "едок")
                        .sorted(new NaturalOrder()))
                .containsExactly("6", "6.2", "6.10", "едок", "ёж", "жук", "Школа", "Школа № 9", "Школа № 10");
    }

    @Test
    void theSameTextStandsInTheSamePlace() {
        NaturalOrder order = new NaturalOrder();

        assertThat(order.compare("№ 9", "№ 9")).isZero();
        assertThat(order.compare("№ 9", "№ 9а")).isNegative();
        assertThat(order.compare("№ 9а", "№ 9")).isPositive();
        assertThat(order.compare("9", "а")).isNegative();
        assertThat(order.compare("а", "9")).isPositive();
    }
}
