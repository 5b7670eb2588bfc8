package ru.nastavnik.notice;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What a working morning does with notices, for a play that moves its own clock. */
@Component
@Profile("region")
public class NoticeMorning {
    private final NoticeWorker worker;

    NoticeMorning(NoticeWorker worker) {
        this.worker = worker;
    }

    /** Climbs the ladder of terms, once a day, and settles who would be mailed. */
    public void pass() {
        worker.gather();
    }
}
