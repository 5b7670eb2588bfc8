package ru.nastavnik.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentFilter;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.DocumentOwner;
import ru.nastavnik.document.DocumentWords;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.document.SampleDocuments;
import ru.nastavnik.document.SignedPaper;
import ru.nastavnik.pdf.PdfConverter;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
@DisplayName("Letters of an organisation")
class LetterTests {
    @Autowired
    private Letters letters;

    @Autowired
    private EnclosedReports reports;

    @Autowired
    private PdfConverter pdf;

    @Autowired
    private IncomingLetters incoming;

    @Autowired
    private Documents documents;

    @Autowired
    private DocumentArchive archive;

    @Autowired
    private TestRegion region;

    @Autowired
    private RegionClock clock;

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
    void aSchoolInAMunicipality() {
        municipality = region.municipality();
        school = region.school(municipality);
        curator = region.curator(school);
        director = region.director(school);
        head = region.municipalHead(municipality);
    }

    @Test
    void theReportLeavesWithALetterAndTheMunicipalityNotesItsOwnNumber() {
        DocumentId report = report(school, curator);
        assertThat(region.as(curator, () -> letters.reportsWithoutLetter(school)))
                .hasSize(1);
        LetterId id = region.as(curator, () -> reports.letter(school, report));
        assertThat(region.as(curator, () -> letters.reportsWithoutLetter(school)))
                .isEmpty();
        Letter draft = region.as(curator, () -> letters.get(id));
        assertThat(draft.content().addressee()).contains("Г.И. Сосновскому");
        assertThat(draft.content().greeting()).isEqualTo("Уважаемый Глеб Игоревич!");
        assertThat(draft.content().enclosures())
                .containsPattern(
                        pdf.availability().available() ? " на [1-9]\\d* л\\. в 1 экз\\.$" : "\\d{4} в 1 экз\\.$");
        assertThat(region.as(curator, () -> letters.missing(id)))
                .extracting(missing -> missing.field())
                .contains("phone");
        assertThatThrownBy(() -> region.as(curator, () -> letters.paper(id))).isInstanceOf(ValidationException.class);
        assertThat(region.as(head, () -> incoming.list())).isEmpty();

        complete(id);
        RegisteredDocument sent = region.as(director, () -> register(id, "47"));
        assertThat(sent.number()).isEqualTo("47");
        String words =
                DocumentWords.of(region.as(head, () -> archive.file(sent.id())).content());
        assertThat(words)
                .contains("№ 47", "О направлении отчёта", "Г.И. Сосновскому", "Приложение:", "8 (3822) 12-34-56")
                .doesNotContain("___", "[");

        Letter came = region.as(head, () -> incoming.list()).get(0);
        assertThat(came.incoming()).isNull();
        LocalDate today = clock.today();
        assertThat(region.as(head, () -> incoming.proposedNumber(today))).isEqualTo("1");
        region.run(head, () -> incoming.receive(id, "112/01", today));
        assertThat(region.as(curator, () -> letters.get(id)).incoming()).isEqualTo("112/01");
        assertThatThrownBy(() -> region.run(head, () -> incoming.receive(id, "113", today)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("112/01");
    }

    @Test
    void twoLettersDoNotHaveOneIncomingNumber() {
        LetterId first = sent(school, curator, director);
        OrganizationId other = region.school(municipality);
        LetterId second = sent(other, region.curator(other), region.director(other));
        LocalDate today = clock.today();
        region.run(head, () -> incoming.receive(first, "5", today));
        assertThatThrownBy(() -> region.run(head, () -> incoming.receive(second, "№ 5", today)))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("Входящие письма");
        assertThatThrownBy(() -> region.run(head, () -> incoming.receive(second, "6", today.minusDays(1))))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("позже");
        assertThat(region.as(head, () -> incoming.proposedNumber(today))).isEqualTo("6");
    }

    @Test
    void theCuratorWritesAndDoesNotRegister() {
        LetterId id = region.as(curator, () -> letters.draft(school));
        complete(id);
        assertThatThrownBy(() -> region.as(curator, () -> register(id, "1"))).isInstanceOf(AccessDeniedException.class);
        SignedIn secretary = region.secretary(school);
        assertThatThrownBy(() -> region.as(secretary, () -> letters.draft(school)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(region.as(secretary, () -> register(id, "1")).number()).isEqualTo("1");
    }

    @Test
    void aCollegeWritesToItsDepartment() {
        OrganizationId college = region.college();
        SignedIn navigator = region.curator(college);
        LetterId id = region.as(navigator, () -> letters.draft(college));
        Letter draft = region.as(navigator, () -> letters.get(id));
        assertThat(draft.receiver()).isEqualTo(DocumentOwner.of(Department.VOCATIONAL_EDUCATION));
        assertThat(draft.content().addressee()).isEqualTo("Департаменту профессионального образования");
    }

    @Test
    void eachDepartmentNotesItsOwnNumberOfALetterThatCameToIt() {
        OrganizationId college = region.college();
        LetterId fromCollege = sent(college, region.curator(college), region.director(college));
        OrganizationId stateSchool = region.stateSchool();
        LetterId fromSchool = sent(stateSchool, region.curator(stateSchool), region.director(stateSchool));
        SignedIn vocational = region.department(Department.VOCATIONAL_EDUCATION);
        SignedIn general = region.department(Department.GENERAL_EDUCATION);
        LocalDate today = clock.today();

        assertThat(region.as(vocational, () -> incoming.list()))
                .extracting(Letter::id)
                .contains(fromCollege)
                .doesNotContain(fromSchool);
        assertThatThrownBy(() -> region.run(general, () -> incoming.receive(fromCollege, "9", today)))
                .isInstanceOf(NotFoundException.class);
        String number = region.as(vocational, () -> incoming.proposedNumber(today));
        region.run(vocational, () -> incoming.receive(fromCollege, number, today));
        // The other department counts its own letters: the same number is free there.
        region.run(general, () -> incoming.receive(fromSchool, number, today));

        assertThat(region.as(
                        region.curator(college),
                        () -> letters.list(college).get(0).incoming()))
                .isEqualTo(number);
        assertThatThrownBy(() -> region.run(general, () -> incoming.receive(fromSchool, "15", today)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining(number);
    }

    @Test
    void aLetterToSomebodyElseDoesNotComeToTheMunicipality() {
        LetterId id = region.as(curator, () -> letters.draft(school));
        region.run(curator, () -> save(id, false));
        region.run(director, () -> register(id, "8"));

        assertThat(region.as(head, () -> incoming.list())).isEmpty();
        assertThatThrownBy(() -> region.run(head, () -> incoming.receive(id, "1", clock.today())))
                .isInstanceOf(NotFoundException.class);
        assertThat(region.as(curator, () -> letters.get(id)).receiver()).isNull();
    }

    @Test
    void anotherMunicipalityFindsNothing() {
        LetterId id = sent(school, curator, director);
        MunicipalityId elsewhere = region.municipality();
        SignedIn stranger = region.municipalHead(elsewhere);
        assertThat(region.as(stranger, () -> incoming.list())).isEmpty();
        assertThatThrownBy(() -> region.run(stranger, () -> incoming.receive(id, "1", clock.today())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> region.as(region.curator(region.school()), () -> letters.get(id)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aLetterIsReadInItsSchoolAndByWhomItWentToAndFoundByItsWordsInItsSchoolOnly() {
        LetterId id = sent(school, curator, director);
        DocumentId document =
                Objects.requireNonNull(region.as(curator, () -> letters.get(id)).document());
        SignedIn neighbour = region.municipalHead(region.municipality());
        SignedIn department = region.department(Department.GENERAL_EDUCATION);

        assertThat(region.as(head, () -> archive.get(document)).id()).isEqualTo(document);
        for (SignedIn stranger : List.of(neighbour, department)) {
            assertThatThrownBy(() -> region.as(stranger, () -> archive.get(document)))
                    .isInstanceOf(NotFoundException.class);
            assertThat(region.as(stranger, () -> archive.list(letters(null), 0, 50)))
                    .extracting(RegisteredDocument::id)
                    .doesNotContain(document);
        }
        assertThat(region.as(curator, () -> archive.list(letters("направлении"), 0, 50)))
                .extracting(RegisteredDocument::id)
                .contains(document);
        assertThat(region.as(head, () -> archive.list(letters("направлении"), 0, 50)))
                .isEmpty();
    }

    @Test
    void whoeverAsksTheTablesFindsLettersOfTheirOwnSchool() {
        LetterId draft = region.as(curator, () -> letters.draft(school));
        LetterId gone = sent(school, curator, director);
        SignedIn stranger = region.director(region.school(municipality));

        assertThat(region.as(curator, () -> rows(draft))).isOne();
        assertThat(region.as(stranger, () -> rows(draft) + rows(gone))).isZero();
        assertThat(region.as(head, () -> rows(draft))).isZero();
        assertThat(region.as(head, () -> rows(gone))).isOne();
        assertThat(region.as(stranger, () -> letterDocuments())).isZero();
    }

    @Test
    void printsOfALetterAreReadWhereTheLetterIs() {
        LetterId draft = region.as(curator, () -> letters.draft(school));
        region.run(curator, () -> save(draft, false));
        region.run(curator, () -> documents.print(letters.paper(draft)));
        SignedIn stranger = region.director(region.school(municipality));
        assertThat(region.as(curator, () -> printedLetters())).isOne();
        assertThat(region.as(head, () -> printedLetters())).isZero();

        sent(school, curator, director);

        assertThat(region.as(curator, () -> printedLetters())).isEqualTo(2);
        assertThat(region.as(head, () -> printedLetters())).isOne();
        assertThat(region.as(stranger, () -> printedLetters())).isZero();
    }

    private int printedLetters() {
        return count(
                "select count(*) from app.paper_version where kind = 'LETTER' and organization_id = '" + school + "'");
    }

    private int rows(LetterId id) {
        return count("select count(*) from app.letter where id = '" + id + "'");
    }

    private int letterDocuments() {
        return count("select count(*) from app.document where kind = 'LETTER' and organization_id = '" + school + "'");
    }

    private int count(String sql) {
        return Objects.requireNonNull(
                transaction.execute(status -> jdbc.sql(sql).query(Integer.class).single()));
    }

    private static DocumentFilter letters(@Nullable String words) {
        return new DocumentFilter(null, DocumentKind.LETTER, null, null, null, words, null);
    }

    private LetterId sent(OrganizationId organization, SignedIn writer, SignedIn signer) {
        DocumentId report = report(organization, writer);
        LetterId id = region.as(writer, () -> reports.letter(organization, report));
        region.run(writer, () -> save(id));
        region.run(signer, () -> register(id, "1"));
        return id;
    }

    private DocumentId report(OrganizationId organization, SignedIn writer) {
        return region.as(
                        writer,
                        () -> documents.register(new RegisterDocument(
                                DocumentKind.EXECUTION_REPORT,
                                DocumentOwner.of(organization),
                                clock.today(),
                                "Отчёт об исполнении дорожной карты за 2026/2027 учебный год",
                                SampleDocuments.of(DocumentKind.EXECUTION_REPORT))))
                .id();
    }

    private void complete(LetterId id) {
        region.run(curator, () -> save(id));
    }

    private void save(LetterId id) {
        save(id, letters.get(id).receiver() != null);
    }

    private void save(LetterId id, boolean toAuthority) {
        Letter draft = letters.get(id);
        LetterContent content = draft.content();
        letters.save(
                id,
                draft.version(),
                toAuthority,
                new LetterContent(
                        "636000, с. Светлое, ул. Школьная, д. 1",
                        content.addressee(),
                        content.greeting(),
                        content.heading().isEmpty() ? "О семинаре" : content.heading(),
                        content.body().isEmpty() ? "Сообщаем." : content.body(),
                        content.enclosures(),
                        content.executor(),
                        "8 (3822) 12-34-56"));
    }

    private RegisteredDocument register(LetterId id, String number) {
        documents.print(letters.paper(id));
        String code = documents.state(letters.paper(id), clock.today()).code().printed();
        return letters.register(id, letters.get(id).version(), new SignedPaper(clock.today(), code, number, null));
    }
}
