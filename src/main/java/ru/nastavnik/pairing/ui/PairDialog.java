package ru.nastavnik.pairing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.pairing.NewPair;
import ru.nastavnik.pairing.Pair;
import ru.nastavnik.pairing.PairBoard;
import ru.nastavnik.pairing.PairDrafts;
import ru.nastavnik.pairing.PairForm;
import ru.nastavnik.pairing.PairFormat;
import ru.nastavnik.pairing.domain.SuitableForms;
import ru.nastavnik.people.Participant;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.programme.ChosenForm;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.ManyChoices;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.TypedInput;

/** Drafts one pair or group, or corrects a draft. The form follows from who the people are, and can be changed. */
class PairDialog extends Dialog {
    private final transient PairDrafts drafts;
    private final transient PairingScope scope;
    private final transient SchoolYear year;
    private final transient @Nullable Pair corrected;
    private final transient Runnable changed;
    private final transient List<ChosenForm> forms;
    private final ComboBox<PairBoard.MentorLoad> mentor = new ComboBox<>("Наставник");
    private final MultiSelectComboBox<Participant> mentees = ManyChoices.field("Наставляемые");
    private final ComboBox<ChosenForm> form = new ComboBox<>("Форма наставничества");
    private final ComboBox<String> roleModel = new ComboBox<>("Ролевая модель");
    private final Select<PairFormat> format = new Select<>();
    private final TextField note = new TextField("Примечание");

    PairDialog(
            PairDrafts drafts,
            PairingScope scope,
            SchoolYear year,
            PairBoard board,
            List<Participant> everyMentee,
            @Nullable Pair corrected,
            Runnable changed) {
        this.drafts = drafts;
        this.scope = scope;
        this.year = year;
        this.corrected = corrected;
        this.changed = changed;
        this.forms = drafts.forms(scope.organization());
        setHeaderTitle(corrected == null ? "Новая пара или группа" : "Пара № " + corrected.number());
        setWidth("min(640px, 96vw)");
        fields(board, everyMentee);
        if (corrected != null) {
            show(corrected, board, everyMentee);
        }
        Button save = new Button(corrected == null ? "Добавить в проект" : "Сохранить", event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Закрыть", event -> close()), save);
        TypedInput.guard(this);
    }

    private void fields(PairBoard board, List<Participant> everyMentee) {
        mentor.setItems(board.mentors());
        mentor.setItemLabelGenerator(load -> load.mentor().person().name().full() + " · мест: " + load.room());
        mentor.setHelperText("Рядом с именем — сколько мест осталось");
        mentor.addValueChangeListener(event -> guess());
        Set<PersonId> unpaired =
                board.unpairedMentees().stream().map(Participant::personId).collect(Collectors.toSet());
        mentees.setItems(everyMentee.stream()
                .sorted(java.util.Comparator.comparing(mentee -> !unpaired.contains(mentee.personId())))
                .toList());
        mentees.setItemLabelGenerator(mentee -> mentee.person().name().full()
                + (mentee.details().groupName() == null
                        ? ""
                        : ", " + mentee.details().groupName())
                + (unpaired.contains(mentee.personId()) ? "" : " (уже в паре)"));
        mentees.setHelperText("Несколько — получится группа");
        mentees.addValueChangeListener(event -> guess());
        form.setItems(forms);
        form.setHelperText("Формы из программы вашей организации");
        form.setItemLabelGenerator(ChosenForm::title);
        form.addValueChangeListener(event -> {
            ChosenForm chosen = event.getValue();
            List<String> models = chosen == null ? List.of() : chosen.roleModels();
            roleModel.setItems(models);
            if (models.size() == 1) {
                roleModel.setValue(models.get(0));
            }
        });
        roleModel.setAllowCustomValue(true);
        roleModel.addCustomValueSetListener(event -> roleModel.setValue(event.getDetail()));
        roleModel.setHelperText("Можно вписать свою");
        format.setLabel("Формат");
        format.setItems(PairFormat.values());
        format.setItemLabelGenerator(PairFormat::title);
        format.setValue(PairFormat.INDIVIDUAL);
        mentor.setRequiredIndicatorVisible(true);
        mentees.setRequiredIndicatorVisible(true);
        form.setRequiredIndicatorVisible(true);
        FormLayout layout = new FormLayout(mentor, mentees, form, roleModel, format, note);
        layout.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("480px", 2));
        add(layout);
    }

    private void show(Pair pair, PairBoard board, List<Participant> everyMentee) {
        board.mentors().stream()
                .filter(load -> load.mentor().personId().equals(pair.mentor()))
                .findFirst()
                .ifPresent(mentor::setValue);
        mentees.setValue(everyMentee.stream()
                .filter(mentee -> pair.mentees().contains(mentee.personId()))
                .collect(Collectors.toSet()));
        forms.stream()
                .filter(kept -> PairForm.of(kept).equals(pair.form()))
                .findFirst()
                .ifPresent(form::setValue);
        roleModel.setValue(pair.roleModel());
        format.setValue(pair.format());
        note.setValue(pair.note() == null ? "" : pair.note());
    }

    private void guess() {
        if (mentees.getValue().size() > 1 && format.getValue() == PairFormat.INDIVIDUAL) {
            format.setValue(PairFormat.GROUP);
        }
        PairBoard.MentorLoad load = mentor.getValue();
        if (load != null && form.isEmpty() && !mentees.isEmpty()) {
            Participant first = mentees.getValue().iterator().next();
            new SuitableForms(forms)
                    .of(load.mentor().person().kind(), first.person().kind())
                    .ifPresent(form::setValue);
        }
    }

    private void save() {
        FieldErrors errors = new FieldErrors()
                .field("mentor", mentor)
                .field("mentees", mentees)
                .field("form", form)
                .field("roleModel", roleModel)
                .field("format", format);
        PairBoard.MentorLoad load = mentor.getValue();
        if (load == null) {
            mentor.setErrorMessage("Выберите наставника.");
            mentor.setInvalid(true);
            return;
        }
        ChosenForm chosen = form.getValue();
        if (chosen == null) {
            form.setErrorMessage("Выберите форму наставничества.");
            form.setInvalid(true);
            return;
        }
        NewPair pair = new NewPair(
                load.mentor().personId(),
                mentees.getValue().stream().map(Participant::personId).toList(),
                PairForm.of(chosen),
                roleModel.getValue(),
                format.getValue(),
                note.getValue());
        boolean saved = errors.accept(() -> {
            if (corrected == null) {
                drafts.add(scope.organization(), year, pair);
            } else {
                drafts.change(scope.organization(), corrected.id(), pair, corrected.version());
            }
        });
        if (saved) {
            Notices.done("Сохранено в проекте.");
            changed.run();
            close();
        }
    }
}
