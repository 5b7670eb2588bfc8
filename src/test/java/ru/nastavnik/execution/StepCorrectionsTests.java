package ru.nastavnik.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.execution.domain.RowState;
import ru.nastavnik.form.FormData;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.StepProgress;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.AtOnce;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestParticipants;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestRoadmaps;

@ApplicationTest
class StepCorrectionsTests {
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
    StepCorrections corrections;

    @Autowired
    Journals journals;

    @Autowired
    Drafts drafts;

    @Autowired
    JdbcClient jdbc;

    private OrganizationId school;
    private SignedIn curator;
    private SignedIn director;
    private RoadmapId roadmap;

    @BeforeEach
    void aSchoolWhoseFirstStepIsClosed() {
        school = region.school();
        curator = region.curator(school);
        director = region.director(school);
        roadmap = roadmaps.started(school, YEAR);
        roadmaps.carryOut(curator, roadmap, 1);
    }

    @Test
    void aClosedStepIsCorrectedWithAReasonAndStaysClosedAsItWas() {
        StepPage before = page(1);
        clock.advance(Duration.ofDays(3));
        correct(before.output().with("place", "Библиотека"), "Указали не то место.");
        StepPage after = page(1);
        assertThat(after.output().text("place")).contains("Библиотека");
        assertThat(after.state()).isEqualTo(StepProgress.State.DONE);
        assertThat(after.doneOn()).isEqualTo(before.doneOn());
        assertThat(after.closedAt()).isEqualTo(before.closedAt());
        assertThat(after.closedBy()).isEqualTo(before.closedBy());
        assertThat(after.row().plan()).isEqualTo(before.row().plan());
        assertThat(roadmaps.isRunning(roadmap)).isTrue();
    }

    @Test
    void everyVersionIsKeptWithWhoWhenWhyAndWhat() {
        FormData first = page(1).output();
        String place = first.text("place").orElseThrow();
        correct(first.with("place", "Библиотека"), "Указали не то место.");
        clock.advance(Duration.ofHours(1));
        correct(first.with("place", "Актовый зал"), "И снова не то.");
        List<Correction> all = region.as(director, () -> corrections.of(roadmap, 1));
        assertThat(all).extracting(Correction::reason).containsExactly("И снова не то.", "Указали не то место.");
        assertThat(all).allSatisfy(correction -> assertThat(correction.who()).isNotBlank());
        assertThat(all.get(0).at()).isEqualTo(clock.instant());
        assertThat(all.get(0).changes()).containsExactly(new Correction.Change("Место", "Библиотека", "Актовый зал"));
        assertThat(all.get(1).changes()).containsExactly(new Correction.Change("Место", place, "Библиотека"));
        assertThat(jdbc.sql("select count(*) from app.audit_entry where action = 'step.corrected' and subject_id = :id")
                        .param("id", roadmap + "/1")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void withoutAReasonOrAChangeNothingIsWritten() {
        FormData output = page(1).output();
        assertThatThrownBy(() -> correct(output.with("place", "Библиотека"), " "))
                .isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> correct(output, "Просто так")).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> correct(output.with("date", null), "Дата неверна"))
                .isInstanceOf(ValidationException.class);
        assertThat(page(1).output().toJson()).isEqualTo(output.toJson());
        assertThat(region.as(curator, () -> corrections.of(roadmap, 1))).isEmpty();
    }

    @Test
    void ofTwoWhoCorrectOneStepTheSlowerIsToldByWhomAndKeepsWhatWasTyped() {
        SignedIn second = region.curator(school);
        StepPage seen = page(1);
        FormData mine = seen.output().with("place", "Актовый зал");
        region.run(second, () -> drafts.save(roadmap, 1, null, mine, "Собирались в зале.", seen.outputVersion()));
        correct(seen.output().with("place", "Библиотека"), "Указали не то место.");

        assertThatThrownBy(() -> region.run(
                        second,
                        () -> corrections.correct(roadmap, 1, seen.outputVersion(), mine, "Собирались в зале.")))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("И.О. Ветрова")
                .hasMessageContaining("сохранены в черновике");
        assertThat(page(1).output().text("place")).contains("Библиотека");
        assertThat(region.as(second, () -> drafts.find(roadmap, 1, null))).hasValueSatisfying(draft -> {
            assertThat(draft.data().text("place")).contains("Актовый зал");
            assertThat(draft.reason()).isEqualTo("Собирались в зале.");
            assertThat(draft.seenVersion())
                    .as("older than what is recorded now")
                    .isLessThan(page(1).outputVersion());
        });
    }

    @RepeatedTest(3)
    void ofTwoCorrectionsAtOnceExactlyOneIsWritten() throws Exception {
        SignedIn second = region.curator(school);
        StepPage seen = page(1);
        List<Throwable> told = AtOnce.run(
                () -> region.run(
                        curator,
                        () -> corrections.correct(
                                roadmap, 1, seen.outputVersion(), seen.output().with("place", "Зал"), "Зал.")),
                () -> region.run(
                        second,
                        () -> corrections.correct(
                                roadmap, 1, seen.outputVersion(), seen.output().with("place", "Холл"), "Холл.")));

        assertThat(told).containsOnlyOnce((Throwable) null);
        assertThat(told).filteredOn(Objects::nonNull).singleElement().isInstanceOf(ConflictException.class);
        assertThat(region.as(curator, () -> corrections.of(roadmap, 1))).hasSize(1);
    }

    @Test
    void aRowThatAColleagueHasFilledInMeanwhileIsNotOverwritten() {
        region.run(curator, () -> people.mentee(school, YEAR));
        roadmaps.carryOut(curator, roadmap, 2, 3, 4);
        JournalLine seen = page(5).journal().get(0);
        SignedIn second = region.curator(school);
        roadmaps.fillRow(second, roadmap, 5, seen.subject());
        FormData recorded = page(5).journal().get(0).entries().get(0);

        assertThatThrownBy(() -> region.run(
                        curator,
                        () -> journals.record(
                                roadmap, 5, seen.subject(), seen.version(), recorded.with("date", "2026-09-01"))))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("сохранено в черновике");
        assertThat(page(5).journal().get(0).entries()).containsExactly(recorded);
    }

    @Test
    void anOpenStepIsNotCorrectedButClosed() {
        assertThatThrownBy(() -> region.run(
                        curator, () -> corrections.correct(roadmap, 2, 0, FormData.of("place", "Зал"), "Рано")))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("ещё не закрыт");
    }

    @Test
    void aRowOfAClosedJournalIsCorrectedWithAReasonOnly() {
        region.run(curator, () -> people.mentee(school, YEAR));
        roadmaps.carryOut(curator, roadmap, 2, 3, 4, 5, 6, 7, 9);
        StepPage journal = page(9);
        UUID mentee = journal.journal().get(0).subject();
        assertThat(journal.state()).isEqualTo(StepProgress.State.DONE);
        assertThat(journal.journal().get(0).state()).isEqualTo(RowState.DONE);
        int seen = journal.journal().get(0).version();
        FormData other = journal.journal().get(0).entries().get(0).with("date", "2026-09-04");
        assertThatThrownBy(() -> region.run(curator, () -> journals.record(roadmap, 9, mentee, seen, other)))
                .isInstanceOf(ValidationException.class);
        region.run(curator, () -> journals.correct(roadmap, 9, mentee, seen, other, "Оценку провели раньше."));
        assertThat(region.as(director, () -> corrections.of(roadmap, 9)))
                .singleElement()
                .satisfies(correction -> {
                    assertThat(correction.row())
                            .isEqualTo(journal.journal().get(0).title());
                    assertThat(correction.changes())
                            .extracting(Correction.Change::before, Correction.Change::after)
                            .containsExactly(org.assertj.core.groups.Tuple.tuple("07.09.2026", "04.09.2026"));
                });
    }

    @Test
    void onlyTheCuratorCorrectsAndOtherSchoolsSeeNothing() {
        FormData output = page(1).output().with("place", "Библиотека");
        assertThatThrownBy(() -> region.run(director, () -> corrections.correct(roadmap, 1, 1, output, "Я директор")))
                .isInstanceOf(AccessDeniedException.class);
        SignedIn stranger = region.curator(region.school());
        assertThatThrownBy(() -> region.run(stranger, () -> corrections.of(roadmap, 1)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> region.run(stranger, () -> corrections.correct(roadmap, 1, 1, output, "Чужой")))
                .isInstanceOf(NotFoundException.class);
    }

    private StepPage page(int step) {
        return roadmaps.page(curator, roadmap, step);
    }

    private void correct(FormData data, String reason) {
        int seen = page(1).outputVersion();
        region.run(curator, () -> corrections.correct(roadmap, 1, seen, data, reason));
    }
}
