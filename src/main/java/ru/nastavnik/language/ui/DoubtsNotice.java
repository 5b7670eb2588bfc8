package ru.nastavnik.language.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.stream.Collectors;
import ru.nastavnik.language.DeclensionDoubts;
import ru.nastavnik.language.Doubt;
import ru.nastavnik.language.PersonInPapers;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ui.StatusBadge;

/** Names the words of these people's names and posts whose cases nobody has looked at; unseen if there is none. */
public final class DoubtsNotice extends Div {

    private final transient DeclensionDoubts service;
    private final OrganizationId organization;
    private final boolean onPaper;
    private final transient Runnable changed;
    private transient List<PersonInPapers> people = List.of();

    /**
     * @param onPaper whether a paper names the people, so that the page may be left for the list of all such words
     * @param changed called after somebody has looked
     */
    DoubtsNotice(DeclensionDoubts service, OrganizationId organization, boolean onPaper, Runnable changed) {
        this.service = service;
        this.organization = organization;
        this.onPaper = onPaper;
        this.changed = changed;
        addClassName("declension-doubts");
        getElement().setAttribute("aria-live", "polite");
        setVisible(false);
    }

    /** Looks at other people, for example while they are typed. */
    public void show(List<PersonInPapers> named) {
        people = named;
        removeAll();
        List<Doubt> doubts = service.of(organization, named);
        setVisible(!doubts.isEmpty());
        if (doubts.isEmpty()) {
            return;
        }
        Button look = new Button(
                "Проверить",
                event -> new DoubtsDialog(service, organization, doubts, () -> {
                            show(people);
                            changed.run();
                        })
                        .open());
        look.addThemeVariants(ButtonVariant.LUMO_SMALL);
        add(
                StatusBadge.warning("Не проверено склонение"),
                new Paragraph(doubts.stream()
                        .map(doubt -> doubt.nominative() + " (" + doubt.what() + ")")
                        .collect(Collectors.joining(", "))),
                look);
        if (onPaper) {
            add(new Anchor(LanguageNavigation.CHECK, "Все непроверенные слова"));
        }
    }
}
