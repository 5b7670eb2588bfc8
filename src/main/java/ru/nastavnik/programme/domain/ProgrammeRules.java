package ru.nastavnik.programme.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import ru.nastavnik.approval.RowChange;
import ru.nastavnik.approval.RowText;
import ru.nastavnik.programme.ChosenForm;
import ru.nastavnik.programme.MentoringForm;
import ru.nastavnik.programme.ProgrammeLayout;
import ru.nastavnik.programme.Section;
import ru.nastavnik.shared.FieldViolation;

/** What a programme must say before it is submitted, and how it differs from the layout. */
public final class ProgrammeRules {
    private static final int LONGEST_TITLE = 200;

    private final List<MentoringForm> catalogue;

    /** @param catalogue the directive's forms */
    public ProgrammeRules(List<MentoringForm> catalogue) {
        this.catalogue = List.copyOf(catalogue);
    }

    /** Violations by fields {@code forms}, {@code form-…}, {@code section-…}. */
    public List<FieldViolation> violations(List<ChosenForm> forms, List<Section> sections) {
        List<FieldViolation> found = new ArrayList<>();
        if (forms.isEmpty()) {
            found.add(new FieldViolation("forms", "Оставьте хотя бы одну форму наставничества."));
        }
        Set<String> titles = new HashSet<>();
        for (ChosenForm form : forms) {
            if (form.title().isBlank() || form.title().length() > LONGEST_TITLE) {
                found.add(new FieldViolation(form.key(), "Назовите форму, не длиннее " + LONGEST_TITLE + " знаков."));
            } else if (!titles.add(form.title().strip().toLowerCase(Locale.ROOT))) {
                found.add(new FieldViolation(form.key(), "Форма «" + form.title() + "» указана дважды."));
            }
            if (form.roleModels().isEmpty() && hasRoleModels(form)) {
                found.add(new FieldViolation(form.key(), "Отметьте ролевые модели, которые используются."));
            }
        }
        for (Section section : sections) {
            if (section.body().isBlank()) {
                found.add(new FieldViolation(section.key(), "Раздел «" + section.title() + "» пуст."));
            }
        }
        return found;
    }

    private boolean hasRoleModels(ChosenForm form) {
        return catalogue.stream()
                .filter(known -> known.code().equals(form.code()))
                .anyMatch(known -> !known.roleModels().isEmpty());
    }

    /** What differs from the layout: forms of one's own, role models added, sections rewritten. */
    public List<RowChange> differences(ProgrammeLayout layout, List<ChosenForm> forms, List<Section> sections) {
        List<RowChange> found = new ArrayList<>();
        for (MentoringForm known : catalogue) {
            if (forms.stream().noneMatch(form -> known.code().equals(form.code()))) {
                found.add(new RowChange("form-" + known.code(), "Форма «" + known.title() + "»", "в макете", null));
            }
        }
        forms.stream()
                .filter(ChosenForm::isOwn)
                .forEach(form -> found.add(
                        new RowChange(form.key(), "Форма «" + form.title() + "»", null, "своя форма организации")));
        for (Section section : sections) {
            String original = layout.section(section.code()).map(Section::body).orElse("");
            if (!original.equals(section.body())) {
                found.add(new RowChange(section.key(), section.title(), original, section.body()));
            }
        }
        return found;
    }

    /** The content in words, as a review keeps it. */
    public static List<RowText> texts(List<ChosenForm> forms, List<Section> sections) {
        List<RowText> texts = new ArrayList<>();
        for (ChosenForm form : forms) {
            String models = form.roleModels().isEmpty() ? "без ролевых моделей" : String.join("; ", form.roleModels());
            texts.add(new RowText(form.key(), "Форма «" + form.title() + "»", models));
        }
        for (Section section : sections) {
            texts.add(new RowText(section.key(), section.title(), section.body()));
        }
        return texts;
    }
}
