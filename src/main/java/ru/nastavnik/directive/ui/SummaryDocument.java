package ru.nastavnik.directive.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.document.ui.DocumentNavigation;

/** The document with which an act was closed: to be read on its page, or taken away as a file. */
class SummaryDocument extends Div {

    SummaryDocument(DocumentArchive archive, DocumentId id) {
        addClassName("decision-line");
        RegisteredDocument document = archive.get(id);
        Anchor download = new Anchor(
                DownloadHandler.fromInputStream(request -> {
                    DocumentFile file = archive.file(id);
                    return new DownloadResponse(
                            new ByteArrayInputStream(file.content()),
                            file.name(),
                            file.contentType(),
                            file.content().length);
                }),
                AttachmentType.DOWNLOAD,
                "Скачать .docx");
        add(new Anchor(DocumentNavigation.route(id), document.kind().title() + " " + document.reference()), download);
    }
}
