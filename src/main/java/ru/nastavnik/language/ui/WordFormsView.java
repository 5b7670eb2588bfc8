package ru.nastavnik.language.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ru.nastavnik.language.GrammaticalCase;
import ru.nastavnik.language.WordFormDirectory;
import ru.nastavnik.language.WordForms;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.ui.ConfirmDialogs;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.PageHeader;

/** «Склонение: формы для всех»: words of names that the rules decline wrongly, mended for every organisation. */
@Route(value = LanguageNavigation.WORDS, layout = MainLayout.class)
@PageTitle("Склонение: формы для всех — Наставник")
@RolesAllowed("ADMINISTRATOR")
class WordFormsView extends Div {

    private final transient WordFormDirectory directory;
    private final TextField search = new TextField("Какое слово найти");
    private final Div list = new Div();
    private final Div nothing = new Div();

    WordFormsView(WordFormDirectory directory) {
        this.directory = directory;
        Button add = new Button("Добавить слово", VaadinIcon.PLUS.create());
        add.addClickListener(event -> new WordFormsDialog(directory, this::changed).open());
        search.setPlaceholder("Слово или любая его форма");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> refresh());
        search.addClassName("people-search");
        Div toolbar = new Div(search);
        toolbar.addClassName("toolbar");
        list.addClassNames("row-list", "word-forms");
        list.getElement().setAttribute("role", "list");
        add(
                new PageHeader("Склонение: формы для всех")
                        .primary(add)
                        .subtitle("Слова, которые правила склоняют неверно. Исправленные формы стоят во всех новых"
                                + " документах региона; форма, которую школа указала для своего человека, важнее."),
                toolbar,
                list,
                nothing);
        refresh();
    }

    private void changed() {
        search.clear();
        refresh();
    }

    private void refresh() {
        list.removeAll();
        nothing.removeAll();
        List<WordForms> words = directory.find(search.getValue());
        words.forEach(word -> list.add(row(word)));
        if (words.isEmpty()) {
            nothing.add(
                    search.isEmpty()
                            ? new EmptyState(
                                    VaadinIcon.TEXT_LABEL,
                                    "Исправленных слов пока нет.",
                                    "Все имена склоняются по правилам. Если фамилия встречается в регионе и стоит в"
                                            + " приказах неверно, добавьте её кнопкой вверху.")
                            : new EmptyState(
                                    VaadinIcon.SEARCH,
                                    "Ничего не нашлось.",
                                    "Проверьте написание: здесь только исправленные слова, остальные склоняются по"
                                            + " правилам."));
        }
    }

    private Div row(WordForms word) {
        Span nominative = new Span(word.nominative());
        Span what = new Span(word.part().title() + ", " + word.gender().title() + " род");
        what.addClassName("row-note");
        Div forms = new Div();
        forms.setText(byCase(word, word.forms()));
        Div line = new Div(new Div(nominative, what), forms, actions(word));
        line.addClassName("row");
        line.getElement().setAttribute("role", "listitem");
        return line;
    }

    /** The cases that are mended, each with what the forms say for it. */
    private static String byCase(WordForms word, Map<GrammaticalCase, String> forms) {
        return Arrays.stream(GrammaticalCase.values())
                .filter(word.forms()::containsKey)
                .map(target -> target.title() + ": " + forms.get(target))
                .collect(Collectors.joining("; "));
    }

    private Div actions(WordForms word) {
        Button change = new Button(
                "Изменить",
                event ->
                        new WordFormsDialog(directory, this::changed).show(word).open());
        change.setAriaLabel("Изменить формы слова «" + word.nominative() + "»");
        Button remove = new Button(
                "Убрать",
                event -> ConfirmDialogs.askBeforeLoss(
                        "Убрать формы слова «" + word.nominative() + "»?",
                        "В новых документах слово снова будут склонять правила: "
                                + byCase(word, directory.byRules(word.part(), word.nominative(), word.gender()))
                                + ". Зарегистрированные документы не изменятся.",
                        "Убрать",
                        () -> remove(word)));
        remove.setAriaLabel("Убрать формы слова «" + word.nominative() + "»");
        change.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ERROR);
        Div actions = new Div(change, remove);
        actions.addClassName("row-actions");
        return actions;
    }

    private void remove(WordForms word) {
        try {
            directory.remove(word.part(), word.nominative(), word.gender());
            Notices.done("Слово «" + word.nominative() + "» снова склоняется по правилам.");
        } catch (DomainException refused) {
            ErrorNotice.show(refused);
        }
        refresh();
    }
}
