package ru.nastavnik.curator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.curator.process.CuratorAppointmentProcess;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.document.DocumentFilter;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.document.SignedPaper;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.AtOnce;
import ru.nastavnik.support.PaperSigning;
import ru.nastavnik.support.TestCurators;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.WordText;
import ru.nastavnik.workflow.Workflow;

@ApplicationTest
class CuratorOrderTest {
    /** The day on which every test begins. */
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);

    private static final LocalDate AGREED = TODAY.minusDays(3);

    @Autowired
    private CuratorAppointments appointments;

    @Autowired
    private CuratorRegister register;

    @Autowired
    private DocumentArchive archive;

    @Autowired
    private Documents documents;

    @Autowired
    private PaperSigning signing;

    @Autowired
    private Workflow workflow;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestRegion region;

    @Autowired
    private TestCurators testCurators;

    private MunicipalityId municipality;
    private OrganizationId school;
    private SignedIn director;

    @BeforeEach
    void aSchool() {
        municipality = region.municipality();
        school = region.school(municipality);
        director = region.director(school);
    }

    @Test
    void in_a_college_a_navigator_is_appointed_by_point_8_2() {
        OrganizationId college = region.college();
        director = region.director(college);
        CuratorAppointmentId id = opened(college);
        propose(id, colleague(college));
        sign(id, TODAY);
        assertThat(text(register.current(college).orElseThrow()))
                .contains(
                        "педагогом-навигатором, ответственным за внедрение модели наставничества",
                        "подпунктом 2 пункта 8");
    }

    @Test
    void in_supplementary_education_the_order_cites_point_6_2() {
        OrganizationId extra = region.extra(municipality);
        director = region.director(extra);
        CuratorAppointmentId id = opened(extra);
        propose(id, colleague(extra));
        sign(id, TODAY);
        assertThat(text(register.current(extra).orElseThrow()))
                .contains("куратором", "подпунктом 2 пункта 6")
                .doesNotContain("пункта 7");
    }

    @Test
    void of_two_signatures_at_once_one_wins_and_the_other_is_told_so() throws InterruptedException {
        CuratorAppointmentId id = opened(school);
        propose(id, colleague(school));
        List<Throwable> told = AtOnce.run(() -> sign(id, TODAY), () -> sign(id, TODAY));
        assertThat(told).containsOnlyOnce((Throwable) null);
        assertThat(told).filteredOn(Objects::nonNull).singleElement().isInstanceOf(ConflictException.class);
        assertThat(region.as(director, () -> archive.list(DocumentFilter.of(school), 0, 10)))
                .as("one order, one number")
                .extracting(RegisteredDocument::number)
                .containsExactly("1-од");
    }

    @Test
    void an_order_is_not_dated_before_the_agreement_nor_in_the_future_nor_signed_unprinted() {
        CuratorAppointmentId id = opened(school);
        propose(id, colleague(school));
        for (LocalDate refused : List.of(AGREED.minusDays(1), TODAY.plusDays(1))) {
            assertThatThrownBy(() -> sign(id, refused))
                    .isInstanceOfSatisfying(
                            ValidationException.class,
                            failure -> assertThat(failure.violations().get(0).field())
                                    .isEqualTo("date"));
        }
        assertThat(isOpen(id, CuratorAppointmentProcess.SIGN_ORDER)).isTrue();
    }

    @Test
    void a_text_that_was_never_printed_cannot_have_been_signed_on_paper() {
        CuratorAppointmentId id = opened(school);
        propose(id, colleague(school));
        String code = region.as(
                director,
                () -> documents.state(appointments.paper(id), TODAY).code().printed());
        for (String typed : List.of(code, "0000-0000", "не код")) {
            SignedPaper unprinted = new SignedPaper(TODAY, typed, "12-од", null);
            assertThatThrownBy(() -> region.run(director, () -> appointments.sign(new SignCuratorOrder(id, unprinted))))
                    .isInstanceOfSatisfying(
                            ValidationException.class,
                            failure -> assertThat(failure.violations().get(0).field())
                                    .isEqualTo("versionCode"));
        }
        assertThat(isOpen(id, CuratorAppointmentProcess.SIGN_ORDER)).isTrue();
    }

    @Test
    void the_scan_of_the_signed_paper_goes_with_the_signature() {
        CuratorAppointmentId id = opened(school);
        propose(id, colleague(school));
        DocumentFile scan = new DocumentFile("скан.pdf", "", "%PDF-1.7 %%EOF".getBytes(StandardCharsets.US_ASCII));
        region.run(director, () -> appointments.sign(new SignCuratorOrder(id, withScan(id, scan))));
        CuratorView curator = register.current(school).orElseThrow();
        assertThat(region.as(director, () -> archive.scan(curator.order()))).isPresent();
    }

    @Test
    void a_bad_scan_undoes_the_signature() {
        CuratorAppointmentId id = opened(school);
        propose(id, colleague(school));
        DocumentFile scan = new DocumentFile("скан.pdf", "", "<html>".getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() ->
                        region.run(director, () -> appointments.sign(new SignCuratorOrder(id, withScan(id, scan)))))
                .isInstanceOf(ValidationException.class);
        assertThat(register.current(school)).isEmpty();
        assertThat(isOpen(id, CuratorAppointmentProcess.SIGN_ORDER)).isTrue();
    }

    private SignedPaper withScan(CuratorAppointmentId id, DocumentFile scan) {
        SignedPaper printed = signing.printed(appointments.paper(id), TODAY);
        return new SignedPaper(printed.date(), printed.versionCode(), printed.number(), scan);
    }

    private CuratorAppointmentId opened(OrganizationId organization) {
        return testCurators.opened(organization);
    }

    private String colleague(OrganizationId organization) {
        return testCurators.colleague(organization);
    }

    private void propose(CuratorAppointmentId id, String login) {
        testCurators.propose(director, id, login, AGREED);
    }

    private void sign(CuratorAppointmentId id, LocalDate date) {
        testCurators.sign(director, id, date);
    }

    private boolean isOpen(CuratorAppointmentId id, String element) {
        return Boolean.TRUE.equals(
                transaction.execute(status -> workflow.isOpen(CuratorAppointmentProcess.task(id, element))));
    }

    private String text(CuratorView curator) {
        return WordText.of(
                region.as(director, () -> archive.file(curator.order())).content());
    }
}
