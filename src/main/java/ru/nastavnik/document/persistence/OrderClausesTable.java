package ru.nastavnik.document.persistence;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.document.OrderClauses;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.OrganizationId;

/** What orders say beyond the region's wording, by organisation. */
@Repository
public class OrderClausesTable {
    private final JdbcClient jdbc;

    OrderClausesTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<OrderClauses> find(OrganizationId organization) {
        return jdbc.sql("""
                        select municipal_act, extra_pay, version
                          from app.order_clauses
                         where organization_id = :organization
                        """)
                .param("organization", organization.value())
                .query((row, number) -> new OrderClauses(
                        row.getString("municipal_act"), row.getBoolean("extra_pay"), row.getInt("version")))
                .optional();
    }

    /** @throws ConflictException if somebody changed them since they were read */
    public void save(OrganizationId organization, OrderClauses clauses) {
        int rows = jdbc.sql("""
                        insert into app.order_clauses (organization_id, municipal_act, extra_pay, version)
                        values (:organization, :act, :pay, :version + 1)
                        on conflict (organization_id) do update
                           set municipal_act = excluded.municipal_act, extra_pay = excluded.extra_pay,
                               version = app.order_clauses.version + 1
                         where app.order_clauses.version = :version
                        """)
                .param("organization", organization.value())
                .param("act", clauses.municipalAct())
                .param("pay", clauses.extraPay())
                .param("version", clauses.version())
                .update();
        if (rows == 0) {
            throw new ConflictException("Тексты приказов только что изменил кто-то другой. Ваши значения остались на"
                    + " экране: обновите страницу и сравните.");
        }
    }
}
