package ru.nastavnik.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.document.check.SheetPictures;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.OwnerConnection;
import ru.nastavnik.support.TestRegion;

/** The code on a scan keeps facts and paper together. */
@ApplicationTest
@DisplayName("A scan of a signed paper")
class ScannedPapersTests {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 7);
    private static final byte[] UNREADABLE = "%PDF-1.7 nothing %%EOF".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private Documents documents;

    @Autowired
    private DocumentArchive archive;

    @Autowired
    private PrintedSheets sheets;

    @Autowired
    private TestRegion region;

    @Autowired
    private OwnerConnection database;

    private OrganizationId school;
    private SignedIn director;
    private SignedIn secretary;
    private DocumentId order;

    @BeforeEach
    void aRegisteredOrder() {
        school = region.school();
        director = region.director(school);
        secretary = region.secretary(school);
        order = region.as(director, () -> sheets.registered(school, "планом работы", "15-од", DAY));
    }

    @Test
    @DisplayName("that bears the code of the registered text is kept without a question")
    void theRightScan() {
        byte[] scan = scanOf(region.as(director, () -> archive.file(order)).content());

        region.run(secretary, () -> archive.attachScan(order, "скан\u202Egpj.pdf", scan, null));

        assertThat(compared()).isEqualTo("READ");
        assertThat(region.as(secretary, () -> archive.scan(order)))
                .hasValueSatisfying(kept -> assertThat(kept.name()).isEqualTo("скан_gpj.pdf"));
    }

    @Test
    @DisplayName("of another text of the school is refused with both wordings")
    void anotherText() {
        byte[] scan = scanOf(print(school, director, "приказом прежнего года"));

        assertThatThrownBy(() -> region.run(secretary, () -> archive.attachScan(order, "скан.pdf", scan, null)))
                .isInstanceOfSatisfying(StaleVersionException.class, stale -> {
                    assertThat(stale.onPaperOnly()).anyMatch(words -> words.contains("приказом прежнего года"));
                    assertThat(stale.inSystemOnly()).anyMatch(words -> words.contains("планом работы"));
                });
        assertThatThrownBy(
                        () -> region.run(secretary, () -> archive.attachScan(order, "скан.pdf", scan, codeOf(order))))
                .as("whoever says that they looked")
                .isInstanceOf(StaleVersionException.class);
        assertThat(region.as(secretary, () -> archive.scan(order))).isEmpty();
    }

    @Test
    @DisplayName("of another school's paper is refused, and nothing of that paper is told")
    void anotherSchoolsPaper() {
        OrganizationId other = region.school();
        byte[] scan = scanOf(print(other, region.director(other), "тайным планом"));

        assertThatThrownBy(() -> region.run(secretary, () -> archive.attachScan(order, "скан.pdf", scan, null)))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("На скане другой документ")
                .hasMessageNotContaining("тайным планом");
    }

    @Test
    @DisplayName("whose code cannot be read is kept once a person has compared the code")
    void unreadable() {
        assertThatThrownBy(() -> region.run(secretary, () -> archive.attachScan(order, "скан.pdf", UNREADABLE, null)))
                .isInstanceOf(ScanUnreadException.class)
                .hasMessageContaining(codeOf(order));
        assertThatThrownBy(() ->
                        region.run(secretary, () -> archive.attachScan(order, "скан.pdf", UNREADABLE, "0000-0000")))
                .isInstanceOf(ValidationException.class);

        region.run(secretary, () -> archive.attachScan(order, "скан.pdf", UNREADABLE, codeOf(order)));

        assertThat(compared()).isEqualTo("LOOKED");
    }

    @Test
    @DisplayName(
            "fills in the code for whoever signs, and that of an earlier text is refused before anything is signed")
    void whileSigning() {
        RegisterDocument present = PrintedSheets.order(school, "новым планом", DAY);
        byte[] scan = scanOf(print(school, director, "новым планом"));
        byte[] stale = scanOf(print(school, director, "старым планом"));

        assertThat(region.as(director, () -> documents.bearsPresentText(present, present.date(), scan)))
                .isTrue();
        assertThat(region.as(director, () -> documents.bearsPresentText(present, present.date(), UNREADABLE)))
                .isFalse();
        assertThatThrownBy(() -> region.as(director, () -> documents.bearsPresentText(present, present.date(), stale)))
                .isInstanceOf(StaleVersionException.class);
        String code =
                region.as(director, () -> documents.state(present, DAY)).code().printed();
        assertThatThrownBy(() -> region.as(
                        director,
                        () -> documents.requireSigned(
                                present, new SignedPaper(DAY, code, "16-од", new DocumentFile("a.jpg", "", stale)))))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    @DisplayName("that came with the signature stays with the registered document")
    void keptWithTheRegistration() {
        RegisterDocument paper = PrintedSheets.order(school, "новым планом", DAY);
        byte[] scan = scanOf(print(school, director, "новым планом"));

        RegisteredDocument registered = region.as(director, () -> {
            String code = documents.state(paper, DAY).code().printed();
            return documents.register(
                    paper, new SignedPaper(DAY, code, "16-од", new DocumentFile("лист.jpg", "", scan)).registration());
        });

        assertThat(registered.scanAttachedAt()).isNotNull();
        assertThat(region.as(secretary, () -> archive.scan(registered.id())))
                .hasValueSatisfying(kept -> assertThat(kept.content()).isEqualTo(scan));
    }

    private byte[] print(OrganizationId owner, SignedIn prints, String basis) {
        return region.as(prints, () -> documents.print(PrintedSheets.order(owner, basis, DAY)))
                .content();
    }

    private static byte[] scanOf(byte[] docx) {
        return SheetPictures.file(SheetPictures.scanned(PrintedSheets.mark(docx).text(""), 0.7), "jpg");
    }

    private String codeOf(DocumentId document) {
        return java.util.Objects.requireNonNull(
                        region.as(director, () -> archive.get(document)).versionCode())
                .printed();
    }

    private String compared() {
        return database.owner()
                .sql("select compared from app.document_scan where document_id = :id")
                .param("id", order.value())
                .query(String.class)
                .single();
    }
}
