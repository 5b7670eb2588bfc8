package ru.nastavnik.installation;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in the user's language that the web port is taken, and how to choose another. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class WebPortTakenFailureAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
        return new FailureAnalysis(
                "Порт " + cause.getPort() + " занят другой программой, страницы на нём открыть нельзя.",
                "Освободите порт или укажите другой: --server.port=8081.",
                rootFailure);
    }
}
