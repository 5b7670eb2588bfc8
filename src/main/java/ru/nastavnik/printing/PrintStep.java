package ru.nastavnik.printing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.pdf.PdfConverter;
import ru.nastavnik.pdf.PdfFailedException;
import ru.nastavnik.printing.paper.OnePdf;
import ru.nastavnik.printing.paper.Pieces;
import ru.nastavnik.printing.paper.Stack;
import ru.nastavnik.printing.paper.ZipStack;
import ru.nastavnik.printing.persistence.PrintQueue;
import ru.nastavnik.printing.persistence.PrintQueue.Paper;
import ru.nastavnik.printing.persistence.PrintQueue.Waiting;
import ru.nastavnik.printing.persistence.PrintQueue.WaitingItem;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.RegionClock;

/**
 * One step of a stack in one transaction: some papers read and made PDF, or, when all are, the file put together. What a
 * crash interrupts is as it was before the step.
 */
@Component
class PrintStep {
    static final Duration KEPT = Duration.ofDays(7);

    private static final Logger LOG = LoggerFactory.getLogger(PrintStep.class);
    private static final int PAPERS = 20;

    private final PrintQueue queue;
    private final PdfConverter pdf;
    private final Map<String, PrintSource> sources;
    private final TransactionTemplate transaction;
    private final TransactionTemplate reading;
    private final RegionClock clock;

    PrintStep(
            PrintQueue queue,
            PdfConverter pdf,
            List<PrintSource> sources,
            PlatformTransactionManager transactions,
            RegionClock clock) {
        this.queue = queue;
        this.pdf = pdf;
        this.sources = sources.stream().collect(Collectors.toMap(PrintSource::code, source -> source));
        this.transaction = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /**
     * Run as the person who asked for the stack.
     *
     * @return false if another node works on it, or it is not wanted any more
     */
    boolean take(Waiting job) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!queue.claim(job.id()) || !queue.isWanted(job.id())) {
                return false;
            }
            List<WaitingItem> items = queue.waiting(job.id(), PAPERS);
            if (items.isEmpty()) {
                putTogether(job);
            } else {
                makeReady(job, items);
            }
            return true;
        }));
    }

    private void makeReady(Waiting job, List<WaitingItem> items) {
        Map<Integer, String> problems = new HashMap<>();
        Map<Integer, List<Printable>> papers = new HashMap<>();
        for (WaitingItem item : items) {
            try {
                papers.put(item.position(), read(item.item()));
            } catch (DomainException | AccessDeniedException refused) {
                problems.put(item.position(), String.valueOf(refused.getMessage()));
            }
        }
        if (job.format().pdf()) {
            makePdf(papers, problems);
        }
        if (job.format() == PrintFormat.ONE_PDF) {
            papers.forEach((position, files) -> {
                if (!files.stream().allMatch(Printable::isPdf)) {
                    problems.putIfAbsent(position, "Файл этого вида в общий PDF не вкладывается. Выберите ZIP.");
                }
            });
        }
        for (WaitingItem item : items) {
            String problem = problems.get(item.position());
            if (problem == null) {
                List<Printable> files = papers.getOrDefault(item.position(), List.of());
                for (int part = 0; part < files.size(); part++) {
                    queue.keep(job, item.position(), part, files.get(part));
                }
            }
            queue.settle(job.id(), item.position(), problem);
        }
        queue.progress(job.id(), items.size(), problems.size(), clock.now());
    }

    /** In a transaction of its own: one that a refusal has spoilt must not spoil the step. */
    private List<Printable> read(PrintItem item) {
        PrintSource source = Optional.ofNullable(sources.get(item.source()))
                .orElseThrow(() -> new DomainException("Документы этого вида больше не печатаются пакетом."));
        return Optional.ofNullable(reading.execute(status -> source.read(item.key())))
                .orElse(List.of());
    }

    private record Place(int position, int part) {}

    private void makePdf(Map<Integer, List<Printable>> papers, Map<Integer, String> problems) {
        List<Place> places = new ArrayList<>();
        papers.forEach((position, files) -> {
            for (int part = 0; part < files.size(); part++) {
                if (files.get(part).isWord()) {
                    places.add(new Place(position, part));
                }
            }
            papers.put(position, new ArrayList<>(files));
        });
        for (int from = 0; from < places.size(); from += PdfConverter.MOST_AT_ONCE) {
            List<Place> some = places.subList(from, Math.min(places.size(), from + PdfConverter.MOST_AT_ONCE));
            makePdf(some, papers, problems);
        }
    }

    private void makePdf(List<Place> places, Map<Integer, List<Printable>> papers, Map<Integer, String> problems) {
        List<byte[]> documents =
                places.stream().map(place -> at(papers, place).content()).toList();
        List<Optional<byte[]>> made = together(documents);
        for (int index = 0; index < places.size(); index++) {
            Place place = places.get(index);
            Printable paper = at(papers, place);
            try {
                // What failed in company is tried alone, so that it is known to be its own fault.
                byte[] content = made.get(index).isPresent() ? made.get(index).get() : pdf.convert(paper.content());
                papers.getOrDefault(place.position(), List.of()).set(place.part(), paper.as(content));
            } catch (PdfFailedException failed) {
                problems.put(place.position(), String.valueOf(failed.getMessage()));
            }
        }
    }

    private List<Optional<byte[]>> together(List<byte[]> documents) {
        try {
            return pdf.convertAll(documents);
        } catch (PdfFailedException failed) {
            LOG.warn("{} documents together: {}", documents.size(), failed.getMessage());
            return documents.stream().map(document -> Optional.<byte[]>empty()).toList();
        }
    }

    private static Printable at(Map<Integer, List<Printable>> papers, Place place) {
        return papers.getOrDefault(place.position(), List.of()).get(place.part());
    }

    private void putTogether(Waiting job) {
        List<Paper> papers = queue.papers(job.id());
        if (papers.isEmpty()) {
            queue.fail(
                    job.id(),
                    "Ни один из документов напечатать не удалось. Причины — в списке ниже.",
                    clock.now().plus(KEPT));
            return;
        }
        Pieces pieces = new Pieces((number, piece) -> queue.addPart(job, number, piece));
        try (Stack stack =
                job.format() == PrintFormat.ONE_PDF ? new OnePdf(pieces, job.title()) : new ZipStack(pieces)) {
            for (Paper paper : papers) {
                if (!queue.isWanted(job.id())) {
                    throw new CancelledException();
                }
                stack.lay(queue.paper(job.id(), paper));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        pieces.close();
        if (!queue.finish(job.id(), pieces.written(), clock.now().plus(KEPT))) {
            throw new CancelledException();
        }
    }

    /** The person wants the stack no more; the transaction rolls back. */
    static final class CancelledException extends RuntimeException {}
}
