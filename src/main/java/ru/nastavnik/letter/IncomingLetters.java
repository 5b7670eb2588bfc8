package ru.nastavnik.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.Territory;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentOwner;
import ru.nastavnik.document.Documents;
import ru.nastavnik.letter.persistence.LetterTable;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayKind;

/** Letters that came to a municipality or a department, with the numbers under which it noted them. */
@Service
@Transactional
public class IncomingLetters {
    private static final Role[] RECEIVERS = {Role.MUNICIPAL_HEAD, Role.MUNICIPAL_COORDINATOR, Role.DEPARTMENT};

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

    /** What came to the actor's authority: first those without a number. */
    @Transactional(readOnly = true)
    public List<Letter> list() {
        return table.to(receiver());
    }

    /** The next number of the authority's book for that day. */
    @Transactional(readOnly = true)
    public String proposedNumber(LocalDate day) {
        return documents.proposedIncoming(receiver(), day);
    }

    /**
     * Notes that a letter came in.
     *
     * @throws ValidationException on {@code number} and {@code date}
     * @throws ru.nastavnik.shared.DomainException if it was noted before
     */
    public void receive(LetterId id, String number, LocalDate day) {
        DocumentOwner receiver = receiver();
        Letter letter = table.find(id)
                .filter(found -> !found.isDraft() && receiver.equals(found.receiver()))
                .orElseThrow(IncomingLetters::notFound);
        DayKind.DOCUMENT.require("date", day, clock.today());
        LocalDate left = letter.date();
        if (left != null && day.isBefore(left)) {
            throw new ValidationException("date", "Письмо отправлено позже этого дня");
        }
        documents.receive(receiver, archive.get(Objects.requireNonNull(letter.document())), number, day);
    }

    private DocumentOwner receiver() {
        Territory territory = guard.require(RECEIVERS).territory();
        if (territory instanceof Territory.OfMunicipality own) {
            return DocumentOwner.of(own.municipality());
        }
        if (territory instanceof Territory.OfDepartment own) {
            return DocumentOwner.of(own.department());
        }
        throw notFound();
    }

    private static NotFoundException notFound() {
        return new NotFoundException("Письмо не найдено.");
    }
}
