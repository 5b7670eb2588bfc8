package ru.nastavnik.signature;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.archive.ArchiveExport;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.DocumentOwner;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.PrintAnswer;
import ru.nastavnik.document.PrintChecks;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.document.SampleDocuments;
import ru.nastavnik.printing.PrintJobId;
import ru.nastavnik.printing.PrintJobs;
import ru.nastavnik.printing.PrintSweep;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.Hashes;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.signature.domain.Finding;
import ru.nastavnik.signature.domain.Verdict;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestBrowser;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
@DisplayName("An electronic signature of a registered document")
class SignaturesTests {
    @Autowired
    private Signatures signatures;

    @Autowired
    private Authorities authorities;

    @Autowired
    private SigningFiles files;

    @Autowired
    private Documents documents;

    @Autowired
    private DocumentArchive archive;

    @Autowired
    private PrintChecks checks;

    @Autowired
    private TestRegion region;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestBrowser browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ArchiveExport export;

    @Autowired
    private PrintJobs jobs;

    @Autowired
    private PrintSweep sweep;

    private SignedIn administrator;
    private OrganizationId school;
    private SignedIn director;
    private DocumentId order;

    @BeforeEach
    void anOrderThatWasGivenOutToBeSigned() {
        clock.set(SignatureMaterial.LATER);
        administrator = people.administrator();
        school = region.school();
        director = region.director(school);
        order = register(DocumentKind.CURATOR_ORDER).id();
        giveOut(order);
    }

    @AfterEach
    void nobodyIsTrustedAnyMore() {
        region.run(
                administrator,
                () -> authorities.list().stream()
                        .filter(one -> one.withdrawn() == null)
                        .forEach(one -> authorities.withdraw(one.id(), "проверка окончена")));
        clock.set(TestClock.START);
    }

    @Test
    @DisplayName("is made of a file that the public page knows, by its hash")
    void whoGotTheSignedFileMayAskAboutIt() {
        String hash = Hashes.sha256(SignatureMaterial.paper());

        assertThat(checks.ofFile("2001:db8:51::1", hash)).isInstanceOf(PrintAnswer.Registered.class);
        assertThat(checks.ofFile("2001:db8:51::1", Hashes.sha256(new byte[] {1})))
                .isInstanceOf(PrintAnswer.Unknown.class);
    }

    @Test
    @DisplayName("is valid by the certificates and lists that the administrator uploaded, and is kept with its check")
    void valid() {
        trust();

        SignatureCheck check = attach("gost256.sig");

        assertThat(check.verdict()).isEqualTo(Verdict.VALID);
        AttachedSignature attached = one();
        assertThat(attached.checks()).hasSize(1);
        CheckedSigner signer = attached.newest().signers().get(0);
        assertThat(signer.check().algorithm()).isEqualTo("ГОСТ Р 34.10-2012, 256 бит");
        assertThat(Objects.requireNonNull(signer.check().certificate()).owner().name())
                .isEqualTo("Лугов Пётр Ильич");
        assertThat(signatures(order, attached)).isEqualTo(SignatureMaterial.file("gost256.sig"));
        assertThat(region.as(
                                director,
                                () -> signatures.original(order, attached.file().id()))
                        .content())
                .isEqualTo(SignatureMaterial.paper());
    }

    @Test
    @DisplayName("is not confirmed while nobody is trusted; checked again it is valid, and both checks stay")
    void recheck() {
        assertThat(attach("rsa.sig").signers().get(0).check().findings()).containsExactly(Finding.NO_TRUST_ANCHOR);

        trust();
        SignatureId id = one().id();
        region.run(director, () -> signatures.recheck(order, id));

        assertThat(one().checks())
                .extracting(SignatureCheck::verdict)
                .containsExactly(Verdict.VALID, Verdict.UNCONFIRMED);
    }

    @Test
    @DisplayName("is not attached if it is invalid: what was found is told, and what was there stays")
    void invalid() {
        trust();
        attach("rsa.sig");

        assertThat(attach("wrong-file.sig").verdict()).isEqualTo(Verdict.INVALID);
        assertThat(attach("revoked.sig").signers().get(0).check().findings()).contains(Finding.REVOKED);

        assertThat(one().fileName()).isEqualTo("rsa.sig");
    }

    @Test
    @DisplayName("is attached once, whatever its spelling")
    void once() {
        trust();
        attach("rsa.sig");

        assertThatThrownBy(() -> attach("base64.sig"))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("уже приложена");
    }

    @Test
    @DisplayName("is refused under a name that looks like another")
    void turnedName() {
        assertThatThrownBy(() -> region.as(
                        director,
                        () -> signatures.attach(order, "подпись\u202Egis.exe", SignatureMaterial.file("rsa.sig"))))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("невидимые знаки");
    }

    @Test
    @DisplayName("cannot come before the file was given out")
    void before() {
        DocumentId another = register(DocumentKind.PROGRAMME).id();

        assertThatThrownBy(() -> region.as(
                        director, () -> signatures.attach(another, "rsa.sig", SignatureMaterial.file("rsa.sig"))))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("Сначала подготовьте файл");
    }

    @Test
    @DisplayName("stays valid as a file of its time after trust has ended, but a new check confirms it no more")
    void withdrawn() {
        trust();
        attach("rsa.sig");
        nobodyIsTrustedAnyMore();
        clock.set(SignatureMaterial.LATER);

        SignatureId id = one().id();
        region.run(director, () -> signatures.recheck(order, id));

        assertThat(one().checks())
                .extracting(SignatureCheck::verdict)
                .containsExactly(Verdict.UNCONFIRMED, Verdict.VALID);
    }

    @Test
    @DisplayName("is the business of the document's own director and secretary; others of the school read it")
    void whose() {
        trust();
        attach("rsa.sig");
        SignedIn curator = region.curator(school);
        SignedIn stranger = region.director(region.school());

        assertThat(region.as(curator, () -> signatures.of(order))).hasSize(1);
        assertThatThrownBy(() -> region.as(
                        curator, () -> signatures.attach(order, "rsa.sig", SignatureMaterial.file("gost256.sig"))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> region.as(stranger, () -> signatures.of(order)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    @DisplayName("of an order that names pupils is seen in its school only, also by whoever asks the tables")
    void personal() {
        trust();
        DocumentId pairs = register(DocumentKind.PAIRS_ORDER).id();
        giveOut(pairs);
        region.run(director, () -> signatures.attach(pairs, "rsa.sig", SignatureMaterial.file("rsa.sig")));
        SignedIn stranger = region.director(region.school());

        for (String table : List.of("signing_file", "signature", "signature_check", "signature_check_signer")) {
            assertThat(region.as(director, () -> personalRows(table))).as(table).isPositive();
            assertThat(region.as(stranger, () -> personalRows(table))).as(table).isZero();
        }
    }

    @Test
    @DisplayName("is shown on the document's page with the reason, and can be checked again there")
    void page() {
        attach("rsa.sig");
        browser.open(director, "documents/" + order, () -> {
            assertThat(_find(Span.class, spec -> spec.withText("Подпись не подтверждена")))
                    .hasSize(1);
            assertThat(_find(ListItem.class)).extracting(ListItem::getText).contains(Finding.NO_TRUST_ANCHOR.words());
            assertThat(_find(Anchor.class, spec -> spec.withText("Копия с отметкой о подписи (PDF/A)")))
                    .hasSize(1);
            trust();
            _click(_get(Button.class, spec -> spec.withText("Проверить ещё раз")));
            assertThat(_find(Span.class, spec -> spec.withText("Подпись действительна")))
                    .hasSize(1);
        });
    }

    @Test
    @DisplayName("leaves the school with its archive, together with the file that was signed")
    void exported() throws IOException {
        trust();
        attach("rsa.sig");

        PrintJobId job = region.as(director, () -> export.request(school));
        sweep.run();

        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file(job)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName().replaceAll("^[0-9-]+ ", ""), zip.readAllBytes());
            }
        }
        assertThat(files.get("Подпись rsa.sig")).isEqualTo(SignatureMaterial.file("rsa.sig"));
        assertThat(files.values()).anySatisfy(file -> assertThat(file).isEqualTo(SignatureMaterial.paper()));
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

    @Test
    @DisplayName("is told to be another person's if the certificate names somebody else than the paper")
    void somebodyElse() {
        trust();

        SignatureCheck check = attach("other-person.sig");

        assertThat(check.verdict()).isEqualTo(Verdict.VALID);
        assertThat(check.signers().get(0).agrees()).isFalse();
        browser.open(
                director,
                "documents/" + order,
                () -> assertThat(_find(ListItem.class))
                        .extracting(ListItem::getText)
                        .anyMatch(words -> words.contains("сверьте, чья это подпись")));
    }

    private void trust() {
        region.run(administrator, () -> {
            for (String name : List.of("rsa", "gost", "middle")) {
                authorities.add(SignatureMaterial.file(name + ".cer"));
                authorities.addList(SignatureMaterial.file(name + ".crl"));
            }
        });
    }

    private SignatureCheck attach(String name) {
        return region.as(director, () -> signatures.attach(order, name, SignatureMaterial.file(name)));
    }

    private AttachedSignature one() {
        List<AttachedSignature> all = region.as(director, () -> signatures.of(order));
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private byte[] signatures(DocumentId document, AttachedSignature attached) {
        return region.as(director, () -> signatures.signatureFile(document, attached.id()))
                .content();
    }

    private RegisteredDocument register(DocumentKind kind) {
        RegisterDocument paper = new RegisterDocument(
                kind, DocumentOwner.of(school), LocalDate.of(2026, 11, 27), kind.title(), SampleDocuments.of(kind));
        return region.as(director, () -> documents.register(paper));
    }

    /** As {@code prepare} does with what LibreOffice makes; the signatures of the tests were made for these bytes. */
    private void giveOut(DocumentId document) {
        region.run(
                director,
                () -> files.keep(
                        archive.get(document),
                        SignatureMaterial.paper(),
                        director.actor(LocalDate.of(2026, 12, 10)).orElseThrow()));
    }

    private int personalRows(String table) {
        return Objects.requireNonNull(transaction.execute(status -> jdbc.sql(
                        "select count(*) from app." + table + " where personal and organization_id = :school")
                .param("school", school.value())
                .query(Integer.class)
                .single()));
    }
}
