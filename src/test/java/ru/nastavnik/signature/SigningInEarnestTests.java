package ru.nastavnik.signature;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.acquaintance.ElectronicGrounds;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.DocumentOwner;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.ElectronicSignature;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.document.SampleDocuments;
import ru.nastavnik.document.SignedPaper;
import ru.nastavnik.document.SigningWay;
import ru.nastavnik.pairing.PairOrderId;
import ru.nastavnik.pairing.PairOrders;
import ru.nastavnik.pdf.PdfAValidation;
import ru.nastavnik.shared.DayText;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.signature.domain.Finding;
import ru.nastavnik.signature.domain.Verdict;
import ru.nastavnik.signature.mark.MarkedCopy;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestPairs;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;

/** From the registered order to the marked copy, with LibreOffice and OpenSSL as they are installed. */
@ApplicationTest
@DisplayName("An order that is signed electronically")
class SigningInEarnestTests {
    private static final Path MAKE = Path.of("src", "test", "signatures", "make");

    @Autowired
    private Signatures signatures;

    @Autowired
    private Authorities authorities;

    @Autowired
    private DraftSigning drafts;

    @Autowired
    private ElectronicGrounds grounds;

    @Autowired
    private PairOrders orders;

    @Autowired
    private TestPairs pairs;

    @Autowired
    private DocumentArchive archive;

    @Autowired
    private Documents documents;

    @Autowired
    private TestRegion region;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestClock clock;

    @TempDir
    private Path folder;

    @AfterEach
    void nobodyIsTrustedAnyMore() {
        region.run(
                people.administrator(),
                () -> authorities.list().stream()
                        .filter(one -> one.withdrawn() == null)
                        .forEach(one -> authorities.withdraw(one.id(), "проверка окончена")));
        clock.set(TestClock.START);
    }

    @Test
    @DisplayName("is given out as one PDF/A for good, signed by GOST in another program, and shown with its mark")
    void fromOrderToMark() throws IOException, InterruptedException {
        // OpenSSL makes its certificates and signatures by the machine's clock.
        clock.set(Instant.now());
        OrganizationId school = region.school();
        SignedIn director = region.director(school);
        assumeTrue(region.as(director, () -> signatures.availability()).available(), "LibreOffice is not installed");
        assumeTrue(run("openssl", "engine", "gost"), "The GOST engine is not installed");
        LocalDate day = LocalDate.of(2026, 9, 4);
        DocumentId order = region.as(
                        director,
                        () -> documents.register(new RegisterDocument(
                                DocumentKind.PROGRAMME,
                                DocumentOwner.of(school),
                                day,
                                "О программе",
                                SampleDocuments.of(DocumentKind.PROGRAMME))))
                .id();

        SigningFile file = region.as(director, () -> signatures.prepare(order));
        byte[] given =
                region.as(director, () -> signatures.original(order, file.id())).content();
        assertThat(PdfAValidation.objections(given)).isEmpty();
        assertThat(region.as(director, () -> signatures.prepare(order)).sha256())
                .as("asked for once more")
                .isEqualTo(file.sha256());

        Path paper = Files.write(folder.resolve("paper.pdf"), given);
        assertThat(run(MAKE.toString(), paper.toString(), folder.resolve("made").toString()))
                .isTrue();
        region.run(people.administrator(), () -> {
            authorities.add(made("gost.cer"));
            authorities.add(made("rsa.cer"));
        });
        SignatureCheck check = region.as(director, () -> signatures.attach(order, "приказ.sig", made("gost512.sig")));
        assertThat(check.verdict()).isNotEqualTo(Verdict.INVALID);
        assertThat(check.signers().get(0).check().findings()).doesNotContain(Finding.NO_TRUST_ANCHOR);
        assertThat(region.as(director, () -> signatures.attach(order, "чужая.sig", made("wrong-file.sig")))
                        .verdict())
                .isEqualTo(Verdict.INVALID);
        region.run(director, () -> signatures.attach(order, "второй.sig", made("second.sig")));

        byte[] copy =
                region.as(director, () -> signatures.marked(order, file.id())).content();
        Files.createDirectories(Path.of("target", "signature-marks"));
        Files.write(Path.of("target", "signature-marks", "order.pdf"), copy);
        assertThat(PdfAValidation.objections(copy)).isEmpty();
        assertThat(MarkedCopy.text(copy)).contains("Владелец Лугов Пётр Ильич", "Владелец Сосновский Глеб Игоревич");
        assertThat(region.as(director, () -> signatures.of(order))).hasSize(2);
        List<AttachedSignature> all = region.as(director, () -> signatures.of(order));
        assertThat(all).allSatisfy(one -> assertThat(one.file().sha256()).isEqualTo(file.sha256()));
    }

    @Test
    @DisplayName("instead of on paper is given out with its number and today's date, and registered by the signature")
    void insteadOfPaper() throws IOException, InterruptedException {
        clock.set(Instant.now());
        LocalDate today = clock.instant().atZone(ZoneId.of("Asia/Tomsk")).toLocalDate();
        OrganizationId school = region.school();
        SignedIn director = region.director(school);
        SignedIn curator = region.curator(school);
        assumeTrue(region.as(director, () -> signatures.availability()).available(), "LibreOffice is not installed");
        assumeTrue(run("openssl", "engine", "gost"), "The GOST engine is not installed");
        SchoolYear year = SchoolYear.of(today);
        PairOrderId order = pairs.sent(curator, school, year, pairs.drafted(curator, school, year));
        region.run(director, () -> {
            grounds.enterAct(school, "Положение об электронном документообороте", "12", today);
            documents.reserve(orders.paper(school, order, Map.of()), "12-од", today);
        });

        SigningFile file = region.as(director, () -> drafts.prepare(orders.paper(school, order, Map.of())));
        byte[] given = region.as(director, () -> drafts.original(orders.paper(school, order, Map.of()), file.id()))
                .content();
        assertThat(PdfAValidation.objections(given)).isEmpty();
        assertThat(MarkedCopy.text(given).replace('\u00A0', ' ')).contains("№ 12-од", DayText.of(today), "П.И. Лугов");
        Path paper = Files.write(folder.resolve("draft.pdf"), given);
        assertThat(run(MAKE.toString(), paper.toString(), folder.resolve("made").toString()))
                .isTrue();
        region.run(people.administrator(), () -> authorities.add(made("gost.cer")));
        String code = region.as(director, () -> documents.state(orders.paper(school, order, Map.of()), today))
                .code()
                .printed();
        region.run(
                director,
                () -> orders.sign(
                        school,
                        order,
                        Map.of(),
                        SignedPaper.electronically(
                                today,
                                code,
                                "12-од",
                                new ElectronicSignature(
                                        new DocumentFile("приказ.sig", "", made("gost512.sig")), true))));

        DocumentId document = DocumentId.of(requireNonNull(
                region.as(director, () -> orders.view(school, order)).documentId()));
        assertThat(region.as(director, () -> archive.get(document)).signed()).isNotEqualTo(SigningWay.HAND);
        assertThat(region.as(director, () -> signatures.original(document, file.id()))
                        .content())
                .isEqualTo(given);
        byte[] copy = region.as(director, () -> signatures.marked(document, file.id()))
                .content();
        Files.createDirectories(Path.of("target", "signature-marks"));
        Files.write(Path.of("target", "signature-marks", "instead-of-paper.pdf"), copy);
        assertThat(PdfAValidation.objections(copy)).isEmpty();
    }

    private byte[] made(String name) {
        try {
            return Files.readAllBytes(folder.resolve("made").resolve(name));
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }

    private boolean run(String... command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("said.txt").toFile())
                    .start();
        } catch (IOException missing) {
            return false;
        }
        return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
