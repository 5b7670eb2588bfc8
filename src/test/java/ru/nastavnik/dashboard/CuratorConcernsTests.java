package ru.nastavnik.dashboard;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.execution.MeetingDue;
import ru.nastavnik.execution.MeetingsDue;
import ru.nastavnik.pairing.PairId;
import ru.nastavnik.people.ConsentKind;
import ru.nastavnik.people.ConsentRegister;
import ru.nastavnik.people.ConsentRegistration;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.ui.StatusBadge;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestParticipants;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestRoadmaps;
import ru.nastavnik.support.TestScreens;

@ApplicationTest
class CuratorConcernsTests {
    private static final SchoolYear YEAR = new SchoolYear(2026);

    @Autowired
    TestRegion region;

    @Autowired
    TestParticipants people;

    @Autowired
    TestRoadmaps roadmaps;

    @Autowired
    TestClock clock;

    @Autowired
    TestScreens screens;

    @Autowired
    ConsentRegister consents;

    @Autowired
    CuratorConcerns concerns;

    @Autowired
    MeetingsDue meetings;

    private OrganizationId school;
    private SignedIn curator;

    @BeforeEach
    void aSchoolWithItsCurator() {
        school = region.school();
        curator = region.curator(school);
    }

    @Test
    void whoHasNoConsentIsNamedWithTheReason() {
        region.run(curator, () -> people.mentee(school, YEAR));
        region.run(curator, () -> people.menteeWithoutConsent(school, YEAR));
        assertThat(region.as(curator, () -> concerns.of(school)).lacking())
                .singleElement()
                .satisfies(row -> assertThat(row.reason()).isNotBlank());
    }

    @Test
    void aConsentThatEndsWithinThirtyDaysIsNamedBeforeItLapses() {
        LocalDate today = LocalDate.of(2026, 9, 7);
        PersonId mentee = region.as(curator, () -> people.menteeWithoutConsent(school, YEAR));
        region.run(
                curator,
                () -> consents.register(
                        school,
                        new ConsentRegistration(
                                mentee, ConsentKind.PERSONAL_DATA, null, "мать", today, today.plusDays(40))));
        assertThat(region.as(curator, () -> concerns.of(school)).expiring()).isEmpty();
        clock.advance(Duration.ofDays(20));
        assertThat(region.as(curator, () -> concerns.of(school)).expiring())
                .extracting(CuratorConcerns.Expiring::until)
                .containsExactly(today.plusDays(40));
        clock.advance(Duration.ofDays(30));
        assertThat(region.as(curator, () -> concerns.of(school)).lacking()).hasSize(1);
    }

    @Test
    void whereNobodyTakesPartAndNobodyHasMetThePageClaimsNothing() {
        try {
            screens.open(curator, "today");
            assertThat(badges()).contains("участников ещё нет", "пар ещё нет, встречаться некому");
            region.run(curator, () -> people.mentee(school, YEAR));
            screens.open(curator, "today");
            assertThat(badges())
                    .contains("согласия есть у всех: 1", "пар ещё нет, встречаться некому")
                    .noneMatch(text -> text.contains("проведены"));
        } finally {
            screens.close();
        }
    }

    private static List<String> badges() {
        return _find(StatusBadge.class).stream()
                .map(badge -> badge.getElement().getTextRecursively())
                .toList();
    }

    @Test
    void theFirstPageCountsThemAndEachCountLeadsToItsRows() {
        region.run(curator, () -> people.menteeWithoutConsent(school, YEAR));
        region.run(curator, () -> people.mentee(school, YEAR));
        try {
            screens.open(curator, "today");
            Anchor count =
                    _get(Anchor.class, spec -> spec.withPredicate(link -> "Нет согласия: 1".equals(link.getText())));
            assertThat(count.getHref()).isEqualTo("consents?show=MISSING");
            UI.getCurrent().navigate("consents", QueryParameters.of("show", "MISSING"));
            assertThat(GridKt._size(_get(Grid.class))).isEqualTo(1);
        } finally {
            screens.close();
        }
    }

    @Test
    void everyPairThatHasNotMetIsNamedUntilItsMeetingIsEntered() {
        SignedIn director = region.director(school);
        RoadmapId roadmap = roadmaps.started(school, YEAR);
        PersonId mentor = region.as(curator, () -> people.mentor(school, YEAR, 1));
        PersonId mentee = region.as(curator, () -> people.mentee(school, YEAR));
        roadmaps.carryOut(curator, roadmap, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18);
        assertThat(due(roadmap)).isEmpty();
        List<PairId> pairs = roadmaps.fixPairs(curator, director, school, YEAR, Map.of(mentor, mentee));
        assertThat(due(roadmap)).as("the term is still far").isEmpty();
        shortlyBeforeTheTermOf(roadmap, 20);
        assertThat(due(roadmap)).singleElement().satisfies(meeting -> {
            assertThat(meeting.stepNo()).isEqualTo(20);
            assertThat(meeting.pair()).isEqualTo(pairs.get(0).value());
        });
        roadmaps.carryOut(curator, roadmap, 20);
        shortlyBeforeTheTermOf(roadmap, 21);
        assertThat(due(roadmap)).extracting(MeetingDue::stepNo).containsExactly(21);
    }

    @Test
    void aPairThatHasNotMetForAFortnightIsNamedAgain() {
        SignedIn director = region.director(school);
        RoadmapId roadmap = roadmaps.started(school, YEAR);
        PersonId mentor = region.as(curator, () -> people.mentor(school, YEAR, 1));
        PersonId mentee = region.as(curator, () -> people.mentee(school, YEAR));
        roadmaps.carryOut(curator, roadmap, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18);
        PairId pair = roadmaps.fixPairs(curator, director, school, YEAR, Map.of(mentor, mentee))
                .get(0);
        roadmaps.carryOut(curator, roadmap, 20, 21, 22);
        assertThat(due(roadmap)).extracting(MeetingDue::stepNo).contains(23);
        roadmaps.enterMeeting(curator, roadmap, 23, pair.value());
        assertThat(due(roadmap)).extracting(MeetingDue::stepNo).doesNotContain(23);
        clock.advance(Duration.ofDays(15));
        assertThat(due(roadmap))
                .filteredOn(meeting -> meeting.stepNo() == 23)
                .singleElement()
                .satisfies(meeting -> assertThat(meeting.lastMet()).isNotNull());
    }

    @Test
    void anotherSchoolsConcernsAreNotFound() {
        SignedIn stranger = region.curator(region.school());
        assertThatThrownBy(() -> region.run(stranger, () -> concerns.of(school)))
                .isInstanceOf(NotFoundException.class);
    }

    private void shortlyBeforeTheTermOf(RoadmapId roadmap, int step) {
        LocalDate to = roadmaps.page(curator, roadmap, step).row().plan().to();
        clock.set(java.util.Objects.requireNonNull(to).minusDays(10));
    }

    private List<MeetingDue> due(RoadmapId roadmap) {
        return region.as(curator, () -> meetings.of(roadmap));
    }
}
