package ru.nastavnik.access.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.PostId;
import ru.nastavnik.access.Substitution;

/** Substitutions, kept also after they ended. */
@Repository
public class SubstitutionRepository {
    private static final String COLUMNS = """
            select s.id, s.post_id, s.substitute_account_id, s.valid_from, s.valid_to, s.named_by, s.ground,
                   s.withdrawn_at, a.blocked
              from app.substitution s
              join app.account a on a.id = s.substitute_account_id
            """;

    private final JdbcClient jdbc;

    SubstitutionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(Substitution substitution, Instant now) {
        jdbc.sql("""
                        insert into app.substitution
                               (id, post_id, substitute_account_id, valid_from, valid_to, named_by, named_at,
                                ground)
                        values (:id, :post, :substitute, :validFrom, :validTo, :namedBy, :now, :ground)
                        """)
                .param("id", substitution.id())
                .param("post", substitution.post().value())
                .param("substitute", substitution.substitute().value())
                .param("validFrom", substitution.validFrom())
                .param("validTo", substitution.validTo())
                .param("namedBy", substitution.namedBy().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("ground", substitution.ground())
                .update();
    }

    public Optional<Substitution> find(UUID id) {
        return jdbc.sql(COLUMNS + " where s.id = :id")
                .param("id", id)
                .query(SubstitutionRepository::substitution)
                .optional();
    }

    public List<Substitution> ofPost(PostId post) {
        return jdbc.sql(COLUMNS + " where s.post_id = :post order by s.valid_from desc, s.id desc")
                .param("post", post.value())
                .query(SubstitutionRepository::substitution)
                .list();
    }

    /** Substitutions that the account exercises on the day or later. */
    public List<Substitution> exercisedBy(AccountId substitute, LocalDate day) {
        return jdbc.sql(COLUMNS + """
                         where s.substitute_account_id = :substitute and s.withdrawn_at is null and s.valid_to >= :day
                         order by s.valid_from, s.id
                        """)
                .param("substitute", substitute.value())
                .param("day", day)
                .query(SubstitutionRepository::substitution)
                .list();
    }

    /** Whether a substitution that was not withdrawn touches the days. */
    public boolean overlaps(PostId post, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select exists (select 1 from app.substitution
                                        where post_id = :post and withdrawn_at is null
                                          and valid_from <= :to and valid_to >= :from)
                        """)
                .param("post", post.value())
                .param("from", from)
                .param("to", to)
                .query(Boolean.class)
                .single();
    }

    /**
     * Whether somebody's work would come back to them: whoever is to act for them is themselves away on one of the days,
     * and so is whoever acts then, until one is back at the first.
     */
    public boolean comesBack(AccountId holder, AccountId substitute, LocalDate from, LocalDate to) {
        return jdbc.sql("""
            with recursive acting (account_id) as (
                select cast(:substitute as uuid)
                union
                select s.substitute_account_id
                  from acting a
                  join app.post p on p.account_id = a.account_id
                  join app.substitution s on s.post_id = p.id and s.withdrawn_at is null
                   and s.valid_from <= :to and s.valid_to >= :from
            )
            select exists (select 1 from acting where account_id = :holder)
            """)
                .param("holder", holder.value())
                .param("substitute", substitute.value())
                .param("from", from)
                .param("to", to)
                .query(Boolean.class)
                .single();
    }

    /** Whether somebody has named another to act for them on one of the days, so is away then. */
    public boolean isAway(AccountId account, LocalDate from, LocalDate to) {
        return jdbc.sql("""
            select exists (select 1
                             from app.substitution s
                             join app.post p on p.id = s.post_id
                            where p.account_id = :account and s.withdrawn_at is null
                              and s.valid_from <= :to and s.valid_to >= :from)
            """)
                .param("account", account.value())
                .param("from", from)
                .param("to", to)
                .query(Boolean.class)
                .single();
    }

    /** @return false if it was withdrawn already */
    public boolean withdraw(UUID id, Instant now) {
        return jdbc.sql("update app.substitution set withdrawn_at = :now where id = :id and withdrawn_at is null")
                        .param("id", id)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Substitution substitution(ResultSet row, int number) throws SQLException {
        OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Substitution(
                row.getObject("id", UUID.class),
                new PostId(row.getObject("post_id", UUID.class)),
                new AccountId(row.getObject("substitute_account_id", UUID.class)),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                new AccountId(row.getObject("named_by", UUID.class)),
                row.getString("ground"),
                withdrawn == null ? null : withdrawn.toInstant(),
                row.getBoolean("blocked"));
    }
}
