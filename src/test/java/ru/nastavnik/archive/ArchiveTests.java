package ru.nastavnik.archive;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.DocumentOwner;
import ru.nastavnik.document.DocumentWords;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.document.SampleDocuments;
import ru.nastavnik.printing.PrintJobId;
import ru.nastavnik.printing.PrintJobs;
import ru.nastavnik.printing.PrintSweep;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestBrowser;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
@DisplayName("The archive of an organisation")
class ArchiveTests {
    @Autowired
    private Retention retention;

    @Autowired
    private DisposalActs acts;

    @Autowired
    private ArchiveExport export;

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
    private TestClock clock;

    @Autowired
    private TestBrowser browser;

    private OrganizationId school;
    private SignedIn director;

    @BeforeEach
    void aSchool() {
        school = region.school();
        director = region.director(school);
    }

    @AfterEach
    void backFromTheFuture() {
        clock.set(LocalDate.of(2026, 9, 7));
    }

    @Test
    @DisplayName("lists what was kept long enough only by a term that the director has confirmed, from 1 January on")
    void released() {
        RegisteredDocument report = register(DocumentKind.EXECUTION_REPORT, LocalDate.of(2026, 9, 1));
        clock.set(LocalDate.of(2032, 1, 1));
        assertThat(released2032()).as("proposed is not confirmed").isEmpty();

        region.run(director, () -> retention.confirm(school, DocumentKind.EXECUTION_REPORT, "01-05", 5));

        clock.set(LocalDate.of(2031, 12, 31));
        assertThat(released2032()).isEmpty();
        clock.set(LocalDate.of(2032, 1, 1));
        assertThat(released2032()).extracting(RegisteredDocument::id).containsExactly(report.id());
    }

    @Test
    @DisplayName("releases papers by an act that the director approves, and deletes none of them")
    void act() {
        RegisteredDocument report = register(DocumentKind.EXECUTION_REPORT, LocalDate.of(2026, 9, 1));
        RegisteredDocument order = register(DocumentKind.CURATOR_ORDER, LocalDate.of(2026, 9, 1));
        region.run(director, () -> retention.confirm(school, DocumentKind.EXECUTION_REPORT, "01-05", 5));
        region.run(director, () -> retention.confirm(school, DocumentKind.CURATOR_ORDER, "01-02", null));
        clock.set(LocalDate.of(2032, 1, 12));
        assertThatThrownBy(() -> region.as(director, () -> acts.drawUp(school, Set.of(order.id()))))
                .as("what is kept for good is in no act")
                .isInstanceOf(ValidationException.class);

        DisposalActId id = region.as(director, () -> acts.drawUp(school, Set.of(report.id())));

        assertThat(released2032()).as("listed once").isEmpty();
        String paper =
                region.as(director, () -> DocumentWords.of(acts.file(school, id).content()));
        assertThat(paper).contains("УТВЕРЖДАЮ", "АКТ № 1", report.number(), "01-05", "5 лет", "31.12.2031");
        region.run(director, () -> acts.approve(school, id));
        assertThatThrownBy(() -> region.run(director, () -> acts.drop(school, id)))
                .isInstanceOf(ConflictException.class);
        assertThat(region.as(director, () -> acts.list(school)))
                .singleElement()
                .satisfies(one -> assertThat(one.approvedOn()).isEqualTo(LocalDate.of(2032, 1, 12)));
        assertThat(region.as(director, () -> archive.file(report.id())).content())
                .isNotEmpty();
    }

    @Test
    @DisplayName("takes the papers of a dropped act back into the list")
    void dropped() {
        RegisteredDocument report = register(DocumentKind.EXECUTION_REPORT, LocalDate.of(2026, 9, 1));
        region.run(director, () -> retention.confirm(school, DocumentKind.EXECUTION_REPORT, "01-05", 5));
        clock.set(LocalDate.of(2032, 1, 12));
        DisposalActId id = region.as(director, () -> acts.drawUp(school, Set.of(report.id())));

        region.run(director, () -> acts.drop(school, id));

        assertThat(released2032()).hasSize(1);
    }

    @Test
    @DisplayName("is the director's business only")
    void directorOnly() {
        SignedIn curator = region.curator(school);
        assertThatThrownBy(() -> region.as(curator, () -> retention.rules(school)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> region.as(curator, () -> export.request(school)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @DisplayName("is exported as one file: every paper and scan, and an index with their checksums")
    void exported() throws IOException {
        RegisteredDocument order = register(DocumentKind.CURATOR_ORDER, LocalDate.of(2026, 9, 1));
        RegisteredDocument pairs = register(DocumentKind.PAIRS_ORDER, LocalDate.of(2026, 9, 2));
        byte[] scan = "%PDF-1.7 скан %%EOF".getBytes(StandardCharsets.UTF_8);
        String code = java.util.Objects.requireNonNull(order.versionCode()).printed();
        region.run(director, () -> archive.attachScan(order.id(), "приказ.pdf", scan, code));

        PrintJobId id = region.as(director, () -> export.request(school));
        sweep.run();

        List<String> names = new ArrayList<>();
        byte[] index = {};
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file(id)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                byte[] content = zip.readAllBytes();
                index = entry.getName().endsWith(".xlsx") ? content : index;
            }
        }
        assertThat(names).hasSize(4);
        assertThat(names.get(0)).isEqualTo("0001 Опись.xlsx");
        assertThat(String.join("\n", names)).contains("приказ.pdf", order.number(), pairs.number());
        assertThat(strings(index)).contains(order.sha256(), pairs.sha256());
    }

    @Test
    @DisplayName("is a page where the director compares the terms with the organisation's list of files")
    void page() {
        browser.open(director, "archive", () -> {
            _click(_find(Button.class, spec -> spec.withText("Сверить и подтвердить"))
                    .get(0));
            _setValue(_get(TextField.class, spec -> spec.withLabel("Индекс дела по номенклатуре")), "01-02");
            _click(_get(Button.class, spec -> spec.withText("Подтвердить")));
        });

        assertThat(region.as(director, () -> retention.rules(school)))
                .filteredOn(RetentionRule::confirmed)
                .singleElement()
                .satisfies(rule -> assertThat(rule.caseIndex()).isEqualTo("01-02"));
    }

    private List<RegisteredDocument> released2032() {
        return region.as(director, () -> retention.released(school));
    }

    private RegisteredDocument register(DocumentKind kind, LocalDate day) {
        RegisterDocument order =
                new RegisterDocument(kind, DocumentOwner.of(school), day, kind.title(), SampleDocuments.of(kind));
        return region.as(director, () -> documents.register(order));
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

    private static String strings(byte[] workbook) throws IOException {
        Path file = Files.createTempFile("index", ".xlsx");
        StringBuilder all = new StringBuilder();
        try (ZipFile zip = new ZipFile(Files.write(file, workbook).toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return all.toString();
    }
}
