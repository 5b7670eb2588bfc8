package ru.nastavnik.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.scenario.Stopwatch.Reading;
import ru.nastavnik.shared.OrganizationKind;

/** Sets our services' starts and completions beside the plain engine's, in the same run. */
@Component
@Profile("benchmark")
class Benchmark {
    /** What our services may cost, as a multiple of the plain engine. */
    static final double LIMIT = 1.5;

    static final String RATIO = "ratio";

    private final DataSource owner;
    private final Stopwatch stopwatch;

    Benchmark(@Qualifier("ownerDataSource") DataSource owner, Stopwatch stopwatch) {
        this.owner = owner;
        this.stopwatch = stopwatch;
    }

    /** @return the figures for the summary */
    Map<String, Object> compare(int starts, List<OrganizationView> played, Progress progress) {
        Stopwatch plain = new Stopwatch();
        progress.phase("Эталон: движок без приложения", "задач", () -> playPlain(plain, starts, played));
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("starts", beside(stopwatch.starts(), plain.starts()));
        figures.put("completions", beside(stopwatch.completions(), plain.completions()));
        double ours = stopwatch.starts().seconds() + stopwatch.completions().seconds();
        double reference =
                plain.starts().millisecondsPerCall() * stopwatch.starts().calls() / 1000
                        + plain.completions().millisecondsPerCall()
                                * stopwatch.completions().calls()
                                / 1000;
        figures.put(RATIO, round(ours / reference));
        figures.put("limit", LIMIT);
        figures.put("documents", reading(stopwatch.documents()));
        progress.say("Запуски: " + figures.get("starts"));
        progress.say("Завершения: " + figures.get("completions"));
        progress.say("Документы отдельно: " + figures.get("documents"));
        progress.say("Приложение / движок: " + figures.get(RATIO) + " (не больше " + LIMIT + ")");
        return figures;
    }

    boolean exceedsLimit(Map<String, Object> figures) {
        return figures.get(RATIO) instanceof Double ratio && ratio > LIMIT;
    }

    private long playPlain(Stopwatch plain, int starts, List<OrganizationView> played) {
        try (PlainEngine engine = new PlainEngine(owner)) {
            // The first instances warm the engine up, as the application was warm when its launch began.
            engine.playYear(engine.start("school", false), false, true);
            String[] keys = new String[Math.max(starts, played.size())];
            plain.starting(keys.length, () -> {
                for (int i = 0; i < keys.length; i++) {
                    OrganizationView organization = played.get(i % played.size());
                    keys[i] = engine.start(organization.kind().code(), organization.stateOwned());
                }
            });
            long before = engine.completions();
            long started = System.nanoTime();
            for (int i = 0; i < played.size(); i++) {
                OrganizationView organization = played.get(i);
                engine.playYear(
                        keys[i],
                        organization.kind() == OrganizationKind.COLLEGE,
                        organization.kind() != OrganizationKind.COLLEGE && !organization.stateOwned());
            }
            plain.completed(engine.completions() - before, System.nanoTime() - started);
            return plain.completions().calls();
        }
    }

    private static Map<String, Object> beside(Reading ours, Reading plain) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("application", reading(ours));
        figures.put("plainEngine", reading(plain));
        figures.put(RATIO, round(ours.millisecondsPerCall() / plain.millisecondsPerCall()));
        return figures;
    }

    private static Map<String, Object> reading(Reading reading) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("calls", reading.calls());
        figures.put("seconds", round(reading.seconds()));
        figures.put("msPerCall", round(reading.millisecondsPerCall()));
        return figures;
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
