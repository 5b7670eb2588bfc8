package ru.nastavnik.acquaintance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.PaperState;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.document.RegisterEntry;
import ru.nastavnik.shared.DayText;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;

/**
 * Orders that lie with whoever signs: the secretary, too, prints them with their sheet of acquaintance. Deciding is done
 * elsewhere, by the director alone.
 */
@Service
@Transactional
public class OrdersToSign {
    private static final Role[] PRINTING = {Role.SECRETARY, Role.DIRECTOR};

    private final AccessGuard guard;
    private final List<OrderSource> sources;
    private final AcquaintanceJournal journal;
    private final SheetPaper sheets;
    private final Documents documents;
    private final RegionClock clock;

    OrdersToSign(
            AccessGuard guard,
            List<OrderSource> sources,
            AcquaintanceJournal journal,
            SheetPaper sheets,
            Documents documents,
            RegionClock clock) {
        this.guard = guard;
        this.sources = List.copyOf(sources);
        this.journal = journal;
        this.sheets = sheets;
        this.documents = documents;
        this.clock = clock;
    }

    /** Those of the actor's organisation, by title. */
    @Transactional(readOnly = true)
    public List<OrderToSign> waiting() {
        OrganizationId organization = own();
        return sources.stream()
                .flatMap(source -> source.waiting(organization).stream())
                .sorted(Comparator.comparing(OrderToSign::title))
                .toList();
    }

    /**
     * @throws NotFoundException if no such order waits in the actor's organisation
     */
    @Transactional(readOnly = true)
    public OrderToSign get(DocumentKind kind, UUID order) {
        return source(kind).waiting(own()).stream()
                .filter(waiting -> waiting.order().equals(order))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(
                        "Такого приказа на подписи нет: он уже подписан, возвращён или ещё не направлен."));
    }

    /** The order as it is printed and signed. */
    @Transactional(readOnly = true)
    public RegisterDocument paper(DocumentKind kind, UUID order) {
        get(kind, order);
        return source(kind).paper(own(), order);
    }

    /** Prints the order: its text is kept under its code. */
    DocumentFile print(DocumentKind kind, UUID order) {
        return documents.print(paper(kind, order));
    }

    /** Whether employees are to sign that they have read the order. */
    @Transactional(readOnly = true)
    public boolean hasSheet(DocumentKind kind, UUID order) {
        return !employees(kind, order).isEmpty();
    }

    /**
     * The sheet to print with the order: with the number that is reserved, else with lines for number and date.
     *
     * @return a .docx
     * @throws DomainException if the order charges no employee
     */
    @Transactional(readOnly = true)
    public byte[] sheet(DocumentKind kind, UUID order) {
        RegisterDocument paper = paper(kind, order);
        List<OrderReader> employees = employees(kind, order);
        if (employees.isEmpty()) {
            throw new DomainException("Работников, которых нужно ознакомить с приказом под подпись, нет.");
        }
        LocalDate today = clock.today();
        PaperState state = documents.state(paper, today);
        RegisterEntry reserved = state.reserved();
        return sheets.write(
                paper.owner(),
                paper.subject(),
                reserved == null ? null : reserved.number(),
                reserved == null ? null : DayText.of(reserved.date()),
                today.getYear(),
                employees);
    }

    private List<OrderReader> employees(DocumentKind kind, UUID order) {
        get(kind, order);
        OrganizationId organization = own();
        LocalDate today = clock.today();
        return journal.readersOf(organization, source(kind).people(organization, order), today).stream()
                .filter(reader -> reader.kind() == ReaderKind.EMPLOYEE)
                .toList();
    }

    private OrderSource source(DocumentKind kind) {
        return journal.source(kind).orElseThrow(() -> new NotFoundException("Такого приказа на подписи нет."));
    }

    private OrganizationId own() {
        Actor actor = guard.require(PRINTING);
        return actor.organization().orElseThrow(() -> new NotFoundException("Этот раздел есть только в организации."));
    }
}
