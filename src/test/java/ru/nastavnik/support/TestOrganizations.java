package ru.nastavnik.support;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.OrganizationKind;

/** Organisations of every standing, each with a municipality of its own unless one is given. */
@Component
@Profile("test")
public class TestOrganizations {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    TestOrganizations(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    public MunicipalityId municipality(boolean agreementRequired) {
        MunicipalityId id = MunicipalityId.next();
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        insert into app.municipality (id, name, kind, agreement_required)
                        values (:id, :name, 'муниципальный район', :agreement)
                        """)
                .param("id", id.value())
                .param("name", "Район " + UUID.randomUUID())
                .param("agreement", agreementRequired)
                .update());
        return id;
    }

    public OrganizationId school(MunicipalityId municipality) {
        return organization(OrganizationKind.SCHOOL, municipality);
    }

    /** A regional state school: no municipal head, the Department of General Education agrees. */
    public OrganizationId stateSchool() {
        return organization(OrganizationKind.SCHOOL, null);
    }

    public OrganizationId college() {
        return organization(OrganizationKind.COLLEGE, null);
    }

    private OrganizationId organization(OrganizationKind kind, @Nullable MunicipalityId municipality) {
        OrganizationId id = OrganizationId.next();
        MunicipalityId location = municipality == null ? municipality(true) : municipality;
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        insert into app.organization (id, kind, full_name, short_name, founder, place, municipality_id,
                                                      location_municipality_id, state_owned, department, opened_on)
                        values (:id, :kind, :name, 'СОШ № 7', 'Администрация района', 'с. Светлое', :municipality,
                                :location, :state, :department, date '1970-09-01')
                        """)
                .param("id", id.value())
                .param("kind", kind.code())
                .param("name", "Организация " + id)
                .param("municipality", municipality == null ? null : municipality.value())
                .param("location", location.value())
                .param("state", municipality == null)
                .param("department", kind.department().name())
                .update());
        return id;
    }
}
