package ru.nastavnik.signature;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentAttachments;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.printing.PrintItem;
import ru.nastavnik.printing.PrintSource;
import ru.nastavnik.printing.Printable;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.signature.persistence.SignatureTable;

/** The signed files of documents and their signatures in an exported archive. */
@Component
class SignaturePrinting implements PrintSource, DocumentAttachments {
    private static final String CODE = "document-signature";

    private final Signatures signatures;
    private final SignatureTable table;
    private final DocumentArchive archive;

    SignaturePrinting(Signatures signatures, SignatureTable table, DocumentArchive archive) {
        this.signatures = signatures;
        this.table = table;
        this.archive = archive;
    }

    @Override
    public List<PrintItem> of(OrganizationId organization) {
        return table.signed(organization).stream().map(this::item).toList();
    }

    private PrintItem item(DocumentId id) {
        RegisteredDocument document = archive.get(id);
        return new PrintItem(
                CODE, id.toString(), "Электронные подписи: " + document.kind().title() + " " + document.reference());
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public List<Printable> read(String key) {
        DocumentId id = DocumentId.of(key);
        List<AttachedSignature> attached = signatures.of(id);
        Set<SigningFileId> files = new LinkedHashSet<>();
        attached.forEach(one -> files.add(one.file().id()));
        List<Printable> all = new ArrayList<>();
        for (SigningFileId file : files) {
            DocumentFile original = signatures.original(id, file);
            all.add(new Printable("Подписанный файл " + original.name(), original.content()));
        }
        for (AttachedSignature one : attached) {
            DocumentFile file = signatures.signatureFile(id, one.id());
            all.add(new Printable("Подпись " + file.name(), file.content()));
        }
        return all;
    }
}
