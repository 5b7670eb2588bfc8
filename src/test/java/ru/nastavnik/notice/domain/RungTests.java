package ru.nastavnik.notice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ru.nastavnik.notice.domain.Rung.Addressee;

class RungTests {

    @Test
    void anAddresseeIsCalledInTheTableByItsNameInSmallLetters() {
        assertThat(Addressee.OWNER.column()).isEqualTo("owner");
        assertThat(Addressee.MUNICIPALITY.column()).isEqualTo("municipality");
    }

    @Test
    void aRungKeepsWhomItTells() {
        Set<Addressee> told = EnumSet.of(Addressee.OWNER);
        Rung rung = new Rung(LocalDate.of(2026, 9, 7), "DIRECTOR", 1, told);
        told.add(Addressee.DEPARTMENT);

        assertThat(rung.addressees()).containsExactly(Addressee.OWNER);
    }
}
