package ru.nastavnik.roadmap.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.nastavnik.approval.ReviewState;
import ru.nastavnik.approval.RowText;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.roadmap.MunicipalRow;
import ru.nastavnik.roadmap.Stage;
import ru.nastavnik.roadmap.StageLimit;
import ru.nastavnik.roadmap.Term;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.MunicipalityId;

class MunicipalRoadmapTest {
    private static final Instant NOW = Instant.parse("2026-09-07T03:00:00Z");
    private static final LocalDate FROM = LocalDate.of(2026, 9, 1);
    private static final LocalDate TO = LocalDate.of(2026, 9, 12);
    private static final Term DIRECTIVE = new Term(LocalDate.of(2026, 6, 1), LocalDate.of(2027, 5, 31));

    private final MunicipalityId town = MunicipalityId.next();
    private final LaunchId launch = LaunchId.next();
    private final MunicipalRoadmap roadmap =
            MunicipalRoadmap.open(town, launch, NOW, DIRECTIVE, "Координатор Н.П. Орлова");

    @Test
    void aNewOneHasTheMeasuresOfItemSixAndALimitPerStageOfTheSchools() {
        assertThat(roadmap.id()).isNotNull();
        assertThat(roadmap.municipality()).isEqualTo(town);
        assertThat(roadmap.launch()).isEqualTo(launch);
        assertThat(roadmap.openedAt()).isEqualTo(NOW);
        assertThat(roadmap.state()).isEqualTo(ReviewState.DRAFT);
        assertThat(roadmap.inForceSince()).isNull();
        assertThat(roadmap.rows())
                .filteredOn(row -> row.kind() == MunicipalRow.Kind.MEASURE)
                .allSatisfy(row -> assertThat(new Term(from(row), to(row))).isEqualTo(DIRECTIVE))
                .extracting(MunicipalRow::code)
                .containsExactly("6.1", "6.2", "6.3", "6.4");
        assertThat(roadmap.rows())
                .filteredOn(row -> row.kind() == MunicipalRow.Kind.LIMIT)
                .extracting(MunicipalRow::code)
                .containsExactlyElementsOf(Arrays.stream(Stage.values())
                        .filter(stage -> stage != Stage.MENTEES_AND_MENTORS)
                        .map(Stage::name)
                        .toList());
        assertThat(roadmap.violations(DIRECTIVE)).isEmpty();
        assertThat(roadmap.limits()).isEmpty();
    }

    @Test
    void aMeasureHasTitleTermAndResponsible() {
        roadmap.write(List.of(row(MunicipalRow.Kind.EVENT, "1", " ", null, null, " ")), 0);

        assertThat(fields()).containsExactly("event-1.title", "event-1.from", "event-1.to", "event-1.responsible");
    }

    @Test
    void theLimitOfAShiftedStageMovesUnlessADraftHasSetAnother() {
        MunicipalRow conditions = row(MunicipalRow.Kind.LIMIT, "CONDITIONS", "Условия", FROM, TO, "");
        MunicipalRow training = row(MunicipalRow.Kind.LIMIT, "TRAINING", "Обучение", FROM, TO, "");
        MunicipalRow event = row(MunicipalRow.Kind.EVENT, "CONDITIONS", "Слёт", FROM, TO, "Координатор");
        roadmap.write(List.of(conditions, training, event), 0);
        StageLimit later = new StageLimit(Stage.CONDITIONS, FROM.plusDays(7), TO.plusDays(7));

        roadmap.moveLimit(new StageLimit(Stage.CONDITIONS, FROM, TO.plusDays(1)), later);
        roadmap.moveLimit(new StageLimit(Stage.CONDITIONS, null, TO), later);
        assertThat(roadmap.rows()).containsExactly(conditions, training, event);

        roadmap.moveLimit(new StageLimit(Stage.CONDITIONS, FROM, TO), later);
        assertThat(roadmap.rows())
                .containsExactly(
                        row(MunicipalRow.Kind.LIMIT, "CONDITIONS", "Условия", FROM.plusDays(7), TO.plusDays(7), ""),
                        training,
                        event);
    }

    @Test
    void aLimitMayBeOpen() {
        roadmap.write(List.of(row(MunicipalRow.Kind.LIMIT, "CONDITIONS", "", null, null, "")), 0);

        assertThat(fields()).isEmpty();
    }

    @Test
    void termsEndAfterTheyBeginWithinTheDirective() {
        roadmap.write(
                List.of(
                        row(MunicipalRow.Kind.EVENT, "a", "Слёт", TO, FROM, "Координатор"),
                        row(MunicipalRow.Kind.EVENT, "b", "Слёт", FROM, FROM, "Координатор"),
                        row(
                                MunicipalRow.Kind.LIMIT,
                                "CONDITIONS",
                                "",
                                DIRECTIVE.from().minusDays(1),
                                DIRECTIVE.to().plusDays(1),
                                "")),
                0);

        assertThat(fields()).containsExactly("event-a.to", "limit-CONDITIONS.from", "limit-CONDITIONS.to");
        assertThat(roadmap.violations(DIRECTIVE))
                .contains(new FieldViolation(
                        "limit-CONDITIONS.to", "Вне срока распоряжения: с 01.06.2026 по 31.05.2027."));
    }

    @Test
    void onlyRowsOfLimitsWithADayLimit() {
        roadmap.write(
                List.of(
                        row(MunicipalRow.Kind.LIMIT, "CONDITIONS", "", null, TO, ""),
                        row(MunicipalRow.Kind.LIMIT, "MENTEES", "", FROM, null, ""),
                        row(MunicipalRow.Kind.LIMIT, "MENTORS", "", null, null, ""),
                        row(MunicipalRow.Kind.EVENT, "1", "Слёт", FROM, TO, "Координатор")),
                0);

        assertThat(roadmap.limits())
                .containsExactly(new StageLimit(Stage.CONDITIONS, null, TO), new StageLimit(Stage.MENTEES, FROM, null));
    }

    @Test
    void aReviewKeepsTheRowsInWords() {
        roadmap.write(
                List.of(
                        row(MunicipalRow.Kind.MEASURE, "6.1", "Контроль", FROM, TO, "Координатор"),
                        row(MunicipalRow.Kind.LIMIT, "CONDITIONS", "Условия", null, TO, ""),
                        row(MunicipalRow.Kind.LIMIT, "MENTEES", "Наставляемые", FROM, null, ""),
                        row(MunicipalRow.Kind.LIMIT, "MENTORS", "Наставники", null, null, "")),
                0);

        assertThat(roadmap.texts())
                .containsExactly(
                        new RowText(
                                "measure-6.1", "6.1. Контроль", "01.09.2026 – 12.09.2026; ответственный: Координатор"),
                        new RowText("limit-CONDITIONS", "Условия", "по 12.09.2026"),
                        new RowText("limit-MENTEES", "Наставляемые", "с 01.09.2026"),
                        new RowText("limit-MENTORS", "Наставники", "без ограничения"));
    }

    @Test
    void onlyTheDraftThatOneSawIsWritten() {
        assertThatThrownBy(() -> roadmap.write(List.of(), 1)).isInstanceOf(ConflictException.class);
        roadmap.moveTo(ReviewState.DECISION);
        assertThat(roadmap.state()).isEqualTo(ReviewState.DECISION);
        assertThatThrownBy(() -> roadmap.write(List.of(), 0)).isInstanceOf(ConflictException.class);
    }

    @Test
    void itComesIntoForceAtAMoment() {
        roadmap.enterIntoForce(NOW);

        assertThat(roadmap.state()).isEqualTo(ReviewState.ACCEPTED);
        assertThat(roadmap.inForceSince()).isEqualTo(NOW);
    }

    private List<String> fields() {
        return roadmap.violations(DIRECTIVE).stream().map(FieldViolation::field).toList();
    }

    private static MunicipalRow row(
            MunicipalRow.Kind kind,
            String code,
            String title,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String responsible) {
        return new MunicipalRow(kind, code, title, from, to, responsible);
    }

    private static LocalDate from(MunicipalRow row) {
        return Objects.requireNonNull(row.from());
    }

    private static LocalDate to(MunicipalRow row) {
        return Objects.requireNonNull(row.to());
    }
}
