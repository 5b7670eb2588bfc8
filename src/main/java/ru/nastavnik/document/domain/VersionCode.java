package ru.nastavnik.document.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.Hashes;
import ru.nastavnik.shared.ValidationException;

/**
 * The code at the foot of every print: the first 40 bits of the hash of the paper's text, in an alphabet without letters
 * that look alike. One text has one code, whenever and wherever it is printed; number and date do not count, since they
 * may be written by hand.
 *
 * @param value eight characters: «7F2K9QXM»
 */
public record VersionCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;
    private static final int BITS = 5;
    /** Cyrillic letters that look like a Latin one or like a digit, and what is meant. */
    private static final Lookalikes LOOKALIKES = new Lookalikes("АВЕКМНРСТХУОЗOIL", "ABEKMHPCTXY03011");

    /** The code of a text, given paragraph by paragraph. */
    public static VersionCode of(List<String> paragraphs) {
        String hash = Hashes.sha256(String.join("\n", paragraphs).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        long bits = Long.parseLong(hash.substring(0, LENGTH * BITS / 4), 16);
        StringBuilder code = new StringBuilder();
        for (int place = LENGTH - 1; place >= 0; place--) {
            code.append(ALPHABET.charAt((int) (bits >>> (place * BITS)) & ((1 << BITS) - 1)));
        }
        return new VersionCode(code.toString());
    }

    /**
     * A code as somebody read it off a sheet: small letters, blanks, hyphens and letters of the wrong alphabet do not
     * matter.
     *
     * @throws ValidationException on field {@code versionCode} if it cannot be one
     */
    public static VersionCode typed(@Nullable String text) {
        String code = LOOKALIKES.read(text);
        if (!possible(code)) {
            throw new ValidationException(
                    "versionCode", "Код версии — восемь знаков внизу листа, например «7F2K-9QXM»");
        }
        return new VersionCode(code);
    }

    /** Whether the letters could be a code. */
    static boolean possible(CharSequence letters) {
        return letters.length() == LENGTH && letters.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0);
    }

    /** «7F2K-9QXM». */
    public String printed() {
        return value.substring(0, LENGTH / 2) + "-" + value.substring(LENGTH / 2);
    }
}
