package ru.nastavnik.roadmap;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.approval.PaperDecisions;
import ru.nastavnik.approval.ReviewState;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.EditedPapers;
import ru.nastavnik.document.EditedReading;
import ru.nastavnik.document.EditedSheet;
import ru.nastavnik.document.PaperWording;
import ru.nastavnik.document.Registration;
import ru.nastavnik.document.SignedPaper;
import ru.nastavnik.document.template.PackageGuard;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestApprovals;
import ru.nastavnik.support.TestOrganizations;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.WordEdits;

/** Orders on plans: what a plan says is changed in the plan; the order that moves a term takes the day of its sheet. */
@ApplicationTest
@DisplayName("An order on a plan that was changed after it was printed")
class EditedPlanOrderTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);
    private static final String MAIN = "word/document.xml";
    private static final SchoolYear YEAR = new SchoolYear(2026);

    @Autowired
    private TermExtensions extensions;

    @Autowired
    private TermExtensionOrders extensionOrders;

    @Autowired
    private Roadmaps roadmaps;

    @Autowired
    private RoadmapDrafts drafts;

    @Autowired
    private PaperDecisions decisions;

    @Autowired
    private Documents documents;

    @Autowired
    private EditedPapers sheets;

    @Autowired
    private DocumentArchive archive;

    @Autowired
    private TestApprovals approvals;

    @Autowired
    private TestOrganizations organizations;

    @Autowired
    private TestPeople people;

    private OrganizationId school;
    private SignedIn curator;
    private SignedIn director;

    @BeforeEach
    void aSchool() {
        school = organizations.school(organizations.municipality(true));
        curator = people.curator(school);
        director = people.director(school);
    }

    @Test
    @DisplayName("grants the day of the sheet, if it is one that could be asked for")
    void anotherDay() {
        RoadmapId id = approvals.roadmapInForce(school, UUID.randomUUID(), YEAR);
        LocalDate former = requireNonNull(
                people.as(curator, () -> roadmaps.get(id)).row(3).plan().to());
        LocalDate asked = former.plusDays(4);
        LocalDate onSheet = former.plusDays(6);
        people.as(curator, () -> extensions.request(id, 3, asked, "Карантин"));
        UUID request = people.as(director, () -> extensions.of(id)).get(0).id();
        byte[] printed = people.as(director, () -> documents.print(extensionOrders.order(request)))
                .content();
        // The day stands in other rows too: the text is the one that the order has with that day.
        byte[] moved = people.as(
                director,
                () -> documents.preview(extensionOrders
                        .wording(request, Map.of("wantedTo", onSheet.toString()))
                        .paper()));
        DocumentFile file = WordEdits.of(printed)
                .edit(
                        MAIN,
                        xml -> new String(
                                requireNonNull(PackageGuard.read("order", moved).get(MAIN)), StandardCharsets.UTF_8))
                .file();
        EditedReading reading = people.as(
                director,
                () -> sheets.read(
                        extensionOrders.wording(request, Map.of()),
                        extensionOrders.wording(request, Map.of()),
                        new EditedSheet(file, null, Map.of(), Set.of()),
                        new Registration("7-од", TODAY, null)));
        assertThat(reading.proposals()).isEqualTo(Map.of("wantedTo", onSheet.toString()));
        assertThatThrownBy(() -> people.as(curator, () -> extensionOrders.wording(request, Map.of())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> grant(request, file, Map.of()))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("На листе друг");
        assertThatThrownBy(() -> grant(request, file, Map.of("wantedTo", former.toString())))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("позже действующего");

        grant(request, file, reading.proposals());

        assertThat(people.as(curator, () -> roadmaps.get(id)).row(3).plan().to())
                .isEqualTo(onSheet);
        assertThat(people.as(director, () -> extensions.of(id)).get(0).wantedTo())
                .isEqualTo(onSheet);
    }

    @Test
    @DisplayName("approves a plan with other words, and no other row or day")
    void wordingOfAPlan() {
        RoadmapId id = approvals.roadmap(school, YEAR);
        people.as(curator, () -> drafts.submit(id, roadmaps.get(id).version()));
        PaperWording wording = people.as(director, () -> PaperWording.fixed(decisions.order(id.paper())));
        byte[] printed = people.as(director, () -> documents.print(decisions.order(id.paper())))
                .content();
        DocumentFile row = WordEdits.of(printed)
                .edit("word/document.xml", xml -> xml.replaceFirst("(\\d\\d)\\.09\\.2026", "$1.10.2026"))
                .file();
        assertThatThrownBy(() -> approve(id, row, Set.of()))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("напечатайте приказ заново");
        DocumentFile words = WordEdits.of(printed)
                .append("<w:p><w:r><w:t>Приказ довести до сведения коллектива.</w:t></w:r></w:p>")
                .file();
        Set<String> marks = people
                .as(
                        director,
                        () -> sheets.read(
                                wording,
                                wording,
                                new EditedSheet(words, null, Map.of(), Set.of()),
                                new Registration("7-од", TODAY, null)))
                .places()
                .stream()
                .map(place -> place.difference().mark())
                .collect(Collectors.toSet());

        approve(id, words, marks);

        assertThat(people.as(director, () -> roadmaps.get(id)).state()).isNotEqualTo(ReviewState.DRAFT);
        assertThat(people.as(director, () -> archive.file(roadmaps.document(id).orElseThrow()))
                        .content())
                .isEqualTo(words.content());
    }

    private void grant(UUID request, DocumentFile file, Map<String, String> facts) {
        people.as(
                director,
                () -> extensionOrders.grant(
                        request,
                        SignedPaper.edited(TODAY, "7-од", null, new EditedSheet(file, null, facts, Set.of()))));
    }

    private void approve(RoadmapId id, DocumentFile file, Set<String> marks) {
        people.as(
                director,
                () -> decisions.approve(
                        id.paper(),
                        1,
                        SignedPaper.edited(TODAY, "7-од", null, new EditedSheet(file, null, Map.of(), marks))));
    }
}
