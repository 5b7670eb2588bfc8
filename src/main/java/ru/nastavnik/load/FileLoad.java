package ru.nastavnik.load;

import java.util.List;
import ru.nastavnik.shared.table.TableExport;

/** A kind of table that can be loaded from a file, all of it or nothing; the module that keeps its rows contributes it. */
public interface FileLoad {
    MonitoringLoad.Kind kind();

    /**
     * What the file would bring, and every fault in it by row and column. Changes nothing.
     *
     * @throws ru.nastavnik.shared.DomainException if the file is no table at all
     */
    LoadPreview preview(LoadFile file);

    /**
     * Loads the whole file; checks it anew, because the register may have changed since the preview.
     *
     * @throws LoadRefusedException if the file has a fault: then nothing is loaded
     */
    MonitoringLoad apply(LoadFile file);

    /** An empty table with the columns that are read. */
    TableExport template(String form);

    /** Files that were loaded, the newest first. */
    List<MonitoringLoad> loads();
}
