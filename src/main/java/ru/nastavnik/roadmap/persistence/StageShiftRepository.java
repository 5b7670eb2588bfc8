package ru.nastavnik.roadmap.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.ShiftedStep;
import ru.nastavnik.roadmap.StageShiftOrder;
import ru.nastavnik.roadmap.StepShift;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;

/** Stores the shifts of stages: they are added and read. */
@Repository
public class StageShiftRepository {
    private final JdbcClient jdbc;

    StageShiftRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An organisation that a municipality controls.
     *
     * @param roadmap its newest roadmap under the launch, or null
     */
    public record Controlled(
            OrganizationId organization,
            String name,
            @Nullable RoadmapId roadmap) {}

    /** Organisations that are open on the day, by name. */
    public List<Controlled> controlled(MunicipalityId municipality, LaunchId launch, LocalDate day) {
        return jdbc.sql("""
                        select o.id, o.short_name,
                               (select r.id
                                  from app.roadmap r
                                 where r.organization_id = o.id and r.launch_id = :launch
                                 order by r.school_year desc
                                 limit 1) as roadmap_id
                        from app.organization o
                        where o.municipality_id = :municipality
                          and o.opened_on <= :day
                          and (o.closed_on is null or o.closed_on > :day)
                        order by o.short_name, o.id
                        """)
                .param("launch", launch.value())
                .param("municipality", municipality.value())
                .param("day", day)
                .query(StageShiftRepository::organization)
                .list();
    }

    public void insert(
            UUID id, MunicipalityId municipality, LaunchId launch, StageShiftOrder order, AccountId by, Instant at) {
        jdbc.sql("""
                        insert into app.stage_shift (id, municipality_id, launch_id, stage, working_days, reason,
                                                     order_number, order_date, shifted_by, shifted_at)
                        values (:id, :municipality, :launch, :stage, :days, :reason, :number, :date, :by, :at)
                        """)
                .param("id", id)
                .param("municipality", municipality.value())
                .param("launch", launch.value())
                .param("stage", order.stage().name())
                .param("days", order.workingDays())
                .param("reason", order.reason())
                .param("number", order.orderNumber())
                .param("date", order.orderDate())
                .param("by", by.value())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    public void insertSteps(UUID id, RoadmapId roadmap, List<ShiftedStep> steps) {
        jdbc.sql("""
                        insert into app.stage_shift_step (shift_id, roadmap_id, step_no, former_to, new_to)
                        select :shift, :roadmap, entry.step_no, entry.former_to, entry.new_to
                        from unnest(:steps::integer[], :formers::date[], :news::date[])
                             as entry(step_no, former_to, new_to)
                        """)
                .param("shift", id)
                .param("roadmap", roadmap.value())
                .param("steps", steps.stream().map(step -> step.now().stepNo()).toArray(Integer[]::new))
                .param(
                        "formers",
                        steps.stream().map(step -> step.formerTo().toString()).toArray(String[]::new))
                .param(
                        "news",
                        steps.stream().map(step -> step.newTo().toString()).toArray(String[]::new))
                .update();
    }

    /** Why terms of a roadmap were moved, the newest first. */
    public List<StepShift> of(RoadmapId roadmap) {
        return jdbc.sql("""
                        select step.step_no, step.former_to, step.new_to, shift.reason, shift.order_date,
                               shift.order_number
                        from app.stage_shift_step step
                        join app.stage_shift shift on shift.id = step.shift_id
                        where step.roadmap_id = :roadmap
                        order by shift.shifted_at desc, step.step_no
                        """)
                .param("roadmap", roadmap.value())
                .query((row, number) -> new StepShift(
                        row.getInt("step_no"),
                        row.getObject("former_to", LocalDate.class),
                        row.getObject("new_to", LocalDate.class),
                        row.getString("reason"),
                        row.getObject("order_date", LocalDate.class),
                        row.getString("order_number")))
                .list();
    }

    private static Controlled organization(ResultSet row, int number) throws SQLException {
        UUID roadmap = row.getObject("roadmap_id", UUID.class);
        return new Controlled(
                new OrganizationId(row.getObject("id", UUID.class)),
                row.getString("short_name"),
                roadmap == null ? null : new RoadmapId(roadmap));
    }
}
