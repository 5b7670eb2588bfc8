package ru.nastavnik.pairing.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.pairing.PairOrderId;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.shared.OrganizationId;

@Repository
public class AcquaintanceRepository {
    private final JdbcClient jdbc;

    AcquaintanceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens a row for everybody in the pairs that stand in the order. */
    public void open(OrganizationId organization, PairOrderId order) {
        jdbc.sql("""
                        with standing as (
                            select pair.id, pair.mentor_id
                            from app.pair_order_row r
                            join app.mentoring_pair pair on pair.id = r.pair_id
                            where r.organization_id = :organization
                              and r.order_id = :order
                              and r.left_out_reason is null)
                        insert into app.pair_acquaintance (order_id, person_id, organization_id)
                        select :order, named.person_id, :organization
                        from (select mentor_id as person_id from standing
                              union
                              select member.mentee_id
                              from app.pair_member member
                              join standing on standing.id = member.pair_id) named
                        on conflict (order_id, person_id) do nothing
                        """)
                .param("order", order.value())
                .param("organization", organization.value())
                .update();
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

    /** @return how many were not acquainted before */
    public int acquaint(OrganizationId organization, PairOrderId order, Collection<PersonId> people, LocalDate day) {
        return jdbc.sql("""
                        update app.pair_acquaintance
                        set acquainted_on = :day
                        where organization_id = :organization and order_id = :order
                          and person_id = any (:people) and acquainted_on is null
                        """)
                .param("day", day)
                .param("organization", organization.value())
                .param("order", order.value())
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .update();
    }
}
