package ru.nastavnik.installation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;

class WebPortTakenTest {

    @Test
    void aTakenPortIsNamedTogetherWithTheWayOut() {
        FailureAnalysis told =
                new WebPortTakenFailureAnalyzer().analyze(new IllegalStateException(new PortInUseException(8080)));

        assertThat(told.getDescription()).startsWith("Порт 8080 занят другой программой");
        assertThat(told.getAction()).contains("--server.port=8081");
    }
}
