package ru.nastavnik.figure;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Figures of one form that hold for one day.
 *
 * @param expected how many are to submit, those excused left out; of a load, how many there are on its day
 * @param accepted how many submissions are accepted; only these are reported
 * @param settled whether they stand for their day: an import, or a collection that was consolidated or that everybody
 *     has completed. Others are reported only where somebody chooses them
 */
public record FigureSet(
        FigureSetId id,
        String formCode,
        int formVersion,
        String title,
        LocalDate asOf,
        Origin origin,
        String source,
        int expected,
        int accepted,
        boolean settled) {

    public enum Origin {
        CAMPAIGN,
        IMPORT
    }

    public boolean isComplete() {
        return accepted >= expected;
    }

    /** Whether a report takes them without being told to. */
    public boolean isReportable() {
        return settled && accepted > 0;
    }

    /** «получено 3 из 7», and that the collection goes on; «загружено 3 из 355». */
    public String received() {
        return origin == Origin.IMPORT
                ? "загружено " + accepted + " из " + expected
                : (settled ? "" : "сбор идёт, ") + "получено " + accepted + " из " + expected;
    }

    /** What a reader must be told of figures that are not whole; empty if they are. */
    public Optional<String> shortcoming() {
        if (!settled) {
            return Optional.of("Сбор ещё идёт: получено и принято " + accepted + " из " + expected
                    + ". Итоги изменятся, когда примут остальные.");
        }
        if (origin == Origin.IMPORT && !isComplete()) {
            return Optional.of("Загружена часть данных: " + accepted + " из " + expected + ".");
        }
        return isComplete()
                ? Optional.empty()
                : Optional.of("Сводка неполная: получено и принято " + accepted + " из " + expected + ".");
    }
}
