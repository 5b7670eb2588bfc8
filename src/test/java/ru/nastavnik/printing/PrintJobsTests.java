package ru.nastavnik.printing;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentFilter;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.DocumentOwner;
import ru.nastavnik.document.DocumentPackages;
import ru.nastavnik.document.DocumentPrinting;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.document.SampleDocuments;
import ru.nastavnik.pdf.InstalledOffice;
import ru.nastavnik.pdf.PdfAValidation;
import ru.nastavnik.printing.persistence.PrintJobTable;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.NeighbourSchool;
import ru.nastavnik.support.TestBrowser;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
@DisplayName("A stack of papers")
class PrintJobsTests {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 7);

    @Autowired
    private PrintJobs jobs;

    @Autowired
    private PrintSweep sweep;

    @Autowired
    private Documents documents;

    @Autowired
    private DocumentArchive archive;

    @Autowired
    private TestRegion region;

    @Autowired
    private NeighbourSchool schools;

    @Autowired
    private DocumentPackages packages;

    @Autowired
    private TestBrowser browser;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PrintJobTable table;

    @Autowired
    private AccessGuard guard;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private RegionClock regionClock;

    @Autowired
    private TransactionTemplate transaction;

    private OrganizationId school;
    private SignedIn director;

    @BeforeEach
    void aSchool() {
        school = region.school();
        director = region.director(school);
    }

    @Test
    @DisplayName("is one PDF/A in which each document begins on an odd page")
    void onePdf() throws IOException {
        InstalledOffice.converter();
        register(DocumentKind.CURATOR_ORDER);
        register(DocumentKind.PAIRS_ORDER);
        register(DocumentKind.CURATOR_ORDER);

        byte[] pdf = printed(PrintFormat.ONE_PDF);

        assertThat(PdfAValidation.objections(pdf)).isEmpty();
        List<Integer> firstPages = new ArrayList<>();
        try (PdfReader reader = new PdfReader(pdf)) {
            PdfTextExtractor text = new PdfTextExtractor(reader);
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                boolean blank = reader.getPageContent(page).length == 0;
                if (!blank && text.getTextFromPage(page).contains("ПРИКАЗЫВАЮ")) {
                    firstPages.add(page);
                }
            }
        }
        assertThat(firstPages).hasSize(3).allMatch(page -> page % 2 == 1);
    }

    @Test
    @DisplayName("is a ZIP of the files as they are kept, in their order")
    void zip() {
        RegisteredDocument first = register(DocumentKind.CURATOR_ORDER);
        RegisteredDocument second = register(DocumentKind.PAIRS_ORDER);

        byte[] zip = printed(PrintFormat.ORIGINALS_ZIP);

        Map<String, byte[]> files = unpacked(zip);
        assertThat(files).hasSize(2);
        List<String> names = List.copyOf(files.keySet());
        assertThat(names.get(0)).startsWith("0001 ").endsWith(".docx").contains(second.number());
        assertThat(files.get(names.get(1)))
                .isEqualTo(region.as(director, () -> archive.file(first.id())).content());
    }

    @Test
    @DisplayName("is made in the time of background work: nobody sits before a page")
    void time() {
        PrintJobId id = ask(PrintFormat.ORIGINALS_ZIP, List.of(TimedPaper.ITEM));

        sweep.run();

        assertThat(unpacked(file(id)).values())
                .singleElement()
                .satisfies(time ->
                        assertThat(new String(time, StandardCharsets.UTF_8)).isEqualTo("10min"));
    }

    private static List<String> names(byte[] zip) {
        return List.copyOf(unpacked(zip).keySet());
    }

    private static Map<String, byte[]> unpacked(byte[] zip) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream input = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = input.getNextEntry(); entry != null; entry = input.getNextEntry()) {
                files.put(entry.getName(), input.readAllBytes());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return files;
    }

    @Test
    @DisplayName("goes on after a restart with what is left, and counts what is done")
    void restart() {
        for (int count = 0; count < 23; count++) {
            register(DocumentKind.CURATOR_ORDER);
        }
        PrintJobId id = ask(PrintFormat.ORIGINALS_ZIP, items());

        sweep.runOnce();
        PrintJob half = seen(id);
        assertThat(half.done()).isEqualTo(20);
        assertThat(half.state()).isEqualTo(PrintJobState.WAITING);

        sweep.run();
        PrintJob ready = seen(id);
        assertThat(ready.done()).isEqualTo(23);
        assertThat(ready.state()).isEqualTo(PrintJobState.READY);
        assertThat(ready.bytes()).isEqualTo(file(id).length);
        assertThat(papersOf(id))
                .as("what the file was made of is not kept twice")
                .isZero();
    }

    @Test
    @DisplayName("that is cancelled is not made, whatever was done of it")
    void cancelled() {
        for (int count = 0; count < 21; count++) {
            register(DocumentKind.CURATOR_ORDER);
        }
        PrintJobId id = ask(PrintFormat.ORIGINALS_ZIP, items());
        sweep.runOnce();

        region.run(director, () -> jobs.cancel(id));
        sweep.run();

        assertThat(seen(id).state()).isEqualTo(PrintJobState.CANCELLED);
        assertThat(papersOf(id)).isZero();
        assertThatThrownBy(() -> file(id)).hasMessageContaining("не готов");
    }

    @Test
    @DisplayName("is its person's own and is thrown away after a week")
    void kept() {
        register(DocumentKind.PAIRS_ORDER);
        PrintJobId id = ask(PrintFormat.ORIGINALS_ZIP, items());
        sweep.run();
        SignedIn colleague = region.director(school);

        assertThatThrownBy(() -> region.as(colleague, () -> jobs.get(id))).isInstanceOf(NotFoundException.class);
        assertThat(region.as(colleague, jobs::list)).isEmpty();
        clock.advance(Duration.ofDays(8));
        sweep.run();
        assertThatThrownBy(() -> seen(id)).isInstanceOf(NotFoundException.class);
        clock.set(DAY);
    }

    @Test
    @DisplayName("holds only what its person may read: pupils' papers do not leave the school, and the reason is told")
    void scope() {
        RegisteredDocument pairs = register(DocumentKind.PAIRS_ORDER);
        RegisteredDocument curator = register(DocumentKind.CURATOR_ORDER);
        SignedIn department = region.department(Department.GENERAL_EDUCATION);
        List<PrintItem> both = List.of(DocumentPrinting.item(pairs), DocumentPrinting.item(curator));

        PrintJobId id =
                region.as(department, () -> jobs.request(new PrintRequest("Приказы", both, PrintFormat.ORIGINALS_ZIP)));
        sweep.run();

        PrintJob ready = region.as(department, () -> jobs.get(id));
        assertThat(ready.state()).isEqualTo(PrintJobState.READY);
        assertThat(ready.failed()).isEqualTo(1);
        assertThat(region.as(department, () -> jobs.problems(id)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).contains("не найден"));
    }

    @Test
    @DisplayName("is an order with its sheet of acquaintance and an extract for each pupil")
    void orderWithSheet() {
        NeighbourSchool.Things things = schools.furnish();
        school = things.the(OrganizationId.class);
        director = region.director(school);

        List<PrintItem> items = region.as(director, () -> packages.of(things.the(DocumentId.class)));
        PrintJobId id = ask(PrintFormat.ORIGINALS_ZIP, items);
        sweep.run();

        assertThat(seen(id).failed()).isZero();
        assertThat(names(file(id))).hasSize(3).endsWith("0002 Лист ознакомления.docx", "0003 Выписка из приказа.docx");
    }

    @Test
    @DisplayName("on the page of documents is what is shown there")
    void page() {
        register(DocumentKind.CURATOR_ORDER);
        register(DocumentKind.PAIRS_ORDER);

        browser.open(director, "documents", () -> {
            _setValue(_get(TextField.class, spec -> spec.withLabel("Слова в тексте")), "освободить Петренко");
            _click(_get(Button.class, spec -> spec.withText("Печать пакетом")));
            _get(
                    Paragraph.class,
                    spec -> spec.withPredicate(line -> line.getText().startsWith("Отобрано: 1 документ.")));
            _click(_get(Button.class, spec -> spec.withText("Собрать пакет")));
            _get(Button.class, spec -> spec.withText("Отменить"));
        });
        sweep.run();
        browser.open(
                director,
                "printing",
                () -> _get(
                        Button.class,
                        spec -> spec.withPredicate(button -> button.getText().startsWith("Скачать"))));
    }

    @Test
    @DisplayName("that breaks the program is tried three times and given up, and holds up no other")
    void broken() {
        register(DocumentKind.CURATOR_ORDER);
        PrintJobId broken = ask(PrintFormat.ORIGINALS_ZIP, List.of(BrokenPaper.ITEM));
        PrintJobId sound = ask(PrintFormat.ORIGINALS_ZIP, items());

        sweep.run();

        assertThat(seen(sound).state()).isEqualTo(PrintJobState.READY);
        assertThat(seen(broken)).satisfies(job -> {
            assertThat(job.state()).isEqualTo(PrintJobState.FAILED);
            assertThat(job.problem()).contains("Закажите его снова", broken.toString());
        });
    }

    @Test
    @DisplayName("as PDF wants LibreOffice and says so; as the files are kept it wants none")
    void withoutOffice() {
        RegisteredDocument order = register(DocumentKind.CURATOR_ORDER);
        PrintJobs without = new PrintJobs(table, guard, InstalledOffice.missing(), audit, regionClock, transaction);

        assertThatThrownBy(() -> region.as(
                        director,
                        () -> without.request(new PrintRequest(
                                "Приказ", List.of(DocumentPrinting.item(order)), PrintFormat.ONE_PDF))))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("PDF не делается")
                .hasMessageContaining("ZIP с файлами как хранятся");
        assertThat(printed(PrintFormat.ORIGINALS_ZIP)).isNotEmpty();
    }

    @Test
    @DisplayName("of nothing is refused")
    void nothing() {
        assertThatThrownBy(() -> ask(PrintFormat.ORIGINALS_ZIP, List.of())).isInstanceOf(ValidationException.class);
    }

    private RegisteredDocument register(DocumentKind kind) {
        RegisterDocument order =
                new RegisterDocument(kind, DocumentOwner.of(school), DAY, kind.title(), SampleDocuments.of(kind));
        return region.as(director, () -> documents.register(order));
    }

    private List<PrintItem> items() {
        return region.as(
                director,
                () -> archive.list(DocumentFilter.of(school), 0, 100).stream()
                        .map(DocumentPrinting::item)
                        .toList());
    }

    private PrintJobId ask(PrintFormat format, List<PrintItem> items) {
        return region.as(director, () -> jobs.request(new PrintRequest("Документы школы", items, format)));
    }

    private byte[] printed(PrintFormat format) {
        PrintJobId id = ask(format, items());
        sweep.run();
        assertThat(seen(id)).satisfies(job -> {
            assertThat(job.state()).isEqualTo(PrintJobState.READY);
            assertThat(job.failed()).isZero();
        });
        return file(id);
    }

    private PrintJob seen(PrintJobId id) {
        return region.as(director, () -> jobs.get(id));
    }

    private byte[] file(PrintJobId id) {
        return region.as(director, () -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                jobs.write(id, out);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return out.toByteArray();
        });
    }

    private int papersOf(PrintJobId id) {
        return region.as(
                director,
                () -> jdbc.sql("select count(*) from app.print_paper where job_id = :id")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single());
    }
}
