package ru.nastavnik.organization.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.UnitDirectory;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;

/** Tells access which municipality and department stand above an organisation. */
@Component
class OrganizationUnits implements UnitDirectory {
    private static final String SELECT = """
            select o.id, o.short_name, o.municipality_id, o.department
              from app.organization o
            """;

    private final JdbcClient jdbc;

    OrganizationUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<OrganizationUnit> organization(OrganizationId id) {
        return jdbc.sql(SELECT + " where o.id = :id")
                .param("id", id.value())
                .query(OrganizationUnits::unit)
                .optional();
    }

    @Override
    public Optional<MunicipalityUnit> municipality(MunicipalityId id) {
        return jdbc.sql("select id, name from app.municipality where id = :id")
                .param("id", id.value())
                .query(OrganizationUnits::municipalityUnit)
                .optional();
    }

    @Override
    public List<OrganizationUnit> searchOrganizations(String text, int limit) {
        return jdbc.sql(SELECT + """
                         where o.closed_on is null
                           and app.has_words(concat_ws(' ', o.short_name, o.full_name), :typed)
                         order by o.short_name
                         limit :limit
                        """)
                .param("typed", text)
                .param("limit", limit)
                .query(OrganizationUnits::unit)
                .list();
    }

    @Override
    public List<MunicipalityUnit> municipalities() {
        return jdbc.sql("select id, name from app.municipality order by kind = 'городской округ' desc, name")
                .query(OrganizationUnits::municipalityUnit)
                .list();
    }

    private static OrganizationUnit unit(ResultSet row, int number) throws SQLException {
        UUID municipality = row.getObject("municipality_id", UUID.class);
        return new OrganizationUnit(
                new OrganizationId(row.getObject("id", UUID.class)),
                row.getString("short_name"),
                municipality == null ? null : new MunicipalityId(municipality),
                Department.valueOf(row.getString("department")));
    }

    private static MunicipalityUnit municipalityUnit(ResultSet row, int number) throws SQLException {
        return new MunicipalityUnit(new MunicipalityId(row.getObject("id", UUID.class)), row.getString("name"));
    }
}
