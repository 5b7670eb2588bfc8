package ru.nastavnik.letter;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.DocumentOwner;
import ru.nastavnik.document.Documents;
import ru.nastavnik.letter.persistence.LetterTable;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayKind;

/** Letters that came to a municipality, with the numbers under which it noted them. */
@Service
@Transactional
public class IncomingLetters {
    private static final Role[] RECEIVERS = {Role.MUNICIPAL_HEAD, Role.MUNICIPAL_COORDINATOR};

    private final AccessGuard guard;
    private final LetterTable table;
    private final Documents documents;
    private final DocumentArchive archive;
    private final RegionClock clock;

    IncomingLetters(
            AccessGuard guard, LetterTable table, Documents documents, DocumentArchive archive, RegionClock clock) {
        this.guard = guard;
        this.table = table;
        this.documents = documents;
        this.archive = archive;
        this.clock = clock;
    }

    /** First those without a number. */
    @Transactional(readOnly = true)
    public List<Letter> list(MunicipalityId municipality) {
        guard.require(municipality, RECEIVERS);
        return table.to(municipality);
    }

    /** The next number of the municipality's book for that day. */
    @Transactional(readOnly = true)
    public String proposedNumber(MunicipalityId municipality, LocalDate day) {
        guard.require(municipality, RECEIVERS);
        return documents.proposedIncoming(DocumentOwner.of(municipality), day);
    }

    /**
     * Notes that a letter came in.
     *
     * @throws ValidationException on {@code number} and {@code date}
     * @throws ru.nastavnik.shared.DomainException if it was noted before
     */
    public void receive(LetterId id, String number, LocalDate day) {
        guard.require(RECEIVERS);
        Letter letter = table.find(id).filter(found -> !found.isDraft()).orElseThrow(IncomingLetters::notFound);
        MunicipalityId municipality = letter.municipality();
        DocumentId document = letter.document();
        if (municipality == null || document == null) {
            throw notFound();
        }
        try {
            guard.require(municipality, RECEIVERS);
        } catch (NotFoundException hidden) {
            throw notFound();
        }
        DayKind.DOCUMENT.require("date", day, clock.today());
        LocalDate left = letter.date();
        if (left != null && day.isBefore(left)) {
            throw new ValidationException("date", "Письмо отправлено позже этого дня");
        }
        documents.receive(DocumentOwner.of(municipality), archive.get(document), number, day);
    }

    private static NotFoundException notFound() {
        return new NotFoundException("Письмо не найдено.");
    }
}
