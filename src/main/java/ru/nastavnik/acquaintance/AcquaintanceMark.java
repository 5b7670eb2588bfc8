package ru.nastavnik.acquaintance;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody was acquainted.
 *
 * @param signer who signed for a child, as it stands on the paper
 * @param ground by which an electronic signature counts, in words
 * @param scan of the signed sheet; null if there is none yet
 */
public record AcquaintanceMark(
        UUID id,
        ReaderId reader,
        AcquaintanceState state,
        LocalDate day,
        @Nullable String signer,
        @Nullable String ground,
        @Nullable UUID scan,
        boolean byLink) {

    /** The kind in words: «прочитано по ссылке» is a notice and says so. */
    public String title() {
        if (state != AcquaintanceState.READ) {
            return state.title();
        }
        return byLink ? "прочитано по ссылке" : "прочитано в системе";
    }
}
