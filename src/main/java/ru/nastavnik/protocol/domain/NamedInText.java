package ru.nastavnik.protocol.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A person as typed, «директор Иванова Анна Петровна», «А. П. Иванова»: surname first for a text, initials first for
 * under a signature. What is no name of a person stands as it was typed.
 */
public record NamedInText(String surnameFirst, String initialsFirst) {
    private static final String SURNAME = "(\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?)";
    private static final String INITIAL = "(\\p{Lu})\\.";
    private static final Pattern SURNAME_THEN_INITIALS =
            Pattern.compile(SURNAME + "\\s+" + INITIAL + "(?:\\s*" + INITIAL + ")?");
    private static final Pattern INITIALS_THEN_SURNAME =
            Pattern.compile(INITIAL + "\\s*(?:" + INITIAL + "\\s*)?" + SURNAME);
    private static final Pattern IN_FULL =
            Pattern.compile(SURNAME + "\\s+(\\p{Lu})\\p{Ll}+\\s+(\\p{Lu})\\p{Ll}+(?:вич|вна|ична|[мктль]ич)$");

    public static NamedInText of(String typed) {
        String text = typed.strip();
        Matcher full = IN_FULL.matcher(text);
        if (full.find()) {
            return of(full.group(1), full.group(2), full.group(3));
        }
        Matcher initials = INITIALS_THEN_SURNAME.matcher(text);
        Matcher surname = SURNAME_THEN_INITIALS.matcher(text);
        if (surname.find()) {
            return of(surname.group(1), surname.group(2), surname.group(3));
        }
        if (initials.find()) {
            return of(initials.group(3), initials.group(1), initials.group(2));
        }
        return new NamedInText(text, text);
    }

    private static NamedInText of(String surname, String first, @org.jspecify.annotations.Nullable String second) {
        String initials = first + "." + (second == null ? "" : second + ".");
        return new NamedInText(surname + " " + initials, initials + " " + surname);
    }
}
