package ru.nastavnik.pairing.persistence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.pairing.NewPair;
import ru.nastavnik.pairing.Pair;
import ru.nastavnik.pairing.PairForm;
import ru.nastavnik.pairing.PairFormat;
import ru.nastavnik.pairing.PairId;
import ru.nastavnik.pairing.PairOrderId;
import ru.nastavnik.pairing.PairState;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;

@Repository
public class PairRepository {
    private static final String SELECT = """
            select pair.id, pair.school_year, pair.number, pair.state, pair.mentor_id, pair.form_code, pair.own_form,
                   pair.role_model, pair.format, pair.note, pair.fixed_by, pair.active_from, pair.term_to, pair.ended_by, pair.active_to,
                   pair.end_reason, pair.version,
                   array(select member.mentee_id
                         from app.pair_member member
                         where member.pair_id = pair.id
                         order by member.mentee_id) as mentees
            from app.mentoring_pair pair
            where pair.organization_id = :organization
            """;

    private final JdbcClient jdbc;

    PairRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Pair> ofYear(OrganizationId organization, SchoolYear year) {
        return list(organization, " and pair.school_year = :year", Map.of("year", year.startYear()));
    }

    public List<Pair> activeOn(OrganizationId organization, LocalDate day) {
        return list(
                organization,
                " and pair.active_from <= :day and pair.term_to >= :day"
                        + " and (pair.active_to is null or pair.active_to >= :day)",
                Map.of("day", day));
    }

    public List<Pair> fixedBy(OrganizationId organization, PairOrderId order) {
        return list(organization, " and pair.fixed_by = :order", Map.of("order", order.value()));
    }

    public List<Pair> findAll(OrganizationId organization, Collection<PairId> ids) {
        UUID[] values = ids.stream().map(PairId::value).toArray(UUID[]::new);
        return list(organization, " and pair.id = any (:ids)", Map.of("ids", values));
    }

    public Optional<Pair> find(OrganizationId organization, PairId id) {
        return findAll(organization, List.of(id)).stream().findFirst();
    }

    private List<Pair> list(OrganizationId organization, String condition, Map<String, Object> parameters) {
        return jdbc.sql(SELECT + condition + " order by pair.school_year, pair.number")
                .param("organization", organization.value())
                .params(parameters)
                .query((row, number) -> pair(row))
                .list();
    }

    /** The next number of a pair in the organisation's year; concurrent callers wait for each other. */
    public int nextNumber(OrganizationId organization, SchoolYear year) {
        return jdbc.sql("""
                        insert into app.pair_number (organization_id, school_year, last)
                        values (:organization, :year, 1)
                        on conflict (organization_id, school_year) do update set last = app.pair_number.last + 1
                        returning last
                        """)
                .param("organization", organization.value())
                .param("year", year.startYear())
                .query(Integer.class)
                .single();
    }

    public void insert(OrganizationId organization, SchoolYear year, PairId id, int number, NewPair pair) {
        jdbc.sql("""
                        insert into app.mentoring_pair (id, organization_id, school_year, number, state, mentor_id,
                                                        form_code, own_form, role_model, format, note)
                        values (:id, :organization, :year, :number, 'DRAFT', :mentor, :form, :ownForm, :roleModel,
                                :format, :note)
                        """)
                .param("id", id.value())
                .param("organization", organization.value())
                .param("year", year.startYear())
                .param("number", number)
                .param("mentor", pair.mentor().value())
                .param("form", pair.form().code())
                .param("ownForm", pair.form().ownTitle())
                .param("roleModel", pair.roleModel())
                .param("format", pair.format().name())
                .param("note", pair.note())
                .update();
        insertMembers(organization, id, pair.mentees());
    }

    /** @return false if the pair is no draft any more or was changed meanwhile */
    public boolean updateDraft(OrganizationId organization, PairId id, NewPair pair, long version) {
        int changed = jdbc.sql("""
                        update app.mentoring_pair
                        set mentor_id = :mentor, form_code = :form, own_form = :ownForm, role_model = :roleModel,
                            format = :format, note = :note, version = version + 1
                        where id = :id and organization_id = :organization and version = :version and state = 'DRAFT'
                        """)
                .param("id", id.value())
                .param("organization", organization.value())
                .param("mentor", pair.mentor().value())
                .param("form", pair.form().code())
                .param("ownForm", pair.form().ownTitle())
                .param("roleModel", pair.roleModel())
                .param("format", pair.format().name())
                .param("note", pair.note())
                .param("version", version)
                .update();
        if (changed == 1) {
            jdbc.sql("delete from app.pair_member where pair_id = :id")
                    .param("id", id.value())
                    .update();
            insertMembers(organization, id, pair.mentees());
        }
        return changed == 1;
    }

    /** Deletes a draft and its rows in orders that are drafts themselves. */
    public void deleteDraft(PairId id) {
        jdbc.sql("delete from app.pair_order_row where pair_id = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("delete from app.pair_member where pair_id = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("delete from app.mentoring_pair where id = :id and state = 'DRAFT'")
                .param("id", id.value())
                .update();
    }

    /** @return how many became active; the database refuses it without a registered order */
    public int activate(Collection<PairId> ids, PairOrderId order, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        update app.mentoring_pair
                        set state = 'ACTIVE', fixed_by = :order, active_from = :from, term_to = :to,
                            version = version + 1
                        where id = any (:ids) and state = 'DRAFT'
                        """)
                .param("ids", ids.stream().map(PairId::value).toArray(UUID[]::new))
                .param("order", order.value())
                .param("from", from)
                .param("to", to)
                .update();
    }

    public boolean end(PairId id, PairOrderId order, LocalDate lastDay, @Nullable String reason) {
        return jdbc.sql("""
                        update app.mentoring_pair
                        set state = 'ENDED', ended_by = :order, active_to = :lastDay, end_reason = :reason,
                            version = version + 1
                        where id = :id and state = 'ACTIVE'
                        """)
                        .param("id", id.value())
                        .param("order", order.value())
                        .param("lastDay", lastDay)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    /** The pairs that the order fixed begin on another day. */
    public void moveStart(PairOrderId order, LocalDate from) {
        jdbc.sql("update app.mentoring_pair set active_from = :from, version = version + 1 where fixed_by = :order")
                .param("order", order.value())
                .param("from", from)
                .update();
    }

    /** The pairs that the order ended work until another day. */
    public void moveEnd(PairOrderId order, LocalDate lastDay) {
        jdbc.sql("update app.mentoring_pair set active_to = :lastDay, version = version + 1 where ended_by = :order")
                .param("order", order.value())
                .param("lastDay", lastDay)
                .update();
    }

    private void insertMembers(OrganizationId organization, PairId id, List<PersonId> mentees) {
        jdbc.sql("""
                        insert into app.pair_member (pair_id, organization_id, mentee_id)
                        select :pair, :organization, mentee
                        from unnest(:mentees::uuid[]) as mentee
                        """)
                .param("pair", id.value())
                .param("organization", organization.value())
                .param("mentees", mentees.stream().map(PersonId::value).toArray(UUID[]::new))
                .update();
    }

    private static Pair pair(ResultSet row) throws SQLException {
        UUID fixedBy = row.getObject("fixed_by", UUID.class);
        UUID endedBy = row.getObject("ended_by", UUID.class);
        return new Pair(
                new PairId(row.getObject("id", UUID.class)),
                new SchoolYear(row.getInt("school_year")),
                row.getInt("number"),
                PairState.valueOf(row.getString("state")),
                new PersonId(row.getObject("mentor_id", UUID.class)),
                persons(row.getArray("mentees")),
                new PairForm(row.getString("form_code"), row.getString("own_form")),
                row.getString("role_model"),
                PairFormat.valueOf(row.getString("format")),
                row.getString("note"),
                fixedBy == null ? null : new PairOrderId(fixedBy),
                row.getObject("active_from", LocalDate.class),
                row.getObject("term_to", LocalDate.class),
                endedBy == null ? null : new PairOrderId(endedBy),
                row.getObject("active_to", LocalDate.class),
                row.getString("end_reason"),
                row.getLong("version"));
    }

    private static List<PersonId> persons(Array array) throws SQLException {
        return Arrays.stream((UUID[]) array.getArray()).map(PersonId::new).toList();
    }
}
