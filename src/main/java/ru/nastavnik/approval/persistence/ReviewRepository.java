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
    private final JdbcClient jdbc;

    ReviewRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Review> find(ReviewSubject subject) {
        return jdbc.sql("""
                        select round, state, authors, version
                        from app.review
                        where subject_type = :type and subject_id = :id
                        """)
                .param("type", subject.type())
                .param("id", subject.id())
                .query((row, number) -> new Review(
                        subject,
                        row.getInt("round"),
                        ReviewState.valueOf(row.getString("state")),
                        authors(row),
                        row.getInt("version"),
                        decisions(subject),
                        snapshots(subject)))
                .optional();
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

    /** One row of the answer for each remark of each decision. */
    private List<ReviewDecision> decisions(ReviewSubject subject) {
        return jdbc.sql("""
                        select decision.id, decision.round, decision.kind, decision.account_id, decision.on_behalf_of,
                               decision.role, decision.decided_at, decision.comment, decision.agreement_level,
                               decision.agreement_first,
                               remark.row_key, remark.remark
                        from app.review_decision decision
                        left join app.review_remark remark on remark.decision_id = decision.id
                        where decision.subject_type = :type and decision.subject_id = :id
                        order by decision.position, remark.position
                        """)
                .param("type", subject.type())
                .param("id", subject.id())
                .query(ReviewRepository::withRemarks);
    }

    private static List<ReviewDecision> withRemarks(ResultSet answer) throws SQLException {
        Map<UUID, ReviewDecision> bare = new LinkedHashMap<>();
        Map<UUID, List<Remark>> remarks = new HashMap<>();
        while (answer.next()) {
            UUID id = answer.getObject("id", UUID.class);
            if (!bare.containsKey(id)) {
                bare.put(id, withoutRemarks(answer, id));
            }
            String row = answer.getString("row_key");
            if (row != null) {
                remarks.computeIfAbsent(id, first -> new ArrayList<>())
                        .add(new Remark(row, answer.getString("remark")));
            }
        }
        return bare.values().stream()
                .map(decision -> decision.with(remarks.getOrDefault(decision.id(), List.of())))
                .toList();
    }

    private static ReviewDecision withoutRemarks(ResultSet row, UUID id) throws SQLException {
        return new ReviewDecision(
                id,
                row.getInt("round"),
                ReviewDecision.Kind.valueOf(row.getString("kind")),
                new AccountId(row.getObject("account_id", UUID.class)),
                account(row.getObject("on_behalf_of", UUID.class)),
                Role.valueOf(row.getString("role")),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getString("comment"),
                List.of(),
                agreement(row.getString("agreement_level"), row.getBoolean("agreement_first")));
    }

    private Map<Integer, List<RowText>> snapshots(ReviewSubject subject) {
        Map<Integer, List<RowText>> snapshots = new TreeMap<>();
        jdbc.sql("""
                        select round, row_key, label, content
                        from app.review_snapshot
                        where subject_type = :type and subject_id = :id
                        order by round, position
                        """).param("type", subject.type()).param("id", subject.id()).query(row -> {
            snapshots
                    .computeIfAbsent(row.getInt("round"), key -> new ArrayList<>())
                    .add(new RowText(row.getString("row_key"), row.getString("label"), row.getString("content")));
        });
        return snapshots;
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
