package ru.nastavnik.curator;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.document.DocumentFile;

/**
 * The director's signature under the order that releases a curator.
 *
 * @param date the order's date; the curator is released from that day
 * @param signedOnPaper the director confirms having signed the printed order
 * @param scan of the signed paper, or null; it can be attached later
 */
public record SignReleaseOrder(
        CuratorReleaseId release,
        LocalDate date,
        boolean signedOnPaper,
        @Nullable DocumentFile scan) {}
