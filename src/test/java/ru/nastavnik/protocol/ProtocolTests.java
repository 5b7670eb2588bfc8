package ru.nastavnik.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.document.Counting;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.document.DocumentWords;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.ProtocolBodies;
import ru.nastavnik.document.ProtocolBody;
import ru.nastavnik.document.RegisterEntry;
import ru.nastavnik.document.RegisterSettings;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.document.SignedPaper;
import ru.nastavnik.document.StaleVersionException;
import ru.nastavnik.execution.Drafts;
import ru.nastavnik.execution.Evidence;
import ru.nastavnik.execution.EvidenceInfo;
import ru.nastavnik.execution.StepExecution;
import ru.nastavnik.form.FormData;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.StepProgress;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestRoadmaps;

@ApplicationTest
@DisplayName("Protocols of an organisation's meetings")
class ProtocolTests {
    private static final String COUNCIL = "педагогический совет";

    @Autowired
    private Protocols protocols;

    @Autowired
    private ProtocolBodies bodies;

    @Autowired
    private Documents documents;

    @Autowired
    private DocumentArchive archive;

    @Autowired
    private StepExecution steps;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Evidence evidence;

    @Autowired
    private TestRegion region;

    @Autowired
    private TestRoadmaps roadmaps;

    @Autowired
    private RegionClock clock;

    private OrganizationId school;
    private SignedIn curator;
    private SignedIn secretary;

    @BeforeEach
    void aSchoolWithASecretary() {
        school = region.school();
        curator = region.curator(school);
        secretary = region.secretary(school);
    }

    @Test
    void theMeetingOfAStepIsDraftedFromItsFormSignedAndProvesTheStep() {
        RoadmapId roadmap = roadmaps.started(school, new SchoolYear(2026));
        LocalDate day = clock.today();
        FormData typed = FormData.of("date", day)
                .with("format", "onsite")
                .with("place", "Актовый зал")
                .with("gathering", "council")
                .with("present", 31)
                .with("speaker", "директор Седых Олег Петрович")
                .with("minutesKind", "text")
                .with("minutesText", "Слушали куратора о программе наставничества.\nРешили: принять к сведению");
        region.run(curator, () -> drafts.save(roadmap, 1, null, typed, "", 0));
        ProtocolId id = region.as(curator, () -> protocols.draftOf(roadmap, 1));
        Protocol draft = region.as(curator, () -> protocols.get(id));
        assertThat(draft.title()).isEqualTo("Протокол заседания педагогического совета");
        assertThat(draft.content().present()).isEqualTo(31);
        assertThat(draft.content().items().get(0).decisions())
                .extracting(ProtocolContent.Decision::text)
                .containsExactly("Принять к сведению.");
        assertThat(region.as(curator, () -> protocols.missing(id)))
                .extracting(missing -> missing.field())
                .containsExactly("secretary");

        region.run(curator, () -> protocols.save(id, draft.version(), COUNCIL, signedBy(draft.content(), "Ли А.Г.")));
        RegisteredDocument registered = register(secretary, id, "3");
        assertThat(registered.number()).isEqualTo("3");
        assertThat(registered.date()).isEqualTo(day);
        String words = DocumentWords.of(
                region.as(curator, () -> archive.file(registered.id())).content());
        assertThat(words)
                .contains("ПРОТОКОЛ", "№ 3", "заседания педагогического совета", "Председатель – Седых О.П.")
                .contains("Присутствовали: 31 чел.", "СЛУШАЛИ", "1.1. Принять к сведению.", "О.П. Седых", "А.Г. Ли")
                .doesNotContain("____", "[");

        List<EvidenceInfo> files = region.as(curator, () -> evidence.of(roadmap, 1));
        assertThat(files).hasSize(1);
        assertThat(files.get(0).name()).startsWith("Протокол № 3 от").contains("(без скана)");
        byte[] scan = "%PDF-1.7 скан %%EOF".getBytes(StandardCharsets.UTF_8);
        String code = Objects.requireNonNull(registered.versionCode()).printed();
        region.run(secretary, () -> archive.attachScan(registered.id(), "скан.pdf", scan, code));
        assertThat(region.as(curator, () -> evidence.of(roadmap, 1)))
                .as("the scan that came later proves the step too")
                .hasSize(2)
                .anySatisfy(file ->
                        assertThat(file.name()).startsWith("Протокол № 3 от").doesNotContain("без скана"));
        FormData closing = typed.with("minutesKind", "both")
                .with("minutesNumber", "3")
                .with("minutesFiles", List.of(files.get(0).id().toString()));
        region.run(curator, () -> steps.close(roadmap, 1, closing));
        assertThat(roadmaps.page(curator, roadmap, 1).state()).isEqualTo(StepProgress.State.DONE);
    }

    @Test
    void protocolsCountByTheirBody() {
        register(secretary, complete(COUNCIL), "1");
        register(secretary, complete(COUNCIL), "2");
        ProtocolId third = complete(COUNCIL);
        ProtocolId first = complete("рабочая группа по наставничеству");
        assertThat(proposed(third)).isEqualTo("3");
        assertThat(proposed(first)).isEqualTo("1");
        register(secretary, third, "3");
        register(secretary, first, "1");
        String words = DocumentWords.of(region.as(
                        curator,
                        () -> archive.file(java.util.Objects.requireNonNull(
                                protocols.get(third).document())))
                .content());
        assertThat(words.replace('\u00a0', ' '))
                .contains("1.1. Принять к сведению. Ответственный – Ли А.Г. Срок – 30.09.2026.")
                .contains("Голосовали: единогласно.");
        assertThat(numbers(COUNCIL)).containsExactly("1", "2", "3");
        assertThat(numbers("рабочая группа по наставничеству")).containsExactly("1");
        assertThatThrownBy(() -> register(secretary, complete("Педагогический  совет"), "2"))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("Протоколы: педагогический совет")
                .hasMessageContaining("Протокол заседания педагогического совета");
    }

    @Test
    void aSchoolSaysWithWhichYearTheNumbersBeginAnew() {
        ProtocolBody council = region.as(curator, () -> bodies.named(school, COUNCIL));
        assertThat(council.counting()).isEqualTo(Counting.SCHOOL_YEAR);
        assertThat(Counting.SCHOOL_YEAR.yearOf(LocalDate.of(2027, 3, 1))).isEqualTo(2026);
        assertThat(Counting.SCHOOL_YEAR.yearOf(LocalDate.of(2026, 8, 29))).isEqualTo(2026);
        assertThat(Counting.CALENDAR_YEAR.yearTitle(2027)).isEqualTo("2027 год");
        RegisterSettings on = new RegisterSettings(
                "", "/п", 4, clock.today().getYear(), council.settings().version());
        region.run(secretary, () -> bodies.save(school, council.id(), Counting.CALENDAR_YEAR, on));
        ProtocolId id = complete(COUNCIL);
        assertThat(proposed(id)).isEqualTo("5/п");
        register(secretary, id, "5/п");
        ProtocolBody changed = region.as(curator, () -> bodies.get(school, council.id()));
        assertThatThrownBy(() -> region.run(
                        secretary, () -> bodies.save(school, council.id(), Counting.SCHOOL_YEAR, changed.settings())))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("уже есть номера");
        assertThatThrownBy(() -> region.run(
                        curator, () -> bodies.save(school, council.id(), Counting.CALENDAR_YEAR, changed.settings())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aSheetThatSaysSomethingElseIsRefused() {
        ProtocolId id = complete(COUNCIL);
        String code = region.as(curator, () -> {
            documents.print(protocols.paper(id));
            return documents.state(protocols.paper(id), clock.today()).code().printed();
        });
        Protocol read = region.as(curator, () -> protocols.get(id));
        ProtocolContent dayBefore = new ProtocolContent(
                read.content().date().minusDays(1),
                read.content().heading(),
                read.content().chair(),
                read.content().secretary(),
                read.content().present(),
                "",
                "",
                read.content().items());
        region.run(curator, () -> protocols.save(id, read.version(), COUNCIL, dayBefore));
        assertThatThrownBy(() -> region.run(
                        secretary,
                        () -> protocols.register(
                                id, read.version() + 1, new SignedPaper(clock.today(), code, "1", null))))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> region.run(curator, () -> protocols.save(id, read.version(), COUNCIL, read.content())))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void aScanOfTheSignedSheetIsKeptWithIt() {
        ProtocolId id = complete(COUNCIL);
        DocumentFile scan =
                new DocumentFile("скан.pdf", "application/pdf", "%PDF-1.7 скан %%EOF".getBytes(StandardCharsets.UTF_8));
        RegisteredDocument registered = region.as(secretary, () -> {
            documents.print(protocols.paper(id));
            String code =
                    documents.state(protocols.paper(id), clock.today()).code().printed();
            return protocols.register(id, protocols.get(id).version(), new SignedPaper(clock.today(), code, "1", scan));
        });
        assertThat(region.as(curator, () -> archive.scan(registered.id()))).isPresent();
        assertThatThrownBy(() -> region.run(
                        curator, () -> protocols.discard(id, protocols.get(id).version())))
                .hasMessageContaining("зарегистрирован");
    }

    @Test
    void aDraftThatSomebodyChangedMeanwhileIsNotThrownAway() {
        ProtocolId id = complete(COUNCIL);
        int seen = region.as(curator, () -> protocols.get(id)).version();

        assertThatThrownBy(() -> region.run(curator, () -> protocols.discard(id, seen - 1)))
                .isInstanceOf(ConflictException.class);
        region.run(curator, () -> protocols.discard(id, seen));
        assertThatThrownBy(() -> region.as(curator, () -> protocols.get(id))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void theSecretaryRegistersAndWritesNothing() {
        ProtocolId id = complete(COUNCIL);
        Protocol read = region.as(secretary, () -> protocols.get(id));
        assertThatThrownBy(
                        () -> region.run(secretary, () -> protocols.save(id, read.version(), COUNCIL, read.content())))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(register(secretary, id, "1").number()).isEqualTo("1");
    }

    @Test
    void whoDraftsAProtocolDoesNotRegisterIt() {
        ProtocolId id = complete(COUNCIL);
        assertThatThrownBy(() -> register(curator, id, "1")).isInstanceOf(AccessDeniedException.class);
        assertThat(register(region.director(school), id, "1").number()).isEqualTo("1");
    }

    @Test
    void anotherSchoolFindsNothing() {
        ProtocolId id = complete(COUNCIL);
        SignedIn neighbour = region.curator(region.school());
        assertThatThrownBy(() -> region.as(neighbour, () -> protocols.get(id))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> region.as(neighbour, () -> protocols.list(school)))
                .isInstanceOf(NotFoundException.class);
    }

    private List<String> numbers(String body) {
        ProtocolBody known = region.as(curator, () -> bodies.named(school, body));
        int year = known.counting().yearOf(clock.today());
        return region.as(curator, () -> bodies.journal(school, known.id(), year)).stream()
                .map(RegisterEntry::number)
                .toList();
    }

    private String proposed(ProtocolId id) {
        return region.as(
                curator,
                () -> documents.state(protocols.paper(id), clock.today()).proposedNumber());
    }

    private ProtocolId complete(String body) {
        ProtocolId id = region.as(curator, () -> protocols.draft(school, body));
        Protocol draft = region.as(curator, () -> protocols.get(id));
        ProtocolContent content = new ProtocolContent(
                draft.content().date(),
                draft.content().heading(),
                "Седых О.П.",
                "",
                12,
                "",
                "",
                List.of(new ProtocolContent.Item(
                        "О программе",
                        "Куратора о программе.",
                        "",
                        "единогласно",
                        List.of(new ProtocolContent.Decision(
                                "Принять к сведению", "Ли А.Г.", LocalDate.of(2026, 9, 30))))));
        region.run(curator, () -> protocols.save(id, draft.version(), body, signedBy(content, "Ли А.Г.")));
        return id;
    }

    private static ProtocolContent signedBy(ProtocolContent content, String secretary) {
        return new ProtocolContent(
                content.date(),
                content.heading(),
                content.chair(),
                secretary,
                content.present(),
                content.attendees(),
                content.invited(),
                content.items());
    }

    private RegisteredDocument register(SignedIn person, ProtocolId id, String number) {
        return region.as(person, () -> {
            documents.print(protocols.paper(id));
            String code =
                    documents.state(protocols.paper(id), clock.today()).code().printed();
            return protocols.register(
                    id, protocols.get(id).version(), new SignedPaper(clock.today(), code, number, null));
        });
    }
}
