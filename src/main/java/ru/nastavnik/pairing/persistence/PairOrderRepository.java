package ru.nastavnik.pairing.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.pairing.PairId;
import ru.nastavnik.pairing.PairOrderId;
import ru.nastavnik.pairing.PairOrderKind;
import ru.nastavnik.pairing.PairOrderState;
import ru.nastavnik.pairing.domain.PairOrder;
import ru.nastavnik.pairing.domain.PairOrderRow;
import ru.nastavnik.pairing.domain.PairTerm;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;

@Repository
public class PairOrderRepository {
    private static final String SELECT = """
            select o.*, r.pair_id, r.action, r.left_out_reason, r.end_reason
            from app.pair_order o
            left join app.pair_order_row r on r.order_id = o.id
            left join app.mentoring_pair pair on pair.id = r.pair_id
            """;
    private static final String IN_ORDER = " order by o.id desc, r.action desc, pair.number";

    private final JdbcClient jdbc;

    PairOrderRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<PairOrder> find(OrganizationId organization, PairOrderId id) {
        return jdbc
                .sql(SELECT + " where o.organization_id = :organization and o.id = :id" + IN_ORDER)
                .param("organization", organization.value())
                .param("id", id.value())
                .query(PairOrderRepository::orders)
                .stream()
                .findFirst();
    }

    /** The orders that became this document; one, as a rule. */
    public List<PairOrderId> ofDocument(OrganizationId organization, DocumentId document) {
        return jdbc.sql("""
                        select id
                        from app.pair_order
                        where organization_id = :organization and document_id = :document
                        """)
                .param("organization", organization.value())
                .param("document", document.value())
                .query((row, number) -> new PairOrderId(row.getObject("id", UUID.class)))
                .list();
    }

    /** The order that was registered as the document. */
    public Optional<PairOrder> byDocument(OrganizationId organization, DocumentId document) {
        return jdbc
                .sql(SELECT + " where o.organization_id = :organization and o.document_id = :document" + IN_ORDER)
                .param("organization", organization.value())
                .param("document", document.value())
                .query(PairOrderRepository::orders)
                .stream()
                .findFirst();
    }

    /** @param moved whether the order holds from its signing, so that its first day moves too */
    public void correctRegistration(PairOrderId id, String number, LocalDate date, boolean moved) {
        jdbc.sql("""
                        update app.pair_order
                           set number = :number, signed_on = :date,
                               effective_from = case when :moved then :date else effective_from end,
                               version = version + 1
                         where id = :id
                        """)
                .param("id", id.value())
                .param("number", number)
                .param("date", date)
                .param("moved", moved)
                .update();
    }

    /** Orders of the year, newest first. */
    public List<PairOrder> ofYear(OrganizationId organization, SchoolYear year) {
        return jdbc.sql(SELECT + " where o.organization_id = :organization and o.school_year = :year" + IN_ORDER)
                .param("organization", organization.value())
                .param("year", year.startYear())
                .query(PairOrderRepository::orders);
    }

    /** The organisation's orders that stand in a state, newest first. */
    public List<PairOrder> inState(OrganizationId organization, PairOrderState state) {
        return jdbc.sql(SELECT + " where o.organization_id = :organization and o.state = :state" + IN_ORDER)
                .param("organization", organization.value())
                .param("state", state.name())
                .query(PairOrderRepository::orders);
    }

    /** Pairs that wait for the director's decision in an order, or in another one than {@code except}. */
    public Set<PairId> pairsUnderDecision(OrganizationId organization, @Nullable PairOrderId except) {
        return new HashSet<>(jdbc.sql("""
                        select r.pair_id
                        from app.pair_order_row r
                        join app.pair_order o on o.id = r.order_id
                        where o.organization_id = :organization
                          and o.state in ('SENT', 'SIGNED')
                          and o.id is distinct from cast(:except as uuid)
                          and r.left_out_reason is null
                        """)
                .param("organization", organization.value())
                .param("except", except == null ? null : except.value())
                .query((row, number) -> new PairId(row.getObject("pair_id", UUID.class)))
                .list());
    }

    /** Whether an order that is no draft any more names the pair as left out: the order's text is final. */
    public boolean leftOutAnywhere(PairId pair) {
        return jdbc.sql("""
                        select 1
                        from app.pair_order_row r
                        join app.pair_order o on o.id = r.order_id
                        where r.pair_id = :pair and o.state in ('SIGNED', 'REGISTERED')
                        limit 1
                        """)
                .param("pair", pair.value())
                .query((row, number) -> number)
                .optional()
                .isPresent();
    }

    public void insert(PairOrder order) {
        PairOrder.Facts facts = order.facts();
        PairOrderId earlier = facts.earlier();
        jdbc.sql("""
                        insert into app.pair_order (id, organization_id, school_year, kind, earlier_order_id, state,
                                                    round, basis, from_signing, effective_to)
                        values (:id, :organization, :year, :kind, :earlier, :state, :round, :basis, :fromSigning,
                                :effectiveTo)
                        """)
                .param("id", facts.id().value())
                .param("organization", facts.organization().value())
                .param("year", facts.schoolYear().startYear())
                .param("kind", facts.kind().name())
                .param("earlier", earlier == null ? null : earlier.value())
                .param("state", facts.state().name())
                .param("round", facts.round())
                .param("basis", facts.basis())
                .param("fromSigning", facts.term().fromSigning())
                .param("effectiveTo", facts.term().to())
                .update();
        replaceRows(facts);
    }

    /**
     * Writes the order and its rows.
     *
     * @return false if somebody has changed the order since it was read
     */
    public boolean update(PairOrder order) {
        boolean updated = updateHead(order);
        if (updated) {
            replaceRows(order.facts());
        }
        return updated;
    }

    /**
     * Writes the order without its rows, for changes that leave them as they were.
     *
     * @return false if somebody has changed the order since it was read
     */
    public boolean updateHead(PairOrder order) {
        PairOrder.Facts facts = order.facts();
        PairOrder.Signature signature = facts.signature();
        PairOrder.Registration registration = facts.registration();
        AccountId author = facts.draftedBy();
        return jdbc.sql("""
                        update app.pair_order
                        set state = :state, round = :round, basis = :basis, effective_from = :effectiveFrom,
                            from_signing = :fromSigning, effective_to = :effectiveTo,
                            remarks = :remarks, drafted_by = :draftedBy, signed_by = :signedBy,
                            signed_in_post = :signedInPost, signed_on = :signedOn, signed_version = :signedVersion,
                            number = :number,
                            document_id = :document, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("id", facts.id().value())
                        .param("state", facts.state().name())
                        .param("round", facts.round())
                        .param("basis", facts.basis())
                        .param("effectiveFrom", facts.term().from())
                        .param("fromSigning", facts.term().fromSigning())
                        .param("effectiveTo", facts.term().to())
                        .param("remarks", facts.remarks())
                        .param("draftedBy", author == null ? null : author.value())
                        .param(
                                "signedBy",
                                signature == null ? null : signature.account().value())
                        .param("signedInPost", signature == null ? null : signature.post())
                        .param("signedOn", signature == null ? null : signature.day())
                        .param("signedVersion", signature == null ? null : signature.versionCode())
                        .param("number", registration == null ? null : registration.number())
                        .param("document", registration == null ? null : UUID.fromString(registration.documentId()))
                        .param("version", facts.version())
                        .update()
                == 1;
    }

    private void replaceRows(PairOrder.Facts facts) {
        List<PairOrderRow> rows = facts.rows();
        jdbc.sql("""
                        with gone as (
                            delete from app.pair_order_row
                            where order_id = :order and pair_id <> all (:pairs::uuid[]))
                        insert into app.pair_order_row (order_id, pair_id, organization_id, action,
                                                        left_out_reason, end_reason)
                        select :order, entry.pair, :organization, entry.action, entry.left_out, entry.end_reason
                        from unnest(:pairs::uuid[], :actions::text[], :leftOuts::text[], :endReasons::text[])
                             as entry(pair, action, left_out, end_reason)
                        on conflict (order_id, pair_id) do update
                        set action = excluded.action, left_out_reason = excluded.left_out_reason,
                            end_reason = excluded.end_reason
                        where (pair_order_row.action, pair_order_row.left_out_reason, pair_order_row.end_reason)
                              is distinct from (excluded.action, excluded.left_out_reason, excluded.end_reason)
                        """)
                .param("order", facts.id().value())
                .param("organization", facts.organization().value())
                .param("pairs", rows.stream().map(row -> row.pair().value()).toArray(UUID[]::new))
                .param("actions", rows.stream().map(row -> row.action().name()).toArray(String[]::new))
                .param(
                        "leftOuts",
                        rows.stream().map(PairOrderRow::leftOutReason).toArray(String[]::new))
                .param("endReasons", rows.stream().map(PairOrderRow::endReason).toArray(String[]::new))
                .update();
    }

    /** Orders with their rows: each order comes once for each of its rows, or once if it has none. */
    private static List<PairOrder> orders(ResultSet result) throws SQLException {
        Map<UUID, List<PairOrderRow>> rows = new HashMap<>();
        List<PairOrder.Facts> orders = new ArrayList<>();
        while (result.next()) {
            UUID id = result.getObject("id", UUID.class);
            List<PairOrderRow> ofOrder = rows.get(id);
            if (ofOrder == null) {
                ofOrder = new ArrayList<>();
                rows.put(id, ofOrder);
                orders.add(facts(result, ofOrder));
            }
            if (result.getString("action") != null) {
                ofOrder.add(row(result));
            }
        }
        return orders.stream().map(PairOrder::new).toList();
    }

    private static PairOrderRow row(ResultSet result) throws SQLException {
        return new PairOrderRow(
                new PairId(result.getObject("pair_id", UUID.class)),
                PairOrderRow.Action.valueOf(result.getString("action")),
                result.getString("left_out_reason"),
                result.getString("end_reason"));
    }

    private static PairOrder.Facts facts(ResultSet row, List<PairOrderRow> rows) throws SQLException {
        UUID earlier = row.getObject("earlier_order_id", UUID.class);
        UUID draftedBy = row.getObject("drafted_by", UUID.class);
        return new PairOrder.Facts(
                new PairOrderId(row.getObject("id", UUID.class)),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                new SchoolYear(row.getInt("school_year")),
                PairOrderKind.valueOf(row.getString("kind")),
                earlier == null ? null : new PairOrderId(earlier),
                PairOrderState.valueOf(row.getString("state")),
                row.getInt("round"),
                row.getString("basis"),
                new PairTerm(
                        row.getObject("effective_from", LocalDate.class),
                        row.getBoolean("from_signing"),
                        row.getObject("effective_to", LocalDate.class)),
                row.getString("remarks"),
                draftedBy == null ? null : new AccountId(draftedBy),
                signature(row),
                registration(row),
                rows,
                row.getLong("version"));
    }

    private static PairOrder.@Nullable Signature signature(ResultSet row) throws SQLException {
        UUID signedBy = row.getObject("signed_by", UUID.class);
        return signedBy == null
                ? null
                : new PairOrder.Signature(
                        new AccountId(signedBy),
                        row.getString("signed_in_post"),
                        row.getObject("signed_on", LocalDate.class),
                        row.getString("signed_version"));
    }

    private static PairOrder.@Nullable Registration registration(ResultSet row) throws SQLException {
        String number = row.getString("number");
        return number == null ? null : new PairOrder.Registration(number, row.getString("document_id"));
    }
}
