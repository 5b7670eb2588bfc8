package ru.nastavnik.language.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.function.Supplier;
import ru.nastavnik.language.Declension;
import ru.nastavnik.language.DeclensionDoubts;
import ru.nastavnik.language.NameForms;
import ru.nastavnik.language.PersonInPapers;
import ru.nastavnik.shared.OrganizationId;

/** Beside a previewed paper: which of its words nobody has looked at, and «Исправить склонение» for all of them. */
public final class DeclensionHelp extends Div {

    private final DoubtsNotice notice;
    private final transient Supplier<List<PersonInPapers>> named;

    DeclensionHelp(
            NameForms forms,
            Declension declension,
            DeclensionDoubts doubts,
            OrganizationId organization,
            Supplier<List<PersonInPapers>> named,
            Runnable changed) {
        this.named = named;
        this.notice = new DoubtsNotice(doubts, organization, true, changed);
        Button correct = new Button("Исправить склонение", VaadinIcon.TEXT_LABEL.create(), event -> {
            List<PersonInPapers> people = named.get();
            if (!people.isEmpty()) {
                new DeclensionDialog(forms, declension, organization, people, () -> {
                            look();
                            changed.run();
                        })
                        .open();
            }
        });
        correct.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        addClassName("declension-help");
        add(notice, correct);
        look();
    }

    private void look() {
        notice.show(named.get());
    }
}
