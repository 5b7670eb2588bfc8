package ru.nastavnik.document.domain;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.ValidationException;

/**
 * The code on a print by which anybody who holds the sheet may ask whether it is registered and in force. It is drawn by
 * chance and tells nothing: 18 letters of 22 are more than 80 bits, so nobody finds one by trying.
 *
 * @param value 18 letters: «K7HM4TQAWXCPN9RE3D»
 */
public record CheckCode(String value) {

    /** No letter that is mistaken for another: no 0 and O, 1, I and L, 2 and Z, 5 and S, 6 and G, 8 and B, U and V. */
    static final String ALPHABET = "34679ACDEFHJKMNPQRTWXY";

    static final int LENGTH = 18;
    private static final int GROUP = 3;
    /** Cyrillic letters that look like one of ours, and which one. */
    private static final Lookalikes LOOKALIKES = new Lookalikes("АСЕНКМРТХУЗ", "ACEHKMPTXY3");

    /** A code that nobody has. */
    public static CheckCode random(RandomGenerator chance) {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int place = 0; place < LENGTH; place++) {
            code.append(ALPHABET.charAt(chance.nextInt(ALPHABET.length())));
        }
        return new CheckCode(code.toString());
    }

    /**
     * A code as somebody read it off a sheet: small letters, blanks, hyphens and letters of the wrong alphabet do not
     * matter.
     *
     * @throws ValidationException on field {@code checkCode} if it cannot be one
     */
    public static CheckCode typed(@Nullable String text) {
        String code = LOOKALIKES.read(text);
        if (!possible(code)) {
            throw new ValidationException(
                    "checkCode", "Код проверки — 18 знаков внизу листа, например «K7H-M4T-QAW-XCP-N9R-E3D»");
        }
        return new CheckCode(code);
    }

    /** Whether the letters could be a code. */
    static boolean possible(CharSequence letters) {
        return letters.length() == LENGTH && letters.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0);
    }

    /** «K7H-M4T-QAW-XCP-N9R-E3D». */
    public String printed() {
        return value.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }
}
