package ru.nastavnik.organization.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.organization.MunicipalityView;
import ru.nastavnik.shared.MunicipalityId;

@Repository
public class MunicipalityRepository {
    private static final String SELECT = """
            select id, name, kind, agreement_required, agreement_first, version
              from app.municipality
            """;

    private final JdbcClient jdbc;

    public MunicipalityRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<MunicipalityView> find(MunicipalityId id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id.value())
                .query(MunicipalityRepository::view)
                .optional();
    }

    public List<MunicipalityView> list() {
        return jdbc.sql(SELECT + " order by kind = 'городской округ' desc, name")
                .query(MunicipalityRepository::view)
                .list();
    }

    public void insert(MunicipalityView municipality) {
        jdbc.sql("""
                        insert into app.municipality (id, name, kind, agreement_required, agreement_first, version)
                        values (:id, :name, :kind, :agreementRequired, :agreementFirst, 0)
                        """)
                .param("id", municipality.id().value())
                .param("name", municipality.name())
                .param("kind", municipality.kind())
                .param("agreementRequired", municipality.agreementRequired())
                .param("agreementFirst", municipality.agreementFirst())
                .update();
    }

    /** @return false if the row has another version by now */
    public boolean update(MunicipalityView municipality) {
        return jdbc.sql("""
                        update app.municipality
                           set name = :name,
                               kind = :kind,
                               agreement_required = :agreementRequired,
                               agreement_first = :agreementFirst,
                               version = version + 1
                         where id = :id
                           and version = :version
                        """)
                        .param("id", municipality.id().value())
                        .param("name", municipality.name())
                        .param("kind", municipality.kind())
                        .param("agreementRequired", municipality.agreementRequired())
                        .param("agreementFirst", municipality.agreementFirst())
                        .param("version", municipality.version())
                        .update()
                == 1;
    }

    private static MunicipalityView view(ResultSet row, int number) throws SQLException {
        return new MunicipalityView(
                new MunicipalityId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("kind"),
                row.getBoolean("agreement_required"),
                row.getBoolean("agreement_first"),
                row.getInt("version"));
    }
}
