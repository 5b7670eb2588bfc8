package ru.nastavnik.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.shared.PersonName;

/**
 * A part of a task that somebody gave to a colleague, as lists show it. Who answers for the task stays as it was.
 *
 * @param parent what it is a part of, where whoever had that gave it on; else null
 * @param ownerPost the post that answers for the task
 * @param part what is to be done
 * @param reachable whether whoever is to do it works there still and their account is on
 * @param mayEnter whether they can sign in: without a post they cannot, and whoever gave it says that it is done
 * @param saidByOther whether somebody else said that it is done
 * @param report what was done; null while it is not
 * @param taskTitle what the task is called
 * @param place where, or null
 */
public record Assignment(
        UUID id,
        String taskId,
        @Nullable UUID parent,
        String ownerPost,
        AccountId givenBy,
        PersonName givenByName,
        AccountId givenTo,
        PersonName givenToName,
        boolean reachable,
        boolean mayEnter,
        String part,
        LocalDate until,
        Instant givenAt,
        @Nullable Instant doneAt,
        boolean saidByOther,
        @Nullable String report,
        String taskTitle,
        @Nullable String place) {

    public boolean isDone() {
        return doneAt != null;
    }
}
