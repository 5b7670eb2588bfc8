package ru.nastavnik.inbox.persistence;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.Territory;

/** How many tasks are open for a post, whoever holds it. */
@Repository
public class OpenTaskCount {
    private final JdbcClient jdbc;

    OpenTaskCount(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public int of(Role role, Territory territory) {
        String place;
        Map<String, ?> parameters;
        if (territory instanceof Territory.OfOrganization own) {
            place = "organization_id = :place";
            parameters = Map.of("place", own.organization().value());
        } else if (territory instanceof Territory.OfMunicipality own) {
            place = "municipality_id = :place";
            parameters = Map.of("place", own.municipality().value());
        } else if (territory instanceof Territory.OfDepartment own) {
            place = "department = :place";
            parameters = Map.of("place", own.department().name());
        } else {
            place = "true";
            parameters = Map.of();
        }
        return jdbc.sql("select count(*) from app.task where state = 'OPEN' and role = :role and " + place)
                .params(parameters)
                .param("role", role.name())
                .query(Integer.class)
                .single();
    }
}
