package ru.nastavnik.calendar.persistence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.calendar.CalendarYearView;
import ru.nastavnik.calendar.DayTransfer;

@Repository
public class DecreeRepository {
    private record Row(int year, String title, LocalDate fromDay, LocalDate toDay) {}

    private final JdbcClient jdbc;

    public DecreeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For what reads a database without the application. */
    public static DecreeRepository of(DataSource database) {
        return new DecreeRepository(JdbcClient.create(database));
    }

    public List<CalendarYearView> list() {
        List<Row> rows = jdbc.sql("""
                        select d.year, d.title, t.from_day, t.to_day
                          from app.calendar_decree d
                          left join app.calendar_transfer t on t.year = d.year
                         order by d.year, t.from_day
                        """)
                .query((row, number) -> new Row(
                        row.getInt("year"),
                        row.getString("title"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class)))
                .list();
        Map<Integer, List<Row>> byYear = new TreeMap<>();
        rows.forEach(row ->
                byYear.computeIfAbsent(row.year(), year -> new ArrayList<>()).add(row));
        return byYear.entrySet().stream()
                .map(year -> new CalendarYearView(
                        year.getKey(),
                        year.getValue().get(0).title(),
                        year.getValue().stream()
                                .filter(row -> row.fromDay() != null)
                                .map(row -> new DayTransfer(row.fromDay(), row.toDay()))
                                .toList()))
                .toList();
    }

    /** Replaces the year's decree. */
    public void save(int year, String title, List<DayTransfer> transfers) {
        jdbc.sql("""
                        insert into app.calendar_decree (year, title)
                        values (:year, :title)
                        on conflict (year) do update set title = excluded.title
                        """).param("year", year).param("title", title).update();
        jdbc.sql("delete from app.calendar_transfer where year = :year")
                .param("year", year)
                .update();
        for (DayTransfer transfer : transfers) {
            jdbc.sql("""
                            insert into app.calendar_transfer (year, from_day, to_day)
                            values (:year, :fromDay, :toDay)
                            """)
                    .param("year", year)
                    .param("fromDay", transfer.from())
                    .param("toDay", transfer.to())
                    .update();
        }
    }
}
