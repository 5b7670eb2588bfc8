package ru.nastavnik.roadmap.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.approval.ReviewState;
import ru.nastavnik.approval.RowText;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.roadmap.MunicipalRoadmapId;
import ru.nastavnik.roadmap.MunicipalRow;
import ru.nastavnik.roadmap.RowWork;
import ru.nastavnik.roadmap.Stage;
import ru.nastavnik.roadmap.StageLimit;
import ru.nastavnik.roadmap.Term;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.MunicipalityId;

/** The roadmap of a municipality: measures by points 6.1–6.4, limits per stage, municipal events. */
public final class MunicipalRoadmap {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    /** Who answers for a row where nobody is named. */
    public static final String USUAL_RESPONSIBLE = "Муниципальный координатор";

    private final MunicipalRoadmapId id;
    private final MunicipalityId municipality;
    private final LaunchId launch;
    private final Instant openedAt;
    private ReviewState state;
    private @Nullable Instant inForceSince;
    private List<MunicipalRow> rows;
    private final int version;

    /** Restores a municipal roadmap as it was stored. */
    public MunicipalRoadmap(
            MunicipalRoadmapId id,
            MunicipalityId municipality,
            LaunchId launch,
            Instant openedAt,
            ReviewState state,
            @Nullable Instant inForceSince,
            List<MunicipalRow> rows,
            int version) {
        this.id = id;
        this.municipality = municipality;
        this.launch = launch;
        this.openedAt = openedAt;
        this.state = state;
        this.inForceSince = inForceSince;
        this.rows = List.copyOf(rows);
        this.version = version;
    }

    /**
     * A first draft: what item 6 recommends, over the act's term, and no limits yet.
     *
     * @param responsible in the words of the paper, with the name where it is known
     */
    public static MunicipalRoadmap open(
            MunicipalityId municipality, LaunchId launch, Instant at, Term term, String responsible) {
        List<MunicipalRow> rows = new ArrayList<>();
        rows.add(measure(
                "6.1",
                "Разработка, утверждение и контроль за реализацией «дорожной карты» внедрения целевой модели"
                        + " наставничества на территории муниципального образования с учетом всех форм наставничества",
                term,
                responsible));
        rows.add(measure(
                "6.2",
                "Обеспечение участия образовательных организаций в мероприятиях «дорожных карт» регионального и"
                        + " муниципального уровней, разработки и реализации программ наставничества, назначения"
                        + " кураторов внедрения целевой модели",
                term,
                responsible));
        rows.add(measure(
                "6.3",
                "Содействие привлечению к реализации программ наставничества образовательных организаций, предприятий"
                        + " и организаций региона, юридических и физических лиц",
                term,
                responsible));
        rows.add(measure(
                "6.4",
                "Сбор и предоставление информации для формирования отчета об исполнении «дорожных карт»",
                term,
                responsible));
        for (Stage stage : Stage.values()) {
            if (stage != Stage.MENTEES_AND_MENTORS) {
                rows.add(new MunicipalRow(MunicipalRow.Kind.LIMIT, stage.name(), stage.title(), null, null, ""));
            }
        }
        return new MunicipalRoadmap(
                MunicipalRoadmapId.next(), municipality, launch, at, ReviewState.DRAFT, null, rows, 0);
    }

    private static MunicipalRow measure(String point, String title, Term term, String responsible) {
        return new MunicipalRow(MunicipalRow.Kind.MEASURE, point, title, term.from(), term.to(), responsible);
    }

    /** Names who answers for the rows of item 6 in a draft in which nobody has written yet. */
    public void proposeResponsible(String responsible) {
        rows = rows.stream()
                .map(row -> row.kind() == MunicipalRow.Kind.MEASURE ? named(row, responsible) : row)
                .toList();
    }

    /** Names in a draft who answers where the post alone stands: that was written while nobody held it. */
    public void nameUsualResponsible(String responsible) {
        rows = rows.stream()
                .map(row -> row.responsible().strip().equals(USUAL_RESPONSIBLE) ? named(row, responsible) : row)
                .toList();
    }

    private static MunicipalRow named(MunicipalRow row, String responsible) {
        return new MunicipalRow(row.kind(), row.code(), row.title(), row.from(), row.to(), responsible, row.work());
    }

    /**
     * Replaces the rows of the draft.
     *
     * @throws ConflictException if somebody else changed the draft since, or it is no draft any more
     */
    public void write(List<MunicipalRow> newRows, int seenVersion) {
        requireUnchanged(seenVersion);
        rows = List.copyOf(newRows);
    }

    /** @throws ConflictException if somebody else changed the draft since, or it is no draft any more */
    public void requireUnchanged(int seenVersion) {
        if (state != ReviewState.DRAFT || seenVersion != version) {
            throw new ConflictException("Муниципальную дорожную карту изменил или отправил кто-то другой."
                    + " Введённое вами осталось на экране, но не сохранено: обновите страницу и повторите.");
        }
    }

    /** What is wrong with the rows, by fields {@code measure-6.1.from}, {@code .to}, {@code .responsible}, {@code .title}. */
    public List<FieldViolation> violations(Term directive) {
        List<FieldViolation> found = new ArrayList<>();
        for (MunicipalRow row : rows) {
            if (row.kind() != MunicipalRow.Kind.LIMIT) {
                required(row, found);
            }
            LocalDate from = row.from();
            LocalDate to = row.to();
            if (from != null && to != null && to.isBefore(from)) {
                found.add(new FieldViolation(row.key() + ".to", "Окончание раньше начала."));
            }
            outside(row.key() + ".from", from, directive, found);
            outside(row.key() + ".to", to, directive, found);
        }
        return found;
    }

    private static void required(MunicipalRow row, List<FieldViolation> found) {
        if (row.title().isBlank()) {
            found.add(new FieldViolation(row.key() + ".title", "Назовите мероприятие."));
        }
        if (row.from() == null) {
            found.add(new FieldViolation(row.key() + ".from", "Укажите дату начала."));
        }
        if (row.to() == null) {
            found.add(new FieldViolation(row.key() + ".to", "Укажите дату окончания."));
        }
        if (row.responsible().isBlank()) {
            found.add(new FieldViolation(row.key() + ".responsible", "Укажите ответственного."));
        }
    }

    private static void outside(String field, @Nullable LocalDate day, Term directive, List<FieldViolation> found) {
        if (day != null && !directive.contains(day)) {
            found.add(new FieldViolation(
                    field,
                    "Вне срока распоряжения: с " + DAY.format(directive.from()) + " по " + DAY.format(directive.to())
                            + "."));
        }
    }

    /** The limits that the rows set; stages without a day set none. */
    public List<StageLimit> limits() {
        return rows.stream()
                .filter(row -> row.kind() == MunicipalRow.Kind.LIMIT)
                .filter(row -> row.from() != null || row.to() != null)
                .map(row -> new StageLimit(Stage.valueOf(row.code()), row.from(), row.to()))
                .toList();
    }

    /** Moves the limit of a stage in the rows; a draft that has set another since keeps its own. */
    public void moveLimit(StageLimit former, StageLimit now) {
        rows = rows.stream()
                .map(row -> sets(row, former) ? limit(row, now) : row)
                .toList();
    }

    private static boolean sets(MunicipalRow row, StageLimit limit) {
        return row.kind() == MunicipalRow.Kind.LIMIT
                && row.code().equals(limit.stage().name())
                && Objects.equals(row.from(), limit.from())
                && Objects.equals(row.to(), limit.to());
    }

    private static MunicipalRow limit(MunicipalRow row, StageLimit limit) {
        return new MunicipalRow(
                row.kind(), row.code(), row.title(), limit.from(), limit.to(), row.responsible(), row.work());
    }

    /** The rows in words, as a review keeps them. */
    public List<RowText> texts() {
        return rows.stream()
                .map(row -> new RowText(
                        row.key(),
                        row.kind() == MunicipalRow.Kind.MEASURE ? row.code() + ". " + row.title() : row.title(),
                        term(row)
                                + (row.responsible().isBlank() ? "" : "; ответственный: " + row.responsible())
                                + work(row)))
                .toList();
    }

    /** Said only where it differs from the usual, so that drafts of before read as they did. */
    private static String work(MunicipalRow row) {
        RowWork work = row.work();
        return work == null || row.isUsual()
                ? ""
                : "; задача: " + work.post().title() + ", закроется "
                        + work.closesBy().title();
    }

    /** «01.09.2026 – 12.09.2026», with open ends in words. */
    public static String term(MunicipalRow row) {
        LocalDate from = row.from();
        LocalDate to = row.to();
        if (from == null && to == null) {
            return "без ограничения";
        }
        if (from == null) {
            return "по " + DAY.format(Objects.requireNonNull(to));
        }
        return to == null ? "с " + DAY.format(from) : DAY.format(from) + " – " + DAY.format(to);
    }

    /** Follows the review's state. */
    public void moveTo(ReviewState newState) {
        state = newState;
    }

    public void enterIntoForce(Instant at) {
        state = ReviewState.ACCEPTED;
        inForceSince = at;
    }

    public MunicipalRoadmapId id() {
        return id;
    }

    public MunicipalityId municipality() {
        return municipality;
    }

    public LaunchId launch() {
        return launch;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public ReviewState state() {
        return state;
    }

    public @Nullable Instant inForceSince() {
        return inForceSince;
    }

    public List<MunicipalRow> rows() {
        return rows;
    }

    public int version() {
        return version;
    }
}
