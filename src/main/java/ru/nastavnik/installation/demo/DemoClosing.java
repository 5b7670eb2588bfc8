package ru.nastavnik.installation.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.ActorContext;

/** From June to August the played region has its reports on the year, issued on the day of the first start. */
@Component
@Order(20)
class DemoClosing implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(DemoClosing.class);

    private final RegionRestore restore;
    private final ClosingReports reports;
    private final ActorContext actors;

    DemoClosing(RegionRestore restore, ClosingReports reports, ActorContext actors) {
        this.restore = restore;
        this.reports = reports;
        this.actors = actors;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        restore.yearThatEnded().ifPresent(last -> {
            try {
                actors.runAs(
                        "department",
                        () -> LOG.info(
                                "Выпущены отчёты за учебный год: {}",
                                reports.issue(last).size()));
            } catch (RuntimeException failure) {
                LOG.error("Отчёты за учебный год не выпущены, регион остаётся без них", failure);
            }
        });
    }
}
