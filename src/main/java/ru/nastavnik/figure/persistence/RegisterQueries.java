package ru.nastavnik.figure.persistence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.figure.RegisterNumbers;
import ru.nastavnik.figure.SubmissionSubject;
import ru.nastavnik.shared.LongWork;
import ru.nastavnik.shared.RegionClock;

@Repository
class RegisterQueries implements RegisterNumbers {
    private final JdbcClient jdbc;
    private final RegionClock clock;

    RegisterQueries(JdbcClient jdbc, RegionClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Map<SubmissionSubject, Known> of(Collection<SubmissionSubject> subjects, LocalDate day) {
        List<SubmissionSubject> organizations = new ArrayList<>();
        List<SubmissionSubject> municipalities = new ArrayList<>();
        subjects.forEach(subject -> (subject.organization() == null ? municipalities : organizations).add(subject));
        Map<UUID, Map<String, BigDecimal>> known = new HashMap<>();
        LongWork.inBatches("Прочитано по реестрам", organizations, some -> read(some, day, known, """
            select subject, register, item, number
            from app.register_figures_by(:subjects, :subjects, :day, :zone)
            """));
        LongWork.inBatches("Прочитано по реестрам", municipalities, some -> read(some, day, known, """
            with part as (
                select o.municipality_id, o.id
                      from app.organization o
                where o.municipality_id = any (:subjects)
                        and o.opened_on <= :day
                  and (o.closed_on is null or o.closed_on > :day)
            )
            select subject, register, item, number
            from app.register_figures_by(
                     array(select municipality_id from part order by id),
                     array(select id from part order by id),
                :day,
                     :zone)
            """));
        Map<SubmissionSubject, Known> all = new HashMap<>();
        subjects.forEach(subject -> all.put(subject, new Known(known.getOrDefault(id(subject), Map.of()))));
        return all;
    }

    private void read(
            List<SubmissionSubject> subjects, LocalDate day, Map<UUID, Map<String, BigDecimal>> into, String sql) {
        jdbc.sql(sql)
                .param("subjects", subjects.stream().map(RegisterQueries::id).toArray(UUID[]::new))
                .param("day", day)
                .param("zone", clock.zone().getId())
                .query(row -> {
                    into.computeIfAbsent(row.getObject("subject", UUID.class), none -> new HashMap<>())
                            .put(
                                    Known.key(row.getString("register"), row.getString("item")),
                                    row.getBigDecimal("number"));
                });
    }

    private static UUID id(SubmissionSubject subject) {
        return subject.organization() != null
                ? subject.organization().value()
                : Objects.requireNonNull(subject.municipality()).value();
    }
}
