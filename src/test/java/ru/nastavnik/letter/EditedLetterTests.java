package ru.nastavnik.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.EditedPapers;
import ru.nastavnik.document.EditedReading;
import ru.nastavnik.document.EditedSheet;
import ru.nastavnik.document.PaperFact;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.document.Registration;
import ru.nastavnik.document.SignedPaper;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.WordEdits;

@ApplicationTest
@DisplayName("A letter that was changed after it was printed")
class EditedLetterTests {
    private static final String BODY = "Сообщаем, что в 5 парах прошли встречи.\nПросим учесть.";

    @Autowired
    private Letters letters;

    @Autowired
    private IncomingLetters incoming;

    @Autowired
    private EditedPapers sheets;

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
    private SignedIn curator;
    private SignedIn director;
    private LetterId letter;
    private byte[] printed;

    @BeforeEach
    void aPrintedLetter() {
        municipality = region.municipality();
        OrganizationId school = region.school(municipality);
        region.municipalHead(municipality);
        curator = region.curator(school);
        director = region.director(school);
        letter = region.as(curator, () -> letters.draft(school));
        region.run(curator, () -> {
            Letter draft = letters.get(letter);
            letters.save(
                    letter,
                    draft.version(),
                    true,
                    new LetterContent(
                            "636000, с. Светлое, ул. Школьная, д. 1",
                            draft.content().addressee(),
                            draft.content().greeting(),
                            "О встречах пар",
                            BODY,
                            "",
                            draft.content().executor(),
                            "8 (3822) 12-34-56"));
        });
        printed = region.as(director, () -> documents.print(letters.paper(letter)))
                .content();
    }

    @Test
    @DisplayName("leaves as it was signed, and says so in the system too")
    void anotherNumberInTheText() {
        DocumentFile file =
                WordEdits.of(printed).replace("в 5 парах", "в 6 парах").file();
        EditedReading reading = read(file);
        assertThat(reading.proposals()).isEqualTo(Map.of("body", BODY.replace("в 5 парах", "в 6 парах")));
        assertThatThrownBy(() -> register(file, Map.of(), Set.of()))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("На листе другое число")
                .hasMessageContaining("напечатайте документ заново");

        RegisteredDocument sent = register(file, reading.proposals(), Set.of());

        assertThat(region.as(director, () -> letters.get(letter)).content().body())
                .isEqualTo(BODY.replace("в 5 парах", "в 6 парах"));
        assertThat(region.as(director, () -> archive.file(sent.id())).content()).isEqualTo(file.content());
        assertThat(sent.edit()).isNotNull();
        SignedIn head = region.municipalHead(municipality);
        assertThat(region.as(head, () -> incoming.list()))
                .extracting(Letter::id)
                .containsExactly(letter);
        assertThat(region.as(head, this::changes)).as("the receiver reads it").isOne();
        assertThat(region.as(region.director(region.school()), this::changes)).isZero();
    }

    @Test
    @DisplayName("goes to the addressee of the sheet, and no longer to whom the draft was written")
    void anotherAddressee() {
        String former = region.as(director, () -> letters.get(letter)).content().addressee();
        String last = former.lines().reduce((one, other) -> other).orElseThrow();
        DocumentFile file =
                WordEdits.of(printed).replace(last, "М.П. Тихомировой").file();
        EditedReading reading = read(file);
        assertThat(reading.proposals().get("addressee")).endsWith("М.П. Тихомировой");
        Map<String, String> facts =
                Map.of("addressee", Objects.requireNonNull(reading.proposals().get("addressee")), "receiver", "nobody");

        register(file, facts, Set.of());

        Letter sent = region.as(director, () -> letters.get(letter));
        assertThat(sent.content().addressee()).endsWith("М.П. Тихомировой");
        assertThat(sent.receiver()).isNull();
        assertThat(region.as(region.municipalHead(municipality), () -> incoming.list()))
                .isEmpty();
    }

    @Test
    @DisplayName("keeps its facts where somebody saw that only words are others")
    void otherWords() {
        DocumentFile file = WordEdits.of(printed)
                .replace("Просим учесть.", "Убедительно просим учесть.")
                .file();
        String mark = read(file).places().get(0).difference().mark();

        register(file, Map.of(), Set.of(mark));

        assertThat(region.as(director, () -> letters.get(letter)).content().body())
                .isEqualTo(BODY);
    }

    @Test
    @DisplayName("is taken by whoever registers letters, and by rules of letters")
    void rules() {
        assertThatThrownBy(() -> region.as(curator, () -> letters.wording(letter, Map.of())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> region.as(director, () -> letters.wording(letter, Map.of("phone", "нет"))))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("телефон");
        assertThat(region.as(director, () -> letters.wording(letter, Map.of())).facts())
                .extracting(PaperFact::key)
                .contains("addressee", "body", "enclosures", "receiver");
    }

    private EditedReading read(DocumentFile file) {
        return region.as(
                director,
                () -> sheets.read(
                        letters.wording(letter, Map.of()),
                        letters.wording(letter, Map.of()),
                        new EditedSheet(file, null, Map.of(), Set.of()),
                        new Registration("12", clock.today(), null)));
    }

    private RegisteredDocument register(DocumentFile file, Map<String, String> facts, Set<String> marks) {
        return region.as(
                director,
                () -> letters.register(
                        letter,
                        letters.get(letter).version(),
                        SignedPaper.edited(clock.today(), "12", null, new EditedSheet(file, null, facts, marks))));
    }

    private int changes() {
        return Objects.requireNonNull(transaction.execute(status -> jdbc.sql("""
                                select count(*) from app.paper_edit_change c
                                  join app.document d on d.owner_id = c.owner_id and d.version_code = c.code
                                 where d.subject = 'О встречах пар'
                                   and d.document_date = :today and d.id = (select document_id from app.letter where id = :id)
                                """)
                .param("today", clock.today())
                .param("id", letter.value())
                .query(Integer.class)
                .single()));
    }
}
