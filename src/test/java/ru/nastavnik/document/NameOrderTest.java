package ru.nastavnik.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.PersonName;

@DisplayName("A name in a paper")
class NameOrderTest {
    private static final PersonName NAME = new PersonName("Кузнецова", "Мария", "Ивановна", Gender.FEMALE);

    @Test
    void stands_by_the_table_of_the_layout() {
        LayoutProfiles layouts = new LayoutProfiles();
        for (LocalDate day : new LocalDate[] {LocalDate.of(2024, 9, 2), LocalDate.of(2026, 9, 7)}) {
            assertThat(layouts.name(day, Requisite.TEXT, NAME)).isEqualTo("Кузнецова М.И.");
            assertThat(layouts.name(day, Requisite.ANNEX, NAME)).isEqualTo("Кузнецова Мария Ивановна");
            assertThat(layouts.name(day, Requisite.ACQUAINTANCE, NAME)).isEqualTo("Кузнецова М.И.");
            assertThat(layouts.name(day, Requisite.SIGNATURE, NAME)).isEqualTo("М.И. Кузнецова");
        }
    }
}
