package ru.nastavnik.scenario;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param only parts of names of the questions that are asked; none asks all of them
 * @param calls how often each is asked on one connection
 */
@ConfigurationProperties("scale")
record ScaleProperties(
        @DefaultValue List<String> only, @DefaultValue("20") int calls) {
    ScaleProperties {
        only = List.copyOf(only);
    }

    boolean wants(String question) {
        return only.isEmpty() || only.stream().anyMatch(question::contains);
    }
}
