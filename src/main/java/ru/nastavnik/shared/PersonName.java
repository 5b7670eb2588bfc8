package ru.nastavnik.shared;

import org.jspecify.annotations.Nullable;

/**
 * A person's name as documents need it, in the nominative.
 *
 * @param patronymic null for persons who have none
 */
public record PersonName(
        String surname, String givenName, @Nullable String patronymic, Gender gender) {

    /** @throws IllegalArgumentException if the surname or the given name is blank */
    public PersonName {
        surname = surname.strip();
        givenName = givenName.strip();
        patronymic = patronymic == null || patronymic.isBlank() ? null : patronymic.strip();
        if (surname.isEmpty() || givenName.isEmpty()) {
            throw new IllegalArgumentException("Фамилия и имя не могут быть пустыми");
        }
    }

    /** «Фамилия Имя Отчество». */
    public String full() {
        return patronymic == null ? surname + " " + givenName : surname + " " + givenName + " " + patronymic;
    }

    /** «И.О. Фамилия», as under a signature. */
    public String initialsFirst() {
        return initials() + " " + surname;
    }

    /** «Фамилия И.О.», as in lists and in the text of an order. */
    public String surnameFirst() {
        return surname + " " + initials();
    }

    /** «И.О.» or «И.». */
    public String initials() {
        return patronymic == null ? initial(givenName) : initial(givenName) + initial(patronymic);
    }

    private static String initial(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1)) + ".";
    }
}
