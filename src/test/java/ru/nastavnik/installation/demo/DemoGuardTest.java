package ru.nastavnik.installation.demo;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.Test;
import ru.nastavnik.installation.database.DatabaseStartException;

class DemoGuardTest {
    private final DemoRegion region = mock(DemoRegion.class);
    private final DemoMark mark = mock(DemoMark.class);
    private final DemoGuard guard = new DemoGuard(region, mark);

    @Test
    void aCopyWithDemoAccountsDoesNotOpenToOtherMachines() {
        when(mark.isSet()).thenReturn(true);
        when(region.isPlaceAllowed()).thenReturn(false);
        assertThatThrownBy(guard::start)
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageContaining("демонстрационный регион");
    }

    @Test
    void aCopyWithDemoAccountsRunsOnItsOwnMachine() {
        when(mark.isSet()).thenReturn(true);
        when(region.isPlaceAllowed()).thenReturn(true);
        assertThatCode(guard::start).doesNotThrowAnyException();
    }

    @Test
    void aCopyWithoutDemoAccountsMayOpenToOtherMachines() {
        when(mark.isSet()).thenReturn(false);
        when(region.isPlaceAllowed()).thenReturn(false);
        assertThatCode(guard::start).doesNotThrowAnyException();
    }
}
