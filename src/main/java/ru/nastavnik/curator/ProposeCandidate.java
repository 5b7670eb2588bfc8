package ru.nastavnik.curator;

import java.time.LocalDate;
import ru.nastavnik.access.AccountId;

/**
 * The director names the candidate.
 *
 * @param candidate account of a colleague of the organisation
 * @param post as it stands in documents, in the nominative
 * @param agreedOn day on which the candidate agreed
 * @param basis what follows «в соответствии с» in the order
 */
public record ProposeCandidate(
        CuratorAppointmentId appointment, AccountId candidate, String post, LocalDate agreedOn, String basis) {}
