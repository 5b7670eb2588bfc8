package ru.nastavnik.document;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.printing.PrintItem;

/** A document with its annexes, which are in its file, and all that is printed with it. */
@Service
public class DocumentPackages {
    private final DocumentArchive archive;
    private final List<PaperCompanions> companions;

    DocumentPackages(DocumentArchive archive, List<PaperCompanions> companions) {
        this.archive = archive;
        this.companions = companions;
    }

    /** @throws ru.nastavnik.shared.NotFoundException if there is no such document that the actor may read */
    @Transactional
    public List<PrintItem> of(DocumentId id) {
        RegisteredDocument document = archive.get(id);
        List<PrintItem> items = new ArrayList<>();
        items.add(DocumentPrinting.item(document));
        companions.forEach(one -> items.addAll(one.of(document)));
        return items;
    }
}
