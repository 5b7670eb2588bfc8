package ru.nastavnik.sheet.domain;

import java.util.ArrayList;
import java.util.List;
import ru.nastavnik.form.FormDefinition;
import ru.nastavnik.form.FormElement;
import ru.nastavnik.form.FormElement.FieldKind;
import ru.nastavnik.form.FormOption;

/**
 * A question of a printed questionnaire. It is the question of the form into which the answers are entered afterwards,
 * so that paper and screen ask the same; the paper puts it to the person.
 *
 * @param options to be ticked; empty if the answer is written
 * @param lines to write on
 */
public record Question(String text, List<String> options, int lines) {
    private static final int LINES_OF_A_TEXT = 3;
    private static final int LINES_OF_NAMES = 2;

    public Question {
        options = List.copyOf(options);
    }

    /** The questions of a form in its order; the day, files and notes for whoever enters the answers are left out. */
    public static List<Question> of(FormDefinition form) {
        List<Question> questions = new ArrayList<>();
        for (FormElement element : form.allElements()) {
            if (element instanceof FormElement.Field field
                    && field.kind() != FieldKind.DATE
                    && field.figure() == null) {
                questions.add(of(field));
            }
        }
        return List.copyOf(questions);
    }

    /** Papers have one dash, the shorter one. */
    private static String option(FormOption option) {
        return option.label().replace('—', '–');
    }

    private static Question of(FormElement.Field field) {
        List<String> options =
                field.options().fixed().stream().map(Question::option).toList();
        String asked = field.printed().isEmpty() ? field.label() : field.printed();
        String text = field.kind() == FieldKind.CHECKLIST ? asked + " (можно отметить несколько)" : asked;
        if (!options.isEmpty()) {
            return new Question(text, options, 0);
        }
        return switch (field.kind()) {
            case CHECKBOX -> new Question(text, List.of("да"), 0);
            case TEXT_AREA -> new Question(text, List.of(), LINES_OF_A_TEXT);
            case TAG_LIST, CHECKLIST -> new Question(text, List.of(), LINES_OF_NAMES);
            default -> new Question(text, List.of(), 1);
        };
    }
}
