package ru.nastavnik.letter;

import com.lowagie.text.pdf.PdfReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.pdf.PdfConverter;
import ru.nastavnik.pdf.PdfFailedException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.OrganizationId;

/**
 * Letters with which a report leaves, naming of how many sheets it is: as many as pages, printed on one side. No
 * transaction is open while the pages are counted, for that takes a second or two.
 */
@Service
public class EnclosedReports {
    private final AccessGuard guard;
    private final Letters letters;
    private final DocumentArchive archive;
    private final PdfConverter pdf;

    EnclosedReports(AccessGuard guard, Letters letters, DocumentArchive archive, PdfConverter pdf) {
        this.guard = guard;
        this.letters = letters;
        this.archive = archive;
        this.pdf = pdf;
    }

    /**
     * A draft of the letter, to whoever controls the organisation.
     *
     * @throws DomainException if the document is no report on execution of the organisation
     */
    public LetterId letter(OrganizationId organization, DocumentId report) {
        guard.require(organization, Letters.WRITERS);
        return letters.covering(organization, report, sheets(archive.file(report)));
    }

    /** Not known where the file is a scan that is no PDF, or LibreOffice is not there or fails. */
    private OptionalInt sheets(DocumentFile file) {
        if (!file.isWord() || !pdf.availability().available()) {
            return OptionalInt.empty();
        }
        try (PdfReader reader = new PdfReader(pdf.convert(file.content()))) {
            return OptionalInt.of(reader.getNumberOfPages());
        } catch (PdfFailedException failed) {
            return OptionalInt.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
