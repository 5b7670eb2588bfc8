package ru.nastavnik.document;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.printing.PrintItem;
import ru.nastavnik.printing.PrintSource;
import ru.nastavnik.printing.Printable;

/** Registered documents in a stack: those that the person may read when their turn comes. */
@Component
public class DocumentPrinting implements PrintSource {
    private static final String CODE = "document";

    private final DocumentArchive archive;

    DocumentPrinting(DocumentArchive archive) {
        this.archive = archive;
    }

    public static PrintItem item(RegisteredDocument document) {
        return new PrintItem(CODE, document.id().toString(), document.kind().title() + " " + document.reference());
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public List<Printable> read(String key) {
        DocumentFile file = archive.file(DocumentId.of(key));
        return List.of(new Printable(file.name(), file.content()));
    }
}
