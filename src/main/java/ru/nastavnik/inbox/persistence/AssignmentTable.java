package ru.nastavnik.inbox.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.inbox.Assignment;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.PersonName;
import ru.nastavnik.shared.SqlValues;

/** {@code app.task_assignment} and its texts. Only what belongs to open tasks is found. */
@Repository
public class AssignmentTable {
    private static final String SELECT = """
            select x.*, words.part, words.report, coalesce(t.about, t.title) as task_title,
                   coalesce(o.short_name, m.name) as place,
                   by.surname as by_surname, by.given_name as by_given_name, by.patronymic as by_patronymic,
                   by.gender as by_gender,
                   who.surname as to_surname, who.given_name as to_given_name, who.patronymic as to_patronymic,
                   who.gender as to_gender,
                   app.works_with(x.given_to, x.owner_post, :today) as reachable,
                   exists (select 1
                             from app.post p
                            where p.account_id = x.given_to
                              and :today between p.valid_from and coalesce(p.valid_to, 'infinity'))
                       or exists (select 1
                                    from app.substitution s
                                   where s.substitute_account_id = x.given_to
                                     and s.withdrawn_at is null
                                     and :today between s.valid_from and s.valid_to) as may_enter
              from app.task_assignment x
              join app.task_assignment_text words on words.assignment_id = x.id
              join app.task t on t.task_id = x.task_id and t.state = 'OPEN'
              join app.account by on by.id = x.given_by
              join app.account who on who.id = x.given_to
              left join app.organization o on o.id = t.organization_id
              left join app.municipality m on m.id = t.municipality_id
             where x.taken_back_at is null
            """;

    private final JdbcClient jdbc;

    AssignmentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A part that is given.
     *
     * @param organization in which it is given; null above organisations
     */
    public record Given(
            UUID id,
            String taskId,
            @Nullable UUID parent,
            String ownerPost,
            @Nullable OrganizationId organization,
            AccountId by,
            AccountId to,
            String part,
            LocalDate until) {}

    /**
     * Holds what is given of a task until the transaction ends, so that two at once decide one after the other: else a part
     * could be given on that is being taken back, or two give each other what makes a circle.
     *
     * @return false if the task is not open any more
     */
    public boolean hold(String task) {
        return jdbc.sql("select task_id from app.task where task_id = :task and state = 'OPEN' for no key update")
                .param("task", task)
                .query(String.class)
                .optional()
                .isPresent();
    }

    public void insert(Given given, Instant at) {
        OrganizationId organization = given.organization();
        UUID place = organization == null ? null : organization.value();
        jdbc.sql("""
                        insert into app.task_assignment (id, task_id, parent_id, owner_post, organization_id, given_by,
                                                         given_to, until, given_at)
                        values (:id, :task, cast(:parent as uuid), :owner, cast(:organization as uuid), :by, :to, :until,
                                :at)
                        """)
                .param("id", given.id())
                .param("task", given.taskId())
                .param("parent", given.parent())
                .param("owner", given.ownerPost())
                .param("organization", place)
                .param("by", given.by().value())
                .param("to", given.to().value())
                .param("until", given.until())
                .param("at", SqlValues.moment(at))
                .update();
        jdbc.sql("""
                        insert into app.task_assignment_text (assignment_id, organization_id, part)
                        values (:id, cast(:organization as uuid), :part)
                        """)
                .param("id", given.id())
                .param("organization", place)
                .param("part", given.part())
                .update();
    }

    /** What is given of tasks and not taken back, the oldest first. */
    public List<Assignment> of(Collection<String> tasks, LocalDate today) {
        return jdbc.sql(SELECT + " and x.task_id = any (:tasks) order by x.given_at, x.id")
                .param("tasks", tasks.toArray(String[]::new))
                .param("today", today)
                .query(AssignmentTable::assignment)
                .list();
    }

    /** What a person has to do, what ends first at the top. */
    public List<Assignment> openOf(AccountId account, LocalDate today) {
        return jdbc.sql(SELECT + " and x.given_to = :account and x.done_at is null order by x.until, x.id")
                .param("account", account.value())
                .param("today", today)
                .query(AssignmentTable::assignment)
                .list();
    }

    public Optional<Assignment> find(UUID id, LocalDate today) {
        return jdbc.sql(SELECT + " and x.id = :id")
                .param("id", id)
                .param("today", today)
                .query(AssignmentTable::assignment)
                .optional();
    }

    /** Takes it back, and with it what was given on of it. @return false if it is done or was taken back already */
    public boolean takeBack(UUID id, AccountId by, Instant at) {
        return jdbc.sql("""
                        with recursive part as (
                            select id from app.task_assignment where id = :id and taken_back_at is null and done_at is null
                            union
                            select x.id
                              from app.task_assignment x
                              join part on part.id = x.parent_id
                        )
                        update app.task_assignment x
                           set taken_back_at = :at, taken_back_by = :by
                          from part
                         where x.id = part.id and x.taken_back_at is null and x.done_at is null
                        """)
                        .param("id", id)
                        .param("by", by.value())
                        .param("at", SqlValues.moment(at))
                        .update()
                > 0;
    }

    /**
     * @param by who says it of a colleague who cannot sign in; null: whoever did it
     * @return false if it was done or taken back already
     */
    public boolean finish(UUID id, @Nullable AccountId by, String report, Instant at) {
        boolean done = jdbc.sql("""
                        update app.task_assignment
                           set done_at = :at, done_by = cast(:by as uuid)
                         where id = :id and taken_back_at is null and done_at is null
                        """)
                        .param("id", id)
                        .param("by", by == null ? null : by.value())
                        .param("at", SqlValues.moment(at))
                        .update()
                == 1;
        if (done) {
            jdbc.sql("update app.task_assignment_text set report = nullif(:report, '') where assignment_id = :id")
                    .param("id", id)
                    .param("report", report)
                    .update();
        }
        return done;
    }

    private static Assignment assignment(ResultSet row, int number) throws SQLException {
        OffsetDateTime done = row.getObject("done_at", OffsetDateTime.class);
        return new Assignment(
                row.getObject("id", UUID.class),
                row.getString("task_id"),
                row.getObject("parent_id", UUID.class),
                row.getString("owner_post"),
                new AccountId(row.getObject("given_by", UUID.class)),
                name(row, "by_"),
                new AccountId(row.getObject("given_to", UUID.class)),
                name(row, "to_"),
                row.getBoolean("reachable"),
                row.getBoolean("may_enter"),
                row.getString("part"),
                row.getObject("until", LocalDate.class),
                row.getObject("given_at", OffsetDateTime.class).toInstant(),
                done == null ? null : done.toInstant(),
                row.getObject("done_by") != null,
                row.getString("report"),
                row.getString("task_title"),
                row.getString("place"));
    }

    private static PersonName name(ResultSet row, String prefix) throws SQLException {
        return new PersonName(
                row.getString(prefix + "surname"),
                row.getString(prefix + "given_name"),
                row.getString(prefix + "patronymic"),
                Gender.valueOf(row.getString(prefix + "gender")));
    }
}
