package ru.nastavnik.access.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.ActingPost;
import ru.nastavnik.access.Post;
import ru.nastavnik.access.PostId;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.Territory;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;

/** Posts, and who may act in them. */
@Repository
public class PostRepository {
    private static final String COLUMNS = """
            select p.id, p.account_id, p.role, p.title, p.organization_id, p.municipality_id, p.department,
                   p.valid_from, p.valid_to, p.version
              from app.post p
            """;

    private final JdbcClient jdbc;

    PostRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(Post post) {
        withTerritory(jdbc.sql("""
                        insert into app.post (id, account_id, role, title, organization_id, municipality_id, department,
                                              valid_from, valid_to)
                        values (:id, :account, :role, :title, :organization, :municipality, :department,
                                :validFrom, :validTo)
                        """), post.territory())
                .param("id", post.id().value())
                .param("account", post.account().value())
                .param("role", post.role().name())
                .param("title", post.title())
                .param("validFrom", post.validFrom())
                .param("validTo", post.validTo(), Types.DATE)
                .update();
    }

    /** @return false if somebody changed the post meanwhile */
    public boolean close(Post post, LocalDate lastDay) {
        return jdbc.sql("""
                        update app.post set valid_to = :lastDay, version = version + 1
                         where id = :id and version = :version
                        """)
                        .param("id", post.id().value())
                        .param("version", post.version())
                        .param("lastDay", lastDay)
                        .update()
                == 1;
    }

    public Optional<Post> find(PostId id) {
        return jdbc.sql(COLUMNS + " where p.id = :id")
                .param("id", id.value())
                .query(PostRepository::post)
                .optional();
    }

    /** All posts of an account, past ones too, newest first. */
    public List<Post> of(AccountId account) {
        return jdbc.sql(COLUMNS + " where p.account_id = :account order by p.valid_from desc, p.id desc")
                .param("account", account.value())
                .query(PostRepository::post)
                .list();
    }

    /** Posts of several accounts that are valid on a day. */
    public Map<AccountId, List<Post>> currentOf(Collection<AccountId> accounts, LocalDate day) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(COLUMNS + """
                         where p.account_id in (:accounts)
                           and :day between p.valid_from and coalesce(p.valid_to, 'infinity')
                         order by p.valid_from, p.id
                        """)
                .param("accounts", accounts.stream().map(AccountId::value).toList())
                .param("day", day)
                .query(PostRepository::post)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Post::account));
    }

    public List<Post> holders(Role role, Territory territory, LocalDate day) {
        return withTerritory(jdbc.sql(COLUMNS + """
                                  where p.role = :role
                                    and :day between p.valid_from and coalesce(p.valid_to, 'infinity')
                                    and %s
                                  order by p.valid_from, p.id
                                 """.formatted(within(territory))), territory)
                .param("role", role.name())
                .param("day", day)
                .query(PostRepository::post)
                .list();
    }

    /** How many people hold the role on the day with an account that is not blocked. */
    public long countActive(Role role, LocalDate day) {
        return jdbc.sql("""
                        select count(distinct a.id)
                          from app.post p
                          join app.account a on a.id = p.account_id
                         where p.role = :role and not a.blocked
                           and :day between p.valid_from and coalesce(p.valid_to, 'infinity')
                        """)
                .param("role", role.name())
                .param("day", day)
                .query(Long.class)
                .single();
    }

    /** Posts in which an account may act on a day: own ones first, then by substitution. */
    public List<ActingPost> acting(AccountId account, LocalDate day) {
        return jdbc.sql("""
                        select p.id, p.role, p.title, p.organization_id, p.municipality_id, p.department,
                               p.valid_to as valid_to, cast(null as uuid) as on_behalf_of, p.valid_from as since
                          from app.post p
                         where p.account_id = :account
                           and :day between p.valid_from and coalesce(p.valid_to, 'infinity')
                        union all
                        select p.id, p.role, p.title, p.organization_id, p.municipality_id, p.department,
                               least(s.valid_to, p.valid_to), p.account_id, s.valid_from
                          from app.substitution s
                          join app.post p on p.id = s.post_id
                         where s.substitute_account_id = :account
                           and s.withdrawn_at is null
                           and :day between s.valid_from and s.valid_to
                           and :day between p.valid_from and coalesce(p.valid_to, 'infinity')
                         order by on_behalf_of nulls first, since, id
                        """)
                .param("account", account.value())
                .param("day", day)
                .query(PostRepository::acting)
                .list();
    }

    /** A role has posts of one kind of territory only, so the other columns are empty; an equation finds its index. */
    private static String within(Territory territory) {
        if (territory instanceof Territory.OfOrganization) {
            return "p.organization_id = :organization";
        }
        if (territory instanceof Territory.OfMunicipality) {
            return "p.municipality_id = :municipality";
        }
        return territory instanceof Territory.OfDepartment ? "p.department = :department" : "true";
    }

    private static JdbcClient.StatementSpec withTerritory(JdbcClient.StatementSpec statement, Territory territory) {
        UUID organization = territory instanceof Territory.OfOrganization own
                ? own.organization().value()
                : null;
        UUID municipality = territory instanceof Territory.OfMunicipality own
                ? own.municipality().value()
                : null;
        String department = territory instanceof Territory.OfDepartment own
                ? own.department().name()
                : null;
        return statement
                .param("organization", organization, Types.OTHER)
                .param("municipality", municipality, Types.OTHER)
                .param("department", department, Types.VARCHAR);
    }

    private static Territory territory(ResultSet row) throws SQLException {
        UUID organization = row.getObject("organization_id", UUID.class);
        if (organization != null) {
            return new Territory.OfOrganization(new OrganizationId(organization));
        }
        UUID municipality = row.getObject("municipality_id", UUID.class);
        if (municipality != null) {
            return new Territory.OfMunicipality(new MunicipalityId(municipality));
        }
        String department = row.getString("department");
        return department == null
                ? new Territory.OfRegion()
                : new Territory.OfDepartment(Department.valueOf(department));
    }

    private static Post post(ResultSet row, int number) throws SQLException {
        return new Post(
                new PostId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                Role.valueOf(row.getString("role")),
                territory(row),
                row.getString("title"),
                row.getObject("valid_from", LocalDate.class),
                validTo(row),
                row.getInt("version"));
    }

    private static ActingPost acting(ResultSet row, int number) throws SQLException {
        UUID onBehalfOf = row.getObject("on_behalf_of", UUID.class);
        return new ActingPost(
                new PostId(row.getObject("id", UUID.class)),
                Role.valueOf(row.getString("role")),
                territory(row),
                row.getString("title"),
                onBehalfOf == null ? null : new AccountId(onBehalfOf),
                validTo(row));
    }

    private static @Nullable LocalDate validTo(ResultSet row) throws SQLException {
        return row.getObject("valid_to", LocalDate.class);
    }
}
