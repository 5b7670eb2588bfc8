package ru.nastavnik.language.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Role;
import ru.nastavnik.shared.ui.NavigationContributor;
import ru.nastavnik.shared.ui.NavigationEntry;

/** Places of the corrected forms in the navigation. */
@Component
public class LanguageNavigation implements NavigationContributor {

    static final String FORMS = "name-forms";
    /** The page of {@link DoubtsView}, also linked from orders and after an import. */
    public static final String CHECK = "name-forms/check";

    static final String WORDS = "admin/name-forms";
    private static final int ORDER = 92;
    private static final int BESIDE_THE_CALENDAR = 35;

    @Override
    public List<NavigationEntry> entries() {
        return List.of(
                new NavigationEntry(
                        Role.DIRECTOR.name(), "Склонение имён и должностей", FORMS, VaadinIcon.TEXT_LABEL, ORDER),
                new NavigationEntry(
                        Role.CURATOR.name(), "Склонение имён и должностей", FORMS, VaadinIcon.TEXT_LABEL, ORDER),
                new NavigationEntry(
                        Role.ADMINISTRATOR.name(), "Склонение", WORDS, VaadinIcon.TEXT_LABEL, BESIDE_THE_CALENDAR));
    }
}
