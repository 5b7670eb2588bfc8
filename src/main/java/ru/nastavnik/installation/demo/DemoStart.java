package ru.nastavnik.installation.demo;

import org.springframework.beans.factory.annotation.Value;
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
    private final boolean directiveWanted;

    DemoStart(
            DemoRegion region,
            DemoDirective directive,
            @Value("${nastavnik.demo-directive:true}") boolean directiveWanted) {
        this.region = region;
        this.directive = directive;
        this.directiveWanted = directiveWanted;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (region.loadIfEmpty() && directiveWanted) {
            directive.carryOut();
        }
    }
}
