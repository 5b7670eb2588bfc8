package ru.nastavnik.signature;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.acquaintance.ElectronicGrounds;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.document.DocumentFilter;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.ElectronicSignature;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.document.SignedPaper;
import ru.nastavnik.document.SigningWay;
import ru.nastavnik.letter.LetterContent;
import ru.nastavnik.letter.LetterId;
import ru.nastavnik.letter.Letters;
import ru.nastavnik.protocol.ProtocolContent;
import ru.nastavnik.protocol.ProtocolId;
import ru.nastavnik.protocol.Protocols;
import ru.nastavnik.roadmap.MunicipalRoadmapId;
import ru.nastavnik.roadmap.MunicipalRoadmapProcessActions;
import ru.nastavnik.roadmap.MunicipalRoadmaps;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.signature.domain.Verdict;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;

/** The signatures of the tests were made on 28 November 2026 by OpenSSL, for the bytes of one paper. */
@ApplicationTest
@DisplayName("A paper other than an order that is signed electronically instead of on paper")
class DraftSigningKindsTests {
    private static final Instant EVENING = Instant.parse("2026-11-28T15:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final LocalDate MEETING = DAY.minusDays(2);
    private static final String COUNCIL = "педагогический совет";

    @Autowired
    private GivenFiles given;

    @Autowired
    private DraftSigning signing;

    @Autowired
    private Signatures signatures;

    @Autowired
    private MunicipalActs acts;

    @Autowired
    private Authorities authorities;

    @Autowired
    private ElectronicGrounds grounds;

    @Autowired
    private Documents documents;

    @Autowired
    private DocumentArchive archive;

    @Autowired
    private Letters letters;

    @Autowired
    private Protocols protocols;

    @Autowired
    private MunicipalRoadmaps roadmaps;

    @Autowired
    private MunicipalRoadmapProcessActions rollout;

    @Autowired
    private TestRegion region;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private MunicipalityId municipality;
    private OrganizationId school;
    private SignedIn curator;
    private SignedIn director;
    private SignedIn head;

    @BeforeEach
    void aSchoolWithAnActOnElectronicDocuments() {
        clock.set(EVENING);
        municipality = region.municipality();
        school = region.school(municipality);
        head = region.municipalHead(municipality);
        curator = region.curator(school);
        director = region.director(school);
        region.run(
                director,
                () -> grounds.enterAct(school, "Положение об электронном документообороте", "12", DAY.minusDays(1)));
        region.run(people.administrator(), () -> {
            for (String name : List.of("rsa", "gost")) {
                authorities.add(SignatureMaterial.file(name + ".cer"));
                authorities.addList(SignatureMaterial.file(name + ".crl"));
            }
        });
    }

    @AfterEach
    void nobodyIsTrustedAnyMore() {
        trustNobody();
        clock.set(TestClock.START);
    }

    @Test
    @DisplayName("a letter leaves by its director's signature, which the secretary may bring")
    void aLetter() {
        LetterId letter = letter();
        SignedIn secretary = region.secretary(school);
        Supplier<RegisterDocument> paper = () -> letters.paper(letter);
        region.run(secretary, () -> documents.reserve(paper.get(), "47", DAY));
        SigningFile file = giveOut(secretary, paper);
        assertThat(region.as(secretary, () -> files())).isOne();
        assertThat(region.as(head, () -> files()))
                .as("nobody else sees what is about to be signed")
                .isZero();
        assertThatThrownBy(() -> region.as(secretary, () -> register(letter, "other-person.sig", false)))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("Сертификат выдан не на того");

        RegisteredDocument sent = region.as(secretary, () -> register(letter, "gost256.sig", false));

        assertThat(sent.signed()).isEqualTo(SigningWay.ELECTRONIC);
        assertThat(sent.reference()).isEqualTo("№ 47 от 28.11.2026");
        assertThat(region.as(head, () -> signatures.original(sent.id(), file.id()))
                        .content())
                .as("the receiver has the file that was signed")
                .isEqualTo(SignatureMaterial.paper());
    }

    @Test
    @DisplayName("that nobody confirms is registered by the director's word only")
    void unconfirmed() {
        trustNobody();
        LetterId letter = letter();
        SignedIn secretary = region.secretary(school);
        region.run(secretary, () -> documents.reserve(letters.paper(letter), "47", DAY));
        giveOut(secretary, () -> letters.paper(letter));

        assertThatThrownBy(() -> region.as(secretary, () -> register(letter, "gost256.sig", true)))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("может только директор");
        assertThat(region.as(director, () -> register(letter, "gost256.sig", true))
                        .signed())
                .isEqualTo(SigningWay.UNCONFIRMED);
    }

    @Test
    @DisplayName("a protocol bears the day of its meeting and wants its chair's and its secretary's signatures")
    void aProtocol() {
        ProtocolId protocol = protocol(MEETING);
        Supplier<RegisterDocument> paper = () -> protocols.paper(protocol);
        region.run(director, () -> documents.reserve(paper.get(), "3", MEETING));
        giveOut(director, paper);

        assertThatThrownBy(() -> region.as(director, () -> register(protocol, "gost256.sig")))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("Ещё не подписали: секретарь Г.И. Сосновский");
        RegisteredDocument registered = region.as(director, () -> register(protocol, "two.sig"));

        assertThat(registered.signed()).isEqualTo(SigningWay.ELECTRONIC);
        assertThat(registered.date()).isEqualTo(MEETING);
        assertThat(region.as(director, () -> signatures.of(registered.id())))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.newest().verdict()).isEqualTo(Verdict.VALID);
                    assertThat(one.newest().signers()).hasSize(2);
                });
    }

    @Test
    @DisplayName("chair and secretary of a protocol sign one after the other, each in a file of their own")
    void oneAfterTheOther() {
        ProtocolId protocol = protocol(MEETING);
        Supplier<RegisterDocument> paper = () -> protocols.paper(protocol);
        SignedIn secretary = region.secretary(school);
        region.run(secretary, () -> documents.reserve(paper.get(), "3", MEETING));
        giveOut(secretary, paper);
        assertThat(region.as(secretary, () -> signing.lines(paper.get())))
                .extracting(SignatoryLine::role, SignatoryLine::name, SignatoryLine::signed)
                .containsExactly(
                        tuple("председатель", "П.И. Лугов", false), tuple("секретарь", "Г.И. Сосновский", false));

        region.as(secretary, () -> signing.addPart(paper.get(), "секретарь.sig", SignatureMaterial.file("second.sig")));
        assertThat(region.as(director, () -> signing.lines(paper.get())))
                .extracting(SignatoryLine::role, SignatoryLine::signed, SignatoryLine::claimedOn)
                .containsExactly(tuple("председатель", false, null), tuple("секретарь", true, DAY));
        assertThatThrownBy(() -> region.as(director, () -> register(protocol, "second.sig")))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("Ещё не подписали: председатель П.И. Лугов");
        region.as(
                director,
                () -> signing.addPart(paper.get(), "председатель.sig", SignatureMaterial.file("gost256.sig")));
        RegisteredDocument registered = region.as(director, () -> register(protocol, "gost256.sig"));

        assertThat(registered.signed()).isEqualTo(SigningWay.ELECTRONIC);
        assertThat(region.as(director, () -> signatures.of(registered.id())))
                .as("both files stay with the document")
                .extracting(
                        AttachedSignature::fileName,
                        one -> one.newest().verdict(),
                        one -> one.newest().signers().size())
                .containsExactlyInAnyOrder(
                        tuple("секретарь.sig", Verdict.VALID, 1), tuple("председатель.sig", Verdict.VALID, 1));
    }

    @Test
    @DisplayName("a second person's signature is refused with the reason, and nothing is kept of it")
    void notEverySignatureIsKept() {
        ProtocolId protocol = protocol(MEETING);
        Supplier<RegisterDocument> paper = () -> protocols.paper(protocol);
        region.run(director, () -> documents.reserve(paper.get(), "3", MEETING));
        giveOut(director, paper);
        region.as(director, () -> signing.addPart(paper.get(), "a.sig", SignatureMaterial.file("gost256.sig")));

        assertThatThrownBy(() -> bring(paper, "other-person.sig")).hasMessageContaining("подпись другого человека");
        assertThatThrownBy(() -> bring(paper, "wrong-file.sig")).hasMessageContaining("недействительна");
        assertThatThrownBy(() -> bring(paper, "rsa.sig")).hasMessageContaining("Эта подпись уже есть: председатель");
        assertThat(region.as(director, () -> signing.parts(paper.get()))).hasSize(1);
        bring(paper, "two.sig");
        assertThat(region.as(director, () -> signing.lines(paper.get())))
                .as("a file with both brings the one that was missing")
                .allMatch(SignatoryLine::signed);
    }

    @Test
    @DisplayName(
            "a protocol whose text was changed wants its signatures anew, and one signed on paper takes none along")
    void aChangedTextIsSignedAnew() {
        ProtocolId protocol = protocol(MEETING);
        Supplier<RegisterDocument> paper = () -> protocols.paper(protocol);
        region.run(director, () -> documents.reserve(paper.get(), "3", MEETING));
        giveOut(director, paper);
        bring(paper, "gost256.sig");
        region.run(curator, () -> {
            ProtocolContent now = protocols.get(protocol).content();
            protocols.save(
                    protocol,
                    protocols.get(protocol).version(),
                    COUNCIL,
                    new ProtocolContent(
                            now.date(),
                            now.heading(),
                            now.chair(),
                            now.secretary(),
                            13,
                            now.attendees(),
                            now.invited(),
                            now.items()));
        });
        giveOut(director, paper);

        assertThat(region.as(director, () -> signing.lines(paper.get()))).noneMatch(SignatoryLine::signed);
        bring(paper, "gost256.sig");
        RegisteredDocument onPaper = region.as(
                director,
                () -> protocols.register(
                        protocol,
                        protocols.get(protocol).version(),
                        new SignedPaper(
                                MEETING,
                                documents.state(paper.get(), DAY).code().printed(),
                                "3",
                                null)));
        assertThat(onPaper.signed()).isEqualTo(SigningWay.HAND);
        assertThat(region.as(director, () -> signatures.of(onPaper.id()))).isEmpty();
    }

    private SignatureCheck bring(Supplier<RegisterDocument> paper, String signature) {
        return region.as(director, () -> signing.addPart(paper.get(), signature, SignatureMaterial.file(signature)));
    }

    @Test
    @DisplayName("a protocol is not signed before its meeting, nor with another day in the file")
    void notBefore() {
        clock.set(EVENING.plusSeconds(24 * 3600));
        ProtocolId protocol = protocol(DAY.plusDays(1));
        region.run(director, () -> documents.reserve(protocols.paper(protocol), "4", DAY.plusDays(1)));
        giveOut(director, () -> protocols.paper(protocol));
        assertThatThrownBy(() -> region.as(director, () -> register(protocol, "two.sig")))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("не раньше заседания");

        ProtocolId other = protocol(MEETING);
        region.run(director, () -> documents.reserve(protocols.paper(other), "5", DAY));
        assertThatThrownBy(() -> region.as(director, () -> signing.prepare(protocols.paper(other))))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("займите его на день заседания");
    }

    @Test
    @DisplayName("a municipal roadmap is approved by its head's signature, by the municipality's own act")
    void aMunicipalRoadmap() {
        SignedIn coordinator = people.coordinator(municipality);
        transaction.executeWithoutResult(status -> rollout.begin(LaunchId.next(), municipality));
        MunicipalRoadmapId id =
                region.as(coordinator, () -> roadmaps.list().get(0).id());
        region.run(coordinator, () -> roadmaps.submit(id, roadmaps.get(id).version()));
        Supplier<RegisterDocument> paper = () -> roadmaps.paper(id);
        region.run(head, () -> documents.reserve(paper.get(), "15", DAY));
        assertThat(region.as(head, () -> signing.ground(paper.get()))).isEmpty();
        assertThatThrownBy(() -> region.as(head, () -> signing.prepare(paper.get())))
                .hasMessageContaining("внесла свой акт");
        assertThatThrownBy(() -> region.run(coordinator, () -> acts.enter(municipality, "Инструкция", "1", DAY)))
                .isInstanceOf(AccessDeniedException.class);
        region.run(head, () -> acts.enter(municipality, "Инструкция по делопроизводству", "7", DAY.minusDays(1)));
        giveOut(head, paper);

        assertThatThrownBy(() -> region.run(head, () -> approve(id, "gost256.sig")))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("Сертификат выдан не на того");
        region.run(head, () -> approve(id, "second.sig"));

        assertThat(region.as(head, () -> roadmaps.get(id)).isInForce()).isTrue();
        RegisteredDocument document = region.as(
                        head,
                        () -> archive.list(
                                new DocumentFilter(null, DocumentKind.MUNICIPAL_ROADMAP, null, null, null), 0, 5))
                .get(0);
        assertThat(document.signed()).isEqualTo(SigningWay.ELECTRONIC);
        assertThat(document.reference()).isEqualTo("№ 15 от 28.11.2026");
    }

    @Test
    @DisplayName("the act of a municipality is its head's affair, and ends once")
    void actsOfMunicipalities() {
        SignedIn stranger = region.municipalHead(region.municipality());
        assertThatThrownBy(() -> region.as(stranger, () -> acts.of(municipality)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> region.run(head, () -> acts.enter(municipality, " ", "", DAY)))
                .isInstanceOf(ValidationException.class);
        region.run(head, () -> acts.enter(municipality, "Инструкция", "7", DAY));
        MunicipalAct act = region.as(head, () -> acts.of(municipality)).get(0);
        assertThat(act.reference()).isEqualTo("Инструкция от 28.11.2026 № 7");
        region.run(head, () -> acts.end(municipality, act.id()));
        assertThat(region.as(head, () -> acts.of(municipality)).get(0).endedOn())
                .isEqualTo(DAY);
        assertThatThrownBy(() -> region.run(head, () -> acts.end(municipality, act.id())))
                .isInstanceOf(ConflictException.class);
    }

    private LetterId letter() {
        LetterId id = region.as(curator, () -> letters.draft(school));
        region.run(curator, () -> {
            LetterContent draft = letters.get(id).content();
            letters.save(
                    id,
                    letters.get(id).version(),
                    true,
                    new LetterContent(
                            "636000, с. Светлое, ул. Школьная, д. 1",
                            draft.addressee(),
                            draft.greeting(),
                            "О семинаре",
                            "Сообщаем.",
                            "",
                            draft.executor(),
                            "8 (3822) 12-34-56"));
        });
        return id;
    }

    private ProtocolId protocol(LocalDate on) {
        ProtocolId id = region.as(curator, () -> protocols.draft(school, COUNCIL));
        region.run(
                curator,
                () -> protocols.save(
                        id,
                        protocols.get(id).version(),
                        COUNCIL,
                        new ProtocolContent(
                                on,
                                "заседания педагогического совета",
                                "Лугов Пётр Ильич",
                                "Сосновский Г.И.",
                                12,
                                "",
                                "",
                                List.of(new ProtocolContent.Item(
                                        "О программе",
                                        "Куратора о программе.",
                                        "",
                                        "",
                                        List.of(new ProtocolContent.Decision("Принять к сведению", "", null)))))));
        return id;
    }

    private SigningFile giveOut(SignedIn person, Supplier<RegisterDocument> paper) {
        return region.as(
                person, () -> given.giveOut(paper.get(), DAY, person.actor(DAY).orElseThrow()));
    }

    private RegisteredDocument register(LetterId id, String signature, boolean word) {
        return letters.register(id, letters.get(id).version(), signed(letters.paper(id), DAY, "47", signature, word));
    }

    private RegisteredDocument register(ProtocolId id, String signature) {
        RegisterDocument paper = protocols.paper(id);
        return protocols.register(id, protocols.get(id).version(), signed(paper, paper.date(), "3", signature, false));
    }

    private void approve(MunicipalRoadmapId id, String signature) {
        roadmaps.approve(id, 1, signed(roadmaps.paper(id), DAY, "15", signature, false));
    }

    private SignedPaper signed(RegisterDocument paper, LocalDate day, String number, String signature, boolean word) {
        String reserved = requireNonNull(documents.state(paper, day).reserved()).number();
        assertThat(reserved).isIn(number, "4");
        return SignedPaper.electronically(
                day,
                documents.state(paper, day).code().printed(),
                reserved,
                new ElectronicSignature(new DocumentFile(signature, "", SignatureMaterial.file(signature)), word));
    }

    private int files() {
        return requireNonNull(transaction.execute(
                status -> jdbc.sql("select count(*) from app.draft_signing_file where organization_id = :school")
                        .param("school", school.value())
                        .query(Integer.class)
                        .single()));
    }

    private void trustNobody() {
        region.run(
                people.administrator(),
                () -> authorities.list().stream()
                        .filter(one -> one.withdrawn() == null)
                        .forEach(one -> authorities.withdraw(one.id(), "проверка окончена")));
    }
}
