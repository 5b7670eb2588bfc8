package ru.nastavnik.pairing.persistence;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.pairing.PairOrderId;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.shared.OrganizationId;

/** Days of acquaintance from before its kinds were told apart (signature, electronic signature, notice); only read. */
@Repository
public class AcquaintanceRepository {
    private final JdbcClient jdbc;

    AcquaintanceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody named in the order, with the day of acquaintance if there was one. */
    public Map<PersonId, Optional<LocalDate>> of(OrganizationId organization, PairOrderId order) {
        Map<PersonId, Optional<LocalDate>> rows = new LinkedHashMap<>();
        jdbc.sql("""
                        select person_id, acquainted_on
                        from app.pair_acquaintance
                        where organization_id = :organization and order_id = :order
                        """)
                .param("organization", organization.value())
                .param("order", order.value())
                .query((row, number) -> rows.put(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        Optional.ofNullable(row.getObject("acquainted_on", LocalDate.class))))
                .list();
        return rows;
    }
}
