package ru.nastavnik.language.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.language.DeclensionDoubts;
import ru.nastavnik.language.Doubt;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.Plural;

/** All words of the organisation's names and posts in which the rules are not sure, confirmed at once. */
@Route(value = LanguageNavigation.CHECK, layout = MainLayout.class)
@PageTitle("Проверка склонения — Наставник")
@RolesAllowed({"DIRECTOR", "CURATOR"})
class DoubtsView extends Div {

    private final transient DeclensionDoubts service;
    private final OrganizationId organization;

    DoubtsView(DeclensionDoubts service, CurrentActor currentActor) {
        this.service = service;
        this.organization = currentActor.require().organization().orElseThrow();
        refresh();
    }

    private void refresh() {
        removeAll();
        List<Doubt> doubts = service.ofOrganization(organization);
        PageHeader header = new PageHeader("Проверка склонения").crumb("Склонение", LanguageNavigation.FORMS);
        if (doubts.isEmpty()) {
            add(
                    header,
                    new EmptyState(
                            VaadinIcon.CHECK,
                            "Проверять нечего.",
                            "Во всех именах и должностях организации правила уверены, или их формы уже проверены."));
            return;
        }
        DoubtCards cards = new DoubtCards(doubts);
        Button confirm = new Button("Всё верно, запомнить", event -> {
            if (new FieldErrors().accept(() -> service.confirm(organization, cards.looked()))) {
                Notices.done("Запомнено: " + Plural.count(doubts.size(), "слово", "слова", "слов") + ".");
                refresh();
            }
        });
        add(
                header.subtitle("В этих словах правила не уверены: фамилии и должности, которые склоняют по-разному."
                                + " Исправьте, где нужно; новые документы организации возьмут формы отсюда.")
                        .primary(confirm),
                cards);
    }
}
