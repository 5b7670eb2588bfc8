package ru.nastavnik.document.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Role;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.shared.ui.NavigationContributor;
import ru.nastavnik.shared.ui.NavigationEntry;

/** Addresses of the documents' screens and their place in the navigation. */
@Component
public class DocumentNavigation implements NavigationContributor {

    static final String LIST = "documents";
    static final String SETTINGS = "order-settings";
    static final String REGISTERS = "registers";
    static final String TEMPLATES = "document-templates";
    private static final String TEMPLATES_TITLE = "Шаблоны документов";
    private static final int DOCUMENTS = 60;
    private static final int NUMBER_REGISTERS = 62;
    private static final int ORDER_SETTINGS = 90;
    private static final int OWN_TEMPLATES = 92;
    private static final int REGIONAL_TEMPLATES = 25;

    @Override
    public List<NavigationEntry> entries() {
        List<NavigationEntry> entries = new ArrayList<>();
        for (Role role : List.of(
                Role.DIRECTOR,
                Role.CURATOR,
                Role.SECRETARY,
                Role.MUNICIPAL_HEAD,
                Role.MUNICIPAL_COORDINATOR,
                Role.DEPARTMENT)) {
            entries.add(new NavigationEntry(role.name(), "Документы", LIST, VaadinIcon.FILE_TEXT_O, DOCUMENTS));
        }
        entries.add(new NavigationEntry(
                Role.DIRECTOR.name(), "Оформление приказов", SETTINGS, VaadinIcon.COG_O, ORDER_SETTINGS));
        entries.add(new NavigationEntry(
                Role.DIRECTOR.name(), TEMPLATES_TITLE, TEMPLATES, VaadinIcon.FILE_PRESENTATION, OWN_TEMPLATES));
        entries.add(new NavigationEntry(
                Role.CENTRE_OPERATOR.name(),
                TEMPLATES_TITLE,
                TEMPLATES,
                VaadinIcon.FILE_PRESENTATION,
                REGIONAL_TEMPLATES));
        for (Role role : List.of(Role.DIRECTOR, Role.SECRETARY)) {
            entries.add(new NavigationEntry(
                    role.name(), "Книги регистрации", REGISTERS, VaadinIcon.NOTEBOOK, NUMBER_REGISTERS));
        }
        return entries;
    }

    /** Address of the page of a registered document. */
    public static String route(DocumentId document) {
        return LIST + "/" + document;
    }

    /** Address of the template of a kind. */
    static String template(DocumentKind kind) {
        return TEMPLATES + "/" + slug(kind);
    }

    /** @throws IllegalArgumentException if the address names none */
    static DocumentKind kindOf(String slug) {
        for (DocumentKind kind : DocumentKind.values()) {
            if (slug(kind).equals(slug)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(slug);
    }

    private static String slug(DocumentKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
