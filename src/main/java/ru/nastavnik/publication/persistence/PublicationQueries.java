package ru.nastavnik.publication.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;

/** What the website package says of a territory without naming anybody, and, inside one organisation, who is in it. */
@Repository
public class PublicationQueries {
    private static final int MOST_NEWS = 300;

    private final JdbcClient jdbc;

    PublicationQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Place(OrganizationId id, String name, MunicipalityId municipality, String municipalityName) {}

    public record Order(String organization, String number, LocalDate signedOn) {}

    public record Done(LocalDate day, String organization, String step) {}

    public record RoadmapLine(
            String kind,
            String title,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String responsible) {
        public RoadmapLine withoutResponsible() {
            return new RoadmapLine(kind, title, from, to, "");
        }
    }

    /**
     * A case of step 32 as the organisation wrote it.
     *
     * @param form of mentoring by its title
     */
    public record Case(
            SchoolYear year,
            String title,
            String form,
            String situation,
            String actions,
            String result,
            String authors,
            String url) {}

    public record Named(UUID id, String surname) {}

    /** Organisations that work on a day, by name. */
    public List<Place> organizations(RowScope scope, LocalDate day) {
        return jdbc.sql("""
                        select o.id, o.short_name, m.id as municipality_id, m.name as municipality
                        from app.organization o
                        join app.municipality m on m.id = o.location_municipality_id
                        where (o.closed_on is null or o.closed_on > :day) and %s
                        order by o.short_name
                        """.formatted(scope.condition()))
                .params(scope.parameters())
                .param("day", day)
                .query((row, number) -> new Place(
                        new OrganizationId(row.getObject("id", UUID.class)),
                        row.getString("short_name"),
                        new MunicipalityId(row.getObject("municipality_id", UUID.class)),
                        row.getString("municipality")))
                .list();
    }

    /** Orders that appoint curators: number and day, never whom. */
    public List<Order> curatorOrders(RowScope scope) {
        return jdbc.sql("""
                        select o.short_name, k.order_number, k.signed_on
                        from app.curator_appointment k
                        join app.organization o on o.id = k.organization_id
                        where k.state in ('APPOINTED', 'IN_FORCE') and k.order_number is not null
                          and k.signed_on is not null and %s
                        order by o.short_name, k.signed_on
                        """.formatted(scope.condition()))
                .params(scope.parameters())
                .query((row, number) -> new Order(
                        row.getString("short_name"),
                        row.getString("order_number"),
                        row.getObject("signed_on", LocalDate.class)))
                .list();
    }

    /** Closed steps that concern the public: their titles are the roadmap's, nobody is named. The newest first. */
    public List<Done> publicSteps(RowScope scope) {
        return jdbc.sql("""
                        select p.done_on, o.short_name, s.title
                        from app.step_progress p
                        join app.organization o on o.id = p.organization_id
                        join app.roadmap r on r.id = p.roadmap_id
                        join app.roadmap_template_step s on s.template_id = r.template_id and s.no = p.step_no
                        where p.done_on is not null and s.done_per = 'org'
                          and s.kind in ('inform', 'meeting', 'training', 'event', 'cases', 'publication')
                          and %s
                        order by p.done_on desc, o.short_name, s.no
                        limit :most
                        """.formatted(scope.condition()))
                .params(scope.parameters())
                .param("most", MOST_NEWS)
                .query((row, number) -> new Done(
                        row.getObject("done_on", LocalDate.class), row.getString("short_name"), row.getString("title")))
                .list();
    }

    /** The municipality's roadmap in force. Who is responsible is a post as a rule; the caller leaves names out. */
    public List<RoadmapLine> municipalRoadmap(MunicipalityId municipality) {
        return jdbc.sql("""
                        select w.kind, w.title, w.planned_from, w.planned_to, w.responsible
                        from app.municipal_roadmap_row w
                        where w.kind in ('MEASURE', 'EVENT')
                          and w.roadmap_id = (select r.id from app.municipal_roadmap r
                                              where r.municipality_id = :municipality and r.state = 'ACCEPTED'
                                              order by r.in_force_since desc
                                              limit 1)
                        order by w.position
                        """)
                .param("municipality", municipality.value())
                .query((row, number) -> new RoadmapLine(
                        row.getString("kind"),
                        row.getString("title"),
                        row.getObject("planned_from", LocalDate.class),
                        row.getObject("planned_to", LocalDate.class),
                        row.getString("responsible")))
                .list();
    }

    /** Who works in an organisation with the application, now or before: employees, whose consent nobody has asked. */
    public List<String> staffSurnames(OrganizationId organization) {
        return jdbc.sql("""
                        select distinct a.surname
                        from app.post p
                        join app.account a on a.id = p.account_id
                        where p.organization_id = :organization
                        """)
                .param("organization", organization.value())
                .query(String.class)
                .list();
    }

    /** Everybody whom the organisation of the data scope may see. */
    public List<Named> persons() {
        return jdbc.sql("select id, surname from app.person")
                .query((row, number) -> new Named(row.getObject("id", UUID.class), row.getString("surname")))
                .list();
    }

    /** Cases that closed their step, of the organisation of the data scope; the newest year first. */
    public List<Case> cases(OrganizationId organization) {
        return jdbc.sql("""
                        select r.school_year, c.entry ->> 'title' as title,
                               coalesce(f.title, c.entry ->> 'form', '') as form,
                               coalesce(c.entry ->> 'situation', '') as situation,
                               coalesce(c.entry ->> 'actions', '') as actions,
                               coalesce(c.entry ->> 'result', '') as result,
                               coalesce(c.entry ->> 'authors', '') as authors,
                               coalesce(c.entry ->> 'url', '') as url
                        from app.roadmap r
                        join app.roadmap_template_step s on s.template_id = r.template_id and s.kind = 'cases'
                        join app.step_output o on o.roadmap_id = r.id and o.step_no = s.no and o.closed_at is not null
                        cross join jsonb_array_elements(o.data -> 'cases') with ordinality as c (entry, position)
                        left join app.mentoring_form f on f.code = c.entry ->> 'form'
                        where r.organization_id = :organization and coalesce(c.entry ->> 'title', '') <> ''
                        order by r.school_year desc, c.position
                        """)
                .param("organization", organization.value())
                .query((row, number) -> new Case(
                        new SchoolYear(row.getInt("school_year")),
                        row.getString("title"),
                        row.getString("form"),
                        row.getString("situation"),
                        row.getString("actions"),
                        row.getString("result"),
                        row.getString("authors"),
                        row.getString("url")))
                .list();
    }
}
