package ru.nastavnik.architecture;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import ru.nastavnik.NastavnikApplication;

/** Modules use each other's roots only, without cycles, along the arrows that their package-info allows. */
class ModularityTests {

    @Test
    void modulesKeepToTheirBorders() {
        ApplicationModules.of(NastavnikApplication.class).verify();
    }
}
