package ru.nastavnik.version.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.version.ItemState;
import ru.nastavnik.version.MigrationId;
import ru.nastavnik.version.MigrationItem;
import ru.nastavnik.version.MigrationRun;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.InstanceKey;
import ru.nastavnik.workflow.OutdatedInstance;
import ru.nastavnik.workflow.ProcessKey;

/** {@code app.model_migration} and its items. */
@Repository
@Transactional
public class MigrationTable {
    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    MigrationTable(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** An instance whose turn has not come yet. */
    public record Waiting(
            MigrationId migration,
            boolean trial,
            InstanceKey instance,
            @Nullable OrganizationId organization) {}

    /** @return false if another run goes on */
    public boolean begin(
            MigrationId id, boolean trial, @Nullable OrganizationId only, AccountId startedBy, Instant now) {
        return jdbc.sql("""
                        insert into app.model_migration (id, trial, organization_id, started_at, started_by)
                        values (:id, :trial, :organization, :now, :by)
                        on conflict do nothing
                        """)
                        .param("id", id.value())
                        .param("trial", trial)
                        .param("organization", only == null ? null : only.value())
                        .param("now", Timestamp.from(now))
                        .param("by", startedBy.value())
                        .update()
                == 1;
    }

    public void add(MigrationId id, List<OutdatedInstance> instances) {
        template.batchUpdate("""
                insert into app.model_migration_item (migration_id, process_key, business_key, organization_id,
                                                      municipality_id, state)
                values (?, ?, ?, ?, ?, 'WAITING')
                """, instances, 500, (row, outdated) -> {
            row.setObject(1, id.value());
            row.setString(2, outdated.instance().process().value());
            row.setString(3, outdated.instance().key().value());
            row.setObject(4, uuid(outdated.organizationId()));
            row.setObject(5, uuid(outdated.municipalityId()));
        });
    }

    /** What is left to do, those first that were not put off. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting(int limit) {
        return jdbc.sql("""
                        select item.migration_id, run.trial, item.process_key, item.business_key, item.organization_id
                          from app.model_migration run
                          join app.model_migration_item item on item.migration_id = run.id
                         where run.finished_at is null and item.state = 'WAITING'
                         order by item.attempts, item.process_key, item.business_key
                         limit :limit
                        """)
                .param("limit", limit)
                .query((row, number) -> new Waiting(
                        new MigrationId(row.getObject("migration_id", UUID.class)),
                        row.getBoolean("trial"),
                        instance(row),
                        Optional.ofNullable(row.getObject("organization_id", UUID.class))
                                .map(OrganizationId::new)
                                .orElse(null)))
                .list();
    }

    /** @return whether the instance still waits and is no other node's; until the transaction ends it is the caller's */
    public boolean claim(Waiting item) {
        return !key(jdbc.sql("""
                        select 1
                          from app.model_migration_item
                         where migration_id = :migration and process_key = :process and business_key = :key
                           and state = 'WAITING'
                           for update skip locked
                        """), item).query(Integer.class).list().isEmpty();
    }

    public void settle(Waiting item, ItemState state, @Nullable String reason, Instant now) {
        key(jdbc.sql("""
                        update app.model_migration_item
                           set state = :state, reason = :reason, done_at = :now
                         where migration_id = :migration and process_key = :process and business_key = :key
                           and state = 'WAITING'
                        """), item)
                .param("state", state.name())
                .param("reason", reason)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** @return how often the instance has been put off by now */
    public int postpone(Waiting item) {
        return key(jdbc.sql("""
                        update app.model_migration_item
                           set attempts = attempts + 1
                         where migration_id = :migration and process_key = :process and business_key = :key
                        returning attempts
                        """), item).query(Integer.class).single();
    }

    /** Notes that the run has ended, if nothing of it waits any more. */
    public void finish(Instant now) {
        jdbc.sql("""
                        update app.model_migration run
                           set finished_at = :now
                         where finished_at is null
                           and not exists (select 1
                                             from app.model_migration_item item
                                            where item.migration_id = run.id and item.state = 'WAITING')
                        """).param("now", Timestamp.from(now)).update();
    }

    @Transactional(readOnly = true)
    public Optional<MigrationRun> latest() {
        return jdbc.sql("""
                        select run.id, run.trial, o.short_name, run.started_at, run.finished_at is not null as finished,
                               count(*) filter (where item.state = 'WAITING') as waiting,
                               count(*) filter (where item.state = 'DONE') as done,
                               count(*) filter (where item.state in ('REFUSED', 'FAILED')) as staying
                          from (select * from app.model_migration order by started_at desc, id desc limit 1) run
                          join app.model_migration_item item on item.migration_id = run.id
                          left join app.organization o on o.id = run.organization_id
                         group by 1, 2, 3, 4, 5
                        """)
                .query((row, number) -> new MigrationRun(
                        new MigrationId(row.getObject("id", UUID.class)),
                        row.getBoolean("trial"),
                        row.getString("short_name"),
                        row.getTimestamp("started_at").toInstant(),
                        row.getBoolean("finished"),
                        row.getInt("waiting"),
                        row.getInt("done"),
                        row.getInt("staying")))
                .optional();
    }

    @Transactional(readOnly = true)
    public List<MigrationItem> items(MigrationId id, boolean onlyStaying, int limit) {
        return jdbc.sql("""
                        select item.process_key, item.business_key, item.state, item.reason,
                               coalesce(o.short_name, m.name) as place
                          from app.model_migration_item item
                          left join app.organization o on o.id = item.organization_id
                          left join app.municipality m on m.id = item.municipality_id
                         where item.migration_id = :id and (not :onlyStaying or item.state in ('REFUSED', 'FAILED'))
                         order by item.state in ('REFUSED', 'FAILED') desc, place, item.process_key, item.business_key
                         limit :limit
                        """)
                .param("id", id.value())
                .param("onlyStaying", onlyStaying)
                .param("limit", limit)
                .query((row, number) -> new MigrationItem(
                        instance(row),
                        row.getString("place"),
                        ItemState.valueOf(row.getString("state")),
                        row.getString("reason")))
                .list();
    }

    private static JdbcClient.StatementSpec key(JdbcClient.StatementSpec statement, Waiting item) {
        return statement
                .param("migration", item.migration().value())
                .param("process", item.instance().process().value())
                .param("key", item.instance().key().value());
    }

    private static InstanceKey instance(ResultSet row) throws SQLException {
        return new InstanceKey(
                new ProcessKey(row.getString("process_key")), new BusinessKey(row.getString("business_key")));
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }
}
