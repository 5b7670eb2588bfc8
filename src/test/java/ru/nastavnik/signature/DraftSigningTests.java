package ru.nastavnik.signature;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.acquaintance.ElectronicGrounds;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.ElectronicSignature;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.document.ReservedDays;
import ru.nastavnik.document.SignedPaper;
import ru.nastavnik.document.SigningWay;
import ru.nastavnik.document.StaleVersionException;
import ru.nastavnik.pairing.PairId;
import ru.nastavnik.pairing.PairOrderId;
import ru.nastavnik.pairing.PairOrderState;
import ru.nastavnik.pairing.PairOrders;
import ru.nastavnik.pairing.SendPairOrder;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.signature.domain.Verdict;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestPairs;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;

/** The signatures of the tests were made on 28 November 2026 by OpenSSL, for the bytes of one paper. */
@ApplicationTest
@DisplayName("An order that is signed electronically instead of on paper")
class DraftSigningTests {
    private static final Instant EVENING = Instant.parse("2026-11-28T15:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final SchoolYear YEAR = SchoolYear.of(DAY);

    @Autowired
    private DraftSigning signing;

    @Autowired
    private GivenFiles given;

    @Autowired
    private ReservedDays days;

    @Autowired
    private Signatures signatures;

    @Autowired
    private Authorities authorities;

    @Autowired
    private ElectronicGrounds grounds;

    @Autowired
    private Documents documents;

    @Autowired
    private DocumentArchive archive;

    @Autowired
    private PairOrders orders;

    @Autowired
    private TestPairs testPairs;

    @Autowired
    private TestRegion region;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestClock clock;

    private OrganizationId school;
    private SignedIn curator;
    private SignedIn director;
    private PairId pair;
    private PairOrderId order;

    @BeforeEach
    void anOrderWithItsNumberWaitsForItsSignature() {
        clock.set(EVENING);
        school = region.school();
        curator = region.curator(school);
        director = region.director(school);
        pair = testPairs.drafted(curator, school, YEAR);
        order = testPairs.sent(curator, school, YEAR, pair);
        region.run(director, () -> {
            grounds.enterAct(school, "Положение об электронном документообороте", "12", DAY.minusDays(1));
            documents.reserve(paper(), "12-од", DAY);
        });
    }

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
    @DisplayName("is registered by a valid signature of the file that was given out, which stays its file")
    void registered() {
        trust();
        SigningFile given = giveOut();

        sign("gost256.sig", false);

        RegisteredDocument document = document();
        assertThat(document.signed()).isEqualTo(SigningWay.ELECTRONIC);
        assertThat(document.reference()).isEqualTo("№ 12-од от 28.11.2026");
        List<AttachedSignature> attached = region.as(director, () -> signatures.of(document.id()));
        assertThat(attached).singleElement().satisfies(one -> {
            assertThat(one.newest().verdict()).isEqualTo(Verdict.VALID);
            assertThat(one.file().id()).isEqualTo(given.id());
            assertThat(one.file().current()).isTrue();
        });
        assertThat(region.as(director, () -> signatures.original(document.id(), given.id()))
                        .content())
                .isEqualTo(SignatureMaterial.paper());
        assertThat(region.as(
                                director,
                                () -> signatures.signatureFile(
                                        document.id(), attached.get(0).id()))
                        .content())
                .isEqualTo(SignatureMaterial.file("gost256.sig"));
    }

    @Test
    @DisplayName("is registered by a signature that is not confirmed only with the director's word, and that is told")
    void unconfirmed() {
        giveOut();

        refused("word", "gost256.sig", false);
        sign("gost256.sig", true);

        assertThat(document().signed()).isEqualTo(SigningWay.UNCONFIRMED);
    }

    @Test
    @DisplayName("is not registered by an invalid signature, or by another person's, whatever the director says")
    void invalid() {
        trust();
        giveOut();

        refused("signature", "wrong-file.sig", true);
        refused("signature", "revoked.sig", true);
        refused("signature", "other-person.sig", true);
        assertThat(view()).isEqualTo(PairOrderState.SENT);
    }

    @Test
    @DisplayName("is not registered on another day than the one in the file and in the signature")
    void days() {
        trust();
        giveOut();
        clock.set(EVENING.plusSeconds(24 * 3600));

        refused("date", "gost256.sig", false);
        region.run(director, () -> days.moveToToday(paper()));
        assertThat(region.as(director, () -> signing.file(paper())))
                .as("made anew")
                .isEmpty();
        assertThatThrownBy(() -> sign("gost256.sig", false)).isInstanceOf(ConflictException.class);
        giveOut();
        assertThatThrownBy(() -> sign("gost256.sig", false))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("указан день 28.11.2026, а в файле стоит 29.11.2026");
        assertThat(region.as(director, () -> documents.state(paper(), DAY)).reserved())
                .as("the number stays")
                .satisfies(entry -> assertThat(requireNonNull(entry).number()).isEqualTo("12-од"));
    }

    @Test
    @DisplayName("is not registered by the signature of a text that changed since")
    void changed() {
        trust();
        giveOut();
        SignedPaper signed = signed("gost256.sig", false);
        region.run(director, () -> orders.sendBack(school, order, "Уточните основание"));
        region.run(
                curator, () -> orders.send(school, order, SendPairOrder.fixing(List.of(pair), "планом работы школы")));

        assertThatThrownBy(() -> region.run(director, () -> orders.sign(school, order, Map.of(), signed)))
                .isInstanceOf(StaleVersionException.class);
        assertThat(region.as(director, () -> signing.file(paper()))).isEmpty();
    }

    @Test
    @DisplayName("wants the school's act on electronic documents, a reserved number, and its own director")
    void conditions() {
        SignedIn stranger = region.director(region.school());
        assertThatThrownBy(() -> region.as(stranger, () -> signing.check(foreign(), "a.sig", new byte[0])))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> region.as(curator, () -> signing.prepare(paper())))
                .isInstanceOf(AccessDeniedException.class);
        region.run(director, () -> documents.annul(paper(), "Занят по ошибке"));
        assertThatThrownBy(() -> region.as(director, () -> signing.prepare(paper())))
                .hasMessageContaining("Сначала займите номер");
        region.run(director, () -> grounds.of(school).forEach(ground -> grounds.end(school, ground.id())));
        clock.set(EVENING.plusSeconds(24 * 3600));
        assertThat(region.as(director, () -> signing.ground(paper()))).isEmpty();
        assertThatThrownBy(() -> region.as(director, () -> signing.prepare(paper())))
                .hasMessageContaining("внесла свой акт");
    }

    private RegisterDocument foreign() {
        return region.as(director, this::paper);
    }

    private RegisterDocument paper() {
        return orders.paper(school, order, Map.of());
    }

    private SigningFile giveOut() {
        return region.as(
                director, () -> given.giveOut(paper(), DAY, director.actor(DAY).orElseThrow()));
    }

    private SignedPaper signed(String name, boolean word) {
        return region.as(
                director,
                () -> SignedPaper.electronically(
                        requireNonNull(documents.state(paper(), DAY).reserved()).date(),
                        documents.state(paper(), DAY).code().printed(),
                        "12-од",
                        new ElectronicSignature(new DocumentFile(name, "", SignatureMaterial.file(name)), word)));
    }

    private void sign(String name, boolean word) {
        SignedPaper signed = signed(name, word);
        region.run(director, () -> orders.sign(school, order, Map.of(), signed));
    }

    private void refused(String field, String name, boolean word) {
        assertThatThrownBy(() -> sign(name, word))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        why -> assertThat(why.violations())
                                .as(why.getMessage())
                                .extracting(violation -> violation.field())
                                .containsExactly(field));
    }

    private RegisteredDocument document() {
        return region.as(
                director,
                () -> archive.get(
                        DocumentId.of(requireNonNull(orders.view(school, order).documentId()))));
    }

    private PairOrderState view() {
        return region.as(director, () -> orders.view(school, order)).state();
    }

    private void trust() {
        region.run(people.administrator(), () -> {
            for (String name : List.of("rsa", "gost")) {
                authorities.add(SignatureMaterial.file(name + ".cer"));
                authorities.addList(SignatureMaterial.file(name + ".crl"));
            }
        });
    }
}
