package ru.nastavnik.document.persistence;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.document.NumberRegister;

/** Running numbers. The counter's row is locked until the caller's transaction ends. */
@Repository
public class DocumentNumbers {

    private final JdbcClient jdbc;

    public DocumentNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public int next(UUID owner, NumberRegister register, int year) {
        return jdbc.sql("""
                        insert into app.document_number as counter (owner_id, register, year, last_number)
                        values (:owner, :register, :year, 1)
                        on conflict (owner_id, register, year) do update
                           set last_number = counter.last_number + 1
                        returning last_number
                        """)
                .param("owner", owner)
                .param("register", register.name())
                .param("year", year)
                .query(Integer.class)
                .single();
    }
}
