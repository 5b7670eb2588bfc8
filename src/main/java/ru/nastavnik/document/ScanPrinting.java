package ru.nastavnik.document;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.printing.PrintItem;
import ru.nastavnik.printing.PrintSource;
import ru.nastavnik.printing.Printable;
import ru.nastavnik.shared.NotFoundException;

/** The newest scan of a registered document in a stack. */
@Component
public class ScanPrinting implements PrintSource {
    private static final String CODE = "document-scan";

    private final DocumentArchive archive;

    ScanPrinting(DocumentArchive archive) {
        this.archive = archive;
    }

    public static PrintItem item(RegisteredDocument document) {
        return new PrintItem(
                CODE, document.id().toString(), "Скан: " + document.kind().title() + " " + document.reference());
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public List<Printable> read(String key) {
        DocumentId id = DocumentId.of(key);
        RegisteredDocument document = archive.get(id);
        DocumentFile scan = archive.scan(id).orElseThrow(() -> new NotFoundException("Скан не найден."));
        return List.of(new Printable(
                "Скан " + document.number().replaceAll("[^\\p{L}\\p{N}-]", "_") + " от "
                        + Dates.written(document.date()) + " " + scan.name(),
                scan.content()));
    }
}
