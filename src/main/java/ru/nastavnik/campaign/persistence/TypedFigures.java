package ru.nastavnik.campaign.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.Role;
import ru.nastavnik.campaign.SubmissionRound;
import ru.nastavnik.campaign.TypedFigure;
import ru.nastavnik.figure.SubmissionId;

/** What was typed: the draft of a submission and its rounds. */
@Repository
public class TypedFigures {
    private static final TypeReference<List<Stored>> FIGURES = new TypeReference<>() {};

    private final ObjectMapper mapper = JsonMapper.builder().build();
    private final JdbcClient jdbc;

    /** A figure as it is stored; short names, for there are many. */
    private record Stored(String i, String f, String t, String n) {}

    TypedFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<List<TypedFigure>> draft(SubmissionId id) {
        return jdbc.sql("select content from app.submission_draft where submission_id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .map(this::read);
    }

    public void saveDraft(SubmissionId id, Collection<TypedFigure> figures, Instant at, UUID by) {
        jdbc.sql("""
                        insert into app.submission_draft (submission_id, content, saved_at, saved_by)
                        values (:id, cast(:content as jsonb), :at, :by)
                        on conflict (submission_id)
                        do update set content = excluded.content, saved_at = excluded.saved_at,
                                      saved_by = excluded.saved_by
                        """)
                .param("id", id.value())
                .param("content", write(figures))
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    /** @param decider who is to decide on this round */
    public void addRound(
            SubmissionId id, int round, Collection<TypedFigure> figures, Role decider, Instant at, UUID by) {
        jdbc.sql("""
                        insert into app.submission_round (submission_id, round, content, decider, submitted_at,
                                                          submitted_by)
                        values (:id, :round, cast(:content as jsonb), :decider, :at, :by)
                        """)
                .param("decider", decider.name())
                .param("id", id.value())
                .param("round", round)
                .param("content", write(figures))
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    /** @param remark empty if it was accepted */
    public void decideRound(SubmissionId id, int round, boolean accepted, String remark, Instant at, UUID by) {
        jdbc.sql("""
                        update app.submission_round
                           set accepted = :accepted, remark = nullif(:remark, ''), decided_at = :at, decided_by = :by
                         where submission_id = :id
                           and round = :round
                        """)
                .param("id", id.value())
                .param("round", round)
                .param("accepted", accepted)
                .param("remark", remark)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    /** Nobody has decided on the round. */
    public void callBackRound(SubmissionId id, int round, Instant at) {
        jdbc.sql("""
                        update app.submission_round
                           set called_back_at = :at
                         where submission_id = :id
                           and round = :round
                        """)
                .param("id", id.value())
                .param("round", round)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Who decides on the latest round; empty while nothing has been submitted. */
    public Optional<Role> decider(SubmissionId id) {
        return jdbc.sql("""
                        select decider
                          from app.submission_round
                         where submission_id = :id
                         order by round desc
                         limit 1
                        """)
                .param("id", id.value())
                .query(String.class)
                .optional()
                .map(Role::valueOf);
    }

    /** The latest first. */
    public List<SubmissionRound> rounds(SubmissionId id) {
        return jdbc.sql("""
                        select round, content, submitted_at, decider, accepted, remark, decided_at, called_back_at
                          from app.submission_round
                         where submission_id = :id
                         order by round desc
                        """)
                .param("id", id.value())
                .query((row, number) -> new SubmissionRound(
                        row.getInt("round"),
                        read(row.getString("content")),
                        row.getTimestamp("submitted_at").toInstant(),
                        Role.valueOf(row.getString("decider")),
                        row.getObject("accepted", Boolean.class),
                        row.getString("remark"),
                        CampaignTable.instant(row, "decided_at"),
                        CampaignTable.instant(row, "called_back_at")))
                .list();
    }

    private String write(Collection<TypedFigure> figures) {
        try {
            return mapper.writeValueAsString(figures.stream()
                    .filter(figure -> !figure.isEmpty())
                    .map(figure -> new Stored(figure.item(), figure.figure(), figure.text(), figure.note()))
                    .toList());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<TypedFigure> read(String content) {
        try {
            return mapper.readValue(content, FIGURES).stream()
                    .map(stored -> new TypedFigure(stored.i(), stored.f(), stored.t(), stored.n()))
                    .toList();
        } catch (JsonProcessingException stored) {
            throw new IllegalStateException(stored);
        }
    }
}
