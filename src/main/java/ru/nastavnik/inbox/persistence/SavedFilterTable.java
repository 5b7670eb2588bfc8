package ru.nastavnik.inbox.persistence;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.Role;
import ru.nastavnik.inbox.SavedFilter;

/** {@code app.task_filter}. */
@Repository
public class SavedFilterTable {
    private final JdbcClient jdbc;

    SavedFilterTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<SavedFilter> of(AccountId account, Role role) {
        return jdbc.sql("""
                        select name, text, term
                          from app.task_filter
                         where account_id = :account and role = :role
                         order by name
                        """)
                .param("account", account.value())
                .param("role", role.name())
                .query((row, number) ->
                        new SavedFilter(row.getString("name"), row.getString("text"), row.getString("term")))
                .list();
    }

    public void put(AccountId account, Role role, SavedFilter filter) {
        jdbc.sql("""
                        insert into app.task_filter (account_id, role, name, text, term)
                        values (:account, :role, :name, :text, :term)
                        on conflict (account_id, role, name) do update set text = :text, term = :term
                        """)
                .param("account", account.value())
                .param("role", role.name())
                .param("name", filter.name())
                .param("text", filter.text())
                .param("term", filter.term())
                .update();
    }

    public void delete(AccountId account, Role role, String name) {
        jdbc.sql("delete from app.task_filter where account_id = :account and role = :role and name = :name")
                .param("account", account.value())
                .param("role", role.name())
                .param("name", name)
                .update();
    }
}
