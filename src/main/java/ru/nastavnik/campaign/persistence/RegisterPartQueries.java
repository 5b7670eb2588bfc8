package ru.nastavnik.campaign.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.campaign.RegisterPart;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;

/** Of which parts a municipality's numbers in the registers are made, without names. Its callers have checked the actor. */
@Repository
public class RegisterPartQueries {
    /** Those that a municipal head controls and that work on the day. */
    private static final String OF_MUNICIPALITY = """
        select o.id, o.short_name
        from app.organization o
        where o.municipality_id = :municipality
          and o.opened_on <= :day
          and (o.closed_on is null or o.closed_on > :day)
        """;

    private final JdbcClient jdbc;
    private final RegionClock clock;

    RegisterPartQueries(JdbcClient jdbc, RegionClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What each organisation of a municipality adds to a number; people who stand in two count in both. */
    public List<RegisterPart> parts(
            MunicipalityId municipality, LocalDate day, String register, @Nullable String item) {
        return jdbc.sql("""
            with part as (%s)
            select part.id, part.short_name, coalesce(figure.number, 0) as number
            from part
            left join app.register_figures_by(
                          array(select id from part), array(select id from part), :day, :zone) figure
                   on figure.subject = part.id
              and figure.register = :register
              and figure.item is not distinct from cast(:item as text)
            order by part.short_name
            """.formatted(OF_MUNICIPALITY))
                .param("municipality", municipality.value())
                .param("day", day)
                .param("zone", clock.zone().getId())
                .param("register", register)
                .param("item", item)
                .query((row, number) -> new RegisterPart(
                        new OrganizationId(row.getObject("id", UUID.class)),
                        row.getString("short_name"),
                        row.getBigDecimal("number")))
                .list();
    }
}
