package ru.nastavnik.language.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.language.GrammaticalCase;
import ru.nastavnik.language.NameForms;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ui.ConfirmDialogs;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.Plural;
import ru.nastavnik.shared.ui.StatusBadge;

/** What the organisation has corrected in the cases of names and posts. */
@Route(value = LanguageNavigation.FORMS, layout = MainLayout.class)
@PageTitle("Склонение — Наставник")
@RolesAllowed({"DIRECTOR", "CURATOR"})
class NameFormsView extends Div {

    /** One corrected form of a name or of a post. */
    private record Row(UUID id, boolean ofPost, String whose, String what, GrammaticalCase target, String form) {}

    private final transient NameForms forms;
    private final OrganizationId organization;
    private final Grid<Row> grid = new Grid<>();
    private final EmptyState empty = new EmptyState(
            VaadinIcon.TEXT_LABEL,
            "Исправленных форм пока нет.",
            "Если в проекте приказа имя или должность стоит не в том виде, нажмите там «Исправить склонение».");

    NameFormsView(NameForms forms, DeclensionDialogs declensions, CurrentActor currentActor) {
        this.forms = forms;
        this.organization = currentActor.require().organization().orElseThrow();
        grid.addColumn(Row::whose).setHeader("Кто, какая должность").setFlexGrow(2);
        grid.addColumn(Row::what).setHeader("Что").setFlexGrow(1);
        grid.addColumn(row -> row.target().title()).setHeader("Падеж").setFlexGrow(1);
        grid.addColumn(Row::form).setHeader("В документах").setFlexGrow(2);
        grid.addComponentColumn(this::removal).setAutoWidth(true).setFlexGrow(0);
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_NO_BORDER);
        grid.setAllRowsVisible(true);
        add(
                new PageHeader("Склонение имён и должностей")
                        .subtitle(
                                "Здесь то, что исправлено вручную. Остальные имена и должности склоняются по правилам."),
                unseen(declensions.unseen(organization)),
                grid,
                empty);
        refresh();
    }

    private static Div unseen(int words) {
        Div unseen = new Div(
                StatusBadge.warning("Не проверено: " + Plural.count(words, "слово", "слова", "слов")),
                new Anchor(LanguageNavigation.CHECK, "Проверить склонение"));
        unseen.addClassName("declension-doubts");
        unseen.setVisible(words > 0);
        return unseen;
    }

    private Button removal(Row row) {
        Button remove = new Button(
                "Убрать",
                event -> ConfirmDialogs.ask(
                        "Убрать исправленную форму?",
                        "«" + row.form() + "» больше не будет стоять в новых документах: снова решают правила. "
                                + "Зарегистрированные документы не изменятся.",
                        "Убрать",
                        () -> remove(row)));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        remove.setAriaLabel("Убрать форму «" + row.form() + "»");
        return remove;
    }

    private void remove(Row row) {
        if (row.ofPost()) {
            forms.removePost(organization, row.id());
        } else {
            forms.remove(row.id());
        }
        Notices.done("Форма убрана.");
        refresh();
    }

    private void refresh() {
        List<Row> rows = Stream.concat(
                        forms.ofOrganization(organization).stream()
                                .map(form -> new Row(
                                        form.id(),
                                        false,
                                        form.person() == null ? form.nominative() : form.person(),
                                        form.part().title(),
                                        form.grammaticalCase(),
                                        form.form())),
                        forms.postsOf(organization).stream()
                                .map(form -> new Row(
                                        form.id(),
                                        true,
                                        form.nominative(),
                                        "должность",
                                        form.grammaticalCase(),
                                        form.form())))
                .toList();
        grid.setItems(rows);
        grid.setVisible(!rows.isEmpty());
        empty.setVisible(rows.isEmpty());
    }
}
