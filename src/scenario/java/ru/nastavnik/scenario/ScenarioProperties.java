package ru.nastavnik.scenario;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param count organisations in which every role is played, a school, an extra, a state one and a college among them;
 *     0 for all
 * @param organizations a file in the import's format instead of the demo region's organisations
 * @param output where the documents and {@code summary.json} go
 * @param pairs pairs drawn up in each organisation
 * @param papers in how many of the played organisations the papers beside the steps are printed too
 */
@ConfigurationProperties("scenario")
record ScenarioProperties(
        @DefaultValue("8") int count,
        @Nullable Path organizations,
        @DefaultValue("target/scenario") Path output,
        @DefaultValue("4") int pairs,
        @DefaultValue("5") int papers) {}
