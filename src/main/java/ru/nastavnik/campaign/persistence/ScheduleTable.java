package ru.nastavnik.campaign.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.Role;
import ru.nastavnik.campaign.CampaignId;
import ru.nastavnik.campaign.CampaignScheduleId;
import ru.nastavnik.campaign.ScheduleRule;
import ru.nastavnik.campaign.ScheduleView;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.MunicipalityId;

/** Schedules of campaigns and what they have opened. */
@Repository
public class ScheduleTable {
    private final JdbcClient jdbc;

    ScheduleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A schedule as it is kept.
     *
     * @param startsOn dates on which it would have opened before this day are passed over
     */
    public record Schedule(
            CampaignScheduleId id,
            String formCode,
            Role ledBy,
            @Nullable Department department,
            ScheduleRule rule,
            boolean active,
            LocalDate startsOn,
            int version) {}

    public List<Schedule> active() {
        return jdbc.sql("select * from app.campaign_schedule where active order by id")
                .query(ScheduleTable::schedule)
                .list();
    }

    public List<Schedule> of(Role leader, @Nullable Department department) {
        return jdbc.sql("""
                        select *
                          from app.campaign_schedule
                         where led_role = :role
                           and department is not distinct from :department
                         order by active desc, form_code, id
                        """)
                .param("role", leader.name())
                .param("department", department == null ? null : department.name(), Types.VARCHAR)
                .query(ScheduleTable::schedule)
                .list();
    }

    public Optional<Schedule> find(CampaignScheduleId id) {
        return jdbc.sql("select * from app.campaign_schedule where id = :id")
                .param("id", id.value())
                .query(ScheduleTable::schedule)
                .optional();
    }

    public void insert(Schedule schedule, Instant at, UUID by) {
        Department department = schedule.department();
        jdbc.sql("""
                        insert into app.campaign_schedule
                            (id, form_code, led_role, department, rule, rule_at, days_before, term, active, starts_on,
                             set_at, set_by)
                        values (:id, :form, :role, :department, :rule, :ruleAt, :before, :term, :active, :startsOn,
                                :at, :by)
                        """)
                .param("form", schedule.formCode())
                .param("role", schedule.ledBy().name())
                .param("department", department == null ? null : department.name())
                .params(columns(schedule, at, by))
                .update();
    }

    /** @throws ConflictException if somebody else was faster */
    public void update(Schedule schedule, Instant at, UUID by) {
        int updated = jdbc.sql("""
                        update app.campaign_schedule
                           set rule = :rule, rule_at = :ruleAt, days_before = :before, term = :term, active = :active,
                               starts_on = :startsOn, set_at = :at, set_by = :by, version = version + 1
                         where id = :id
                           and version = :version
                        """)
                .param("version", schedule.version())
                .params(columns(schedule, at, by))
                .update();
        if (updated == 0) {
            throw new ConflictException("Расписание только что изменил кто-то другой. Обновите страницу и повторите.");
        }
    }

    private static Map<String, Object> columns(Schedule schedule, Instant at, UUID by) {
        return Map.of(
                "id", schedule.id().value(),
                "rule", schedule.rule().kind().name(),
                "ruleAt", schedule.rule().at(),
                "before", schedule.rule().daysBefore(),
                "term", schedule.rule().term(),
                "active", schedule.active(),
                "startsOn", schedule.startsOn(),
                "at", Timestamp.from(at),
                "by", by);
    }

    /** Takes a date for the schedule. @return false if it was taken before, also by another node at this moment */
    public boolean claim(
            CampaignScheduleId schedule, LocalDate day, @Nullable MunicipalityId municipality, Instant at) {
        return jdbc.sql("""
                                insert into app.campaign_schedule_opening (schedule_id, day, municipality_id, opened_at)
                                values (:schedule, :day, :municipality, :at)
                                on conflict do nothing
                                """)
                        .param("schedule", schedule.value())
                        .param("day", day)
                        .param("municipality", municipality == null ? null : municipality.value(), Types.OTHER)
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    /** Whether a date was taken, for all of its municipalities. */
    public boolean isTaken(CampaignScheduleId schedule, LocalDate day, Set<MunicipalityId> municipalities) {
        int taken = jdbc.sql("""
                        select count(*)
                          from app.campaign_schedule_opening
                         where schedule_id = :schedule
                           and day = :day
                           and (cardinality(:municipalities) = 0 or municipality_id = any (:municipalities))
                        """)
                .param("schedule", schedule.value())
                .param("day", day)
                .param(
                        "municipalities",
                        municipalities.stream().map(MunicipalityId::value).toArray(UUID[]::new))
                .query(Integer.class)
                .single();
        return taken >= Math.max(1, municipalities.size());
    }

    /** What became of the claimed date. */
    public void opened(
            CampaignScheduleId schedule, LocalDate day, @Nullable CampaignId campaign, @Nullable String problem) {
        jdbc.sql("""
                        update app.campaign_schedule_opening
                           set campaign_id = :campaign, problem = :problem
                         where schedule_id = :schedule
                           and day = :day
                           and campaign_id is null
                           and problem is null
                        """)
                .param("schedule", schedule.value())
                .param("day", day)
                .param("campaign", campaign == null ? null : campaign.value(), Types.OTHER)
                .param("problem", problem)
                .update();
    }

    /** The last dates, the newest first; municipalities that were opened together once. */
    public List<ScheduleView.Past> past(CampaignScheduleId schedule, int limit) {
        return jdbc.sql("""
                        select day, campaign_id, problem, max(opened_at) as opened_at
                          from app.campaign_schedule_opening
                         where schedule_id = :schedule
                         group by day, campaign_id, problem
                         order by max(opened_at) desc, day desc
                         limit :limit
                        """)
                .param("schedule", schedule.value())
                .param("limit", limit)
                .query((row, number) -> {
                    UUID campaign = row.getObject("campaign_id", UUID.class);
                    return new ScheduleView.Past(
                            row.getObject("day", LocalDate.class),
                            campaign == null ? null : new CampaignId(campaign),
                            row.getString("problem"),
                            row.getTimestamp("opened_at").toInstant());
                })
                .list();
    }

    /** The last days of a point's row in the municipal roadmaps in force of running acts, with whose day it is. */
    public Map<LocalDate, Set<MunicipalityId>> municipalDays(String point, LocalDate from, LocalDate to) {
        record Day(LocalDate day, MunicipalityId municipality) {}
        return jdbc
                .sql("""
                        select distinct r.municipality_id, w.planned_to
                          from app.municipal_roadmap r
                          join app.municipal_roadmap_row w on w.roadmap_id = r.id
                          join app.directive_launch l on l.id = r.launch_id
                         where l.state = 'RUNNING'
                           and r.in_force_since is not null
                           and w.kind = 'MEASURE'
                           and w.row_key = :point
                           and w.planned_to between :from and :to
                        """)
                .param("point", point)
                .param("from", from)
                .param("to", to)
                .query((row, number) -> new Day(
                        row.getObject("planned_to", LocalDate.class),
                        new MunicipalityId(row.getObject("municipality_id", UUID.class))))
                .stream()
                .collect(Collectors.groupingBy(
                        Day::day, TreeMap::new, Collectors.mapping(Day::municipality, Collectors.toSet())));
    }

    private static Schedule schedule(ResultSet row, int number) throws SQLException {
        String department = row.getString("department");
        return new Schedule(
                new CampaignScheduleId(row.getObject("id", UUID.class)),
                row.getString("form_code"),
                Role.valueOf(row.getString("led_role")),
                department == null ? null : Department.valueOf(department),
                new ScheduleRule(
                        ScheduleRule.Kind.valueOf(row.getString("rule")),
                        row.getString("rule_at"),
                        row.getInt("days_before"),
                        row.getInt("term")),
                row.getBoolean("active"),
                row.getObject("starts_on", LocalDate.class),
                row.getInt("version"));
    }
}
