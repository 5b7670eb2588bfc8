package ru.nastavnik.installation.demo;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads the demo region before the application says that it is ready. */
@Component
@Order(10)
class DemoStart implements ApplicationRunner {
    private final DemoRegion region;

    DemoStart(DemoRegion region) {
        this.region = region;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        region.loadIfEmpty();
    }
}
