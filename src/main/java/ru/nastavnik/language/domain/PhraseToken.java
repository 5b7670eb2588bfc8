package ru.nastavnik.language.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A piece of a post's or a body's name; together the pieces are the name, blanks included. */
record PhraseToken(Kind kind, String text) {

    enum Kind {
        /** «…»: a proper name, which does not change. */
        QUOTED,
        /** «и. о.», «и/о». */
        ACTING,
        WORD,
        /** After it a second post may begin: a comma, a dash, a slash, a bracket, «и». */
        SEPARATOR,
        BLANK,
        OTHER
    }

    private static final Pattern PIECES = Pattern.compile(
            "(?<quoted>«[^»]*»|\"[^\"]*\"|“[^”]*”|„[^“”]*[“”])"
                    + "|(?<acting>(?<![\\p{L}])(?:[вВ]р\\.\\s?)?[иИ](?:\\.\\s?|/)[оО](?:\\.|(?=\\s|$)))"
                    + "|(?<blank>\\s+)"
                    + "|(?<separator>[,;/(–—]|(?<=\\s)-(?=\\s)|(?<=\\s)(?:и|или)(?=\\s))"
                    + "|(?<word>[\\p{L}\\p{N}№][\\p{L}\\p{N}.'’№-]*)"
                    + "|(?<other>.)",
            Pattern.DOTALL);

    static List<PhraseToken> of(String phrase) {
        List<PhraseToken> tokens = new ArrayList<>();
        Matcher pieces = PIECES.matcher(phrase);
        while (pieces.find()) {
            tokens.add(new PhraseToken(kind(pieces), pieces.group()));
        }
        return tokens;
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    private static Kind kind(Matcher piece) {
        if (piece.group("quoted") != null) {
            return Kind.QUOTED;
        }
        if (piece.group("acting") != null) {
            return Kind.ACTING;
        }
        if (piece.group("blank") != null) {
            return Kind.BLANK;
        }
        if (piece.group("separator") != null) {
            return Kind.SEPARATOR;
        }
        return piece.group("word") != null ? Kind.WORD : Kind.OTHER;
    }
}
