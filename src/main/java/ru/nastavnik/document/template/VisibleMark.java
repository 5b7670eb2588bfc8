package ru.nastavnik.document.template;

import java.util.Locale;
import java.util.Optional;
import org.w3c.dom.Element;
import ru.nastavnik.document.template.TemplateWord.Use;

/**
 * What a person typed in braces, found in its place.
 *
 * @param element the run that stands for it in the text
 */
record VisibleMark(Role role, String name, Element element) {

    enum Role {
        FIELD(""),
        REPEAT("начало"),
        CONDITION("если"),
        END("конец");

        private final String word;

        Role(String word) {
            this.word = word;
        }

        boolean opens() {
            return this == REPEAT || this == CONDITION;
        }
    }

    /** @param typed what stands between the braces */
    static VisibleMark of(String typed, Element element) {
        String text = typed.replace('\u00A0', ' ').strip();
        int colon = text.indexOf(':');
        if (colon >= 0) {
            String word = text.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            for (Role role : Role.values()) {
                if (role != Role.FIELD && role.word.equals(word)) {
                    return new VisibleMark(role, text.substring(colon + 1).strip(), element);
                }
            }
        }
        return new VisibleMark(Role.FIELD, text, element);
    }

    String spelled() {
        return role == Role.FIELD ? "{" + name + "}" : "{" + role.word + ": " + name + "}";
    }

    /** Why the word cannot stand in this mark. */
    Optional<String> misuse(TemplateWord word) {
        String text = word.text();
        if (role == Role.FIELD && word.use() == Use.REPEAT) {
            return Optional.of("«" + text + "» – список: пишите " + word.spelled());
        }
        if (role == Role.FIELD && word.use() == Use.CONDITION) {
            return Optional.of("«" + text + "» – условие: пишите " + word.spelled());
        }
        if (role == Role.REPEAT && word.use() != Use.REPEAT) {
            return Optional.of("«" + text + "» не повторяется; для условия пишите {если: " + text + "}");
        }
        return Optional.empty();
    }

    /** The content control that does the same. */
    String tag(TemplateWord word) {
        return (role == Role.FIELD ? "field:" : role == Role.REPEAT ? "repeat:" : "if:") + QUALIFIED + word.key();
    }

    /** Begins a name with all the repeats around it: «/stages.rows.title». */
    static final String QUALIFIED = "/";
}
