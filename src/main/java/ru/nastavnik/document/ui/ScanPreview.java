package ru.nastavnik.document.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import ru.nastavnik.document.DocumentFile;

/** A paper whose text the system does not have: a picture on the page, a PDF in a tab of its own. */
class ScanPreview extends Div {

    ScanPreview(DocumentFile scan) {
        addClassName("document-preview");
        add(new Paragraph("Здесь скан бумаги: текста этого приказа в системе нет."));
        DownloadHandler content = DownloadHandler.fromInputStream(request -> new DownloadResponse(
                new ByteArrayInputStream(scan.content()), scan.name(), scan.contentType(), scan.content().length));
        if (scan.contentType().startsWith("image/")) {
            Image sheet = new Image(content, "Скан приказа");
            sheet.addClassName("scan-sheet");
            add(sheet);
        } else {
            Anchor open = new Anchor(content, AttachmentType.INLINE, "Открыть скан (PDF)");
            open.setTarget("_blank");
            add(open);
        }
    }
}
