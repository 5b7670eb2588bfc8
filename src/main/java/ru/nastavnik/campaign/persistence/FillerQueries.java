package ru.nastavnik.campaign.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.campaign.CampaignId;
import ru.nastavnik.campaign.NewCampaign;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.OrganizationKind;

/** Addressees where nobody holds the post whose task it is to give figures. */
@Repository
public class FillerQueries {
    private static final String NOBODY = """
            not exists (select 1 from app.post p
                        where p.role = :role and p.valid_from <= :today
                          and (p.valid_to is null or p.valid_to >= :today) and p.%s)
            """;
    private static final String IN_ORGANIZATION = NOBODY.formatted("organization_id = o.id");
    private static final String IN_MUNICIPALITY = NOBODY.formatted("municipality_id = m.id");

    private final JdbcClient jdbc;

    FillerQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Organisations that a campaign would ask, by place and name. */
    public List<String> organizations(
            Collection<OrganizationKind> kinds, NewCampaign wanted, LocalDate today, RowScope scope) {
        return jdbc.sql("""
                        select o.short_name || ', ' || m.name as name
                          from app.organization o
                          join app.municipality m on m.id = o.location_municipality_id
                         where o.kind = any (:kinds)
                           and o.opened_on <= :day
                           and (o.closed_on is null or o.closed_on > :day)
                           and (cardinality(:municipalities) = 0 or o.location_municipality_id = any (:municipalities))
                           and (cardinality(:organizations) = 0 or o.id = any (:organizations))
                           and %s and %s
                         order by m.name, o.short_name
                        """.formatted(IN_ORGANIZATION, scope.condition()))
                .params(scope.parameters())
                .param("kinds", kinds.stream().map(OrganizationKind::code).toArray(String[]::new))
                .param("day", wanted.asOf())
                .param("today", today)
                .param("role", Role.CURATOR.name())
                .param("municipalities", municipalities(wanted))
                .param(
                        "organizations",
                        wanted.organizations().stream()
                                .map(OrganizationId::value)
                                .toArray(UUID[]::new))
                .query(String.class)
                .list();
    }

    public List<String> municipalities(NewCampaign wanted, LocalDate today) {
        return jdbc.sql("""
                        select m.name
                          from app.municipality m
                         where (cardinality(:municipalities) = 0 or m.id = any (:municipalities)) and %s
                         order by m.name
                        """.formatted(IN_MUNICIPALITY))
                .param("today", today)
                .param("role", Role.MUNICIPAL_COORDINATOR.name())
                .param("municipalities", municipalities(wanted))
                .query(String.class)
                .list();
    }

    /** Those of a campaign who still have to submit. */
    public List<String> ofCampaign(CampaignId campaign, LocalDate today, RowScope scope) {
        return jdbc.sql("""
                        select coalesce(o.short_name || ', ' || l.name, m.name) as name
                          from app.submission s
                          left join app.organization o on o.id = s.organization_id
                          left join app.municipality l on l.id = o.location_municipality_id
                          left join app.municipality m on m.id = s.municipality_id
                         where s.figure_set_id = :campaign and s.state in ('OPEN', 'RETURNED')
                           and not exists (select 1 from app.post p
                                           where p.role = case when s.organization_id is null
                                                               then 'MUNICIPAL_COORDINATOR' else 'CURATOR' end
                                             and p.valid_from <= :today and (p.valid_to is null or p.valid_to >= :today)
                                             and (p.organization_id = s.organization_id
                                                  or s.organization_id is null and p.municipality_id = s.municipality_id))
                           and %s
                         order by coalesce(l.name, m.name), name
                        """.formatted(scope.orAbove("s")))
                .params(scope.parameters())
                .param("campaign", campaign.value())
                .param("today", today)
                .query(String.class)
                .list();
    }

    private static UUID[] municipalities(NewCampaign wanted) {
        return wanted.municipalities().stream().map(MunicipalityId::value).toArray(UUID[]::new);
    }
}
