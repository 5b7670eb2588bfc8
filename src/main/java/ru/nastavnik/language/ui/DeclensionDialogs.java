package ru.nastavnik.language.ui;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import ru.nastavnik.language.Declension;
import ru.nastavnik.language.DeclensionDoubts;
import ru.nastavnik.language.NameForms;
import ru.nastavnik.language.PersonInPapers;
import ru.nastavnik.shared.OrganizationId;

/** Offers a look at cases, and their correction, on the screens that preview a paper or take names and posts. */
@Component
public class DeclensionDialogs {

    private final NameForms forms;
    private final Declension declension;
    private final DeclensionDoubts doubts;

    DeclensionDialogs(NameForms forms, Declension declension, DeclensionDoubts doubts) {
        this.forms = forms;
        this.declension = declension;
        this.doubts = doubts;
    }

    /**
     * For the preview of a paper.
     *
     * @param named whom the paper names, asked now and when «Исправить склонение» is pressed
     * @param changed shows the paper anew
     */
    public DeclensionHelp help(OrganizationId organization, Supplier<List<PersonInPapers>> named, Runnable changed) {
        return new DeclensionHelp(forms, declension, doubts, organization, named, changed);
    }

    /** For a form in which names and posts are typed: tell it what stands there, it says what is to be looked at. */
    public DoubtsNotice whileTyping(OrganizationId organization) {
        return new DoubtsNotice(doubts, organization, false, () -> {});
    }

    /** How many words of the organisation's names and posts nobody has looked at. */
    public int unseen(OrganizationId organization) {
        return doubts.ofOrganization(organization).size();
    }
}
