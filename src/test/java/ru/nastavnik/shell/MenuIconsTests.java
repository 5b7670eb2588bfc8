package ru.nastavnik.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.Role;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.NavigationContributor;
import ru.nastavnik.shared.ui.NavigationEntry;
import ru.nastavnik.support.ApplicationTest;

@ApplicationTest
class MenuIconsTests {
    @Autowired
    private List<NavigationContributor> contributors;

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyLineOfTheMenuHasASignOfItsOwn(Role role) {
        Map<Object, List<String>> bySign = MainLayout.entriesOf(role.name(), contributors).stream()
                .collect(Collectors.groupingBy(
                        NavigationEntry::icon, Collectors.mapping(NavigationEntry::label, Collectors.toList())));

        assertThat(bySign.entrySet())
                .allSatisfy(sign -> assertThat(sign.getValue()).hasSize(1));
    }
}
