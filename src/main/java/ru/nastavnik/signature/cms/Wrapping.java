package ru.nastavnik.signature.cms;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The three ways in which programs write what they signed: the bytes themselves, PEM with its lines, base64 alone. */
final class Wrapping {
    private static final int SEQUENCE = 0x30;
    private static final String MARK_OF_UTF8 = "\u00EF\u00BB\u00BF";
    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";
    private static final String DASHES = "-----";
    private static final int BEGINNING = 64;

    private Wrapping() {}

    /** @return the bytes inside, or null if it is none of the three */
    static byte @Nullable [] unwrap(byte[] file) {
        if (file.length == 0) {
            return null;
        }
        if (isSequence(file) && !looksLikeText(file)) {
            return file;
        }
        String text = new String(file, StandardCharsets.ISO_8859_1);
        text = (text.startsWith(MARK_OF_UTF8) ? text.substring(MARK_OF_UTF8.length()) : text).strip();
        String inside = text.startsWith(BEGIN) ? betweenLines(text) : text;
        return inside == null || !isBase64(inside) ? null : decoded(inside);
    }

    private static boolean isSequence(byte[] bytes) {
        return bytes.length > 0 && (bytes[0] & 0xFF) == SEQUENCE;
    }

    /** The first byte of a signature is the digit 0 of a text, too. */
    private static boolean looksLikeText(byte[] file) {
        for (int index = 0; index < Math.min(file.length, BEGINNING); index++) {
            if (file[index] < ' ' && !Character.isWhitespace(file[index])) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String betweenLines(String text) {
        int labelEnds = text.indexOf(DASHES, BEGIN.length());
        if (labelEnds < 0) {
            return null;
        }
        String end = END + text.substring(BEGIN.length(), labelEnds) + DASHES;
        int inside = labelEnds + DASHES.length();
        return text.endsWith(end) && text.length() - end.length() >= inside
                ? text.substring(inside, text.length() - end.length())
                : null;
    }

    private static boolean isBase64(String text) {
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            boolean digit = between('A', letter, 'Z') || between('a', letter, 'z') || between('0', letter, '9');
            if (!digit && "+/= \t\r\n".indexOf(letter) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean between(char first, char letter, char last) {
        return first <= letter && letter <= last;
    }

    private static byte @Nullable [] decoded(String base64) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(base64);
            return isSequence(bytes) ? bytes : null;
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }
}
