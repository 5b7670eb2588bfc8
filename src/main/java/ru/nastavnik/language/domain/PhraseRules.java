package ru.nastavnik.language.domain;

import java.util.List;
import java.util.Locale;
import ru.nastavnik.language.GrammaticalCase;

/**
 * Declension of what a post or a body is called: adjectives and the noun they belong to decline, what depends on the
 * noun stays («директора <i>по воспитательной работе</i>»), and after a comma, a dash, a slash or «и» a second name
 * declines too.
 */
final class PhraseRules {

    private final PhraseWords words = new PhraseWords();
    private final boolean living;

    private PhraseRules(boolean living) {
        this.living = living;
    }

    /** For what names somebody: the accusative is the genitive. */
    static PhraseRules ofPosts() {
        return new PhraseRules(true);
    }

    /** For what names something: the accusative is the nominative, adjectives never stand alone. */
    static PhraseRules ofBodies() {
        return new PhraseRules(false);
    }

    Declined decide(String phrase, GrammaticalCase target) {
        if (target == GrammaticalCase.NOMINATIVE || phrase.isBlank()) {
            return Declined.sure(phrase);
        }
        String clean = phrase.strip().replaceAll("\\s+", " ");
        if (isShouted(clean)) {
            Declined quiet = new Walk(PhraseToken.of(Letters.lower(clean)), target).decide();
            return new Declined(quiet.form().toUpperCase(Locale.ROOT), quiet.sure());
        }
        return new Walk(PhraseToken.of(clean), target).decide();
    }

    /** «ДИРЕКТОР ШКОЛЫ», unlike «ВРИО» or «МБОУ». */
    private boolean isShouted(String phrase) {
        return living
                && phrase.length() > 7
                && phrase.equals(phrase.toUpperCase(Locale.ROOT))
                && phrase.chars().filter(Character::isLetter).count() > 7;
    }

    /** One pass from the left over the pieces of a phrase. */
    private final class Walk {

        private final List<PhraseToken> tokens;
        private final GrammaticalCase target;
        private final StringBuilder result = new StringBuilder();
        private boolean beforeHead = true;
        private boolean apposition;
        private boolean sure = true;

        private Walk(List<PhraseToken> tokens, GrammaticalCase target) {
            this.tokens = tokens;
            this.target = target;
        }

        private Declined decide() {
            for (int at = 0; at < tokens.size(); at++) {
                PhraseToken token = tokens.get(at);
                switch (token.kind()) {
                    case SEPARATOR -> separate(token, at);
                    case WORD -> word(token.text(), at);
                    case ACTING, QUOTED, OTHER -> {
                        result.append(token.text());
                        beforeHead = false;
                    }
                    case BLANK -> result.append(token.text());
                }
            }
            return new Declined(result.toString(), sure);
        }

        private void separate(PhraseToken separator, int at) {
            result.append(separator.text());
            boolean conjunction = Character.isLetter(separator.text().charAt(0));
            boolean second = beginsHead(at + 1);
            sure &= second || conjunction || !mayBeName(at + 1);
            beforeHead = second || (beforeHead && conjunction);
        }

        /** A word of small letters on a consonant that no list knows: a second post, or a genitive like «школ». */
        private boolean mayBeName(int from) {
            int at = next(from);
            if (at < 0 || !living || !tokens.get(at).is(PhraseToken.Kind.WORD)) {
                return false;
            }
            String word = tokens.get(at).text();
            return word.length() > 3
                    && word.equals(Letters.lower(word))
                    && !Letters.isVowel(Letters.fromEnd(word, 1))
                    && !words.isAdjective(word)
                    && !word.contains(".");
        }

        private void word(String word, int at) {
            if (beforeHead || (apposition && beginsHead(at))) {
                head(word, at);
            } else {
                result.append(word);
            }
        }

        private void head(String word, int at) {
            beforeHead = true;
            String ordinal = PhraseWords.ordinal(word, target);
            if (ordinal != null) {
                result.append(ordinal);
            } else if (word.lastIndexOf('.') > 0 && !word.endsWith(".")) {
                glued(word);
            } else if (words.isShortened(word)) {
                result.append(word);
                beforeHead = words.is("shortened-attribute", word);
            } else if (words.is("adverb", word)) {
                result.append(word);
            } else if (words.is("still", word) || words.is("function", word)) {
                result.append(word);
                beforeHead = false;
            } else if (PhraseWords.isAbbreviation(word)) {
                result.append(word);
                beforeHead = beginsHead(at + 1);
                sure &= living || !beforeHead;
            } else {
                declining(word, at);
            }
        }

        /** «зам.директора» stays, «гл.бухгалтера» declines after the dot. */
        private void glued(String word) {
            int dot = word.lastIndexOf('.') + 1;
            String shortened = word.substring(0, dot);
            result.append(shortened);
            if (words.is("shortened-attribute", shortened)) {
                Declined rest = words.decline(word.substring(dot), target, living);
                result.append(rest.form());
                sure &= rest.sure();
            } else {
                result.append(word.substring(dot));
            }
            beforeHead = false;
        }

        private void declining(String word, int at) {
            Declined declined = words.decline(word, target, living);
            result.append(declined.form());
            sure &= declined.sure();
            if (words.isAdjective(word)) {
                boolean alone = living && words.isSubstantive(word) && !continues(at + 1);
                boolean last = next(at + 1) < 0;
                sure &= alone || !last;
                beforeHead = !alone && !last;
            } else {
                beforeHead = false;
                apposition = !living && words.is("general-body", word);
            }
        }

        /** Whether a noun follows, maybe after more adjectives: then the word before is its attribute. */
        private boolean continues(int from) {
            int at = next(from);
            if (at < 0 || !tokens.get(at).is(PhraseToken.Kind.WORD)) {
                return false;
            }
            String word = tokens.get(at).text();
            return isHead(word) || words.is("substantive", word) || (words.isAdjective(word) && continues(at + 1));
        }

        /** Whether a name in the nominative begins here, adjectives before it included. */
        private boolean beginsHead(int from) {
            int at = next(from);
            if (at < 0) {
                return false;
            }
            PhraseToken token = tokens.get(at);
            if (token.is(PhraseToken.Kind.ACTING)) {
                return true;
            }
            if (!token.is(PhraseToken.Kind.WORD)) {
                return false;
            }
            String word = token.text();
            if (words.isAdjective(word)) {
                return (living && words.isSubstantive(word)) || beginsHead(at + 1);
            }
            if (words.is("adverb", word) || (words.is("shortened-attribute", word) && word.endsWith("."))) {
                return beginsHead(at + 1);
            }
            return isHead(word) || (living && (words.is("shortened-post", word) || words.is("still", word)));
        }

        private boolean isHead(String word) {
            return living ? words.isPerson(word) : words.isBody(word);
        }

        /** The next piece that is no blank, or -1. */
        private int next(int from) {
            int at = from;
            while (at < tokens.size() && tokens.get(at).is(PhraseToken.Kind.BLANK)) {
                at++;
            }
            return at < tokens.size() ? at : -1;
        }
    }
}
