package ru.nastavnik.recommendation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.programme.MentoringForm;
import ru.nastavnik.recommendation.Candidate;
import ru.nastavnik.recommendation.RecommendationRule;
import ru.nastavnik.recommendation.RuleDraft;
import ru.nastavnik.recommendation.RuleKeeping;
import ru.nastavnik.recommendation.RulePreview;
import ru.nastavnik.recommendation.SupportProject;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.Plural;

/** Sets a rule, and shows before it is kept to whom it would recommend what now. */
class RuleDialog extends Dialog {
    private static final int SHOWN = 10;

    private final ComboBox<MentoringForm> form = new ComboBox<>("Форма наставничества");
    private final TextArea text = new TextArea("Что рекомендуется");
    private final MultiSelectComboBox<SupportProject> projects = new MultiSelectComboBox<>("Проекты");
    private final Div preview = new Div();

    /** @param known the rule to be changed, or null for a new one */
    RuleDialog(
            RuleKeeping rules,
            List<MentoringForm> forms,
            List<SupportProject> catalogue,
            @Nullable RecommendationRule known,
            Runnable afterwards) {
        setHeaderTitle(known == null ? "Новое правило" : "Изменить правило");
        setWidth("min(42rem, 96vw)");
        form.setItems(forms);
        form.setItemLabelGenerator(MentoringForm::title);
        form.setWidthFull();
        text.setWidthFull();
        text.setMinRows(3);
        text.setHelperText("Вместо {form} подставится название формы");
        projects.setItems(catalogue);
        projects.setItemLabelGenerator(SupportProject::title);
        projects.setHelperText("Не больше четырёх; если не выбрать, предложатся все, что подходят форме");
        projects.setWidthFull();
        preview.getElement().setAttribute("aria-live", "polite");
        if (known != null) {
            forms.stream()
                    .filter(one -> one.code().equals(known.form()))
                    .findFirst()
                    .ifPresent(form::setValue);
            text.setValue(known.text());
            projects.setValue(known.projects().stream()
                    .flatMap(code -> catalogue.stream().filter(one -> one.code().equals(code)))
                    .toList());
        }
        FieldErrors errors =
                new FieldErrors().field("form", form).field("text", text).field("projects", projects);
        Button see = new Button(
                "Кому сейчас было бы предложено", event -> errors.accept(() -> show(rules.preview(draft()))));
        Button save = new Button(known == null ? "Добавить" : "Сохранить новой версией", event -> {
            if (errors.accept(() -> keep(rules, known))) {
                close();
                Notices.done("Правило сохранено.");
                afterwards.run();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Div(form, text, projects, see, preview));
        getFooter().add(new Button("Отмена", event -> close()), save);
    }

    private void keep(RuleKeeping rules, @Nullable RecommendationRule known) {
        if (known == null) {
            rules.add(draft());
        } else {
            rules.change(known.code(), known.version(), draft());
        }
    }

    private RuleDraft draft() {
        return new RuleDraft(
                form.getOptionalValue().map(MentoringForm::code).orElse(""),
                text.getValue(),
                projects.getValue().stream().map(SupportProject::code).toList());
    }

    private void show(RulePreview found) {
        preview.removeAll();
        preview.add(
                new H3("Кому сейчас было бы предложено"),
                new Paragraph(found.advice().text()));
        if (!found.advice().projects().isEmpty()) {
            preview.add(new Paragraph("Проекты: " + found.advice().projectTitles() + "."));
        }
        if (found.plans().isEmpty()) {
            preview.add(new Paragraph("Никому: цели охвата для этой формы нет."));
            return;
        }
        found.plans()
                .forEach(plan ->
                        preview.add(new Paragraph("Цель: " + plan.target().percentInWords() + " к "
                                + DateFields.text(plan.target().dueOn()) + ". " + plan.source())));
        List<Candidate> addressees = found.addressees();
        preview.add(new Paragraph(
                addressees.isEmpty()
                        ? "Никому: цель достигнута, всем уже рекомендовано или подходящих организаций в реестре нет."
                        : Plural.count(addressees.size(), "организации", "организациям", "организациям")
                                + ", ближайшие к цели сверху:"));
        UnorderedList names = new UnorderedList();
        addressees.stream()
                .limit(SHOWN)
                .forEach(candidate -> names.add(new ListItem(candidate.name() + ", " + candidate.municipality())));
        if (addressees.size() > SHOWN) {
            names.add(new ListItem("и ещё " + (addressees.size() - SHOWN)));
        }
        preview.add(names);
        if (found.alreadyRecommended() > 0) {
            preview.add(
                    new Paragraph("Уже рекомендовано раньше и ещё не принято: " + found.alreadyRecommended() + "."));
        }
    }
}
