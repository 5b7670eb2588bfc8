package ru.nastavnik.access.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.PostHolders.Holder;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.shared.OrganizationId;

/** Who acts in the posts of organisations on a day: the holder, or whoever stands in. */
@Repository
public class HolderTable {
    private final JdbcClient jdbc;

    HolderTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param scope over the alias {@code o} */
    public List<Holder> in(Collection<OrganizationId> organizations, RowScope scope, LocalDate day) {
        return jdbc.sql("""
                        select p.organization_id, p.role, a.surname, a.given_name, a.patronymic, a.gender,
                               substitute.id is not null as stands_in
                          from app.post p
                          join app.organization o on o.id = p.organization_id
                          left join lateral (select s.substitute_account_id as id
                                               from app.substitution s
                                              where s.post_id = p.id
                                                and s.withdrawn_at is null
                                                and :day between s.valid_from and s.valid_to
                                              order by s.named_at desc
                                              limit 1) substitute on true
                          join app.account a on a.id = coalesce(substitute.id, p.account_id) and not a.blocked
                         where p.organization_id = any (:organizations)
                           and :day between p.valid_from and coalesce(p.valid_to, 'infinity')
                           and %s
                         order by p.valid_from, p.id
                        """.formatted(scope.condition()))
                .params(scope.parameters())
                .param("day", day)
                .param(
                        "organizations",
                        organizations.stream().map(OrganizationId::value).toArray(UUID[]::new))
                .query(HolderTable::holder)
                .list();
    }

    private static Holder holder(ResultSet row, int number) throws SQLException {
        return new Holder(
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                Role.valueOf(row.getString("role")),
                AccountRepository.name(row).initialsFirst() + (row.getBoolean("stands_in") ? " (и. о.)" : ""));
    }
}
