package ru.nastavnik.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestParticipants;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;

/** The net under services and queries: the database itself keeps a school's people in the school. */
@ApplicationTest
class RowLevelSecurityTests {
    private static final SchoolYear YEAR = new SchoolYear(2026);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestRegion region;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestParticipants participants;

    @Test
    void everyTableThatNamesPersonsIsProtected() {
        List<String> bare = jdbc.sql("""
                        select distinct c.relname
                          from pg_attribute a
                          join pg_class c on c.oid = a.attrelid
                          join pg_namespace n on n.oid = c.relnamespace
                         where n.nspname = 'app' and c.relkind = 'r' and not c.relrowsecurity
                           and a.attname in ('surname', 'born_on', 'birth_date', 'person_id', 'mentor_id', 'mentee_id')
                           and c.relname <> 'account'
                        """).query(String.class).list();

        assertThat(bare)
                .as("tables with persons and without row-level security")
                .isEmpty();
    }

    @Test
    void aProtectedTableCannotBeReadOutsideATransaction() {
        List<String> readable = new ArrayList<>();
        OrganizationId school = region.school();
        people.as(people.curator(school), () -> {
            participants.mentee(school, YEAR);
        });
        for (String table : List.of("person", "participant", "consent")) {
            try {
                jdbc.sql("select count(*) from app." + table).query(Long.class).single();
                readable.add(table);
            } catch (RuntimeException refused) {
                assertThat(refused).hasStackTraceContaining("outside a data scope");
            }
        }

        assertThat(readable).isEmpty();
    }

    @Test
    void anotherSchoolsPeopleAreInvisibleWhateverTheQuery() {
        OrganizationId school = region.school();
        people.as(people.curator(school), () -> {
            participants.mentee(school, YEAR);
        });
        String count = "select count(*) from app.person where organization_id = '" + school + "'";

        assertThat(people.as(people.curator(school), () -> count(count))).isEqualTo(1);
        assertThat(people.as(people.curator(region.school()), () -> count(count)))
                .isZero();
        assertThat(people.as(people.administrator(), () -> count(count))).isZero();
    }

    @Test
    void theApplicationCannotTakeTheProtectionOff() {
        OrganizationId school = region.school();
        for (String trick : List.of(
                "alter table app.person disable row level security",
                "create policy intruder on app.person using (true)",
                "set role nastavnik_owner",
                "alter role nastavnik_app bypassrls")) {
            assertThatThrownBy(() -> jdbc.sql(trick).update()).as(trick).isInstanceOf(RuntimeException.class);
        }
        people.as(
                people.curator(school),
                () -> assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                            jdbc.sql("set local row_security = off").update();
                            jdbc.sql("select count(*) from app.person")
                                    .query(Long.class)
                                    .single();
                        }))
                        .isInstanceOf(RuntimeException.class));
    }

    private Long count(String sql) {
        return transaction.execute(status -> jdbc.sql(sql).query(Long.class).single());
    }
}
