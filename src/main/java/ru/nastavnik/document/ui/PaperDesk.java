package ru.nastavnik.document.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.document.page.DocumentPages;

/**
 * Prints a paper that is not registered yet. What is printed is kept under the code at its foot; the paper is written
 * anew at every click, so that nobody prints what the page showed an hour ago.
 */
public class PaperDesk extends Div {

    private final transient Documents documents;
    private final transient Supplier<RegisterDocument> paper;
    private final Paragraph code = new Paragraph();

    /** @param paper checks the role and writes the paper as it stands now */
    public PaperDesk(Documents documents, Supplier<RegisterDocument> paper) {
        this.documents = documents;
        this.paper = paper;
        addClassName("paper-desk");
        Div actions = new Div(print(), download());
        actions.addClassName("document-actions");
        add(actions, code);
    }

    /** Says which code stands on what would be printed now. */
    public void showCode(String printed) {
        code.setText("Внизу каждого листа печатается код версии " + printed + ".");
    }

    private Anchor print() {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(request -> {
                            DocumentFile file = documents.print(paper.get());
                            byte[] page = DocumentPages.printableBytes(file.content(), file.name());
                            return new DownloadResponse(
                                    new ByteArrayInputStream(page),
                                    "print.html",
                                    "text/html; charset=utf-8",
                                    page.length);
                        })
                        .inline(),
                AttachmentType.INLINE,
                "");
        link.setTarget("_blank");
        link.add(button("Напечатать", VaadinIcon.PRINT));
        return link;
    }

    private Anchor download() {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(request -> {
                    DocumentFile file = documents.print(paper.get());
                    return new DownloadResponse(
                            new ByteArrayInputStream(file.content()),
                            file.name(),
                            file.contentType(),
                            file.content().length);
                }),
                AttachmentType.DOWNLOAD,
                "");
        link.add(button("Скачать .docx", VaadinIcon.DOWNLOAD_ALT));
        return link;
    }

    private static Button button(String label, VaadinIcon icon) {
        Button button = new Button(label, icon.create());
        button.getElement().setAttribute("tabindex", "-1");
        return button;
    }
}
