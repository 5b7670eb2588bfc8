package ru.nastavnik.scenario;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.nastavnik.scenario.Tally.Reading;

/** Sets our services' starts and completions beside the plain engine's, in the same run. */
@Component
@Profile("benchmark")
class Benchmark {
    /** What our services may cost, as a multiple of the plain engine. */
    static final double LIMIT = 1.5;

    static final String RATIO = "ratio";

    private final Stopwatch application;
    private final PlainReplay plain;
    private final ObjectProvider<StatementTrace> trace;
    private final ScenarioProperties properties;

    Benchmark(
            Stopwatch application,
            PlainReplay plain,
            ObjectProvider<StatementTrace> trace,
            ScenarioProperties properties) {
        this.application = application;
        this.plain = plain;
        this.trace = trace;
        this.properties = properties;
    }

    /** @return the figures for the summary */
    Map<String, Object> compare(Progress progress) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("starts", beside(application.starts(), plain.starts()));
        figures.put("completions", beside(application.completions(), plain.completions()));
        double ours = application.starts().seconds() + application.completions().seconds();
        double reference =
                plain.starts().millisecondsEach() * application.starts().count() / 1000
                        + plain.completions().millisecondsEach()
                                * application.completions().count()
                                / 1000;
        figures.put(RATIO, round(ours / reference));
        figures.put("limit", LIMIT);
        figures.put("documents", reading(application.documents()));
        progress.say("Запуски: " + figures.get("starts"));
        progress.say("Завершения: " + figures.get("completions"));
        progress.say("Документы отдельно: " + figures.get("documents"));
        progress.say("Приложение / движок: " + figures.get(RATIO) + " (не больше " + LIMIT + ")");
        trace.ifAvailable(statements -> {
            Path file = properties.output().resolve("statements.txt");
            statements.write(
                    file,
                    application.completions().count(),
                    application.starts().count());
            progress.say("Запросы каждого завершения и запуска: " + file);
        });
        return figures;
    }

    boolean exceedsLimit(Map<String, Object> figures) {
        return figures.get(RATIO) instanceof Double ratio && ratio > LIMIT;
    }

    private static Map<String, Object> beside(Reading ours, Reading plain) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("application", reading(ours));
        figures.put("plainEngine", reading(plain));
        figures.put(RATIO, round(ours.millisecondsEach() / plain.millisecondsEach()));
        if (plain.processorSeconds() > 0) {
            figures.put("processorRatio", round(ours.processorMillisecondsEach() / plain.processorMillisecondsEach()));
        }
        return figures;
    }

    private static Map<String, Object> reading(Reading reading) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("count", reading.count());
        figures.put("seconds", round(reading.seconds()));
        figures.put("msEach", round(reading.millisecondsEach()));
        figures.put("processorMsEach", round(reading.processorMillisecondsEach()));
        return figures;
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
