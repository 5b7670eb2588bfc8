package ru.nastavnik.printing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A paper on which stands how long a statement may take while papers are read. */
@Component
@Profile("test")
class TimedPaper implements PrintSource {
    static final PrintItem ITEM = new PrintItem("timed", "", "Сколько ждут базу данных");

    private final JdbcClient jdbc;

    TimedPaper(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String code() {
        return "timed";
    }

    @Override
    public List<Printable> read(String key) {
        String time = jdbc.sql("show statement_timeout").query(String.class).single();
        return List.of(new Printable("time.docx", time.getBytes(StandardCharsets.UTF_8)));
    }
}
