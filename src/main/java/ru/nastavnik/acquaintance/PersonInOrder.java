package ru.nastavnik.acquaintance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.shared.PersonName;

/**
 * Somebody whom an order charges or names, as the module that writes it knows them.
 *
 * @param key who it is, the same in every order: for a curator the account, for others the person
 * @param birthDate decides for learners who is acquainted
 * @param representative of a minor, as the school has entered it; null if it has not
 * @param account by which the person reads in the system; null if they have none
 * @param rows of the annex in which the person stands, without other mentees
 * @param earlierDay on which acquaintance was noted before its kinds were told apart
 */
public record PersonInOrder(
        String key,
        PersonName name,
        Standing standing,
        @Nullable String post,
        @Nullable LocalDate birthDate,
        @Nullable String representative,
        @Nullable AccountId account,
        List<ExtractRow> rows,
        @Nullable LocalDate earlierDay) {

    public PersonInOrder {
        rows = List.copyOf(rows);
    }

    /** Where the person belongs. */
    public enum Standing {
        EMPLOYEE,
        LEARNER,
        OUTSIDE
    }

    /** An employee by the account under which they work in the system; reads the whole order. */
    public static PersonInOrder employee(AccountId account, PersonName name, @Nullable String post) {
        return new PersonInOrder(
                "account:" + account, name, Standing.EMPLOYEE, post, null, null, account, List.of(), null);
    }
}
