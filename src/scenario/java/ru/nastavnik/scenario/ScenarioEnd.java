package ru.nastavnik.scenario;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Stops the application when the play is over, with a status that a build understands. */
@Component
@Profile("scenario")
class ScenarioEnd {
    private final ConfigurableApplicationContext context;

    ScenarioEnd(ConfigurableApplicationContext context) {
        this.context = context;
    }

    void with(int status) {
        System.exit(SpringApplication.exit(context, () -> status));
    }
}
