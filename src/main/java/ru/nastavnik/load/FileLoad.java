package ru.nastavnik.load;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ru.nastavnik.shared.table.ReturningTable;
import ru.nastavnik.shared.table.TableExport;

/** A kind of table that can be loaded from a file; the module that keeps its rows contributes it. */
public interface FileLoad {
    MonitoringLoad.Kind kind();

    /**
     * What the file would bring, and every fault in it by row and column. Changes nothing.
     *
     * @throws ru.nastavnik.shared.DomainException if the file is no table at all
     */
    LoadPreview preview(LoadFile file);

    /**
     * Loads the whole file, or the rows of it that have no fault; checks it anew, because the register may have changed
     * since the preview.
     *
     * @throws LoadRefusedException if the file has a fault and was to be loaded whole: then nothing is loaded
     */
    MonitoringLoad apply(LoadFile file);

    /**
     * Takes a load back: what held before holds again. Its entry stays, marked.
     *
     * @throws ru.nastavnik.shared.ConflictException if something rests on what was loaded
     */
    void undo(UUID load);

    /** An empty table with the columns that are read. */
    TableExport template(String form);

    /**
     * What the system holds, as a workbook that can be corrected and loaded here again.
     *
     * @param form and {@code asOf} for figures; kinds whose rows have days of their own do not read them
     */
    ReturningTable workbook(String form, LocalDate asOf);

    /** Files that were loaded, the newest first. */
    List<MonitoringLoad> loads();
}
