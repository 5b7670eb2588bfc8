package ru.nastavnik.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.document.domain.StatedFact;
import ru.nastavnik.shared.day.DayKind;

/**
 * A fact that an order holds and its text states, as a module shows it to whoever compares a signed sheet with it.
 *
 * @param key by which the module knows it
 * @param title for a reader: «Пара № 3: наставник»
 * @param value as the order holds it: an id, a day as 2026-09-07, a text
 * @param words in which the text states it; empty if it states it nowhere or in no words of its own
 * @param choices what it may become; empty for a day or a text, which are typed
 * @param dayKind which days it may become; null if it is no day
 * @param lead words of the paper after which alone it stands; empty: anywhere
 */
public record PaperFact(
        String key,
        Nature nature,
        String title,
        String value,
        List<String> words,
        List<Choice> choices,
        @Nullable DayKind dayKind,
        String lead) {

    /** What kind of thing it is. */
    public enum Nature {
        PERSON,
        POST,
        DAY,
        /** A row of the order that can be left out. */
        ROW,
        /** Words that the module keeps as it keeps nothing else of the paper: an addressee, a decision. */
        TEXT
    }

    /**
     * What a fact may become.
     *
     * @param label for a reader
     * @param words in which a text states it
     */
    public record Choice(String value, String label, List<String> words) {
        public Choice {
            words = List.copyOf(words);
        }
    }

    /** The value of a row that the order has, and of one that it has not. */
    public static final String STANDS = "stands";

    public static final String LEFT_OUT = "left-out";

    public PaperFact {
        words = List.copyOf(words);
        choices = List.copyOf(choices);
    }

    /** A person or a post. */
    public PaperFact(String key, Nature nature, String title, String value, List<String> words, List<Choice> choices) {
        this(key, nature, title, value, words, choices, null, "");
    }

    /** A day; null if the order names none. */
    public static PaperFact day(String key, String title, @Nullable LocalDate day, DayKind kind) {
        return new PaperFact(
                key,
                Nature.DAY,
                title,
                day == null ? "" : day.toString(),
                day == null ? List.of() : List.of(Dates.written(day)),
                List.of(),
                kind,
                "");
    }

    /** A row that the sheet may leave out. */
    public static PaperFact row(String key, String title, List<String> words) {
        return new PaperFact(
                key,
                Nature.ROW,
                title,
                STANDS,
                words,
                List.of(
                        new Choice(STANDS, "стоит в приказе", List.of()),
                        new Choice(LEFT_OUT, "на листе её нет", List.of())));
    }

    /**
     * Words that stand in the paper, on one line or on several.
     *
     * @param forms how the paper writes them if it writes them otherwise: «Седых О.П.» for a full name
     */
    public static PaperFact text(String key, String title, String value, String... forms) {
        List<String> words = forms.length > 0
                ? List.of(forms)
                : value.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
        return new PaperFact(key, Nature.TEXT, title, value, words, List.of());
    }

    /** The same where other facts may read alike: it stands after these words only. */
    public PaperFact after(String words) {
        return new PaperFact(key, nature, title, value, this.words, choices, dayKind, words);
    }

    /** The value for a reader. */
    public String shown(String of) {
        return choices.stream()
                .filter(choice -> choice.value().equals(of))
                .map(Choice::label)
                .findFirst()
                .orElseGet(() -> nature == Nature.DAY && !of.isEmpty() ? Dates.written(LocalDate.parse(of)) : of);
    }

    StatedFact stated() {
        return new StatedFact(value, words);
    }
}
