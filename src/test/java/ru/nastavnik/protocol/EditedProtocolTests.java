package ru.nastavnik.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.EditedPapers;
import ru.nastavnik.document.EditedReading;
import ru.nastavnik.document.EditedSheet;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.document.Registration;
import ru.nastavnik.document.SignedPaper;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.WordEdits;

@ApplicationTest
@DisplayName("A protocol that was changed after it was printed")
class EditedProtocolTests {
    private static final String COUNCIL = "педагогический совет";

    @Autowired
    private Protocols protocols;

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

    private SignedIn curator;
    private SignedIn secretary;
    private ProtocolId protocol;
    private byte[] printed;

    @BeforeEach
    void aPrintedProtocol() {
        OrganizationId school = region.school();
        curator = region.curator(school);
        secretary = region.secretary(school);
        protocol = region.as(curator, () -> protocols.draft(school, COUNCIL));
        region.run(curator, () -> {
            Protocol draft = protocols.get(protocol);
            protocols.save(
                    protocol,
                    draft.version(),
                    COUNCIL,
                    new ProtocolContent(
                            draft.content().date(),
                            draft.content().heading(),
                            "Седых Олег Петрович",
                            "Ли А.Г.",
                            12,
                            "",
                            "",
                            List.of(new ProtocolContent.Item(
                                    "О программе",
                                    "Куратора о программе.",
                                    "",
                                    "единогласно",
                                    List.of(new ProtocolContent.Decision(
                                            "Принять к сведению", "Ли А.Г.", LocalDate.of(2026, 9, 30)))))));
        });
        printed = region.as(secretary, () -> documents.print(protocols.paper(protocol)))
                .content();
    }

    @Test
    @DisplayName("holds who is charged, by when, and how many were there, as the sheet says")
    void factsOfTheSheet() {
        DocumentFile file = WordEdits.of(printed)
                .edit(
                        "word/document.xml",
                        xml -> xml.replaceFirst("(?s)(?<before>Присутствовали.*?)12", "${before}13")
                                .replaceFirst("(?s)(Ответственный.*?)Ли[ \u00a0]А[.]Г[.]", "$1Котова А.И."))
                .file();
        EditedReading reading = read(file);
        assertThat(reading.proposals())
                .isEqualTo(Map.of("present", "13", "item.0.decision.0.responsible", "Котова А.И."));
        assertThatThrownBy(() -> register(file, Map.of("present", "13")))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("На листе другой человек");

        RegisteredDocument registered = register(file, reading.proposals());

        ProtocolContent content =
                region.as(curator, () -> protocols.get(protocol)).content();
        assertThat(content.present()).isEqualTo(13);
        assertThat(content.items().get(0).decisions().get(0).responsible()).isEqualTo("Котова А.И.");
        assertThat(region.as(curator, () -> archive.file(registered.id())).content())
                .isEqualTo(file.content());
    }

    @Test
    @DisplayName("is of the day that the sheet names, and by another chair")
    void anotherDayAndChair() {
        LocalDate former = clock.today();
        LocalDate onSheet = former.minusDays(3);
        DocumentFile file = WordEdits.of(printed)
                .replace(written(former), written(onSheet))
                .replace("Седых О.П.", "Котова А.И.")
                .replace("О.П. Седых", "А.И. Котова")
                .file();
        EditedReading reading = read(file);
        assertThat(reading.proposals())
                .containsEntry("date", onSheet.toString())
                .containsEntry("chair", "Котова А.И.");

        RegisteredDocument registered = register(file, reading.proposals());

        assertThat(registered.date()).isEqualTo(onSheet);
        Protocol kept = region.as(curator, () -> protocols.get(protocol));
        assertThat(kept.content().date()).isEqualTo(onSheet);
        assertThat(kept.content().chair()).isEqualTo("Котова А.И.");
    }

    @Test
    @DisplayName("by pen is its scan, with what was changed in words")
    void byPen() {
        DocumentFile scan =
                new DocumentFile("скан.pdf", "application/pdf", "%PDF-1.7 скан %%EOF".getBytes(StandardCharsets.UTF_8));

        RegisteredDocument registered = region.as(
                secretary,
                () -> protocols.register(
                        protocol,
                        protocols.get(protocol).version(),
                        SignedPaper.edited(
                                clock.today(),
                                "4",
                                scan,
                                new EditedSheet(null, "Исправлено число", Map.of("present", "11"), Set.of()))));

        assertThat(registered.hasText()).isFalse();
        assertThat(region.as(curator, () -> protocols.get(protocol)).content().present())
                .isEqualTo(11);
    }

    @Test
    @DisplayName("is taken by whoever keeps the book, and by the rules of protocols")
    void rules() {
        assertThatThrownBy(() -> region.as(curator, () -> protocols.wording(protocol, Map.of())))
                .isInstanceOf(AccessDeniedException.class);
        for (Map<String, String> wrong : List.of(
                Map.of("present", "много"),
                Map.of("present", "0"),
                Map.of("chair", " "),
                Map.of("date", clock.today().plusDays(1).toString()))) {
            assertThatThrownBy(() -> region.as(secretary, () -> protocols.wording(protocol, wrong)))
                    .as(wrong.toString())
                    .isInstanceOf(ValidationException.class);
        }
    }

    private static String written(LocalDate day) {
        return java.time.format.DateTimeFormatter.ofPattern("dd.MM.yyyy").format(day);
    }

    private EditedReading read(DocumentFile file) {
        return region.as(
                secretary,
                () -> sheets.read(
                        protocols.wording(protocol, Map.of()),
                        protocols.wording(protocol, Map.of()),
                        new EditedSheet(file, null, Map.of(), Set.of()),
                        new Registration("4", clock.today(), null)));
    }

    private RegisteredDocument register(DocumentFile file, Map<String, String> facts) {
        return region.as(
                secretary,
                () -> protocols.register(
                        protocol,
                        protocols.get(protocol).version(),
                        SignedPaper.edited(clock.today(), "4", null, new EditedSheet(file, null, facts, Set.of()))));
    }
}
