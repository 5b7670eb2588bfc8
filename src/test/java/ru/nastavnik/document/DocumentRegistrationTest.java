package ru.nastavnik.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.DataScope;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.document.OrderSettings.Numbering;
import ru.nastavnik.document.page.DocumentPages;
import ru.nastavnik.document.template.PackageGuard;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.Hashes;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.shared.PersonName;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.OwnerConnection;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
class DocumentRegistrationTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 7);
    private static final byte[] PDF = "%PDF-1.7 scan %%EOF".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private Documents documents;

    @Autowired
    private DocumentArchive archive;

    @Autowired
    private OrderWriting writing;

    @Autowired
    private NumberRegisters registers;

    @Autowired
    private TestRegion region;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private OwnerConnection database;

    private MunicipalityId municipality;
    private OrganizationId school;
    private SignedIn director;

    @BeforeEach
    void aSchoolWithADirector() {
        municipality = region.municipality();
        school = region.school(municipality);
        director = region.director(school);
    }

    @Test
    void a_registered_order_has_the_first_number_the_directors_name_and_the_hash_of_its_file() throws Exception {
        RegisteredDocument order = register(curatorOrder(school, DAY));
        assertThat(order.number()).isEqualTo("1-од");
        DocumentFile file = region.as(director, () -> archive.file(order.id()));
        assertThat(order.sha256()).isEqualTo(Hashes.sha256(file.content()));
        assertThat(DocumentTemplatesTest.text(file.content())).contains("П.И. Лугов", "№ 1-од", "с. Проверочное");
        assertThat(file.name()).isEqualTo("Приказ о назначении куратора № 1-од от 07.09.2026.docx");
    }

    @Test
    void numbers_run_by_organisation_and_year_and_follow_its_settings() {
        region.run(
                director,
                () -> registers.save(school, NumberRegister.ORDERS, new RegisterSettings("331/", "", null, null, 0)));
        assertThat(register(curatorOrder(school, DAY)).number()).isEqualTo("331/1");
        assertThat(register(curatorOrder(school, DAY)).number()).isEqualTo("331/2");
        assertThat(register(curatorOrder(school, DAY.plusYears(1))).number()).isEqualTo("331/1");
        assertThat(register(curatorOrder(region.school(), DAY)).number()).isEqualTo("1-од");
    }

    @Test
    void an_order_uses_the_name_and_verb_of_the_settings() throws Exception {
        region.run(
                director,
                () -> writing.save(school, new OrderSettings("РАСПОРЯЖЕНИЕ", "ОБЯЗЫВАЮ", Numbering.HAND, null, 0)));
        byte[] draft = region.as(director, () -> documents.preview(curatorOrder(school, DAY)));
        assertThat(DocumentTemplatesTest.text(draft))
                .contains("РАСПОРЯЖЕНИЕ", "ОБЯЗЫВАЮ:", "настоящего распоряжения", "№ ______");
    }

    @Test
    void an_order_dated_before_the_new_edition_is_laid_out_by_the_earlier_one_and_stays_as_it_was_registered() {
        LocalDate boundary = LocalDate.of(2025, 8, 18);
        RegisteredDocument before = register(curatorOrder(school, boundary.minusDays(1)));
        byte[] asRegistered = file(before);
        RegisteredDocument since = register(curatorOrder(school, boundary));
        assertThat(headingIndent(asRegistered)).isEqualTo("5386");
        assertThat(headingIndent(file(since))).isEqualTo("5102");
        assertThat(file(before)).isEqualTo(asRegistered);
    }

    private byte[] file(RegisteredDocument document) {
        return region.as(director, () -> archive.file(document.id())).content();
    }

    private static String headingIndent(byte[] docx) {
        byte[] styles = PackageGuard.read("order", docx).get("word/styles.xml");
        Matcher heading = Pattern.compile("w:styleId=\"Heading\".*?w:right=\"(\\d+)\"", Pattern.DOTALL)
                .matcher(new String(Objects.requireNonNull(styles), StandardCharsets.UTF_8));
        assertThat(heading.find()).isTrue();
        return heading.group(1);
    }

    @Test
    void an_acting_director_of_the_settings_signs_until_the_day_that_was_set() throws Exception {
        OrderSignatory acting = new OrderSignatory(
                "директор школы",
                new PersonName("Рябинина", "Вера", "Олеговна", Gender.FEMALE),
                true,
                "приказ управления образования от 01.09.2026 № 45",
                DAY);
        region.run(
                director,
                () -> writing.save(school, new OrderSettings("ПРИКАЗ", "ПРИКАЗЫВАЮ", Numbering.HAND, acting, 0)));

        assertThat(DocumentTemplatesTest.text(file(register(curatorOrder(school, DAY)))))
                .contains("И.о. директора школы", "В.О. Рябинина")
                .doesNotContain("П.И. Лугов");
        assertThat(DocumentTemplatesTest.text(file(register(curatorOrder(school, DAY.plusDays(1))))))
                .contains("П.И. Лугов")
                .doesNotContain("Рябинина");
        assertThat(region.as(director, () -> writing.of(school)).signatory()).isEqualTo(acting);
    }

    @Test
    void where_nobody_is_known_who_could_sign_nothing_is_printed_and_the_reason_is_told() {
        OrganizationId orphan = region.school();
        SignedIn secretary = region.secretary(orphan);
        RegisterDocument order = curatorOrder(orphan, DAY);

        assertThat(region.as(secretary, () -> documents.lacks(order)))
                .hasValueSatisfying(
                        lacking -> assertThat(lacking).contains("Неизвестно, кто подпишет", "администратор"));
        assertThatThrownBy(() -> region.as(secretary, () -> documents.print(order)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("Документ не напечатан. Неизвестно, кто подпишет");

        region.director(orphan);

        assertThat(region.as(secretary, () -> documents.lacks(order))).isEmpty();
        assertThat(region.as(secretary, () -> documents.print(order)).content()).isNotEmpty();
    }

    @Test
    void somebody_who_acts_in_the_post_names_the_ground() {
        OrderSignatory groundless =
                new OrderSignatory(" ", new PersonName("Рябинина", "Вера", null, Gender.FEMALE), true, " ", null);
        assertThatThrownBy(() -> region.run(
                        director,
                        () -> writing.save(
                                school, new OrderSettings("ПРИКАЗ", "ПРИКАЗЫВАЮ", Numbering.HAND, groundless, 0))))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(violation -> violation.field())
                                .containsExactly("signatoryPost", "signatoryGround"));
    }

    @Test
    void forty_registrations_at_once_give_forty_numbers_without_gap_and_rolled_back_ones_give_none() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int index = 0; index < 40; index++) {
                boolean fails = index % 4 == 3;
                work.add(() -> transaction.execute(status -> {
                    RegisteredDocument order = documents.register(curatorOrder(school, DAY));
                    if (fails) {
                        status.setRollbackOnly();
                        return 0;
                    }
                    return Integer.parseInt(order.number().replace("-од", ""));
                }));
            }
            List<Integer> numbers = new ArrayList<>();
            for (Future<Integer> number : threads.invokeAll(work)) {
                numbers.add(number.get());
            }
            assertThat(numbers.stream().filter(number -> number > 0))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, 30).boxed().toList());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void the_database_refuses_to_change_or_delete_a_registered_document_even_for_its_owner() {
        RegisteredDocument order = register(curatorOrder(school, DAY));
        JdbcClient owner = database.owner();
        for (String change : List.of(
                "update app.document set subject = 'x' where id = :id", "delete from app.document where id = :id")) {
            assertThatThrownBy(() ->
                            owner.sql(change).param("id", order.id().value()).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("does not change");
        }
    }

    @Test
    void the_application_itself_has_no_right_to_change_delete_or_empty_what_was_registered_or_signed() {
        for (String table : List.of(
                "document",
                "document_scan",
                "paper_check_code",
                "document_text",
                "personal_document_text",
                "consent_scan",
                "report_issue",
                "report_issue_file",
                "draft_signing_file",
                "draft_signature",
                "draft_signature_part",
                "electronic_registration",
                "signature",
                "signature_check",
                "signature_check_signer",
                "signing_file",
                "acquaintance_mark",
                "acquaintance_scan",
                "paper_version",
                "paper_edit",
                "paper_edit_change",
                "registration_correction")) {
            for (String privilege : List.of("UPDATE", "DELETE", "TRUNCATE")) {
                assertThat(jdbc.sql("select has_table_privilege(current_user, :table, :privilege)")
                                .param("table", "app." + table)
                                .param("privilege", privilege)
                                .query(Boolean.class)
                                .single())
                        .as("%s on %s", privilege, table)
                        .isFalse();
            }
        }
        RegisteredDocument order = register(curatorOrder(school, DAY));
        for (String change : List.of(
                "update app.document set subject = 'x' where id = :id", "delete from app.document where id = :id")) {
            assertThatThrownBy(() -> transaction.executeWithoutResult(status ->
                            jdbc.sql(change).param("id", order.id().value()).update()))
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied for table document");
        }
    }

    @Test
    void a_later_order_cancels_an_earlier_one_of_the_same_organisation_and_both_say_so() {
        RegisteredDocument first = register(curatorOrder(school, DAY));
        RegisteredDocument second =
                register(curatorOrder(school, DAY).related(DocumentRelation.Type.CANCELS, first.id()));
        assertThat(second.relation()).isEqualTo(new DocumentRelation(DocumentRelation.Type.CANCELS, first.id()));
        assertThat(region.as(director, () -> archive.get(first.id())).state()).isEqualTo("Отменён");
        OrganizationId other = region.school();
        assertThatThrownBy(() -> register(curatorOrder(other, DAY).related(DocumentRelation.Type.CANCELS, first.id())))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void the_curator_order_is_read_above_the_organisation_and_the_pairs_order_is_not() {
        RegisteredDocument curatorOrder = register(curatorOrder(school, DAY));
        RegisteredDocument pairsOrder = DataScope.during(
                DataScope.system("test", school),
                () -> register(new RegisterDocument(
                        DocumentKind.PAIRS_ORDER,
                        DocumentOwner.of(school),
                        DAY,
                        "О закреплении пар и групп",
                        SampleDocuments.pairsOrder(2))));
        for (SignedIn above :
                List.of(region.municipalHead(municipality), region.department(Department.GENERAL_EDUCATION))) {
            assertThat(region.as(above, () -> archive.get(curatorOrder.id())).number())
                    .isEqualTo("1-од");
            assertThatThrownBy(() -> region.as(above, () -> archive.get(pairsOrder.id())))
                    .isInstanceOf(NotFoundException.class);
            assertThat(region.as(above, () -> archive.list(DocumentFilter.of(school), 0, 50)))
                    .extracting(RegisteredDocument::id)
                    .containsExactly(curatorOrder.id());
        }
        assertThat(region.as(director, () -> archive.list(DocumentFilter.of(school), 0, 50)))
                .hasSize(2);
    }

    @Test
    void a_neighbour_reaches_no_document_by_any_method() {
        RegisteredDocument order = register(curatorOrder(school, DAY));
        SignedIn neighbour = region.director(region.school(municipality));
        List<Runnable> attempts = List.of(
                () -> archive.get(order.id()),
                () -> archive.file(order.id()),
                () -> archive.scan(order.id()),
                () -> archive.attachScan(order.id(), "a.pdf", PDF, null),
                () -> documents.preview(curatorOrder(school, DAY)),
                () -> documents.register(curatorOrder(school, DAY)),
                () -> writing.of(school),
                () -> writing.save(school, OrderSettings.USUAL));
        for (Runnable attempt : attempts) {
            assertThatThrownBy(() -> region.run(neighbour, attempt)).isInstanceOf(NotFoundException.class);
        }
        assertThat(region.as(neighbour, () -> archive.list(DocumentFilter.of(school), 0, 50)))
                .isEmpty();
    }

    @Test
    void a_scan_is_judged_by_its_content_and_an_earlier_one_is_kept() {
        RegisteredDocument order = register(curatorOrder(school, DAY));
        region.run(director, () -> archive.attachScan(order.id(), "приказ.pdf", PDF, codeOf(order)));
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 1, 'I', 'E', 'N', 'D'};
        region.run(director, () -> archive.attachScan(order.id(), "страница.pdf", png, codeOf(order)));
        assertThat(region.as(director, () -> archive.scan(order.id())))
                .hasValueSatisfying(scan -> assertThat(scan.contentType()).isEqualTo("image/png"));
        assertThatThrownBy(() -> region.run(
                        director,
                        () -> archive.attachScan(
                                order.id(), "scan.pdf", "<html>".getBytes(StandardCharsets.UTF_8), codeOf(order))))
                .isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> region.run(
                        director,
                        () -> archive.attachScan(order.id(), "scan.pdf", new byte[16 * 1024 * 1024], codeOf(order))))
                .isInstanceOf(ValidationException.class);
        byte[] cutOff = java.util.Arrays.copyOf(PDF, PDF.length / 2);
        assertThatThrownBy(() ->
                        region.run(director, () -> archive.attachScan(order.id(), "scan.pdf", cutOff, codeOf(order))))
                .hasMessageContaining("обрывается");
        assertThat(region.as(director, () -> archive.scan(order.id())))
                .as("what is refused leaves the earlier one")
                .hasValueSatisfying(scan -> assertThat(scan.contentType()).isEqualTo("image/png"));
    }

    private static String codeOf(RegisteredDocument order) {
        return java.util.Objects.requireNonNull(order.versionCode()).printed();
    }

    @Test
    void the_page_shows_what_the_file_says_with_numbered_points_and_escaped_text() {
        RegisterDocument draft = curatorOrder(school, DAY);
        DocumentData hostile = draft.data().toBuilder()
                .field("candidateAccusative", "<script>alert(1)</script>")
                .build();
        byte[] docx = region.as(
                director,
                () -> documents.preview(
                        new RegisterDocument(draft.kind(), draft.owner(), draft.date(), draft.subject(), hostile)));
        String page = DocumentPages.html(docx);
        assertThat(page)
                .contains("1. <span>Назначить ", "&lt;script&gt;", "5. <span>Контроль за исполнением настоящего ")
                .doesNotContain("<script>");
    }

    @Test
    void a_document_that_lacks_a_required_field_is_never_written() {
        assertThatThrownBy(() -> register(new RegisterDocument(
                        DocumentKind.CURATOR_ORDER,
                        DocumentOwner.of(school),
                        DAY,
                        "x",
                        DocumentData.builder().build())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("candidateAccusative");
    }

    private RegisteredDocument register(RegisterDocument command) {
        return documents.register(command);
    }

    private static RegisterDocument curatorOrder(OrganizationId organization, LocalDate date) {
        return new RegisterDocument(
                DocumentKind.CURATOR_ORDER,
                DocumentOwner.of(organization),
                date,
                "О назначении куратора",
                own(SampleDocuments.curatorOrder(OrganizationKind.SCHOOL)));
    }

    /** The sample without the letterhead, which the organisation itself supplies. */
    private static DocumentData own(DocumentData sample) {
        DocumentData.Builder data = DocumentData.builder().condition("curator", true);
        for (String name : List.of(
                "basis",
                "candidateAccusative",
                "candidatePostAccusative",
                "candidateDativeShort",
                "candidateShort",
                "formerAccusative",
                "cancelledNumber")) {
            data.field(name, sample.field(name).map(Object::toString).orElse(null));
        }
        return data.field("cancelledDate", DAY).build();
    }
}
