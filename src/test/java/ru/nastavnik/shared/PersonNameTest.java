package ru.nastavnik.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PersonNameTest {

    private final PersonName kuznetsova = new PersonName("Кузнецова", "Мария", "Ивановна", Gender.FEMALE);

    @Test
    void initials_stand_before_the_surname_under_a_signature_and_after_it_in_a_list() {
        assertThat(kuznetsova.initialsFirst()).isEqualTo("М.И. Кузнецова");
        assertThat(kuznetsova.surnameFirst()).isEqualTo("Кузнецова М.И.");
        assertThat(kuznetsova.full()).isEqualTo("Кузнецова Мария Ивановна");
    }

    @Test
    void a_person_without_patronymic_has_one_initial() {
        PersonName schmidt = new PersonName("Шмидт", "Анна", " ", Gender.FEMALE);
        assertThat(schmidt.initialsFirst()).isEqualTo("А. Шмидт");
        assertThat(schmidt.full()).isEqualTo("Шмидт Анна");
    }

    @Test
    void a_name_needs_a_surname_and_a_given_name() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PersonName(" ", "Анна", null, Gender.FEMALE));
    }
}
