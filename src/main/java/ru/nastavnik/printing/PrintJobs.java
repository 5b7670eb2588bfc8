package ru.nastavnik.printing;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.pdf.PdfAvailability;
import ru.nastavnik.pdf.PdfConverter;
import ru.nastavnik.printing.persistence.PrintJobTable;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;

/**
 * Stacks of papers: asked for here, made by {@link PrintSweep}. A stack is its person's own, in the post in which it was
 * asked for; nobody else sees that there is one.
 */
@Service
public class PrintJobs {
    /** The most papers of one stack: five years of a school, or a year of a region. */
    public static final int MOST_ITEMS = 3_000;

    private static final int MOST_WAITING = 5;
    private static final int SHOWN = 50;
    private static final int SHOWN_PROBLEMS = 200;
    private static final Duration CANCELLED_IS_SHOWN = Duration.ofDays(1);

    private final PrintJobTable table;
    private final AccessGuard guard;
    private final PdfConverter pdf;
    private final AuditTrail audit;
    private final RegionClock clock;
    private final TransactionTemplate transaction;

    PrintJobs(
            PrintJobTable table,
            AccessGuard guard,
            PdfConverter pdf,
            AuditTrail audit,
            RegionClock clock,
            TransactionTemplate transaction) {
        this.table = table;
        this.guard = guard;
        this.pdf = pdf;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** A paper that is not in the stack, and why. */
    public record Problem(String label, String reason) {}

    /**
     * Puts the stack into the queue.
     *
     * @throws ValidationException on {@code items} if there are none or too many
     * @throws DomainException if it wants PDF and there is no LibreOffice, or too many stacks of the person wait
     */
    @Transactional
    public PrintJobId request(PrintRequest request) {
        Actor actor = guard.require(Role.values());
        if (request.items().isEmpty()) {
            throw new ValidationException("items", "Печатать нечего: документов не отобрано.");
        }
        if (request.items().size() > MOST_ITEMS) {
            throw new ValidationException(
                    "items", "Отобрано больше " + MOST_ITEMS + " документов. Сузьте отбор и напечатайте по частям.");
        }
        PdfAvailability availability = pdf.availability();
        if (request.format().pdf() && !availability.available()) {
            throw new DomainException(availability.explanation() + " Выберите ZIP с файлами как хранятся.");
        }
        if (table.waitingOf(actor.account()) >= MOST_WAITING) {
            throw new DomainException(
                    "Пять ваших пакетов ещё готовятся. Дождитесь их или отмените лишние на странице «Печать».");
        }
        PrintJobId id = PrintJobId.next();
        table.add(id, request, actor, clock.now());
        audit.record(
                "print.requested",
                "print-job",
                id.toString(),
                Map.of(
                        "documents",
                        String.valueOf(request.items().size()),
                        "format",
                        request.format().name()));
        return id;
    }

    /** The actor's own, newest first. */
    @Transactional(readOnly = true)
    public List<PrintJob> list() {
        Actor actor = guard.require(Role.values());
        return table.list(actor.account(), actor.post(), SHOWN);
    }

    /** @throws NotFoundException if it is not the actor's own */
    @Transactional(readOnly = true)
    public PrintJob get(PrintJobId id) {
        Actor actor = guard.require(Role.values());
        return table.find(id, actor.account(), actor.post())
                .orElseThrow(() -> new NotFoundException("Пакет для печати не найден. Готовый файл хранится неделю."));
    }

    /** What is not in the stack, and why. */
    @Transactional(readOnly = true)
    public List<Problem> problems(PrintJobId id) {
        get(id);
        return table.problems(id, SHOWN_PROBLEMS);
    }

    /** Ends the work on a stack; what was made of it is thrown away. Does nothing if it is ready or cancelled already. */
    @Transactional
    public void cancel(PrintJobId id) {
        get(id);
        if (table.cancel(id, clock.now().plus(CANCELLED_IS_SHOWN))) {
            audit.record("print.cancelled", "print-job", id.toString(), Map.of());
        }
    }

    /**
     * Writes the finished file piece by piece, however large it is; no transaction waits for a slow reader.
     *
     * @throws DomainException if it is not ready
     */
    public void write(PrintJobId id, OutputStream out) throws IOException {
        PrintJob job = get(id);
        if (job.state() != PrintJobState.READY) {
            throw new DomainException("Пакет «" + job.title() + "» ещё не готов.");
        }
        transaction.executeWithoutResult(
                status -> audit.record("print.downloaded", "print-job", id.toString(), Map.of()));
        int number = 0;
        for (Optional<byte[]> part = table.part(id, number); part.isPresent(); part = table.part(id, number)) {
            out.write(part.get());
            number++;
        }
    }
}
