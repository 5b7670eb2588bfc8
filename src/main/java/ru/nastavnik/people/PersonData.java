package ru.nastavnik.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.Gender;

/**
 * What is entered of a person, as typed: validated by the services, field by field, under these component names.
 *
 * @param post post or profession, for adults
 * @param enterpriseInn taxpayer number of the enterprise or university, for regional persons
 * @param enterpriseName its name, needed when the register does not know the number yet
 */
public record PersonData(
        PersonKind kind,
        String surname,
        String givenName,
        @Nullable String patronymic,
        @Nullable Gender gender,
        @Nullable LocalDate birthDate,
        @Nullable String post,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String enterpriseInn,
        @Nullable String enterpriseName) {

    public PersonData {
        surname = surname.strip().replaceAll("\\s+", " ");
        givenName = givenName.strip().replaceAll("\\s+", " ");
        patronymic = blankToNull(patronymic);
        post = blankToNull(post);
        phone = blankToNull(phone);
        email = blankToNull(email);
        enterpriseInn = blankToNull(enterpriseInn);
        enterpriseName = blankToNull(enterpriseName);
    }

    /** A person of the organisation itself, without contacts. */
    public static PersonData of(
            PersonKind kind,
            String surname,
            String givenName,
            @Nullable String patronymic,
            Gender gender,
            @Nullable LocalDate birthDate) {
        return new PersonData(kind, surname, givenName, patronymic, gender, birthDate, null, null, null, null, null);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip().replaceAll("\\s+", " ");
    }
}
