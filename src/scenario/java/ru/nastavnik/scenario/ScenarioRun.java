package ru.nastavnik.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import ru.nastavnik.access.DataScope;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.inbox.DeadlineSweep;
import ru.nastavnik.organization.OrganizationRegister;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.workflow.DueJobs;

/** The play: from the registration of the directive to the reports on a year, act by act. */
@Component
@Profile("scenario & !region")
@Order(Ordered.LOWEST_PRECEDENCE)
class ScenarioRun implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(ScenarioRun.class);
    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 9, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 6, 25);
    private static final int DAYS_BETWEEN_LOOKS = 7;

    private final ScenarioProperties properties;
    private final BenchmarkProperties benchmarkProperties;
    private final Stopwatch stopwatch;
    private final ScenarioClock clock;
    private final CastRegister castRegister;
    private final OrganizationRegister organizations;
    private final RegionAct region;
    private final MunicipalAct municipal;
    private final CuratorAct curators;
    private final ApprovalAct approvals;
    private final ExecutionAct execution;
    private final PeopleAct people;
    private final PaperAct papers;
    private final LetterAct letters;
    private final ReportAct reports;
    private final MonitoringAct monitoring;
    private final ObjectProvider<ReportBenchmark> reportBenchmark;
    private final ObjectProvider<PrintBenchmark> printBenchmark;
    private final DueJobs jobs;
    private final DeadlineSweep deadlines;
    private final List<Benchmark> benchmark;
    private final ScenarioEnd end;

    ScenarioRun(
            ScenarioProperties properties,
            BenchmarkProperties benchmarkProperties,
            Stopwatch stopwatch,
            ScenarioClock clock,
            CastRegister castRegister,
            OrganizationRegister organizations,
            RegionAct region,
            MunicipalAct municipal,
            CuratorAct curators,
            ApprovalAct approvals,
            ExecutionAct execution,
            PeopleAct people,
            PaperAct papers,
            LetterAct letters,
            ReportAct reports,
            MonitoringAct monitoring,
            ObjectProvider<ReportBenchmark> reportBenchmark,
            ObjectProvider<PrintBenchmark> printBenchmark,
            DueJobs jobs,
            DeadlineSweep deadlines,
            ObjectProvider<Benchmark> benchmark,
            ScenarioEnd end) {
        this.properties = properties;
        this.benchmarkProperties = benchmarkProperties;
        this.stopwatch = stopwatch;
        this.clock = clock;
        this.castRegister = castRegister;
        this.organizations = organizations;
        this.region = region;
        this.municipal = municipal;
        this.curators = curators;
        this.approvals = approvals;
        this.execution = execution;
        this.people = people;
        this.papers = papers;
        this.letters = letters;
        this.reports = reports;
        this.monitoring = monitoring;
        this.reportBenchmark = reportBenchmark;
        this.printBenchmark = printBenchmark;
        this.jobs = jobs;
        this.deadlines = deadlines;
        this.benchmark = benchmark.stream().toList();
        this.end = end;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Progress progress = new Progress(System.out);
        List<String> failures = new ArrayList<>();
        try {
            play(progress, failures);
        } catch (RuntimeException failure) {
            failures.add(describe("Сценарий", failure));
            LOG.error("The scenario broke off", failure);
        }
        failures.forEach(failure -> System.out.println("ОШИБКА: " + failure));
        end.with(failures.isEmpty() ? 0 : 1);
    }

    private void play(Progress progress, List<String> failures) {
        clean(properties.output());
        List<OrganizationView> all = openOrganizations();
        List<OrganizationView> played = chosen(all);
        Cast cast = properties.organizations() == null
                ? castRegister.ofDemoRegion(clock.today())
                : castRegister.registered(played);
        progress.say("Организаций в области: " + all.size() + ", играют: " + played.size());

        LaunchId[] launch = new LaunchId[1];
        progress.phase("Регистрация распоряжения и утверждение макетов", "распоряжений", () -> {
            launch[0] = region.register(cast);
            clock.tick();
            region.approveLayouts(cast, launch[0]);
            clock.tick();
            return 1;
        });
        progress.phase("Запуск в муниципалитеты и организации", "организаций", () -> {
            int begun = region.launch(cast, launch[0], all.size());
            if (begun != all.size()) {
                failures.add("Внедрение начали " + begun + " организаций из " + all.size());
            }
            return begun;
        });
        progress.phase("Дорожные карты муниципалитетов", "муниципалитетов", () -> municipal.playAll(cast));
        clock.moveTo(FIRST_DAY.minusDays(4));
        each(
                progress,
                failures,
                "Назначение кураторов",
                played,
                (organization, number) -> curators.appoint(cast, organization, number == 1));
        List<OrganizationView> printed = played.subList(0, Math.min(properties.papers(), played.size()));
        papers.hosts(cast);
        each(
                progress,
                failures,
                "Реквизиты организаций",
                printed,
                (organization, number) -> papers.requisites(cast, organization, number));
        clock.moveTo(FIRST_DAY);
        each(
                progress,
                failures,
                "Программы наставничества",
                played,
                (organization, number) -> approvals.programme(cast, organization, number == 0));
        Map<OrganizationView, RoadmapId> roadmaps = new LinkedHashMap<>();
        each(
                progress,
                failures,
                "Дорожные карты",
                played,
                (organization, number) ->
                        roadmaps.put(organization, approvals.roadmap(cast, organization, number == 2)));
        progress.phase("Учебный год: шаги дорожных карт", "задач", () -> year(progress, failures, cast, roadmaps, printed));
        each(
                progress,
                failures,
                "Отчёты об исполнении",
                played,
                (organization, number) -> reports.report(cast, organization, launch[0]));
        each(progress, failures, "Письма к отчётам", printed, (organization, number) -> letters.send(cast, organization));
        each(
                progress,
                failures,
                "Листы ознакомления и выписки",
                printed,
                (organization, number) -> papers.acquaint(cast, organization));
        progress.phase(
                "Мониторинг: сбор показателей",
                "организаций",
                () -> monitoring.collect(cast, List.copyOf(roadmaps.keySet())));
        progress.phase("Мониторинг: отчёты", "файлов", () -> monitoring.write(cast));
        int pairs = 0;
        for (OrganizationView organization : roadmaps.keySet()) {
            pairs += cast.curator(organization.id(), () -> people.activePairs(organization, YEAR));
        }
        Map<String, Object> figures = benchmark.stream()
                .findFirst()
                .map(measured -> measured.compare(progress))
                .orElseGet(Map::of);
        if (benchmarkProperties.printing()) {
            OrganizationView first = played.get(0);
            printBenchmark.ifAvailable(
                    measured -> figures.put("printing", measured.measure(cast, first.id(), progress)));
        }
        if (benchmarkProperties.reports()) {
            reportBenchmark.ifAvailable(measured -> figures.put("reports", measured.measure(cast, progress)));
        }
        benchmark.stream()
                .findFirst()
                .filter(measured -> benchmarkProperties.connections() == BenchmarkProperties.Connections.SHARED
                        && measured.exceedsLimit(figures))
                .ifPresent(measured -> failures.add("Приложение медленнее движка больше чем в " + Benchmark.LIMIT
                        + " раза: " + figures.get(Benchmark.RATIO)));
        Map<String, Object> control = reports.control(cast);
        each(
                progress,
                failures,
                "Освобождение кураторов",
                printed.subList(Math.max(0, printed.size() - 1), printed.size()),
                (organization, number) -> curators.release(cast, organization));
        progress.phase("Закрытие распоряжения", "распоряжений", () -> {
            region.close(cast, launch[0]);
            return 1;
        });
        reports.write(cast, played, pairs, control, figures, progress, failures);
    }

    private long year(
            Progress progress,
            List<String> failures,
            Cast cast,
            Map<OrganizationView, RoadmapId> roadmaps,
            List<OrganizationView> printed) {
        long done = 0;
        LocalDate day = clock.today();
        while (!day.isAfter(LAST_DAY)) {
            clock.moveTo(day);
            jobs.runDue(clock.instant());
            deadlines.run();
            long before = done;
            int number = 0;
            for (Map.Entry<OrganizationView, RoadmapId> entry : List.copyOf(roadmaps.entrySet())) {
                stopwatch.counting(number++ >= benchmarkProperties.warmUp());
                try {
                    done += execution.workOn(
                            cast,
                            entry.getKey(),
                            entry.getValue(),
                            YEAR,
                            printed.contains(entry.getKey()) ? PapersBeside.ALL : PapersBeside.NONE);
                } catch (RuntimeException failure) {
                    failures.add(describe(entry.getKey().shortName(), failure));
                    LOG.error("{} broke off its year", entry.getKey().shortName(), failure);
                    roadmaps.remove(entry.getKey());
                }
            }
            if (done > before) {
                progress.say(day + ": выполнено задач " + (done - before));
            }
            day = day.plusDays(DAYS_BETWEEN_LOOKS);
        }
        return done;
    }

    /** One organisation's failure is told and does not stop the others. */
    private void each(
            Progress progress,
            List<String> failures,
            String phase,
            List<OrganizationView> played,
            OrganizationPart part) {
        progress.phase(phase, "организаций", () -> {
            int done = 0;
            for (int i = 0; i < played.size(); i++) {
                OrganizationView organization = played.get(i);
                stopwatch.counting(i >= benchmarkProperties.warmUp());
                try {
                    part.play(organization, i);
                    done++;
                    progress.step(done, played.size(), organization.shortName());
                } catch (RuntimeException failure) {
                    failures.add(describe(phase + ", " + organization.shortName(), failure));
                    LOG.error("{} failed in «{}»", organization.shortName(), phase, failure);
                }
                clock.tick();
            }
            return done;
        });
    }

    @FunctionalInterface
    private interface OrganizationPart {
        void play(OrganizationView organization, int number);
    }

    private List<OrganizationView> openOrganizations() {
        return DataScope.during(DataScope.system("scenario"), () -> organizations.openOn(clock.today()));
    }

    /** A school, an extra, a state one and a college first, then the others in order. */
    private List<OrganizationView> chosen(List<OrganizationView> all) {
        int count = properties.count() <= 0 ? all.size() : Math.min(properties.count(), all.size());
        List<OrganizationView> order = new ArrayList<>();
        for (OrganizationKind kind : OrganizationKind.values()) {
            all.stream()
                    .filter(organization -> organization.kind() == kind)
                    .filter(organization -> kind == OrganizationKind.COLLEGE || !organization.stateOwned())
                    .findFirst()
                    .ifPresent(order::add);
        }
        all.stream()
                .filter(organization -> organization.stateOwned() && organization.kind() != OrganizationKind.COLLEGE)
                .findFirst()
                .ifPresent(order::add);
        all.stream().filter(organization -> !order.contains(organization)).forEach(order::add);
        return List.copyOf(order.subList(0, Math.min(Math.max(count, 1), order.size())));
    }

    private static void clean(Path output) {
        try {
            FileSystemUtils.deleteRecursively(output.resolve("documents"));
            FileSystemUtils.deleteRecursively(output.resolve("papers"));
            Files.createDirectories(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String describe(String where, RuntimeException failure) {
        return where + ": " + failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }
}
