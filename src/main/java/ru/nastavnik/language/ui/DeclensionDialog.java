package ru.nastavnik.language.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import ru.nastavnik.language.Declension;
import ru.nastavnik.language.GrammaticalCase;
import ru.nastavnik.language.NameForms;
import ru.nastavnik.language.NamePart;
import ru.nastavnik.language.PersonInPapers;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.PersonName;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.Notices;

/**
 * «Исправить склонение»: the forms of one person's name and post in a case, as documents write them now; what is
 * corrected holds for this person (a post: for everybody in it) in the organisation's documents from then on.
 */
public class DeclensionDialog extends Dialog {

    private static final List<GrammaticalCase> CASES = List.of(
            GrammaticalCase.ACCUSATIVE, GrammaticalCase.DATIVE, GrammaticalCase.GENITIVE, GrammaticalCase.INSTRUMENTAL);

    private final transient NameForms forms;
    private final transient Declension declension;
    private final OrganizationId organization;
    private final transient Runnable changed;
    private final ComboBox<PersonInPapers> who = new ComboBox<>("Кто");
    private final RadioButtonGroup<GrammaticalCase> target = new RadioButtonGroup<>("Падеж");
    private final TextField surname = field("Фамилия");
    private final TextField givenName = field("Имя");
    private final TextField patronymic = field("Отчество");
    private final TextField post = field("Должность");
    private final Paragraph preview = new Paragraph();

    /**
     * @param named whom the document names; not empty
     * @param changed shows the document anew
     */
    public DeclensionDialog(
            NameForms forms,
            Declension declension,
            OrganizationId organization,
            List<PersonInPapers> named,
            Runnable changed) {
        this.forms = forms;
        this.declension = declension;
        this.organization = organization;
        this.changed = changed;
        setHeaderTitle("Исправить склонение");
        setWidth("min(36rem, 96vw)");
        addClassName("declension-dialog");
        who.setItems(named);
        who.setItemLabelGenerator(one -> one.name().full());
        who.setWidthFull();
        who.setVisible(named.size() > 1);
        target.setItems(CASES);
        target.setItemLabelGenerator(one -> one.title() + " (" + one.question() + ")");
        preview.addClassName("declension-preview");
        preview.getElement().setAttribute("aria-live", "polite");
        who.setValue(named.get(0));
        target.setValue(GrammaticalCase.ACCUSATIVE);
        load();
        who.addValueChangeListener(event -> load());
        target.addValueChangeListener(event -> load());
        Button save = new Button("Сохранить формы", event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(who, target, surname, givenName, patronymic, post, preview);
        getFooter().add(new Button("Закрыть", event -> close()), save);
    }

    private TextField field(String label) {
        TextField field = new TextField(label);
        field.setWidthFull();
        field.setMaxLength(200);
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.addValueChangeListener(event -> showPreview());
        return field;
    }

    private void load() {
        PersonInPapers named = who.getValue();
        GrammaticalCase chosen = target.getValue();
        if (named == null || chosen == null) {
            return;
        }
        PersonName declined = declension.decline(named.name(), chosen);
        surname.setValue(declined.surname());
        givenName.setValue(declined.givenName());
        String middle = declined.patronymic();
        patronymic.setValue(middle == null ? "" : middle);
        patronymic.setVisible(middle != null);
        String title = named.post();
        post.setVisible(title != null && !title.isBlank());
        post.setValue(title == null ? "" : declension.post(title, chosen));
        showPreview();
    }

    /** The forms in a sentence as orders word it. */
    private void showPreview() {
        GrammaticalCase chosen = target.getValue();
        if (chosen == null) {
            return;
        }
        String words = String.join(" ", surname.getValue(), givenName.getValue(), patronymic.getValue())
                .strip();
        String title = post.getValue().isBlank() ? "" : ", " + post.getValue();
        preview.setText(
                switch (chosen) {
                    case ACCUSATIVE -> "В документе: назначить " + words + title + ".";
                    case DATIVE -> "В документе: поручить " + words + title + ".";
                    case INSTRUMENTAL -> "В документе: закрепить за " + words + title + ".";
                    default -> "В документе: от имени " + words + title + ".";
                });
    }

    private void save() {
        PersonInPapers named = who.getValue();
        GrammaticalCase chosen = target.getValue();
        if (named == null || chosen == null) {
            return;
        }
        PersonName before = declension.decline(named.name(), chosen);
        List<Boolean> accepted = new ArrayList<>();
        accepted.add(put(named, NamePart.SURNAME, chosen, surname, before.surname()));
        accepted.add(put(named, NamePart.GIVEN_NAME, chosen, givenName, before.givenName()));
        if (before.patronymic() != null) {
            accepted.add(put(named, NamePart.PATRONYMIC, chosen, patronymic, before.patronymic()));
        }
        String title = named.post();
        if (title != null && !title.isBlank() && !post.getValue().strip().equals(declension.post(title, chosen))) {
            accepted.add(new FieldErrors()
                    .field("form", post)
                    .accept(() -> forms.putForPost(organization, title, chosen, post.getValue())));
        }
        changed.run();
        if (!accepted.contains(false)) {
            Notices.done("Формы сохранены: " + chosen.title() + " падеж.");
        }
    }

    private boolean put(PersonInPapers named, NamePart part, GrammaticalCase chosen, TextField field, String before) {
        if (field.getValue().strip().equals(before)) {
            return true;
        }
        return new FieldErrors()
                .field("form", field)
                .accept(() -> forms.putForPerson(organization, named.name(), part, chosen, field.getValue()));
    }
}
