package ru.nastavnik.notice;

import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.workflow.TaskKey;

/** Tasks to be told of, for tests of screens. */
@Component
@Profile("test")
public class TestNotices {
    private final NoticeDesk desk;

    TestNotices(NoticeDesk desk) {
        this.desk = desk;
    }

    /** A task of the school's director whose term passed on 4 September 2026. @return its id */
    public String openLateTask(OrganizationId school) {
        TaskKey task = desk.openTask(school);
        desk.due(task, LocalDate.of(2026, 9, 4));
        return desk.idOf(task);
    }

    /** A task of the school's director. @return its id */
    public String openTask(OrganizationId school) {
        return desk.idOf(desk.openTask(school));
    }
}
