package ru.nastavnik.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.document.domain.VersionCode;
import ru.nastavnik.document.page.DocumentText;
import ru.nastavnik.document.persistence.DocumentTemplateTable;
import ru.nastavnik.document.template.CompiledTemplate;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.OwnerConnection;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.WordEdits;

@ApplicationTest
@DisplayName("A template that is changed in the running system")
class TemplateLibraryTests {
    private static final DocumentKind ORDER = DocumentKind.CURATOR_ORDER;
    private static final String SHIPPED = "оставляю за собой";

    @Autowired
    private TemplateLibrary library;

    @Autowired
    private Documents documents;

    @Autowired
    private DocumentTemplateTable table;

    @Autowired
    private LayoutProfiles layouts;

    @Autowired
    private TestRegion region;

    @Autowired
    private TestPeople people;

    @Autowired
    private EditedPapers sheets;

    @Autowired
    private DocumentArchive archive;

    @Autowired
    private TestClock testClock;

    @Autowired
    private RegionClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private OwnerConnection database;

    @Autowired
    private TransactionTemplate transaction;

    private OrganizationId school;
    private SignedIn director;
    private SignedIn centre;
    private LocalDate today;

    @BeforeEach
    void aSchoolAndTheCentre() {
        school = region.school();
        director = region.director(school);
        centre = people.centreOperator();
        today = clock.today();
    }

    /** Other tests write by the templates of the program. */
    @AfterEach
    void theRegionAsBefore() {
        people.as(centre, () -> {
            library.decisions(ORDER).stream()
                    .filter(decision -> !decision.withdrawn() && decision.from().isAfter(today))
                    .forEach(decision -> library.withdraw(ORDER, decision.id()));
            if (library.state(ORDER).version() != null) {
                library.returnTo(ORDER, null, "проверка окончена", today);
            }
        });
    }

    @Test
    @DisplayName("by the regional centre writes the orders of every school from its day on, and no earlier ones")
    void regional() {
        put(centre, "контролирую лично", today);

        assertThat(order(school, today)).contains("контролирую лично").doesNotContain(SHIPPED);
        assertThat(order(school, today.plusMonths(2))).contains("контролирую лично");
        assertThat(order(school, today.minusDays(1))).contains(SHIPPED);
    }

    @Test
    @DisplayName("by a director writes the orders of that school only, before those of the region")
    void ofAnOrganization() {
        OrganizationId other = region.school();
        put(centre, "по-региональному", today);
        put(director, "по-нашему", today);

        assertThat(order(school, today)).contains("по-нашему");
        assertThat(order(other, today)).contains("по-региональному");
        TemplateState state = people.as(director, () -> library.state(ORDER));
        assertThat(state.title()).isEqualTo("организации, версия 1");
        assertThat(state.since()).isEqualTo(today);
    }

    @Test
    @DisplayName("that came into force overnight makes no sheet stale that was signed the day before")
    void signedBefore() {
        put(director, "по-новому", today.plusDays(1));
        LocalDate tomorrow = today.plusDays(1);
        RegisterDocument before = paper(school, today);
        RegisterDocument after = paper(school, tomorrow);
        people.as(director, () -> documents.print(before));
        String code =
                people.as(director, () -> documents.state(before, today).code().printed());
        testClock.set(tomorrow);

        assertThat(people.as(
                        director, () -> documents.state(after, today).code().printed()))
                .as("what the form shows for the day of signing")
                .isEqualTo(code);
        SignedPaper late = new SignedPaper(tomorrow, code, "1-од", null);
        assertThatThrownBy(() -> people.as(director, () -> documents.requireSigned(after, late)))
                .isInstanceOf(StaleVersionException.class);
        SignedPaper signed = new SignedPaper(today, code, "1-од", null);
        RegisteredDocument registered = people.as(director, () -> {
            documents.requireSigned(after, signed);
            return documents.register(after, signed.registration());
        });
        assertThat(text(people.as(director, () -> archive.file(registered.id())).content()))
                .contains(SHIPPED)
                .doesNotContain("по-новому");
    }

    @Test
    @DisplayName("that came into force overnight makes no sheet stale that was changed after its print the day before")
    void changedBefore() {
        put(director, "по-новому", today.plusDays(1));
        RegisterDocument before = paper(school, today);
        byte[] printed = people.as(director, () -> documents.print(before)).content();
        DocumentFile file = WordEdits.of(printed)
                .append("<w:p><w:r><w:t>Приказ довести до сведения коллектива.</w:t></w:r></w:p>")
                .file();
        testClock.set(today.plusDays(1));
        PaperWording order = PaperWording.fixed(paper(school, today.plusDays(1)));

        EditedReading reading = people.as(
                director,
                () -> sheets.read(
                        order,
                        order,
                        new EditedSheet(file, null, Map.of(), Set.of()),
                        new Registration("1-од", today, null)));
        Set<String> seen = reading.places().stream()
                .map(place -> place.difference().mark())
                .collect(Collectors.toSet());
        SignedPaper signed = SignedPaper.edited(today, "1-од", null, new EditedSheet(file, null, Map.of(), seen));
        RegisteredDocument registered = people.as(director, () -> {
            sheets.requireSigned(order, order, signed);
            return documents.register(order.paper(), signed.registration());
        });

        assertThat(reading.places()).as("the sentence that was added").hasSize(1);
        assertThat(people.as(director, () -> archive.file(registered.id())).content())
                .isEqualTo(file.content());
    }

    @Test
    @DisplayName("waits for its day, and can be taken back before; the decision stays visible")
    void planned() {
        put(director, "с первого числа", today.plusDays(10));
        assertThat(order(school, today)).contains(SHIPPED);
        assertThat(order(school, today.plusDays(10))).contains("с первого числа");
        UUID decision =
                people.as(director, () -> library.decisions(ORDER)).get(0).id();

        people.as(director, () -> library.withdraw(ORDER, decision));

        assertThat(order(school, today.plusDays(10))).contains(SHIPPED);
        assertThat(people.as(director, () -> library.decisions(ORDER)))
                .singleElement()
                .satisfies(taken -> assertThat(taken.withdrawn()).isTrue());
        assertThatThrownBy(() -> people.as(director, () -> library.withdraw(ORDER, decision)))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    @DisplayName("can be gone back from, to an earlier version and to the one above, with a reason; all versions stay")
    void back() {
        TemplateVersionId first = put(director, "первая редакция", today);
        put(director, "вторая редакция", today);
        assertThat(order(school, today)).contains("вторая редакция");

        people.as(director, () -> library.returnTo(ORDER, first, "в новой ошибка", today));
        assertThat(order(school, today)).contains("первая редакция");
        people.as(director, () -> library.returnTo(ORDER, null, "свой вариант больше не нужен", today));
        assertThat(order(school, today)).contains(SHIPPED);

        assertThat(people.as(director, () -> library.versions(ORDER)))
                .extracting(TemplateVersion::number)
                .containsExactly(2, 1);
        assertThat(people.as(director, () -> library.decisions(ORDER)))
                .extracting(TemplateDecision::reason)
                .containsExactly(
                        "свой вариант больше не нужен", "в новой ошибка", "вторая редакция", "первая редакция");
        assertThatThrownBy(() -> people.as(director, () -> library.returnTo(ORDER, first, " ", today)))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("почему");
    }

    @Test
    @DisplayName("does not hold if it is bad: the one before stays in force, and nothing is stored")
    void bad() {
        put(director, "хорошая редакция", today);
        byte[] bad =
                EditedTemplate.of(ORDER).replace("{основание}", "{оснавание}").file();

        assertThat(people.as(director, () -> library.problems(ORDER, "приказ.docx", bad)))
                .singleElement()
                .asString()
                .contains("{оснавание} неизвестна");
        assertThatThrownBy(
                        () -> people.as(director, () -> library.putInForce(ORDER, "приказ.docx", bad, "правка", today)))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("{оснавание}");

        assertThat(order(school, today)).contains("хорошая редакция");
        assertThat(people.as(director, () -> library.versions(ORDER))).hasSize(1);
    }

    @Test
    @DisplayName("never holds for days that have passed, and says what is new in it")
    void days() {
        byte[] file = edited("проверка");
        assertThatThrownBy(() -> people.as(
                        director, () -> library.putInForce(ORDER, "t.docx", file, "правка", today.minusDays(1))))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("прошедшей");
        assertThatThrownBy(() -> people.as(director, () -> library.putInForce(ORDER, "t.docx", file, "", today)))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("что изменено");
    }

    @Test
    @DisplayName("is on record beside the text that it wrote")
    void onRecord() {
        TemplateVersionId version = put(director, "на учёте", today);
        RegisterDocument paper = paper(school, today);

        people.as(director, () -> documents.print(paper));

        VersionCode code = VersionCode.typed(
                people.as(director, () -> documents.state(paper, today)).code().printed());
        Optional<TemplateVersion> wrote = transaction.execute(status -> table.writerOf(school.value(), code));
        assertThat(wrote).get().extracting(TemplateVersion::id).isEqualTo(version);
    }

    @Test
    @DisplayName("is taken up by every node, and a version that this program cannot use lets the one above write")
    void nodesAndUpgrades() {
        TemplateVersionId version = put(director, "для всех узлов", today);
        StoredTemplates another = new StoredTemplates(table);
        LayoutProfile layout = layouts.on(today);

        CompiledTemplate found = transaction.execute(
                status -> another.find(version, ORDER, layout).orElseThrow());

        assertThat(text(found.write(SampleDocuments.curatorOrder(OrganizationKind.SCHOOL))))
                .contains("для всех узлов");
        // As if the order had another schema since then.
        assertThat(transaction.<Boolean>execute(
                        status -> another.find(put(director, "ещё одна", today), DocumentKind.PAIRS_ORDER, layout)
                                .isPresent()))
                .isFalse();
    }

    @Test
    @DisplayName("never changes once it is stored")
    void immutable() {
        TemplateVersionId version = put(director, "навсегда", today);
        for (String change : List.of(
                "update app.document_template set note = 'x' where id = :id",
                "delete from app.document_template where id = :id")) {
            assertThatThrownBy(() -> database.owner()
                            .sql(change)
                            .param("id", version.value())
                            .update())
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> transaction.executeWithoutResult(status ->
                            jdbc.sql(change).param("id", version.value()).update()))
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    @DisplayName("can be had in the visible spelling, edited, and uploaded again")
    void forEditing() {
        put(director, "наша редакция", today);

        DocumentFile file = people.as(director, () -> library.forEditing(ORDER));

        assertThat(file.name()).isEqualTo("Приказ о назначении куратора (шаблон).docx");
        assertThat(text(file.content())).contains("{распорядительное слово}", "наша редакция");
        assertThat(people.as(director, () -> library.problems(ORDER, "t.docx", file.content())))
                .isEmpty();
        assertThat(text(people.as(director, () -> library.preview(ORDER, library.usualChoices(ORDER)))))
                .contains("Кузнецову Марию Ивановну", "наша редакция");
    }

    @Test
    @DisplayName("is nobody else's affair: not a curator's, not another school's, and region's papers not a director's")
    void strangers() {
        TemplateVersionId version = put(director, "только наша", today);
        SignedIn stranger = region.director(region.school());
        SignedIn curator = region.curator(school);

        assertThatThrownBy(() -> people.as(stranger, () -> library.uploaded(version)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.as(stranger, () -> library.returnTo(ORDER, version, "чужая", today)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.as(centre, () -> library.returnTo(ORDER, version, "чужая", today)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.as(curator, () -> library.states())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.as(director, () -> library.state(DocumentKind.MUNICIPAL_ROADMAP)))
                .isInstanceOf(NotFoundException.class);
        assertThat(people.as(director, () -> library.states()))
                .extracting(TemplateState::kind)
                .contains(ORDER)
                .doesNotContain(DocumentKind.DIRECTIVE, DocumentKind.MUNICIPAL_ROADMAP);
    }

    private TemplateVersionId put(SignedIn person, String words, LocalDate from) {
        return people.as(person, () -> library.putInForce(ORDER, "приказ.docx", edited(words), words, from));
    }

    private static byte[] edited(String words) {
        return EditedTemplate.of(ORDER).replace(SHIPPED, words).file();
    }

    private String order(OrganizationId organization, LocalDate day) {
        SignedIn person = organization.equals(school) ? director : region.director(organization);
        return text(people.as(person, () -> documents.preview(paper(organization, day))));
    }

    private static String text(byte[] docx) {
        return String.join("\n", DocumentText.paragraphs(docx)).replace('\u00A0', ' ');
    }

    private static RegisterDocument paper(OrganizationId organization, LocalDate day) {
        DocumentData sample = SampleDocuments.curatorOrder(OrganizationKind.SCHOOL);
        DocumentData.Builder data = DocumentData.builder().condition("curator", true);
        for (String name : List.of(
                "basis", "candidateAccusative", "candidatePostAccusative", "candidateDativeShort", "candidateShort")) {
            data.field(name, sample.field(name).map(Object::toString).orElse(null));
        }
        return new RegisterDocument(ORDER, DocumentOwner.of(organization), day, "О назначении куратора", data.build());
    }
}
