package ru.nastavnik.signature.domain;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whose certificate it is, by its subject. Of a person who acts for an organisation the certificate names the
 * organisation as CN and the person as surname and given names.
 */
public record CertificateOwner(
        @Nullable String surname,
        @Nullable String givenNames,
        @Nullable String commonName) {

    /** «Фамилия Имя Отчество», or what stands as the common name; empty if the certificate names nobody. */
    public String name() {
        if (surname != null && givenNames != null) {
            return CleanText.of(surname + " " + givenNames);
        }
        return commonName == null ? "" : CleanText.of(commonName);
    }

    /**
     * Whether the person of that full name is the owner. A name with characters that are not seen is nobody's.
     *
     * @param fullName «Фамилия Имя Отчество»
     */
    public boolean is(String fullName) {
        String raw = surname != null && givenNames != null ? surname + " " + givenNames : commonName;
        return raw != null && !CleanText.deceives(raw) && letters(raw).equals(letters(fullName));
    }

    /**
     * Whether a text has the owner's name as it stands under a signature, «И.О. Фамилия».
     *
     * @param text for example a paper's
     */
    public boolean signsIn(String text) {
        String[] words = name().split(" ", -1);
        if (words.length < 2 || words[0].isEmpty()) {
            return false;
        }
        StringBuilder pattern = new StringBuilder("(?<!\\p{L})");
        for (int index = 1; index < words.length; index++) {
            String initial = words[index].substring(0, words[index].offsetByCodePoints(0, 1));
            pattern.append(Pattern.quote(small(initial))).append("\\.[\\s\u00A0]*");
        }
        pattern.append(Pattern.quote(small(words[0]))).append("(?!\\p{L})");
        return Pattern.compile(pattern.toString()).matcher(small(text)).find();
    }

    private static String letters(String text) {
        return small(text).replaceAll("[^\\p{L}-]", "");
    }

    /** Two spellings of one name are the same: ё and е, large and small. */
    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
