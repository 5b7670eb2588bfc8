package ru.nastavnik.scenario;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Looks at the tables before anybody of the region is in them. */
@Component
@Profile("region")
@Order(1)
class RegionBaseline implements ApplicationRunner {
    private final RegionSnapshots snapshots;

    RegionBaseline(RegionSnapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        snapshots.begin();
    }
}
