package ru.nastavnik.curator;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.document.DocumentFile;

/**
 * The director's signature under the order.
 *
 * @param date the order's date
 * @param signedOnPaper the director confirms having signed the printed order
 * @param scan of the signed paper, or null; it can be attached later
 */
public record SignCuratorOrder(
        CuratorAppointmentId appointment,
        LocalDate date,
        boolean signedOnPaper,
        @Nullable DocumentFile scan) {}
