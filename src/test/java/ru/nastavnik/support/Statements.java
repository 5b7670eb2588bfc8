package ru.nastavnik.support;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** The application's own statements of a piece of work, in their order; the engine's are not among them. */
public final class Statements {
    private static final String EXECUTING = "Executing prepared SQL";

    private final List<String> all;

    private Statements(List<String> all) {
        this.all = all;
    }

    /** Runs the work on this thread and listens to what it asks of the database. */
    public static Statements of(Runnable work) {
        Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        Level before = logger.getLevel();
        boolean additive = logger.isAdditive();
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        heard.start();
        logger.addAppender(heard);
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        String thread = Thread.currentThread().getName();
        try {
            work.run();
        } finally {
            logger.setLevel(before);
            logger.setAdditive(additive);
            logger.detachAppender(heard);
        }
        return new Statements(heard.list.stream()
                .filter(event -> event.getThreadName().equals(thread))
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> message.startsWith(EXECUTING) && message.contains("["))
                .map(message -> message.replaceAll("\\s+", " "))
                .toList());
    }

    /** How many statements contain the words. */
    public long count(String words) {
        return all.stream().filter(statement -> statement.contains(words)).count();
    }

    public int total() {
        return all.size();
    }

    @Override
    public String toString() {
        return String.join("\n", all);
    }
}
