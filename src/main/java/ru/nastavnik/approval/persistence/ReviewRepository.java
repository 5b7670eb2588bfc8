package ru.nastavnik.approval.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.Role;
import ru.nastavnik.approval.Agreement;
import ru.nastavnik.approval.AgreementLevel;
import ru.nastavnik.approval.Remark;
import ru.nastavnik.approval.Review;
import ru.nastavnik.approval.ReviewDecision;
import ru.nastavnik.approval.ReviewState;
import ru.nastavnik.approval.ReviewSubject;
import ru.nastavnik.approval.RowText;
import ru.nastavnik.shared.ConflictException;

/** Stores reviews; decisions and snapshots are only ever added. */
@Repository
public class ReviewRepository {
    private static final int DECISION = 2;

    /** The review (1), its decisions with their remarks (2), its snapshots (3). */
    private static final String SELECT = """
            select 1 as part, round, 0 as position, 0 as line, state as word, authors, version,
                   cast(null as uuid) as id, cast(null as uuid) as account_id, cast(null as uuid) as on_behalf_of,
                   null as role, cast(null as timestamptz) as decided_at, null as comment, null as agreement_level,
                   cast(null as boolean) as agreement_first, null as row_key, null as content
            from app.review
            where subject_type = :type and subject_id = :id
            union all
            select 2, decision.round, decision.position, remark.position, decision.kind, null, null,
                   decision.id, decision.account_id, decision.on_behalf_of,
                   decision.role, decision.decided_at, decision.comment, decision.agreement_level,
                   decision.agreement_first, remark.row_key, remark.remark
            from app.review_decision decision
            left join app.review_remark remark on remark.decision_id = decision.id
            where decision.subject_type = :type and decision.subject_id = :id
            union all
            select 3, round, round, position, label, null, null,
                   null, null, null,
                   null, null, null, null,
                   null, row_key, content
            from app.review_snapshot
            where subject_type = :type and subject_id = :id
            order by part, position, line
            """;

    private final JdbcClient jdbc;

    ReviewRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In one statement: a decision begins with it, and so does the paper's order. */
    public Optional<Review> find(ReviewSubject subject) {
        return jdbc.sql(SELECT)
                .param("type", subject.type())
                .param("id", subject.id())
                .query((ResultSet answer) -> review(subject, answer));
    }

    /** First the review; then a row for each remark of each decision, and for each row of each snapshot. */
    private static Optional<Review> review(ReviewSubject subject, ResultSet answer) throws SQLException {
        if (!answer.next()) {
            return Optional.empty();
        }
        int round = answer.getInt("round");
        ReviewState state = ReviewState.valueOf(answer.getString("word"));
        Set<AccountId> authors = authors(answer);
        int version = answer.getInt("version");
        Map<UUID, ReviewDecision> bare = new LinkedHashMap<>();
        Map<UUID, List<Remark>> remarks = new HashMap<>();
        Map<Integer, List<RowText>> snapshots = new TreeMap<>();
        while (answer.next()) {
            if (answer.getInt("part") == DECISION) {
                addDecision(answer, bare, remarks);
            } else {
                snapshots
                        .computeIfAbsent(answer.getInt("round"), first -> new ArrayList<>())
                        .add(new RowText(
                                answer.getString("row_key"), answer.getString("word"), answer.getString("content")));
            }
        }
        List<ReviewDecision> decisions = bare.values().stream()
                .map(decision -> decision.with(remarks.getOrDefault(decision.id(), List.of())))
                .toList();
        return Optional.of(new Review(subject, round, state, authors, version, decisions, snapshots));
    }

    private static void addDecision(ResultSet row, Map<UUID, ReviewDecision> bare, Map<UUID, List<Remark>> remarks)
            throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        if (!bare.containsKey(id)) {
            bare.put(id, withoutRemarks(row, id));
        }
        String key = row.getString("row_key");
        if (key != null) {
            remarks.computeIfAbsent(id, first -> new ArrayList<>()).add(new Remark(key, row.getString("content")));
        }
    }

    /** Moments of approval by subject, the earliest first. */
    public Map<UUID, List<Instant>> approvals(String type, Collection<UUID> subjects) {
        Map<UUID, List<Instant>> approvals = new HashMap<>();
        jdbc.sql("""
                        select subject_id, decided_at
                        from app.review_decision
                        where subject_type = :type and subject_id = any(:subjects) and kind = 'APPROVED'
                        order by position
                        """)
                .param("type", type)
                .param("subjects", subjects.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(
                        row.getObject("subject_id", UUID.class),
                        row.getTimestamp("decided_at").toInstant()))
                .list()
                .forEach(one -> approvals
                        .computeIfAbsent(one.getKey(), unused -> new ArrayList<>())
                        .add(one.getValue()));
        return approvals;
    }

    public void insert(Review review) {
        jdbc.sql("""
                        insert into app.review (subject_type, subject_id, round, state, authors, version)
                        values (:type, :id, :round, :state, :authors, 0)
                        """)
                .param("type", review.subject().type())
                .param("id", review.subject().id())
                .param("round", review.round())
                .param("state", review.state().name())
                .param("authors", authors(review))
                .update();
        addNewHistory(review);
    }

    public void update(Review review) {
        int updated = jdbc.sql("""
                        update app.review
                        set round = :round, state = :state, authors = :authors, version = version + 1
                        where subject_type = :type and subject_id = :id and version = :version
                        """)
                .param("type", review.subject().type())
                .param("id", review.subject().id())
                .param("round", review.round())
                .param("state", review.state().name())
                .param("authors", authors(review))
                .param("version", review.version())
                .update();
        if (updated == 0) {
            throw new ConflictException("Документ только что изменил другой человек. Ваши изменения не сохранены:"
                    + " обновите страницу и повторите.");
        }
        addNewHistory(review);
    }

    private void addNewHistory(Review review) {
        ReviewSubject subject = review.subject();
        review.newDecisions().forEach((position, decision) -> insert(subject, position, decision));
        review.newSnapshots().forEach((round, rows) -> insert(subject, round, rows));
    }

    private void insert(ReviewSubject subject, int position, ReviewDecision decision) {
        jdbc.sql("""
                        insert into app.review_decision (id, subject_type, subject_id, position, round, kind, account_id,
                                                         on_behalf_of, role, decided_at, comment, agreement_level,
                                                         agreement_first)
                        values (:id, :type, :subject, :position, :round, :kind, :account,
                                :onBehalfOf, :role, :at, :comment, :agreement, :first)
                        """)
                .param("id", decision.id())
                .param("type", subject.type())
                .param("subject", subject.id())
                .param("position", position)
                .param("round", decision.round())
                .param("kind", decision.kind().name())
                .param("account", decision.by().value())
                .param("onBehalfOf", value(decision.onBehalfOf()))
                .param("role", decision.role().name())
                .param("at", OffsetDateTime.ofInstant(decision.at(), ZoneOffset.UTC))
                .param("comment", decision.comment())
                .param("agreement", name(decision.agreement()))
                .param(
                        "first",
                        decision.agreement() != null && decision.agreement().first())
                .update();
        for (int number = 0; number < decision.remarks().size(); number++) {
            Remark remark = decision.remarks().get(number);
            jdbc.sql("""
                            insert into app.review_remark (decision_id, position, row_key, remark)
                            values (:decision, :position, :row, :remark)
                            """)
                    .param("decision", decision.id())
                    .param("position", number)
                    .param("row", remark.rowKey())
                    .param("remark", remark.text())
                    .update();
        }
    }

    private void insert(ReviewSubject subject, int round, List<RowText> rows) {
        jdbc.sql("""
                        insert into app.review_snapshot (subject_type, subject_id, round, position, row_key, label,
                                                         content)
                        select :type, :subject, :round, entry.position, entry.row_key, entry.label, entry.content
                        from unnest(:keys::text[], :labels::text[], :contents::text[])
                             with ordinality as entry(row_key, label, content, position)
                        """)
                .param("type", subject.type())
                .param("subject", subject.id())
                .param("round", round)
                .param("keys", rows.stream().map(RowText::rowKey).toArray(String[]::new))
                .param("labels", rows.stream().map(RowText::label).toArray(String[]::new))
                .param("contents", rows.stream().map(RowText::content).toArray(String[]::new))
                .update();
    }

    private static ReviewDecision withoutRemarks(ResultSet row, UUID id) throws SQLException {
        return new ReviewDecision(
                id,
                row.getInt("round"),
                ReviewDecision.Kind.valueOf(row.getString("word")),
                new AccountId(row.getObject("account_id", UUID.class)),
                account(row.getObject("on_behalf_of", UUID.class)),
                Role.valueOf(row.getString("role")),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getString("comment"),
                List.of(),
                agreement(row.getString("agreement_level"), row.getBoolean("agreement_first")));
    }

    private static Set<AccountId> authors(ResultSet row) throws SQLException {
        Set<AccountId> authors = new LinkedHashSet<>();
        Arrays.stream((UUID[]) row.getArray("authors").getArray())
                .map(AccountId::new)
                .forEach(authors::add);
        return authors;
    }

    private static UUID[] authors(Review review) {
        return review.authors().stream().map(AccountId::value).toArray(UUID[]::new);
    }

    private static @Nullable AccountId account(@Nullable UUID value) {
        return value == null ? null : new AccountId(value);
    }

    private static @Nullable Agreement agreement(@Nullable String level, boolean first) {
        return level == null ? null : new Agreement(AgreementLevel.valueOf(level), first);
    }

    private static @Nullable String name(@Nullable Agreement agreement) {
        return agreement == null ? null : agreement.level().name();
    }

    private static @Nullable UUID value(@Nullable AccountId account) {
        return account == null ? null : account.value();
    }
}
