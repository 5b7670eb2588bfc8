package ru.nastavnik.calendar.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.calendar.SchoolHoliday;
import ru.nastavnik.calendar.SchoolHolidayYear;
import ru.nastavnik.shared.SchoolYear;

/** School holidays that somebody entered. */
@Repository
public class SchoolHolidayTable {
    private record Row(int startYear, String source, SchoolHoliday holiday) {}

    private final JdbcClient jdbc;

    public SchoolHolidayTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<SchoolHolidayYear> list() {
        Map<Integer, List<Row>> byYear = jdbc
                .sql("""
                        select y.start_year, y.source, h.kind, h.from_day, h.to_day
                          from app.school_holiday_year y
                          join app.school_holiday h on h.start_year = y.start_year
                         order by y.start_year, h.from_day
                        """)
                .query((row, number) -> new Row(
                        row.getInt("start_year"),
                        row.getString("source"),
                        new SchoolHoliday(
                                SchoolHoliday.Kind.valueOf(row.getString("kind")),
                                row.getObject("from_day", LocalDate.class),
                                row.getObject("to_day", LocalDate.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::startYear, TreeMap::new, Collectors.toList()));
        return byYear.entrySet().stream()
                .map(year -> new SchoolHolidayYear(
                        new SchoolYear(year.getKey()),
                        year.getValue().get(0).source(),
                        year.getValue().stream().map(Row::holiday).toList()))
                .toList();
    }

    /** Replaces the school year's holidays. */
    public void save(SchoolYear year, String source, List<SchoolHoliday> holidays) {
        jdbc.sql("""
                        insert into app.school_holiday_year (start_year, source)
                        values (:year, :source)
                        on conflict (start_year) do update set source = excluded.source
                        """).param("year", year.startYear()).param("source", source).update();
        jdbc.sql("delete from app.school_holiday where start_year = :year")
                .param("year", year.startYear())
                .update();
        for (SchoolHoliday holiday : holidays) {
            jdbc.sql("""
                            insert into app.school_holiday (start_year, kind, from_day, to_day)
                            values (:year, :kind, :fromDay, :toDay)
                            """)
                    .param("year", year.startYear())
                    .param("kind", holiday.kind().name())
                    .param("fromDay", holiday.from())
                    .param("toDay", holiday.to())
                    .update();
        }
    }
}
