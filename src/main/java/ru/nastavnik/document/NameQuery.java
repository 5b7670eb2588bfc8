package ru.nastavnik.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.nastavnik.language.Declension;
import ru.nastavnik.language.GrammaticalCase;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.PersonName;

/**
 * A person as documents may name them: an order has «Палец Анну» of one and «Пальца Петра» of another. A stemmer of words
 * does not know names, so all cases are looked for, and the parts of a name one after the other.
 */
@Component
class NameQuery {
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'-]*\\p{L}");
    private static final int MOST_WORDS = 3;

    private final Declension declension;

    NameQuery(Declension declension) {
        this.declension = declension;
    }

    /** @return the query in PostgreSQL's language; empty if no word was typed */
    String of(String typed) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(typed);
        while (matcher.find() && words.size() < MOST_WORDS) {
            words.add(matcher.group());
        }
        if (words.isEmpty()) {
            return "";
        }
        List<Set<String>> forms = new ArrayList<>();
        words.forEach(word -> forms.add(new TreeSet<>(Set.of(fold(word)))));
        for (Gender gender : Gender.values()) {
            PersonName name = new PersonName(
                    words.get(0),
                    words.size() > 1 ? words.get(1) : words.get(0),
                    words.size() > 2 ? words.get(2) : null,
                    gender);
            for (GrammaticalCase target : GrammaticalCase.values()) {
                PersonName declined = declension.decline(name, target);
                forms.get(0).add(fold(declined.surname()));
                if (words.size() > 1) {
                    forms.get(1).add(fold(declined.givenName()));
                }
                String patronymic = declined.patronymic();
                if (patronymic != null && words.size() > 2) {
                    forms.get(2).add(fold(patronymic));
                }
            }
        }
        return forms.stream()
                .map(one -> one.stream()
                        .map(form -> "'" + form.replace("'", "''") + "'")
                        .collect(Collectors.joining(" | ", "(", ")")))
                .collect(Collectors.joining(" <-> "));
    }

    private static String fold(String word) {
        return word.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
