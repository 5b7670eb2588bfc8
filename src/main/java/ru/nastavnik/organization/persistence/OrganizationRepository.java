package ru.nastavnik.organization.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.organization.OrganizationCounts;
import ru.nastavnik.organization.OrganizationDetails;
import ru.nastavnik.organization.OrganizationFilter;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.organization.domain.Organization;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.LongWork;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.OrganizationKind;

@Repository
public class OrganizationRepository {
    private static final String SELECT = """
            select o.id, o.kind, o.full_name, o.short_name, o.founder, o.place, o.municipality_id,
                   o.location_municipality_id, l.name as location_name, o.state_owned, o.department,
                   o.municipality_id is null or l.agreement_required as agreement_required,
                   o.municipality_id is not null and l.agreement_first as agreement_first,
                   o.opened_on, o.closed_on, o.closing_reason, o.version
              from app.organization o
              join app.municipality l on l.id = o.location_municipality_id
            """;
    private static final String UPDATE = """
            update app.organization
               set full_name = :fullName,
                   short_name = :shortName,
                   founder = :founder,
                   place = :place,
                   municipality_id = :municipality,
                   location_municipality_id = :location,
                   closed_on = :closedOn,
                   closing_reason = :closingReason,
                   version = version + 1
             where id = :id
               and version = :version
            """;
    private static final String ORDER = " order by l.kind = 'городской округ' desc, l.name, o.kind desc, o.short_name";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    public OrganizationRepository(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    public Optional<OrganizationView> find(OrganizationId id) {
        return jdbc.sql(SELECT + " where o.id = :id")
                .param("id", id.value())
                .query(OrganizationRepository::view)
                .optional();
    }

    public List<OrganizationView> openOn(LocalDate day) {
        return jdbc.sql(SELECT + """
                         where o.opened_on <= :day
                           and (o.closed_on is null or o.closed_on > :day)
                        """ + ORDER)
                .param("day", day)
                .query(OrganizationRepository::view)
                .list();
    }

    public List<OrganizationView> list(OrganizationFilter filter, RowScope scope) {
        StringBuilder sql = new StringBuilder(SELECT).append(" where ").append(scope.condition());
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        filter.typed().ifPresent(typed -> {
            sql.append(" and app.has_words(concat_ws(' ', o.full_name, o.short_name, o.place), :typed)");
            parameters.put("typed", typed);
        });
        OrganizationKind kind = filter.kind();
        if (kind != null) {
            sql.append(" and o.kind = :kind");
            parameters.put("kind", kind.code());
        }
        MunicipalityId location = filter.location();
        if (location != null) {
            sql.append(" and o.location_municipality_id = :location");
            parameters.put("location", location.value());
        }
        Boolean stateOwned = filter.stateOwned();
        if (stateOwned != null) {
            sql.append(" and o.state_owned = :stateOwned");
            parameters.put("stateOwned", stateOwned);
        }
        Boolean closed = filter.closed();
        if (closed != null) {
            sql.append(closed ? " and o.closed_on is not null" : " and o.closed_on is null");
        }
        sql.append(ORDER);
        return jdbc.sql(sql.toString())
                .params(parameters)
                .query(OrganizationRepository::view)
                .list();
    }

    /** Every organisation of the region, closed ones too. */
    public List<OrganizationView> all() {
        return jdbc.sql(SELECT + ORDER).query(OrganizationRepository::view).list();
    }

    /** Organisations of a municipality with this full name, however it is written. */
    public Set<OrganizationId> named(MunicipalityId location, String fullName) {
        return jdbc.sql("""
                        select o.id
                          from app.organization o
                         where o.location_municipality_id = :location
                           and app.spelling_key(o.full_name) = app.spelling_key(:fullName)
                        """)
                .param("location", location.value())
                .param("fullName", fullName)
                .query((row, number) -> new OrganizationId(row.getObject("id", UUID.class)))
                .set();
    }

    public List<OrganizationCounts> counts(RowScope scope) {
        return jdbc.sql("""
                        select o.municipality_id, o.kind, o.state_owned, count(*) as organizations
                          from app.organization o
                         where o.closed_on is null
                           and\s""" + scope.condition() + """

                         group by o.municipality_id, o.kind, o.state_owned
                        """)
                .params(scope.parameters())
                .query((row, number) -> new OrganizationCounts(
                        municipality(row, "municipality_id"),
                        OrganizationKind.ofCode(row.getString("kind")),
                        row.getBoolean("state_owned"),
                        row.getInt("organizations")))
                .list();
    }

    public Optional<Organization> load(OrganizationId id) {
        return find(id).map(OrganizationRepository::restored);
    }

    /** The organisation of what was read of it. */
    public static Organization restored(OrganizationView view) {
        return Organization.restore(
                view.id(),
                view.kind(),
                new OrganizationDetails(
                        view.fullName(), view.shortName(), view.founder(), view.place(), view.location()),
                view.stateOwned(),
                view.openedOn(),
                view.closedOn(),
                view.closingReason(),
                view.version());
    }

    public void insertAll(List<Organization> organizations) {
        LongWork.inBatches("Записано организаций", organizations, some -> batch.batchUpdate("""
                insert into app.organization (id, kind, full_name, short_name, founder, place, municipality_id,
                       location_municipality_id, state_owned, department, opened_on, closed_on, closing_reason, version)
                values (:id, :kind, :fullName, :shortName, :founder, :place, :municipality,
                       :location, :stateOwned, :department, :openedOn, :closedOn, :closingReason, 0)
                """, rows(some)));
    }

    /** @return false if the row has another version by now */
    public boolean update(Organization organization) {
        return jdbc.sql(UPDATE).params(parameters(organization)).update() == 1;
    }

    /** @return false if one of the rows has another version by now: then nothing may be kept of this call */
    public boolean updateAll(List<Organization> organizations) {
        List<Integer> updated = new ArrayList<>();
        LongWork.inBatches(
                "Исправлено организаций",
                organizations,
                some -> Arrays.stream(batch.batchUpdate(UPDATE, rows(some))).forEach(updated::add));
        return updated.stream().allMatch(count -> count == 1);
    }

    private static SqlParameterSource[] rows(List<Organization> organizations) {
        return organizations.stream()
                .map(organization -> new MapSqlParameterSource(parameters(organization)))
                .toArray(SqlParameterSource[]::new);
    }

    private static Map<String, @Nullable Object> parameters(Organization organization) {
        OrganizationDetails details = organization.details();
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", organization.id().value());
        row.put("kind", organization.kind().code());
        row.put("fullName", details.fullName());
        row.put("shortName", details.shortName());
        row.put("founder", details.founder());
        row.put("place", details.place());
        row.put(
                "municipality",
                organization
                        .controllingMunicipality()
                        .map(MunicipalityId::value)
                        .orElse(null));
        row.put("location", details.location().value());
        row.put("stateOwned", organization.stateOwned());
        row.put("department", organization.kind().department().name());
        row.put("openedOn", organization.openedOn());
        row.put("closedOn", organization.closedOn().orElse(null));
        row.put("closingReason", organization.closingReason().orElse(null));
        row.put("version", organization.version());
        return row;
    }

    private static OrganizationView view(ResultSet row, int number) throws SQLException {
        return new OrganizationView(
                new OrganizationId(row.getObject("id", UUID.class)),
                OrganizationKind.ofCode(row.getString("kind")),
                row.getString("full_name"),
                row.getString("short_name"),
                row.getString("founder"),
                row.getString("place"),
                municipality(row, "municipality_id"),
                new MunicipalityId(row.getObject("location_municipality_id", UUID.class)),
                row.getString("location_name"),
                row.getBoolean("state_owned"),
                Department.valueOf(row.getString("department")),
                row.getBoolean("agreement_required"),
                row.getBoolean("agreement_first"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getString("closing_reason"),
                row.getInt("version"));
    }

    private static @Nullable MunicipalityId municipality(ResultSet row, String column) throws SQLException {
        UUID value = row.getObject(column, UUID.class);
        return value == null ? null : new MunicipalityId(value);
    }
}
