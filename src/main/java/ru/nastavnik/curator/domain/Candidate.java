package ru.nastavnik.curator.domain;

import java.time.LocalDate;
import ru.nastavnik.access.AccountId;

/**
 * Whom the director names.
 *
 * @param post as it stands in documents, in the nominative
 * @param agreedOn day on which the candidate agreed
 */
public record Candidate(AccountId account, String post, LocalDate agreedOn) {}
