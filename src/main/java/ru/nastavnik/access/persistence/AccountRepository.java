package ru.nastavnik.access.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.AccountSummary;
import ru.nastavnik.access.NewAccount;
import ru.nastavnik.access.Role;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.PersonName;

/** Accounts and their password hashes. */
@Repository
public class AccountRepository {
    private static final String COLUMNS = """
            select a.id, a.login, a.surname, a.given_name, a.patronymic, a.gender, a.email,
                   a.workplace_organization_id, a.blocked, a.password_change_required, a.last_sign_in_at, a.version
              from app.account a
            """;

    private final JdbcClient jdbc;

    AccountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false if the login is taken */
    public boolean insert(AccountId id, NewAccount account, String hash, boolean changeRequired, Instant now) {
        return jdbc.sql("""
                        insert into app.account
                               (id, login, password_hash, password_change_required, surname, given_name, patronymic,
                                gender, email, workplace_organization_id, created_at)
                        values (:id, :login, :hash, :changeRequired, :surname, :givenName, :patronymic,
                                :gender, :email, :workplace, :now)
                            on conflict (lower(login)) do nothing
                        """)
                        .param("id", id.value())
                        .param("login", account.login())
                        .param("hash", hash)
                        .param("changeRequired", changeRequired)
                        .param("surname", account.name().surname())
                        .param("givenName", account.name().givenName())
                        .param("patronymic", account.name().patronymic(), Types.VARCHAR)
                        .param("gender", account.name().gender().name())
                        .param("email", account.email(), Types.VARCHAR)
                        .param("workplace", workplace(account), Types.OTHER)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public Optional<AccountSummary> find(AccountId id) {
        return jdbc.sql(COLUMNS + " where a.id = :id")
                .param("id", id.value())
                .query(AccountRepository::summary)
                .optional();
    }

    public Optional<AccountSummary> findByLogin(String login) {
        return jdbc.sql(COLUMNS + " where lower(a.login) = lower(:login)")
                .param("login", login)
                .query(AccountRepository::summary)
                .optional();
    }

    public Optional<String> passwordHash(AccountId id) {
        return jdbc.sql("select password_hash from app.account where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    public void changePassword(AccountId id, String hash, boolean changeRequired) {
        jdbc.sql("""
                        update app.account
                           set password_hash = :hash, password_change_required = :changeRequired, version = version + 1
                         where id = :id
                        """)
                .param("id", id.value())
                .param("hash", hash)
                .param("changeRequired", changeRequired)
                .update();
    }

    /** @return false if the account has changed since that version */
    public boolean correct(AccountId id, int version, NewAccount corrected) {
        return jdbc.sql("""
                        update app.account
                           set surname = :surname, given_name = :givenName, patronymic = :patronymic, gender = :gender,
                               email = :email, workplace_organization_id = :workplace, version = version + 1
                         where id = :id and version = :version
                        """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("surname", corrected.name().surname())
                        .param("givenName", corrected.name().givenName())
                        .param("patronymic", corrected.name().patronymic(), Types.VARCHAR)
                        .param("gender", corrected.name().gender().name())
                        .param("email", corrected.email(), Types.VARCHAR)
                        .param("workplace", workplace(corrected), Types.OTHER)
                        .update()
                == 1;
    }

    private static @Nullable UUID workplace(NewAccount account) {
        OrganizationId workplace = account.workplace();
        return workplace == null ? null : workplace.value();
    }

    public void recordSignIn(AccountId id, Instant now) {
        jdbc.sql("update app.account set last_sign_in_at = :now where id = :id")
                .param("id", id.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void setBlocked(AccountId id, boolean blocked) {
        jdbc.sql("update app.account set blocked = :blocked, version = version + 1 where id = :id")
                .param("id", id.value())
                .param("blocked", blocked)
                .update();
    }

    /** Accounts whose login or name contains the text, by name; the page after a given account. */
    public List<AccountSummary> search(String text, @Nullable AccountSummary after, int size) {
        JdbcClient.StatementSpec query = jdbc.sql(COLUMNS + """
                         where (:text = ''
                                or a.login ilike :pattern
                                or app.has_words(
                                       concat_ws(' ', a.surname, a.given_name, a.patronymic), :text))
                        """
                        + (after == null ? "" : " and (a.surname, a.given_name, a.id) > (:surname, :givenName, :id)")
                        + " order by a.surname, a.given_name, a.id limit :size")
                .param("text", text)
                .param("pattern", "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("size", size);
        if (after != null) {
            query = query.param("surname", after.name().surname())
                    .param("givenName", after.name().givenName())
                    .param("id", after.id().value());
        }
        return query.query(AccountRepository::summary).list();
    }

    /** Colleagues of an organisation: those who work there and those who hold a post there on the day. */
    public List<AccountSummary> employees(OrganizationId organization, LocalDate day) {
        return jdbc.sql(COLUMNS + """
                         where not a.blocked
                           and (a.workplace_organization_id = :organization
                                or exists (select 1
                                             from app.post p
                                            where p.account_id = a.id
                                              and p.organization_id = :organization
                                              and :day between p.valid_from and coalesce(p.valid_to, 'infinity')))
                         order by a.surname, a.given_name, a.id
                        """)
                .param("organization", organization.value())
                .param("day", day)
                .query(AccountRepository::summary)
                .list();
    }

    /** Colleagues of a territory above the organisation: everybody who holds a post in exactly this territory. */
    public List<AccountSummary> inMunicipality(MunicipalityId municipality, LocalDate day) {
        return withPostWhere("p.municipality_id = :territory", municipality.value(), day);
    }

    public List<AccountSummary> inDepartment(Department department, LocalDate day) {
        return withPostWhere("p.department = :territory", department.name(), day);
    }

    public List<AccountSummary> inRegion(Role role, LocalDate day) {
        return withPostWhere("p.role = :territory", role.name(), day);
    }

    private List<AccountSummary> withPostWhere(String condition, Object territory, LocalDate day) {
        return jdbc.sql(COLUMNS + " where not a.blocked and exists (select 1 from app.post p where p.account_id = a.id"
                        + " and :day between p.valid_from and coalesce(p.valid_to, 'infinity') and " + condition
                        + ") order by a.surname, a.given_name, a.id")
                .param("territory", territory)
                .param("day", day)
                .query(AccountRepository::summary)
                .list();
    }

    static PersonName name(ResultSet row) throws SQLException {
        return new PersonName(
                row.getString("surname"),
                row.getString("given_name"),
                row.getString("patronymic"),
                Gender.valueOf(row.getString("gender")));
    }

    private static AccountSummary summary(ResultSet row, int number) throws SQLException {
        UUID workplace = row.getObject("workplace_organization_id", UUID.class);
        OffsetDateTime lastSignIn = row.getObject("last_sign_in_at", OffsetDateTime.class);
        return new AccountSummary(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("login"),
                name(row),
                row.getString("email"),
                workplace == null ? null : new OrganizationId(workplace),
                row.getBoolean("blocked"),
                row.getBoolean("password_change_required"),
                lastSignIn == null ? null : lastSignIn.toInstant(),
                row.getInt("version"));
    }
}
