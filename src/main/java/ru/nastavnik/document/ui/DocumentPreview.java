package ru.nastavnik.document.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.di.Instantiator;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.document.page.DocumentPages;
import ru.nastavnik.pdf.PdfConverter;

/**
 * A document on the page as it will be on paper: sheets that shrink with the window, readable without a download. Above
 * them, for a document that is no draft, what takes it to paper: a PDF and printing.
 */
public class DocumentPreview extends Div {
    private static final String DRAFT = "Проект документа.docx";

    private final String fileName;
    private final Div sheets = new Div();
    private transient byte[] docx;

    /** @param docx a file made by {@link ru.nastavnik.document.Documents}, a draft */
    public DocumentPreview(byte[] docx) {
        this(docx, DRAFT);
    }

    /** A registered document; of one that was issued without the system the scan. */
    public static Div of(DocumentFile file) {
        return file.isWord() ? new DocumentPreview(file.content(), file.name()) : new ScanPreview(file);
    }

    /** @param fileName of the document, for those who download it as PDF */
    public DocumentPreview(byte[] docx, String fileName) {
        this.docx = docx;
        this.fileName = fileName;
        addClassName("document-preview");
        sheets.getElement().setAttribute("role", "document");
        sheets.getElement().setAttribute("aria-label", "Текст документа");
        sheets.getElement().setAttribute("tabindex", "0");
        add(sheets);
        show(docx);
    }

    /** Shows another version of the document. */
    public final void show(byte[] another) {
        docx = another;
        sheets.removeAll();
        sheets.add(new Html(DocumentPages.html(another)));
    }

    /** The screens of many modules show previews: none of them need know how a PDF is made. */
    @Override
    protected void onAttach(AttachEvent event) {
        // A draft is printed where it is signed (PaperDesk), so that the print is known by its code.
        if (event.isInitialAttach() && !fileName.equals(DRAFT)) {
            PdfConverter converter = Instantiator.get(event.getUI()).getOrCreate(PdfConverter.class);
            addComponentAsFirst(new PaperBar(converter, fileName, () -> docx));
        }
    }
}
