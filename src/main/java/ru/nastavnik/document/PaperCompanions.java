package ru.nastavnik.document;

import java.util.List;
import ru.nastavnik.printing.PrintItem;

/** What is printed together with a document: sheets, extracts, blanks. The modules that write them say what there is. */
public interface PaperCompanions {
    /** In the order of the stack; empty if nothing goes with the document, or the actor may not print it. */
    List<PrintItem> of(RegisteredDocument document);
}
