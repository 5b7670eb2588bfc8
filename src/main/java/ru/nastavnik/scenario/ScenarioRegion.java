package ru.nastavnik.scenario;

import java.nio.file.Path;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sets up a region from a file before the demo region would be loaded, so that only one of them is there. */
@Component
@Profile("scenario")
@Order(5)
class ScenarioRegion implements ApplicationRunner {
    private final ScenarioProperties properties;
    private final CastRegister register;

    ScenarioRegion(ScenarioProperties properties, CastRegister register) {
        this.properties = properties;
        this.register = register;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Path file = properties.organizations();
        if (file != null) {
            register.setUp(file);
        }
    }
}
