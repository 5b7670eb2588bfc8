package ru.nastavnik.directive.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.calendar.DueTerm;
import ru.nastavnik.directive.Duty;
import ru.nastavnik.directive.DutyBearer;
import ru.nastavnik.directive.DutyFacts;
import ru.nastavnik.directive.DutyGap;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.shared.SchoolYear;

/** {@code app.duty}: one row for each duty of each bearer, and each school year of a yearly one. */
@Repository
public class DutyTable {
    private final JdbcClient jdbc;

    DutyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A duty that begins to be owed.
     *
     * @param year null if it is not owed yearly
     * @param from day from which it is owed
     */
    public record Owed(
            Duty duty, DutyBearer bearer, @Nullable SchoolYear year, LocalDate from, DueTerm due) {}

    /** A duty that is owed and not fulfilled. */
    public record Open(UUID id, DueTerm due) {}

    /** Adds what is not owed from that day already; one statement for all. */
    public void insert(List<Owed> owed) {
        if (owed.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into app.duty (id, launch_id, duty, organization_id, municipality_id, school_year,
                                              point, title, role, owed_from, due_on, ground)
                        select n.id, n.launch_id, n.duty, n.organization_id, n.municipality_id, n.school_year,
                               n.point, n.title, n.role, n.owed_from, n.due_on, n.ground
                          from unnest(:ids::uuid[], :launches::uuid[], :duties::text[], :organizations::uuid[],
                                      :municipalities::uuid[], :years::integer[], :points::text[], :titles::text[],
                                      :roles::text[], :from::date[], :due::date[], :grounds::text[])
                               as n (id, launch_id, duty, organization_id, municipality_id, school_year,
                                     point, title, role, owed_from, due_on, ground)
                        on conflict (launch_id, duty, organization_id, municipality_id, school_year, owed_from)
                        do update set ended_on = null
                           where app.duty.ended_on is not null
                        """)
                .param("ids", column(owed, one -> Ids.next()))
                .param("launches", column(owed, one -> one.bearer().launch().value()))
                .param("duties", column(owed, one -> one.duty().code()))
                .param("organizations", column(owed, one -> value(one.bearer().organization())))
                .param("municipalities", column(owed, one -> value(one.bearer().municipality())))
                .param(
                        "years",
                        column(
                                owed,
                                one -> one.year() == null ? null : one.year().startYear()))
                .param(
                        "points",
                        column(owed, one -> one.duty().point(one.bearer().kind())))
                .param("titles", column(owed, DutyTable::title))
                .param("roles", column(owed, one -> one.duty().role().name()))
                .param("from", column(owed, one -> one.from().toString()))
                .param("due", column(owed, one -> one.due().day().toString()))
                .param("grounds", column(owed, one -> one.due().ground()))
                .update();
    }

    /** @param launch null for every launch */
    public void fulfil(
            Duty duty,
            @Nullable UUID launch,
            @Nullable MunicipalityId municipality,
            @Nullable OrganizationId organization,
            LocalDate day) {
        jdbc.sql("""
                        update app.duty
                           set done_on = :day
                         where duty = :duty
                           and (cast(:launch as uuid) is null or launch_id = :launch)
                           and %s
                           and done_on is null
                           and ended_on is null
                        """.formatted(borneBy(value(municipality), value(organization))))
                .param("day", day)
                .param("duty", duty.code())
                .param("launch", launch)
                .param("organization", value(organization))
                .param("municipality", value(municipality))
                .update();
    }

    /** Marks what has been fulfilled already; one statement for all. */
    public void fulfil(LaunchId launch, List<DutyFacts.Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update app.duty d
                           set done_on = n.done_on
                          from unnest(:duties::text[], :bearers::uuid[], :years::integer[], :days::date[])
                               as n (duty, bearer, school_year, done_on)
                         where d.launch_id = :launch
                           and d.duty = n.duty
                           and coalesce(d.organization_id, d.municipality_id) is not distinct from n.bearer
                           and (n.school_year is null or d.school_year = n.school_year)
                           and d.done_on is null
                           and d.ended_on is null
                        """)
                .param("launch", launch.value())
                .param("duties", column(facts, fact -> fact.duty().code()))
                .param("bearers", column(facts, DutyFacts.Fact::bearer))
                .param(
                        "years",
                        column(
                                facts,
                                fact -> fact.year() == null ? null : fact.year().startYear()))
                .param("days", column(facts, DutyFacts.Fact::day))
                .update();
    }

    /** The newest fulfilment of an organisation's duty is none any more. */
    public void takeBack(Duty duty, UUID launch, OrganizationId organization) {
        jdbc.sql("""
                        update app.duty
                           set done_on = null
                         where id = (select id
                                       from app.duty
                                      where duty = :duty
                                        and launch_id = :launch
                                        and organization_id = :organization
                                        and done_on is not null
                                      order by owed_from desc, school_year desc nulls last
                                      limit 1)
                        """)
                .param("duty", duty.code())
                .param("launch", launch)
                .param("organization", organization.value())
                .update();
    }

    /** @param organization null for everybody under the launch */
    public void end(LaunchId launch, @Nullable OrganizationId organization, LocalDate day) {
        jdbc.sql("""
                        update app.duty
                           set ended_on = :day
                         where launch_id = :launch
                           and (cast(:organization as uuid) is null or organization_id = :organization)
                           and done_on is null
                           and ended_on is null
                        """)
                .param("day", day)
                .param("launch", launch.value())
                .param("organization", value(organization))
                .update();
    }

    /** The duty as its bearer owes it now; the earliest if it is owed for two school years. */
    public Optional<Open> open(Duty duty, UUID launch, @Nullable UUID municipality, @Nullable UUID organization) {
        return jdbc.sql("""
                        select id, due_on, ground
                          from app.duty
                         where launch_id = :launch
                           and duty = :duty
                           and %s
                           and done_on is null
                           and ended_on is null
                         order by due_on
                         limit 1
                        """.formatted(borneBy(municipality, organization)))
                .param("launch", launch)
                .param("duty", duty.code())
                .param("organization", organization)
                .param("municipality", municipality)
                .query((row, number) -> new Open(
                        row.getObject("id", UUID.class),
                        new DueTerm(row.getObject("due_on", LocalDate.class), row.getString("ground"))))
                .optional();
    }

    /**
     * A duty that is owed and not fulfilled, as lists show it.
     *
     * @param kind null above organisations
     * @param year first calendar year of the school year, null if it is not owed yearly
     * @param hasTask whether a task is open for it
     */
    public record Unfulfilled(
            Duty duty,
            UUID launch,
            @Nullable OrganizationKind kind,
            @Nullable Integer year,
            String point,
            String title,
            DueTerm due,
            boolean hasTask) {}

    /** What a municipality or an organisation owes under every directive, the earliest day first. */
    public List<Unfulfilled> unfulfilled(@Nullable MunicipalityId municipality, @Nullable OrganizationId organization) {
        return jdbc.sql("""
                        select d.duty, d.launch_id, o.kind, d.school_year, d.point, d.title, d.due_on, d.ground,
                               exists (select 1
                                         from app.task t
                                        where t.duty_id = d.id
                                          and t.state = 'OPEN') as has_task
                          from app.duty d
                          left join app.organization o on o.id = d.organization_id
                         where d.%s
                           and d.done_on is null
                           and d.ended_on is null
                         order by d.due_on, d.point, d.id
                        """.formatted(borneBy(value(municipality), value(organization))))
                .param("organization", value(organization))
                .param("municipality", value(municipality))
                .query((row, number) -> unfulfilled(row))
                .list();
    }

    /** How many organisations of a municipality owe one of the duties up to a school year, or have fulfilled it. */
    public int bound(LaunchId launch, MunicipalityId municipality, Set<Duty> duties, SchoolYear until) {
        return jdbc.sql("""
                        select count(distinct d.organization_id)
                          from app.duty d
                          join app.organization o on o.id = d.organization_id
                         where o.municipality_id = :municipality
                           and d.launch_id = :launch
                           and d.duty = any (:duties)
                           and (d.school_year is null or d.school_year <= :until)
                           and d.ended_on is null
                        """)
                .param("municipality", municipality.value())
                .param("launch", launch.value())
                .param("duties", codes(duties))
                .param("until", until.startYear())
                .query(Integer.class)
                .single();
    }

    /** Whether one of them has not fulfilled one of these duties; ends at the first that is found. */
    public boolean isOwed(LaunchId launch, MunicipalityId municipality, Set<Duty> duties, SchoolYear until) {
        return jdbc.sql("""
                        select exists (select 1
                                         from app.duty d
                                         join app.organization o on o.id = d.organization_id
                                        where o.municipality_id = :municipality
                                          and d.launch_id = :launch
                                          and d.duty = any (:duties)
                                          and (d.school_year is null or d.school_year <= :until)
                                          and d.done_on is null
                                          and d.ended_on is null)
                        """)
                .param("municipality", municipality.value())
                .param("launch", launch.value())
                .param("duties", codes(duties))
                .param("until", until.startYear())
                .query(Boolean.class)
                .single();
    }

    /** What they have not fulfilled of these duties, the earliest day first. */
    public List<DutyGap> gaps(LaunchId launch, MunicipalityId municipality, Set<Duty> duties, SchoolYear until) {
        return jdbc.sql("""
                        select o.id, o.short_name, d.title, d.due_on
                          from app.duty d
                          join app.organization o on o.id = d.organization_id
                         where o.municipality_id = :municipality
                           and d.launch_id = :launch
                           and d.duty = any (:duties)
                           and (d.school_year is null or d.school_year <= :until)
                           and d.done_on is null
                           and d.ended_on is null
                         order by d.due_on, o.short_name, d.id
                        """)
                .param("municipality", municipality.value())
                .param("launch", launch.value())
                .param("duties", codes(duties))
                .param("until", until.startYear())
                .query((row, number) -> new DutyGap(
                        new OrganizationId(row.getObject("id", UUID.class)),
                        row.getString("short_name"),
                        row.getString("title"),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    private static String[] codes(Set<Duty> duties) {
        return duties.stream().map(Duty::code).toArray(String[]::new);
    }

    private static Unfulfilled unfulfilled(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return new Unfulfilled(
                Duty.ofCode(row.getString("duty")),
                row.getObject("launch_id", UUID.class),
                kind == null ? null : OrganizationKind.ofCode(kind),
                row.getObject("school_year", Integer.class),
                row.getString("point"),
                row.getString("title"),
                new DueTerm(row.getObject("due_on", LocalDate.class), row.getString("ground")),
                row.getBoolean("has_task"));
    }

    /** A condition for each level of bearers, so that an index serves it; both null means the region. */
    private static String borneBy(@Nullable UUID municipality, @Nullable UUID organization) {
        if (organization != null) {
            return "organization_id = :organization";
        }
        return municipality != null
                ? "municipality_id = :municipality"
                : "organization_id is null and municipality_id is null";
    }

    private static String title(Owed owed) {
        String title = owed.duty().title(owed.bearer().kind());
        SchoolYear year = owed.year();
        return year == null ? title : title + ", " + year.title();
    }

    private static <R, T> @Nullable String[] column(List<R> rows, Function<R, @Nullable T> value) {
        return rows.stream()
                .map(value)
                .map(one -> one == null ? null : one.toString())
                .toArray(String[]::new);
    }

    private static @Nullable UUID value(@Nullable OrganizationId organization) {
        return organization == null ? null : organization.value();
    }

    private static @Nullable UUID value(@Nullable MunicipalityId municipality) {
        return municipality == null ? null : municipality.value();
    }
}
