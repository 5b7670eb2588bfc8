package ru.nastavnik.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.document.domain.CheckCode;
import ru.nastavnik.document.page.DocumentText;
import ru.nastavnik.document.template.PackageGuard;
import ru.nastavnik.organization.OrganizationRegister;
import ru.nastavnik.shared.Hashes;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestRegion;

/** What somebody is told who signs in nowhere and holds a sheet of paper. */
@ApplicationTest
@DisplayName("A print that is checked")
class PrintChecksTests {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 7);

    @Autowired
    private PrintChecks checks;

    @Autowired
    private Documents documents;

    @Autowired
    private DocumentArchive archive;

    @Autowired
    private RegistrationCorrections corrections;

    @Autowired
    private OrganizationRegister organizations;

    @Autowired
    private TestRegion region;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private OrganizationId school;
    private SignedIn director;
    private String address;

    @BeforeEach
    void aSchoolThatPrints() {
        school = region.school();
        director = region.director(school);
        // Every test asks from a place of its own.
        UUID place = UUID.randomUUID();
        address = "2001:db8:" + place.toString().substring(0, 4) + ":"
                + place.toString().substring(4, 8) + "::1";
        SecurityContextHolder.clearContext();
    }

    @Test
    @DisplayName("bears a code at the foot of each sheet from its first print on, and the same text the same code")
    void theCodeOnThePrint() {
        assertThat(foot(region.as(director, () -> documents.preview(order()))))
                .as("what nobody printed yet")
                .contains("Код версии: ")
                .doesNotContain("Код проверки");
        byte[] first = print(order());
        byte[] second = print(order());

        assertThat(codeOn(first)).isEqualTo(codeOn(second));
        assertThat(codeOn(print(pairsOrder("планом работы школы")))).isNotEqualTo(codeOn(print(pairsOrder("иным"))));
        assertThat(codeOn(region.as(director, () -> documents.preview(order()))))
                .isEqualTo(codeOn(first));
        assertThat(PackageGuard.read("print", first)).containsKey("word/media/print-mark.png");
    }

    @Test
    @DisplayName("is unknown until it is registered, then it is the school's order and in force")
    void registered() {
        String code = codeOn(print(pairsOrder("планом")));
        assertThat(checks.ofPrint(address, "15-од", DAY, code)).isEqualTo(new PrintAnswer.Unknown());

        register(pairsOrder("планом"), "15-од");

        assertThat(checks.ofPrint(address, "15-од", DAY, code))
                .isEqualTo(new PrintAnswer.Registered(
                        organizations.get(school).fullName(), DocumentKind.PAIRS_ORDER, "15-од", DAY, null));
    }

    @Test
    @DisplayName("is found however its number and its code are typed")
    void spellings() {
        String code = codeOn(print(order()));
        register(order(), "181/1-од");

        for (String number : List.of("181/1-од", "№ 181 / 1 – ОД", "181/1", "0181/1-од")) {
            assertThat(checks.ofPrint(address, number, DAY, code.toLowerCase(java.util.Locale.ROOT)))
                    .as(number)
                    .isInstanceOf(PrintAnswer.Registered.class);
        }
    }

    @Test
    @DisplayName("gets one and the same answer for a wrong number, a wrong date, a wrong code and no document at all")
    void oneAnswer() {
        String code = codeOn(print(order()));
        register(order(), "15-од");
        String another = CheckCode.random(new java.util.Random(1)).printed();

        assertThat(List.of(
                        checks.ofPrint(address, "16-од", DAY, code),
                        checks.ofPrint(address, "", DAY, code),
                        checks.ofPrint(address, "од", DAY, code),
                        checks.ofPrint(address, "15-од", DAY.minusDays(1), code),
                        checks.ofPrint(address, "15-од", DAY, another),
                        checks.ofPrint(address, "999", DAY, another),
                        checks.ofFile(address, "0".repeat(64))))
                .containsOnly(new PrintAnswer.Unknown());
        assertThatThrownBy(() -> checks.ofPrint(address, "15-од", DAY, "7F2K-9QXM"))
                .isInstanceOf(ValidationException.class);
    }

    @Test
    @DisplayName("says that a later document cancelled or amended it")
    void later() {
        String code = codeOn(print(order()));
        RegisteredDocument first = register(order(), "15-од");
        RegisterDocument next = pairsOrder("иное").related(DocumentRelation.Type.CANCELS, first.id());
        register(next, "16-од");

        assertThat(checks.ofPrint(address, "15-од", DAY, code))
                .isInstanceOfSatisfying(
                        PrintAnswer.Registered.class,
                        document -> assertThat(document.state(DAY)).isEqualTo("Отменён"));
    }

    @Test
    @DisplayName("answers by the registration as it was corrected, and by the former one no more")
    void corrected() {
        String code = codeOn(print(order()));
        RegisteredDocument registered = register(order(), "51-од");
        String former = Hashes.sha256(file(registered));

        region.run(director, () -> corrections.correct(registered.id(), "15-од", DAY, "Цифры переставлены"));

        assertThat(checks.ofPrint(address, "15-од", DAY, code)).isInstanceOf(PrintAnswer.Registered.class);
        assertThat(checks.ofPrint(address, "51-од", DAY, code)).isInstanceOf(PrintAnswer.Unknown.class);
        assertThat(codeOn(file(registered))).isEqualTo(code);
        assertThat(checks.ofFile(address, Hashes.sha256(file(registered)))).isInstanceOf(PrintAnswer.Registered.class);
        assertThat(checks.ofFile(address, former))
                .as("the file of before bears the former number, and is told so")
                .isInstanceOfSatisfying(PrintAnswer.Registered.class, document -> {
                    assertThat(document.number()).isEqualTo("15-од");
                    assertThat(document.former()).isTrue();
                });
        assertThat(checks.ofFile(address, Hashes.sha256(file(registered))))
                .isInstanceOfSatisfying(
                        PrintAnswer.Registered.class,
                        document -> assertThat(document.former()).isFalse());
    }

    @Test
    @DisplayName("says that its last day is over, and of what orders nothing only that it is registered")
    void states() {
        PrintAnswer.Registered pairs = new PrintAnswer.Registered(
                "Школа", DocumentKind.PAIRS_ORDER, "1", DAY, null, false, DAY.plusDays(9), SigningWay.HAND, false);
        assertThat(pairs.state(DAY.plusDays(9))).isEqualTo("Действует");
        assertThat(pairs.state(DAY.plusDays(10))).isEqualTo("Срок истёк 16.09.2026");
        PrintAnswer.Registered cancelled = new PrintAnswer.Registered(
                "Школа",
                DocumentKind.PAIRS_ORDER,
                "1",
                DAY,
                DocumentRelation.Type.CANCELS,
                false,
                DAY.plusDays(9),
                SigningWay.HAND,
                false);
        assertThat(cancelled.state(DAY.plusDays(10))).isEqualTo("Отменён");
        assertThat(new PrintAnswer.Registered("Школа", DocumentKind.LETTER, "1", DAY, null).state(DAY))
                .isEqualTo("Зарегистрировано");
        assertThat(new PrintAnswer.Registered("Школа", DocumentKind.MEETING_PROTOCOL, "1", DAY, null).state(DAY))
                .isEqualTo("Зарегистрирован");
    }

    @Test
    @DisplayName("says of several later documents the one that goes furthest")
    void furthest() {
        String code = codeOn(print(order()));
        RegisteredDocument first = register(order(), "15-од");
        register(pairsOrder("отмена").related(DocumentRelation.Type.CANCELS, first.id()), "16-од");
        register(pairsOrder("изменение").related(DocumentRelation.Type.AMENDS, first.id()), "17-од");

        assertThat(checks.ofPrint(address, "15-од", DAY, code))
                .isInstanceOfSatisfying(
                        PrintAnswer.Registered.class,
                        document -> assertThat(document.state(DAY)).isEqualTo("Отменён"));
        assertThat(region.as(director, () -> archive.get(first.id())).state()).isEqualTo("Отменён");
    }

    @Test
    @DisplayName("is found by the hash of its file, whoever named in it stays unnamed")
    void byFile() {
        RegisteredDocument registered = register(pairsOrder("планом"), "15-од");

        PrintAnswer answer =
                checks.ofFile(address, Hashes.sha256(file(registered)).toUpperCase(java.util.Locale.ROOT));

        assertThat(answer)
                .isEqualTo(new PrintAnswer.Registered(
                        organizations.get(school).fullName(), DocumentKind.PAIRS_ORDER, "15-од", DAY, null));
        assertThat(answer.toString()).doesNotContain("Благовещенск");
        assertThatThrownBy(() -> checks.ofFile(address, "no hash")).isInstanceOf(ValidationException.class);
    }

    @Test
    @DisplayName("of an address that asked in vain twenty times is not looked for, and right questions do not count")
    void throttled() {
        String code = codeOn(print(order()));
        register(order(), "15-од");
        for (int question = 0; question < 25; question++) {
            assertThat(checks.ofPrint(address, "15-од", DAY, code)).isInstanceOf(PrintAnswer.Registered.class);
        }
        String wrong = CheckCode.random(new java.util.Random(2)).printed();
        int before = inVain();
        for (int question = 0; question < 20; question++) {
            assertThat(checks.ofPrint(address, "15-од", DAY, wrong)).isInstanceOf(PrintAnswer.Unknown.class);
        }
        for (int question = 0; question < 30; question++) {
            assertThat(checks.ofPrint(address, "15-од", DAY, wrong)).isInstanceOf(PrintAnswer.TooMany.class);
        }
        assertThat(inVain() - before)
                .as("one who goes on asking uses up nobody else's questions")
                .isLessThanOrEqualTo(20);

        assertThat(checks.ofPrint(address, "15-од", DAY, code))
                .isInstanceOfSatisfying(
                        PrintAnswer.TooMany.class,
                        busy -> assertThat(busy.minutes()).isBetween(1L, 10L));
        assertThat(checks.ofPrint("198.51.100.7", "15-од", DAY, code)).isInstanceOf(PrintAnswer.Registered.class);
    }

    private int inVain() {
        return java.util.Objects.requireNonNull(transaction.execute(
                status -> jdbc.sql("select coalesce(max(questions), 0) from app.check_question where asker = ''")
                        .query(Integer.class)
                        .single()));
    }

    @Test
    @DisplayName("is answered from what everybody may know: the tables themselves stay shut for strangers")
    void theTablesStayShut() {
        print(pairsOrder("планом"));
        register(pairsOrder("планом"), "15-од");

        assertThat(transaction.<List<String>>execute(status -> jdbc.sql(
                                "select check_code from app.paper_check_code where personal and organization_id = :school")
                        .param("school", school.value())
                        .query(String.class)
                        .list()))
                .isEmpty();
        for (String table : List.of("public_document", "paper_check_code")) {
            for (String privilege : List.of("UPDATE", "DELETE", "TRUNCATE")) {
                assertThat(may(table, privilege)).as(privilege + " " + table).isFalse();
            }
        }
        assertThat(may("public_document", "SELECT")).isFalse();
        assertThatThrownBy(() -> jdbc.sql("select number from app.public_document")
                        .query(String.class)
                        .list())
                .isInstanceOf(DataAccessException.class);
        assertThat(jdbc.sql("select distinct length(asker) from app.check_question")
                        .query(Integer.class)
                        .list())
                .as("no address is kept")
                .isSubsetOf(0, 64);
    }

    private boolean may(String table, String privilege) {
        return jdbc.sql("select has_table_privilege(current_user, :table, :privilege)")
                .param("table", "app." + table)
                .param("privilege", privilege)
                .query(Boolean.class)
                .single();
    }

    private RegisterDocument order() {
        return new RegisterDocument(
                DocumentKind.CURATOR_ORDER,
                DocumentOwner.of(school),
                DAY,
                "О назначении куратора",
                SampleDocuments.curatorOrder(ru.nastavnik.shared.OrganizationKind.SCHOOL));
    }

    private RegisterDocument pairsOrder(String basis) {
        return new RegisterDocument(
                DocumentKind.PAIRS_ORDER,
                DocumentOwner.of(school),
                DAY,
                "О закреплении наставнических пар и групп",
                SampleDocuments.pairsOrder(2).toBuilder().field("basis", basis).build());
    }

    private byte[] print(RegisterDocument paper) {
        return region.as(director, () -> documents.print(paper)).content();
    }

    private RegisteredDocument register(RegisterDocument paper, String number) {
        return region.as(director, () -> documents.register(paper, new Registration(number, DAY, null)));
    }

    private byte[] file(RegisteredDocument document) {
        return region.as(director, () -> archive.file(document.id())).content();
    }

    private static String codeOn(byte[] docx) {
        String foot = foot(docx);
        return foot.substring(foot.indexOf("Код проверки: ") + 14).substring(0, 23);
    }

    private static String foot(byte[] docx) {
        StringBuilder words = new StringBuilder();
        for (Map.Entry<String, byte[]> part : PackageGuard.read("print", docx).entrySet()) {
            if (part.getKey().startsWith("word/footer")) {
                words.append(new String(part.getValue(), StandardCharsets.UTF_8).replaceAll("<[^>]*>", ""))
                        .append('\n');
            }
        }
        assertThat(DocumentText.paragraphs(docx)).noneMatch(line -> line.contains("Код проверки"));
        return words.toString();
    }
}
