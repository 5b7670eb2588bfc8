package ru.nastavnik.document.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.function.Supplier;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.PaperState;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.pdf.PdfConverter;

/**
 * Prints a paper that is not registered yet. What is printed is kept under the code at its foot; the paper is written
 * anew at every click, so that nobody prints what the page showed an hour ago.
 */
public class PaperDesk extends Div {

    private static final String FILE = "Приказ на подпись.docx";

    private final transient Documents documents;
    private final transient Supplier<RegisterDocument> paper;
    private final Paragraph code = new Paragraph();

    /** @param paper checks the role and writes the paper as it stands now */
    public PaperDesk(Documents documents, Supplier<RegisterDocument> paper) {
        this.documents = documents;
        this.paper = paper;
        addClassName("paper-desk");
        add(download(), code);
    }

    /** Says which code stands on what would be printed of the paper in this state. */
    public void show(PaperState state) {
        showCode(state.code().printed());
    }

    /** Says which code stands on what would be printed now. */
    public void showCode(String printed) {
        code.setText("Внизу каждого листа печатается код версии " + printed + ".");
    }

    /** The same of a paper as it stands. */
    public void showCode(PaperState state) {
        showCode(state.code().printed());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        Optional<String> lacking = documents.lacks(paper.get());
        if (lacking.isPresent()) {
            removeAll();
            add(new Paragraph("Печатать рано. " + lacking.get()));
            return;
        }
        if (event.isInitialAttach()) {
            PdfConverter converter = Instantiator.get(event.getUI()).getOrCreate(PdfConverter.class);
            addComponentAsFirst(new PaperBar(
                    converter, FILE, () -> documents.print(paper.get()).content()));
        }
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
        Button button = new Button("Скачать .docx", VaadinIcon.DOWNLOAD_ALT.create());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.getElement().setAttribute("tabindex", "-1");
        link.add(button);
        return link;
    }
}
