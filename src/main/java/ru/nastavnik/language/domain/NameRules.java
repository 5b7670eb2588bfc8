package ru.nastavnik.language.domain;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.nastavnik.language.GrammaticalCase;
import ru.nastavnik.language.NamePart;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.PersonName;

/**
 * Declension of names by rules. Both parts of a double surname decline, each by itself, unless the first is no surname;
 * particles («ван», «де») stay.
 */
public final class NameRules {

    private static final Pattern WORD = Pattern.compile("[^\\s-]+");

    private final WordList words = WordList.read("words.txt");
    private final SurnameRules surnames = new SurnameRules(words);
    private final GivenNameRules givenNames = new GivenNameRules(words);
    private final PatronymicRules patronymics = new PatronymicRules(words);

    /** All parts of a name: a name of the East in several parts declines only in its last. */
    public Map<NamePart, Declined> decide(PersonName name, GrammaticalCase target) {
        return EasternName.is(name) ? eastern(name, target) : byParts(name, target);
    }

    private Map<NamePart, Declined> byParts(PersonName name, GrammaticalCase target) {
        String patronymic = name.patronymic();
        Map<NamePart, Declined> parts = new EnumMap<>(NamePart.class);
        parts.put(NamePart.SURNAME, decide(name.surname(), NamePart.SURNAME, name.gender(), target));
        parts.put(NamePart.GIVEN_NAME, decide(name.givenName(), NamePart.GIVEN_NAME, name.gender(), target));
        if (patronymic != null) {
            parts.put(NamePart.PATRONYMIC, decide(patronymic, NamePart.PATRONYMIC, name.gender(), target));
        }
        return parts;
    }

    private Map<NamePart, Declined> eastern(PersonName name, GrammaticalCase target) {
        String patronymic = name.patronymic();
        Map<NamePart, Declined> parts = new EnumMap<>(NamePart.class);
        parts.put(NamePart.SURNAME, Declined.sure(name.surname()));
        if (patronymic == null) {
            parts.put(NamePart.GIVEN_NAME, lastOnly(name.givenName(), name.gender(), target));
        } else {
            parts.put(NamePart.GIVEN_NAME, Declined.sure(name.givenName()));
            parts.put(NamePart.PATRONYMIC, lastOnly(patronymic, name.gender(), target));
        }
        return parts;
    }

    public String decline(String word, NamePart part, Gender gender, GrammaticalCase target) {
        return decide(word, part, gender, target).form();
    }

    /** One part of a name by itself. */
    public Declined decide(String word, NamePart part, Gender gender, GrammaticalCase target) {
        if (target == GrammaticalCase.NOMINATIVE || word.isBlank()) {
            return Declined.sure(word);
        }
        return switch (part) {
            case SURNAME -> surname(word, gender, target);
            case GIVEN_NAME -> givenName(word, gender, target);
            case PATRONYMIC -> last(word, last -> patronymics.of(last, gender), target);
        };
    }

    private Declined surname(String word, Gender gender, GrammaticalCase target) {
        return eachPart(word, "first-part", part -> surnames.of(part, gender), target);
    }

    /** «Анны-Марии», but «Мерген-оола» and «Жан-Поля»; of other men's double names usage is divided. */
    private Declined givenName(String word, Gender gender, GrammaticalCase target) {
        String lower = Letters.lower(word);
        if (Letters.endsWithAny(lower, "-оол", " оол", "-кыс") || shortParts(word)) {
            return last(word, last -> givenNames.of(last, gender), target);
        }
        Declined declined = eachPart(word, "given-first-part", part -> givenNames.of(part, gender), target);
        int hyphen = word.indexOf('-');
        boolean divided =
                gender == Gender.MALE && hyphen > 0 && !words.has("given-first-part", word.substring(0, hyphen));
        return divided ? new Declined(declined.form(), false) : declined;
    }

    /** Every part between blanks and hyphens by itself; listed first parts stay. */
    private Declined eachPart(String word, String staying, Function<String, Inflection> rules, GrammaticalCase target) {
        StringBuilder declined = new StringBuilder();
        boolean sure = true;
        Matcher parts = WORD.matcher(word);
        while (parts.find()) {
            boolean first = parts.end() < word.length();
            Declined part = first && words.has(staying, parts.group())
                    ? Declined.sure(parts.group())
                    : rules.apply(parts.group()).living(target);
            sure &= part.sure();
            parts.appendReplacement(declined, Matcher.quoteReplacement(part.form()));
        }
        parts.appendTail(declined);
        return new Declined(declined.toString(), sure);
    }

    private static boolean shortParts(String word) {
        String[] parts = word.split("[\\s-]+");
        return parts.length > 1 && Arrays.stream(parts).allMatch(part -> Letters.vowelGroups(part) == 1);
    }

    private Declined lastOnly(String words, Gender gender, GrammaticalCase target) {
        return target == GrammaticalCase.NOMINATIVE || gender == Gender.FEMALE
                ? Declined.sure(words)
                : last(words, last -> givenNames.of(last, gender), target);
    }

    /** Only the last of the parts between blanks and hyphens; a patronymic with «оглы» is judged whole. */
    private static Declined last(String word, Function<String, Inflection> rules, GrammaticalCase target) {
        Inflection whole = rules.apply(word);
        if (whole.stays()) {
            return whole.living(target);
        }
        int from = Math.max(word.lastIndexOf('-'), word.lastIndexOf(' ')) + 1;
        Declined last = rules.apply(word.substring(from)).living(target);
        return new Declined(word.substring(0, from) + last.form(), last.sure());
    }
}
