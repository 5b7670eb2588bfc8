package ru.nastavnik.pairing.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.pairing.OrderChoice;
import ru.nastavnik.pairing.PairOrderId;
import ru.nastavnik.shared.OrganizationId;

/** {@code app.pair_order_choice}. */
@Repository
public class OrderChoiceTable {
    private final JdbcClient jdbc;
    private final ObjectMapper json;

    OrderChoiceTable(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void save(OrganizationId organization, PairOrderId order, OrderChoice choice) {
        jdbc.sql("""
                        insert into app.pair_order_choice (order_id, organization_id, data)
                        values (:order, :organization, :data::jsonb)
                        on conflict (order_id) do update
                        set data = excluded.data
                        """)
                .param("order", order.value())
                .param("organization", organization.value())
                .param("data", write(choice))
                .update();
    }

    public Optional<OrderChoice> find(OrganizationId organization, PairOrderId order) {
        return jdbc.sql("""
                        select data
                        from app.pair_order_choice
                        where order_id = :order and organization_id = :organization
                        """)
                .param("order", order.value())
                .param("organization", organization.value())
                .query(String.class)
                .optional()
                .map(this::read);
    }

    private String write(OrderChoice choice) {
        try {
            return json.writeValueAsString(choice);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private OrderChoice read(String data) {
        try {
            return json.readValue(data, OrderChoice.class);
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException(malformed);
        }
    }
}
