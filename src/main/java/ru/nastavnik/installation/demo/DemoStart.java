package ru.nastavnik.installation.demo;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sets the demo region up before the application says that it is ready. */
@Component
@Order(10)
class DemoStart implements ApplicationRunner {
    private final DemoRegion region;
    private final DemoDirective directive;

    DemoStart(DemoRegion region, DemoDirective directive) {
        this.region = region;
        this.directive = directive;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (region.loadIfEmpty()) {
            directive.carryOut();
        }
    }
}
