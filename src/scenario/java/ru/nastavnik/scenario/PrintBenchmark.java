package ru.nastavnik.scenario;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.DocumentOwner;
import ru.nastavnik.document.DocumentPrinting;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.document.SampleDocuments;
import ru.nastavnik.pdf.PdfConverter;
import ru.nastavnik.printing.PrintFormat;
import ru.nastavnik.printing.PrintItem;
import ru.nastavnik.printing.PrintJob;
import ru.nastavnik.printing.PrintJobId;
import ru.nastavnik.printing.PrintJobs;
import ru.nastavnik.printing.PrintRequest;
import ru.nastavnik.printing.PrintSweep;
import ru.nastavnik.shared.OrganizationId;

/**
 * Prints orders of 44 pairs as one PDF and as a ZIP, fifty and then as many as a region has schools: the time grows with
 * their number, the heap must not.
 */
@Component
@Profile("benchmark")
class PrintBenchmark {
    private static final int[] SIZES = {50, 355};
    private static final int PAIRS = 44;
    private static final double MEGABYTE = 1024 * 1024;

    private final Documents documents;
    private final PrintJobs jobs;
    private final PrintSweep sweep;
    private final PdfConverter pdf;
    private final ScenarioClock clock;

    PrintBenchmark(Documents documents, PrintJobs jobs, PrintSweep sweep, PdfConverter pdf, ScenarioClock clock) {
        this.documents = documents;
        this.jobs = jobs;
        this.sweep = sweep;
        this.pdf = pdf;
        this.clock = clock;
    }

    /** @return seconds, megabytes of the file, and the most live heap beyond what was there before */
    Map<String, Object> measure(Cast cast, OrganizationId organization, Progress progress) {
        Map<String, Object> figures = new LinkedHashMap<>();
        List<PrintItem> items = new ArrayList<>();
        for (int size : SIZES) {
            while (items.size() < size) {
                items.add(cast.director(organization, () -> DocumentPrinting.item(documents.register(order(organization)))));
            }
            for (PrintFormat format : PrintFormat.values()) {
                if (!format.pdf() || pdf.availability().available()) {
                    Map<String, Object> one = print(cast, organization, items, format);
                    figures.put(size + " " + format, one);
                    progress.say("Печать пакетом, приказов по " + PAIRS + " пары: " + size + ", " + format + ": " + one);
                }
            }
        }
        return figures;
    }

    private RegisterDocument order(OrganizationId organization) {
        return new RegisterDocument(
                DocumentKind.PAIRS_ORDER,
                DocumentOwner.of(organization),
                clock.today(),
                "О закреплении наставнических пар и групп",
                SampleDocuments.pairsOrder(PAIRS));
    }

    private Map<String, Object> print(
            Cast cast, OrganizationId organization, List<PrintItem> items, PrintFormat format) {
        PrintJobId id = cast.director(
                organization, () -> jobs.request(new PrintRequest("Приказы о парах", items, format)));
        LiveHeap heap = LiveHeap.watch();
        long before = System.nanoTime();
        sweep.run();
        double seconds = (System.nanoTime() - before) / 1e9;
        cast.director(organization, () -> read(id));
        double most = heap.most();
        PrintJob job = cast.director(organization, () -> jobs.get(id));
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("state", job.state().name());
        figures.put("failed", job.failed());
        figures.put("seconds", round(seconds));
        figures.put("fileMb", round(job.bytes() / MEGABYTE));
        figures.put("liveHeapMb", round(most / MEGABYTE));
        return figures;
    }

    private long read(PrintJobId id) {
        try {
            jobs.write(id, OutputStream.nullOutputStream());
            return 0;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
