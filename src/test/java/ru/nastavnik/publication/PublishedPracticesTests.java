package ru.nastavnik.publication;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.form.FormData;
import ru.nastavnik.people.Consent;
import ru.nastavnik.people.ConsentKind;
import ru.nastavnik.people.ConsentRegister;
import ru.nastavnik.people.ConsentRegistration;
import ru.nastavnik.people.DistributionItem;
import ru.nastavnik.people.DistributionMarks;
import ru.nastavnik.people.NewParticipant;
import ru.nastavnik.people.Participant;
import ru.nastavnik.people.ParticipantRegister;
import ru.nastavnik.people.ParticipantRole;
import ru.nastavnik.people.Participants;
import ru.nastavnik.people.ParticipationDetails;
import ru.nastavnik.people.PersonData;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.people.PersonKind;
import ru.nastavnik.publication.PublishedPractices.Catalogue;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestRoadmaps;
import ru.nastavnik.support.TestScreens;

@ApplicationTest
@DisplayName("The list of practices across organisations")
class PublishedPracticesTests {
    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final String QUIET = "Ученик боялся отвечать у доски.";

    @Autowired
    PublishedPractices practices;

    @Autowired
    PublicationReleases releases;

    @Autowired
    ParticipantRegister register;

    @Autowired
    Participants participants;

    @Autowired
    ConsentRegister consents;

    @Autowired
    TestRegion region;

    @Autowired
    TestPeople people;

    @Autowired
    TestRoadmaps roadmaps;

    @Autowired
    TestScreens screens;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    RegionClock clock;

    private MunicipalityId municipality;
    private OrganizationId school;
    private SignedIn curator;
    private SignedIn director;
    private SignedIn head;

    @BeforeEach
    void aSchoolThatHasWrittenCases() {
        municipality = region.municipality();
        school = region.school(municipality);
        curator = region.curator(school);
        director = region.director(school);
        head = region.municipalHead(municipality);
        region.run(curator, () -> {
            enter("Тайнов");
            publish(enter("Гласнов"));
        });
        RoadmapId roadmap = roadmaps.started(school, YEAR);
        cases(
                roadmap,
                List.of(
                        writtenCase("Голос у доски", QUIET, "Наставник Гласнов Глеб"),
                        writtenCase("Физика вдвоём", "Тайнов не понимал физику.", "учителя физики"),
                        writtenCase("Как Тайнов заговорил", QUIET, "учителя физики"),
                        writtenCase("Чужой ученик", "Пришёл Петров И.И. из другой школы.", "учителя физики")));
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    @DisplayName("shows nothing that the director has not released")
    void notReleased() {
        Catalogue catalogue = region.as(head, practices::catalogue);

        assertThat(catalogue.practices()).isEmpty();
        assertThat(catalogue.released()).isZero();
        assertThat(catalogue.organizations()).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "shows the cases of step 32 without anybody who has not agreed, and tells the director what is left out")
    void released() {
        assertThat(region.as(director, releases::mine).withheldTexts())
                .containsExactly(
                        "«Исходная ситуация» кейса «Физика вдвоём»",
                        "кейс с именем в названии",
                        "«Исходная ситуация» кейса «Чужой ученик»");
        release();

        List<PublishedPractice> shown = shown(head);

        assertThat(shown)
                .extracting(PublishedPractice::title)
                .containsExactly("Голос у доски", "Физика вдвоём", "Чужой ученик");
        assertThat(shown.get(0).text(PublishedPractice.SITUATION)).isEqualTo(QUIET);
        assertThat(shown.get(0).text(PublishedPractice.AUTHORS)).isEqualTo("Наставник Гласнов Глеб");
        assertThat(shown.get(0).practice().year()).isEqualTo("2026/2027");
        assertThat(shown.toString()).doesNotContain("Тайнов", "Петров");
    }

    @Test
    @DisplayName("forgets a name as soon as its consent is withdrawn, and everything that the director takes back")
    void withdrawn() {
        release();
        region.run(curator, () -> {
            Consent consent = participants.all(school, YEAR).stream()
                    .flatMap(each -> consents.of(school, each.personId()).stream())
                    .filter(each -> each.kind() == ConsentKind.PUBLICATION)
                    .findFirst()
                    .orElseThrow();
            consents.withdraw(school, consent.id(), clock.today(), "заявление");
        });

        assertThat(shown(head).get(0).text(PublishedPractice.AUTHORS)).isEmpty();

        region.run(director, releases::revoke);
        assertThat(shown(head)).isEmpty();
    }

    @Test
    @DisplayName("is seen by those above the school in their own territory, and by nobody in a school")
    void territory() {
        release();

        assertThat(shown(people.department(Department.GENERAL_EDUCATION)))
                .extracting(PublishedPractice::organization)
                .contains(school);
        assertThat(shown(people.department(Department.VOCATIONAL_EDUCATION)))
                .extracting(PublishedPractice::organization)
                .doesNotContain(school);
        assertThat(shown(region.municipalHead(region.municipality()))).isEmpty();
        assertThatThrownBy(() -> region.as(director, practices::catalogue)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @DisplayName("is searched by words of the story, and taken away")
    void onTheScreen() {
        release();
        screens.open(head, "practices");

        Grid<PublishedPractice> grid = TestScreens.only(Grid.class);
        assertThat(GridKt._size(grid)).isEqualTo(3);
        _setValue(_get(TextField.class, spec -> spec.withLabel("Найти")), "отвечать у доски");
        assertThat(GridKt._size(grid)).isEqualTo(1);
        assertThat(_find(Span.class)).extracting(Span::getText).contains("Показано 1 из 3.");
        assertThat(_find(ru.nastavnik.listing.ui.ListExport.class)).hasSize(1);
    }

    private List<PublishedPractice> shown(SignedIn reader) {
        return region.as(reader, practices::catalogue).practices();
    }

    private void release() {
        region.run(director, () -> releases.release(releases.mine().proposed()));
    }

    private static FormData writtenCase(String title, String situation, String authors) {
        return FormData.of("title", title)
                .with("form", "teacher-pupil")
                .with("situation", situation)
                .with("actions", "Занимались дважды в неделю.")
                .with("result", "Отвечает спокойно.")
                .with("authors", authors);
    }

    private void cases(RoadmapId roadmap, List<FormData> cases) {
        region.run(
                curator,
                () -> transaction.executeWithoutResult(status -> jdbc.sql("""
                        insert into app.step_output (roadmap_id, step_no, organization_id, data, closed_at, version)
                        values (:roadmap, 32, :school, cast(:data as jsonb), timestamptz '2027-05-20 03:00Z', 1)
                        """)
                        .param("roadmap", roadmap.value())
                        .param("school", school.value())
                        .param("data", FormData.of("cases", cases).toJson())
                        .update()));
    }

    private PersonId enter(String surname) {
        var id = register.add(
                school,
                YEAR,
                new NewParticipant(
                        PersonData.of(
                                PersonKind.PUPIL,
                                surname,
                                "Глеб",
                                "Ильич",
                                Gender.MALE,
                                clock.today().minusYears(10)),
                        ParticipantRole.MENTEE,
                        new ParticipationDetails("4А", null, null, null)));
        Participant participant = participants.all(school, YEAR).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        consents.register(
                school, ConsentRegistration.of(participant.personId(), ConsentKind.PERSONAL_DATA, clock.today()));
        register.register(school, List.of(id));
        return participant.personId();
    }

    private void publish(PersonId person) {
        consents.register(
                school,
                ConsentRegistration.distributing(
                        person,
                        clock.today(),
                        DistributionMarks.allowing(DistributionItem.NAME, DistributionItem.PARTICIPATION)));
    }
}
