package ru.nastavnik.printing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stack of papers as whoever asked for it sees it.
 *
 * @param done items read, with those that failed
 * @param failed items that could not be read or made a PDF
 * @param bytes size of the file, 0 while there is none
 * @param expiresAt when the file is thrown away; null while there is none
 * @param problem why there is no file, in words for the person; null if nothing went wrong
 */
public record PrintJob(
        PrintJobId id,
        String title,
        PrintFormat format,
        PrintJobState state,
        int total,
        int done,
        int failed,
        long bytes,
        Instant requestedAt,
        @Nullable Instant expiresAt,
        @Nullable String problem) {

    public String fileName() {
        return title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_") + format.extension();
    }
}
