package ru.nastavnik.shared.ui;

import com.vaadin.flow.component.upload.Upload;

/** One file at a time, and the next may be chosen at once: a table with errors is corrected and chosen again. */
public final class NextFile {
    private NextFile() {}

    /** What is shown of a file that has arrived belongs to the page, so the upload may forget it. */
    public static void welcome(Upload upload) {
        upload.setMaxFiles(1);
        upload.addAllFinishedListener(event -> upload.clearFileList());
    }
}
