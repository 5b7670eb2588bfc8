package ru.nastavnik.curator;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.AccountId;

/**
 * What somebody has typed of a candidate so far, right or wrong.
 *
 * @param post as it is to stand in documents; may be empty
 * @param basis what follows «в соответствии с»; may be empty
 */
public record CandidateDraft(
        @Nullable AccountId candidate,
        String post,
        @Nullable LocalDate agreedOn,
        String basis) {}
