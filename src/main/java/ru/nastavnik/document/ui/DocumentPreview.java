package ru.nastavnik.document.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import ru.nastavnik.document.page.DocumentPages;

/** A document on the page as it will be on paper: sheets that shrink with the window, readable without a download. */
public class DocumentPreview extends Div {

    /** @param docx a file made by {@link ru.nastavnik.document.Documents} */
    public DocumentPreview(byte[] docx) {
        addClassName("document-preview");
        getElement().setAttribute("role", "document");
        getElement().setAttribute("aria-label", "Текст документа");
        getElement().setAttribute("tabindex", "0");
        show(docx);
    }

    /** Shows another version of the document. */
    public final void show(byte[] docx) {
        removeAll();
        add(new Html(DocumentPages.html(docx)));
    }
}
