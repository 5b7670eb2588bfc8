package ru.nastavnik.signature.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Role;
import ru.nastavnik.shared.ui.NavigationContributor;
import ru.nastavnik.shared.ui.NavigationEntry;

/** «Доверие к подписям» of the administrator, the act of a municipality's head. */
@Component
public class SignatureNavigation implements NavigationContributor {
    static final String AUTHORITIES = "admin/authorities";
    static final String MUNICIPAL_ACTS = "electronic-signature";
    private static final int LAST = 92;
    private static final int BESIDE_THE_JOURNAL = 42;

    @Override
    public List<NavigationEntry> entries() {
        return List.of(
                new NavigationEntry(
                        Role.ADMINISTRATOR.name(),
                        "Доверие к подписям",
                        AUTHORITIES,
                        VaadinIcon.KEY_O,
                        BESIDE_THE_JOURNAL),
                new NavigationEntry(
                        Role.MUNICIPAL_HEAD.name(), "Электронная подпись", MUNICIPAL_ACTS, VaadinIcon.KEY_O, LAST));
    }
}
