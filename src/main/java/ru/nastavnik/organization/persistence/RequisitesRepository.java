package ru.nastavnik.organization.persistence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.organization.DataHandler;
import ru.nastavnik.organization.Requisites;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.OrganizationId;

/** Requisites of organisations, and who else handles personal data: of one organisation or of the whole region. */
@Repository
public class RequisitesRepository {
    private static final String PROCESSOR = "PROCESSOR";
    private static final String RECIPIENT = "RECIPIENT";

    private final JdbcClient jdbc;

    RequisitesRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Requisites> find(OrganizationId organization) {
        return jdbc.sql("""
                        select legal_address, inn, ogrn, sites, acts_by, version
                        from app.organization_requisites
                        where organization_id = :organization
                        """)
                .param("organization", organization.value())
                .query((row, number) -> new Requisites(
                        row.getString("legal_address"),
                        row.getString("inn"),
                        row.getString("ogrn"),
                        sites(row),
                        handlers(organization, PROCESSOR),
                        handlers(organization, RECIPIENT),
                        row.getString("acts_by"),
                        row.getInt("version")))
                .optional();
    }

    /** @return false if somebody else stored another version meanwhile */
    public boolean save(OrganizationId organization, Requisites requisites) {
        int stored = jdbc.sql("""
                        insert into app.organization_requisites as known
                               (organization_id, legal_address, inn, ogrn, sites, acts_by, version)
                        values (:organization, :address, :inn, :ogrn, :sites, :actsBy, 1)
                        on conflict (organization_id) do update
                        set legal_address = excluded.legal_address,
                            inn = excluded.inn,
                            ogrn = excluded.ogrn,
                            sites = excluded.sites,
                            acts_by = excluded.acts_by,
                            version = known.version + 1
                        where known.version = :seen
                        """)
                .param("organization", organization.value())
                .param("address", requisites.address())
                .param("inn", requisites.inn())
                .param("ogrn", requisites.ogrn())
                .param("sites", requisites.sites().toArray(String[]::new))
                .param("actsBy", requisites.actsBy())
                .param("seen", requisites.version())
                .update();
        if (stored == 1) {
            replace(organization, PROCESSOR, requisites.processors());
            replace(organization, RECIPIENT, requisites.recipients());
        }
        return stored == 1;
    }

    public List<DataHandler> regionProcessors() {
        return handlers(null, PROCESSOR);
    }

    public void saveRegionProcessors(List<DataHandler> processors) {
        replace(null, PROCESSOR, processors);
    }

    private List<DataHandler> handlers(@Nullable OrganizationId organization, String part) {
        return jdbc.sql("""
                        select name, address, purpose
                        from app.data_handler
                        where organization_id is not distinct from cast(:organization as uuid) and part = :part
                        order by position
                        """)
                .param("organization", organization == null ? null : organization.value())
                .param("part", part)
                .query((row, number) ->
                        new DataHandler(row.getString("name"), row.getString("address"), row.getString("purpose")))
                .list();
    }

    private void replace(@Nullable OrganizationId organization, String part, List<DataHandler> handlers) {
        jdbc.sql("""
                        delete from app.data_handler
                        where organization_id is not distinct from cast(:organization as uuid) and part = :part
                        """)
                .param("organization", organization == null ? null : organization.value())
                .param("part", part)
                .update();
        int position = 1;
        for (DataHandler handler : handlers) {
            jdbc.sql("""
                            insert into app.data_handler (id, organization_id, part, position, name, address, purpose)
                            values (:id, cast(:organization as uuid), :part, :position, :name, :address, :purpose)
                            """)
                    .param("id", Ids.next())
                    .param("organization", organization == null ? null : organization.value())
                    .param("part", part)
                    .param("position", position)
                    .param("name", handler.name())
                    .param("address", handler.address())
                    .param("purpose", handler.purpose())
                    .update();
            position++;
        }
    }

    private static List<String> sites(ResultSet row) throws SQLException {
        Array sites = row.getArray("sites");
        return List.of((String[]) sites.getArray());
    }
}
