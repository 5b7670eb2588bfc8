package ru.nastavnik.pairing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.EditedPapers;
import ru.nastavnik.document.EditedReading;
import ru.nastavnik.document.EditedSheet;
import ru.nastavnik.document.PaperEdit;
import ru.nastavnik.document.PaperFact;
import ru.nastavnik.document.PaperWording;
import ru.nastavnik.document.PrintAnswer;
import ru.nastavnik.document.PrintChecks;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.document.Registration;
import ru.nastavnik.document.SignedPaper;
import ru.nastavnik.document.StaleVersionException;
import ru.nastavnik.document.page.PaperBlocks;
import ru.nastavnik.document.template.PackageGuard;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.people.PersonNames;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.AtOnce;
import ru.nastavnik.support.TestPairs;
import ru.nastavnik.support.TestParticipants;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.WordEdits;

/** The director changed the printed order in Word or by pen, and signed that. */
@ApplicationTest
@DisplayName("An order on pairs that was changed after it was printed")
class EditedPairOrderTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);
    private static final SchoolYear YEAR = SchoolYear.of(TODAY);
    private static final byte[] SCAN = "%PDF-1.7 лист с правкой ручкой %%EOF".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private PairOrders orders;

    @Autowired
    private PairDrafts drafts;

    @Autowired
    private Pairs pairs;

    @Autowired
    private Documents documents;

    @Autowired
    private EditedPapers sheets;

    @Autowired
    private DocumentArchive archive;

    @Autowired
    private PrintChecks checks;

    @Autowired
    private PersonNames names;

    @Autowired
    private TestPairs testPairs;

    @Autowired
    private TestParticipants people;

    @Autowired
    private TestRegion region;

    private OrganizationId school;
    private SignedIn curator;
    private SignedIn director;
    private PairId first;
    private PairId second;
    private PairOrderId order;
    private byte[] printed;

    @BeforeEach
    void aPrintedOrder() {
        school = region.school();
        curator = region.curator(school);
        director = region.director(school);
        first = testPairs.drafted(curator, school, YEAR);
        second = testPairs.drafted(curator, school, YEAR);
        order = testPairs.sent(curator, school, YEAR, first, second);
        printed = print(order);
    }

    @Test
    @DisplayName("in its last day is recognised, and the pairs end on the day of the sheet")
    void anotherLastDay() {
        DocumentFile file =
                WordEdits.of(printed).replace("31.05.2027", "30.04.2027").file();
        EditedReading reading = read(file, Map.of());
        assertThat(reading.proposals()).isEqualTo(Map.of("to", "2027-04-30"));
        assertThat(reading.places())
                .singleElement()
                .satisfies(place -> assertThat(place.weight().mayBeWording()).isFalse());
        refused(file, Map.of(), "другая дата");

        sign(signed("15-од", file, reading.proposals()));

        assertThat(active()).extracting(Pair::termTo).containsOnly(LocalDate.of(2027, 4, 30));
        RegisteredDocument document = registered();
        DocumentFile kept = region.as(director, () -> archive.file(document.id()));
        assertThat(kept.content()).as("the bytes that were signed").isEqualTo(file.content());
        assertThat(document.edit()).isNotNull();
        PaperEdit.Account account =
                region.as(director, () -> archive.editOf(document.id())).orElseThrow();
        assertThat(account.changes())
                .containsExactly(new PaperEdit.Change("Последний день пар", "31.05.2027", "30.04.2027"));
    }

    @Test
    @DisplayName("in a row that is gone leaves that pair out, with its reason")
    void aRowLess() {
        DocumentFile file = WordEdits.of(printed).withoutRow(menteeName(second)).file();
        EditedReading reading = read(file, Map.of());
        assertThat(reading.proposals()).containsEntry("row:" + second, PaperFact.LEFT_OUT);

        refused(file, reading.proposals(), "другое число");
        DocumentFile counted = WordEdits.of(file.content())
                .edit("word/document.xml", xml -> xml.replace("2 (", "1 (").replace(">2<", ">1<"))
                .file();
        EditedReading rest = read(counted, reading.proposals());
        sign(SignedPaper.edited(
                TODAY, "15-од", null, new EditedSheet(counted, null, reading.proposals(), marks(rest))));

        assertThat(active()).extracting(Pair::id).containsExactly(first);
        assertThat(region.as(curator, () -> orders.view(school, order)).rows())
                .filteredOn(row -> row.pair().id().equals(second))
                .singleElement()
                .satisfies(row -> assertThat(row.leftOutReason()).isEqualTo("На подписанном листе её нет"));
    }

    @Test
    @DisplayName("in a mentor is recognised, and the pair has the mentor of the sheet")
    void anotherMentor() {
        PersonId other = region.as(curator, () -> people.mentor(school, YEAR, 1));
        DocumentFile file = renamed(name(other));
        EditedReading reading = read(file, Map.of());
        assertThat(reading.proposals()).containsEntry("mentor:" + first, other.toString());

        sign(signed("15-од", file, reading.proposals()));

        assertThat(active())
                .filteredOn(pair -> pair.id().equals(first))
                .extracting(Pair::mentor)
                .containsExactly(other);
    }

    @Test
    @DisplayName("in a mentor without consent, or with no room, is refused with the reason, and nothing is registered")
    void aMentorWhomTheRulesForbid() {
        PersonId without = region.as(curator, () -> people.mentorWithoutConsent(school, YEAR, 1));
        DocumentFile file = renamed(name(without));
        Map<String, String> facts = Map.of("mentor:" + first, without.toString());

        assertThatThrownBy(() -> read(file, facts)).isInstanceOf(ValidationException.class);
        refused(file, facts, "так записать нельзя");
        PersonId busy = mentor(second);
        refused(renamed(name(busy)), Map.of("mentor:" + first, busy.toString()), "не больше 1");
        assertThat(active()).isEmpty();
        assertThat(mentor(first)).isNotEqualTo(without).isNotEqualTo(busy);
    }

    @Test
    @DisplayName("in words only is taken after each place was seen, and changes no fact")
    void wording() {
        DocumentFile file = WordEdits.of(printed)
                .append("<w:p><w:r><w:t>Приказ довести до сведения коллектива.</w:t></w:r></w:p>")
                .file();
        EditedReading reading = read(file, Map.of());
        assertThat(reading.proposals()).isEmpty();
        assertThat(reading.places()).hasSize(1);
        refused(file, Map.of(), "не отмечены как правка слов");

        sign(SignedPaper.edited(TODAY, "15-од", null, new EditedSheet(file, null, Map.of(), marks(reading))));

        assertThat(active()).hasSize(2);
        assertThat(region.as(director, () -> archive.editOf(registered().id()))
                        .orElseThrow()
                        .changes())
                .containsExactly(new PaperEdit.Change(null, null, "Приказ довести до сведения коллектива."));
    }

    @Test
    @DisplayName("in words only may be given back by the secretary, and be signed as it is once more")
    void givenBack() {
        SignedIn secretary = region.secretary(school);
        DocumentFile file = WordEdits.of(printed)
                .append("<w:p><w:r><w:t>Приказ довести до сведения коллектива.</w:t></w:r></w:p>")
                .file();
        SignedPaper paper = SignedPaper.edited(
                TODAY, null, null, new EditedSheet(file, null, Map.of(), marks(read(file, Map.of(), null))));
        sign(paper);
        region.run(secretary, () -> orders.takeBackSignature(school, order, "Нет печати"));

        sign(paper);
        region.run(secretary, () -> orders.register(school, order, "15-од"));

        assertThat(region.as(director, () -> archive.file(registered().id())).content())
                .isEqualTo(file.content());
        assertThat(active()).hasSize(2);
    }

    @Test
    @DisplayName("by pen keeps its scan as the text, and takes the facts that somebody says")
    void byPen() {
        EditedSheet sheet = new EditedSheet(null, "Срок исправлен на 30.04.2027", Map.of("to", "2027-04-30"), Set.of());
        assertThatThrownBy(() -> sign(SignedPaper.edited(TODAY, "15-од", null, sheet)))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("скан исправленного листа");
        assertThatThrownBy(() -> sign(
                        SignedPaper.edited(TODAY, "15-од", scan(), new EditedSheet(null, " ", Map.of(), Set.of()))))
                .hasMessageContaining("что на листе исправлено");

        sign(SignedPaper.edited(TODAY, "15-од", scan(), sheet));

        assertThat(active()).extracting(Pair::termTo).containsOnly(LocalDate.of(2027, 4, 30));
        RegisteredDocument document = registered();
        assertThat(document.hasText()).isFalse();
        assertThat(region.as(director, () -> archive.file(document.id())).content())
                .isEqualTo(SCAN);
        assertThat(region.as(director, () -> archive.editOf(document.id()))
                        .orElseThrow()
                        .note())
                .isEqualTo("Срок исправлен на 30.04.2027");
    }

    @Test
    @DisplayName("in no word is told so")
    void nothingChanged() {
        DocumentFile same = WordEdits.of(printed).file();

        assertThat(read(same, Map.of()).places()).isEmpty();
        refused(same, Map.of(), "Текст файла тот же, что напечатан");
    }

    @Test
    @DisplayName("with another number or date in its text than are entered is refused")
    void numberAndDateInTheFile() {
        DocumentFile file = WordEdits.of(printed)
                .replace(">______<", ">16-од<")
                .replace("31.05.2027", "30.04.2027")
                .file();
        Map<String, String> facts = Map.of("to", "2027-04-30");
        refused(file, facts, "стоит номер 16-од");

        sign(signed("16-од", file, facts));

        assertThat(registered().number()).isEqualTo("16-од");
    }

    @Test
    @DisplayName("is refused if it is another paper, of another school, or of an earlier text")
    void anotherPaper() {
        PairOrderId other = testPairs.sent(curator, school, YEAR, testPairs.drafted(curator, school, YEAR));
        DocumentFile another = WordEdits.of(print(other)).file();
        assertThatThrownBy(() -> read(another, Map.of())).isInstanceOf(StaleVersionException.class);

        OrganizationId neighbour = region.school();
        SignedIn itsCurator = region.curator(neighbour);
        PairOrderId theirs =
                testPairs.sent(itsCurator, neighbour, YEAR, testPairs.drafted(itsCurator, neighbour, YEAR));
        DocumentFile strange = WordEdits.of(region.as(
                                region.director(neighbour),
                                () -> documents.print(orders.paper(neighbour, theirs, Map.of())))
                        .content())
                .file();
        assertThatThrownBy(() -> read(strange, Map.of()))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("файл другого документа");
        assertThat(active()).isEmpty();
    }

    @Test
    @DisplayName("is refused with the reason if the file hides something or is no document of Word")
    void hostileFiles() {
        refused(
                WordEdits.of(printed)
                        .append("<w:p><w:ins w:id=\"9\" w:author=\"Секретарь\"><w:r><w:t>и"
                                + " всех</w:t></w:r></w:ins></w:p>")
                        .file(),
                Map.of(),
                "неприменённое исправление (автор: Секретарь)");
        refused(
                WordEdits.of(printed)
                        .append("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>тайно</w:t></w:r></w:p>")
                        .file(),
                Map.of(),
                "скрытый текст");
        refused(WordEdits.of(printed).with("word/vbaProject.bin", "x").file(), Map.of(), "макросы");
        refused(
                WordEdits.of(printed)
                        .edit(
                                "word/document.xml",
                                xml -> xml.replaceFirst(
                                        "<w:document",
                                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:document"))
                        .file(),
                Map.of(),
                "DOCTYPE");
        refused(
                WordEdits.of(printed).append("<w:p><w:r><w:pict/></w:r></w:p>").file(),
                Map.of(),
                "картинка, надпись в рамке");
        refused(
                WordEdits.of(printed)
                        .edit(footer(), xml -> xml.replace("Код версии", "Действует до мая. Код версии"))
                        .file(),
                Map.of(),
                "Изменён колонтитул");
        for (byte[] wrong : List.of(SCAN, "<svg/>".getBytes(StandardCharsets.UTF_8), new byte[0])) {
            refused(new DocumentFile("приказ.docx", DocumentFile.DOCX, wrong), Map.of(), "не документ Word");
        }
        refused(
                new DocumentFile("приказ.docx", DocumentFile.DOCX, new byte[5 * 1024 * 1024 + 1]),
                Map.of(),
                "больше 5 МБ");
        assertThat(active()).isEmpty();
    }

    @Test
    @DisplayName("is registered by one of two who do it at once")
    void oneWinner() throws InterruptedException {
        DocumentFile file =
                WordEdits.of(printed).replace("31.05.2027", "30.04.2027").file();
        Map<String, String> facts = Map.of("to", "2027-04-30");
        Runnable one = () -> sign(signed("15-од", file, facts));
        Runnable two = () -> sign(signed("16-од", file, facts));

        List<Throwable> told = AtOnce.run(one, two);

        assertThat(told).containsOnlyOnce((Throwable) null);
        assertThat(told).filteredOn(java.util.Objects::nonNull).singleElement().isInstanceOf(ConflictException.class);
        assertThat(active()).hasSize(2);
    }

    @Test
    @DisplayName(
            "is taken by the director of the school alone, while it is decided on and while it waits for its number")
    void whoMayTakeIt() {
        SignedIn secretary = region.secretary(school);
        SignedIn stranger = region.director(region.school());
        DocumentFile file =
                WordEdits.of(printed).replace("31.05.2027", "30.04.2027").file();
        SignedPaper paper = signed("15-од", file, Map.of("to", "2027-04-30"));
        for (SignedIn who : List.of(curator, secretary)) {
            assertThatThrownBy(() -> region.run(who, () -> orders.wording(school, order, Map.of(), Map.of())))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> region.run(who, () -> orders.sign(school, order, Map.of(), paper)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> region.run(stranger, () -> orders.wording(school, order, Map.of(), Map.of())))
                .isInstanceOf(NotFoundException.class);
        PaperWording wording = region.as(director, () -> orders.wording(school, order, Map.of(), Map.of()));
        assertThatThrownBy(() -> region.run(
                        stranger,
                        () -> sheets.read(
                                wording,
                                wording,
                                new EditedSheet(file, null, Map.of(), Set.of()),
                                new Registration(null, TODAY, null))))
                .isInstanceOf(NotFoundException.class);

        String code = region.as(
                director,
                () -> documents
                        .state(orders.paper(school, order, Map.of()), TODAY)
                        .code()
                        .printed());
        region.run(director, () -> orders.sign(school, order, Map.of(), new SignedPaper(TODAY, code, null, null)));
        for (SignedIn who : List.of(curator, secretary)) {
            assertThatThrownBy(() -> region.run(who, () -> orders.signedWording(school, order, Map.of())))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> region.run(who, () -> orders.registerSheet(school, order, paper)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(active()).isEmpty();
        region.run(director, () -> orders.registerSheet(school, order, paper));

        assertThat(active()).extracting(Pair::termTo).containsOnly(LocalDate.of(2027, 4, 30));
        assertThat(active()).extracting(Pair::activeFrom).containsOnly(TODAY);
        assertThatThrownBy(() -> region.run(director, () -> orders.registerSheet(school, order, paper)))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    @DisplayName("is found on the public page by the code of its print, and told as it is")
    void thePublicPage() {
        DocumentFile file =
                WordEdits.of(printed).replace("31.05.2027", "30.04.2027").file();
        sign(signed("15-од", file, Map.of("to", "2027-04-30")));
        String feet = new PaperBlocks(printed).feet();
        String check = feet.replaceFirst("(?s).*Код проверки: ([0-9A-Z-]+).*", "$1");

        assertThat(checks.ofPrint("10.0.0.1", "15-од", TODAY, check))
                .isInstanceOfSatisfying(
                        PrintAnswer.Registered.class,
                        found -> assertThat(found.edited()).isTrue());
    }

    private void refused(DocumentFile file, Map<String, String> facts, String why) {
        assertThatThrownBy(() -> sign(signed("15-од", file, facts)))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining(why);
        assertThat(region.as(director, () -> orders.view(school, order)).state())
                .isEqualTo(PairOrderState.SENT);
    }

    private static SignedPaper signed(@Nullable String number, DocumentFile file, Map<String, String> facts) {
        return SignedPaper.edited(TODAY, number, null, new EditedSheet(file, null, facts, Set.of()));
    }

    private void sign(SignedPaper paper) {
        region.run(director, () -> orders.sign(school, order, Map.of(), paper));
    }

    private EditedReading read(DocumentFile file, Map<String, String> facts) {
        return read(file, facts, "15-од");
    }

    private EditedReading read(DocumentFile file, Map<String, String> facts, @Nullable String number) {
        return region.as(
                director,
                () -> sheets.read(
                        orders.wording(school, order, Map.of(), Map.of()),
                        orders.wording(school, order, Map.of(), facts),
                        new EditedSheet(file, null, facts, Set.of()),
                        new Registration(number, TODAY, null)));
    }

    private static Set<String> marks(EditedReading reading) {
        return reading.places().stream().map(place -> place.difference().mark()).collect(Collectors.toSet());
    }

    private byte[] print(PairOrderId id) {
        return region.as(director, () -> documents.print(orders.paper(school, id, Map.of())))
                .content();
    }

    /** The first pair's mentor is struck and another one written in the place. */
    private DocumentFile renamed(String other) {
        return WordEdits.of(printed).replace(name(mentor(first)), other).file();
    }

    private String footer() {
        return PackageGuard.read("print", printed).keySet().stream()
                .filter(part -> part.matches("word/footer.*[.]xml"))
                .findFirst()
                .orElseThrow();
    }

    private PersonId mentor(PairId pair) {
        return drafted(pair).mentor();
    }

    private String menteeName(PairId pair) {
        return name(drafted(pair).mentees().get(0));
    }

    private Pair drafted(PairId id) {
        return region.as(curator, () -> drafts.board(school, YEAR)).pairs().stream()
                .filter(pair -> pair.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String name(PersonId person) {
        return region.as(
                        curator,
                        () -> requireNonNull(
                                names.persons(school, Set.of(person)).get(person)))
                .name()
                .full();
    }

    private List<Pair> active() {
        return region.as(curator, () -> pairs.activeOn(school, TODAY));
    }

    private RegisteredDocument registered() {
        String document = requireNonNull(
                region.as(director, () -> orders.view(school, order)).documentId());
        return region.as(director, () -> archive.get(DocumentId.of(document)));
    }

    private static DocumentFile scan() {
        return new DocumentFile("лист.pdf", "application/pdf", SCAN);
    }
}
