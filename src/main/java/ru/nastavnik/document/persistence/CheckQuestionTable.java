package ru.nastavnik.document.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@code app.check_question}: how often was asked in a window of time, on all nodes together. */
@Repository
public class CheckQuestionTable {

    private final JdbcClient jdbc;

    CheckQuestionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the installation, made with its tables. */
    public String salt() {
        return jdbc.sql("select salt from app.check_salt").query(String.class).single();
    }

    /**
     * Counts a question. Questions asked at once are counted one after another.
     *
     * @return how many there are in the window, with this one
     */
    public int add(String asker, Instant window) {
        return jdbc.sql("""
                        insert into app.check_question (asker, window_start, questions)
                        values (:asker, :window, 1)
                        on conflict (asker, window_start) do update
                           set questions = check_question.questions + 1
                        returning questions
                        """)
                .param("asker", asker)
                .param("window", Timestamp.from(window))
                .query(Integer.class)
                .single();
    }

    /** How many there are in the window. */
    public int count(String asker, Instant window) {
        return jdbc.sql("""
                        select questions
                          from app.check_question
                         where asker = :asker and window_start = :window
                        """)
                .param("asker", asker)
                .param("window", Timestamp.from(window))
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** The question does not count after all. */
    public void takeBack(String asker, Instant window) {
        jdbc.sql("""
                        update app.check_question set questions = questions - 1
                         where asker = :asker and window_start = :window
                        """)
                .param("asker", asker)
                .param("window", Timestamp.from(window))
                .update();
    }

    /** Forgets who asked before. */
    public void forgetBefore(Instant window) {
        jdbc.sql("delete from app.check_question where window_start < :window")
                .param("window", Timestamp.from(window))
                .update();
    }
}
