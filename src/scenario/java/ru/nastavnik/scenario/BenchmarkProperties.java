package ru.nastavnik.scenario;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param warmUp organisations that every act begins with and that are not counted, on neither side; in a short run the
 *     compiler would be measured instead
 * @param connections whether the plain engine works with the application's connections or with some of its own, for
 *     which there is no limit
 * @param reports whether the reports are timed afterwards
 * @param printing whether printing in stacks is timed afterwards, and its heap watched
 */
@ConfigurationProperties("benchmark")
record BenchmarkProperties(
        @DefaultValue("0") int warmUp,
        @DefaultValue("shared") Connections connections,
        @DefaultValue("true") boolean reports,
        @DefaultValue("true") boolean printing) {

    enum Connections {
        SHARED,
        APART
    }
}
