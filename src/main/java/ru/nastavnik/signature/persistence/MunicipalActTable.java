package ru.nastavnik.signature.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.SqlValues;
import ru.nastavnik.signature.MunicipalAct;

/** {@code app.municipal_electronic_act}. */
@Repository
public class MunicipalActTable {
    private final JdbcClient jdbc;

    MunicipalActTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(MunicipalityId municipality, MunicipalAct act, Instant at, AccountId by) {
        jdbc.sql("""
                        insert into app.municipal_electronic_act
                               (id, municipality_id, title, number, dated, entered_at, entered_by)
                        values (:id, :municipality, :title, :number, :dated, :at, :by)
                        """)
                .param("id", act.id())
                .param("municipality", municipality.value())
                .param("title", act.title())
                .param("number", act.number())
                .param("dated", act.dated())
                .param("at", SqlValues.moment(at))
                .param("by", by.value())
                .update();
    }

    /** All, those in force first. */
    public List<MunicipalAct> of(MunicipalityId municipality) {
        return jdbc.sql("""
                        select id, title, number, dated, ended_on
                          from app.municipal_electronic_act
                         where municipality_id = :municipality
                         order by ended_on is not null, dated desc, id
                        """)
                .param("municipality", municipality.value())
                .query((row, number) -> new MunicipalAct(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getString("number"),
                        row.getObject("dated", LocalDate.class),
                        row.getObject("ended_on", LocalDate.class)))
                .list();
    }

    /** @return false if it has ended already */
    public boolean end(MunicipalityId municipality, UUID act, LocalDate lastDay) {
        return jdbc.sql("""
                        update app.municipal_electronic_act
                           set ended_on = greatest(dated, :day)
                         where municipality_id = :municipality and id = :id and ended_on is null
                        """)
                        .param("day", lastDay)
                        .param("municipality", municipality.value())
                        .param("id", act)
                        .update()
                == 1;
    }
}
