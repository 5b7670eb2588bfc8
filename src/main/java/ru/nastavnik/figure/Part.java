package ru.nastavnik.figure;

import org.apache.commons.numbers.fraction.BigFraction;
import ru.nastavnik.definition.Amount;
import ru.nastavnik.definition.Amount.Known;

/**
 * Of how many organisations figures are known, and of how many they would have to be. A part says nothing of the whole:
 * three schools of 292 are not 1,02 % of a region.
 *
 * @param received organisations that gave figures, or were freed from it
 * @param expected the number by which shares are divided
 */
public record Part(int received, Amount expected) {

    /** Also if it is not known how many there are: then there is no share anyway. */
    public boolean isWhole() {
        return !(expected instanceof Known known) || known.value().compareTo(BigFraction.of(received)) <= 0;
    }

    /** «3 из 292 организаций». */
    public String inWords() {
        return expected instanceof Known known ? inWords(received, known.value().intValue()) : "" + received;
    }

    public static String inWords(int received, int expected) {
        boolean one = expected % 10 == 1 && expected % 100 != 11;
        return received + " из " + expected + (one ? " организации" : " организаций");
    }
}
