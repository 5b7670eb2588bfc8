package ru.nastavnik.scenario;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.DataScope;
import ru.nastavnik.calendar.WorkingDays;
import ru.nastavnik.campaign.CampaignId;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.inbox.DeadlineSweep;
import ru.nastavnik.notice.NoticeMorning;
import ru.nastavnik.organization.Municipalities;
import ru.nastavnik.organization.MunicipalityView;
import ru.nastavnik.organization.OrganizationRegister;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.recommendation.RecommendationId;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.scenario.Manner.Stop;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.workflow.DueJobs;

/**
 * Plays the school year of a whole region, day by day, each organisation in its manner, and writes the region down on
 * a few days of the year: what the first start shows.
 */
@Component
@Profile("region")
@Order(Ordered.LOWEST_PRECEDENCE)
class RegionPlay implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(RegionPlay.class);
    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final LocalDate LAUNCH = LocalDate.of(2026, 8, 24);
    private static final int SCHOOL_WEEK = 5;
    /** Notices of older days are told to nobody any more. */
    private static final int DAYS_OF_NOTICES = 11;
    /** Collections open before a state is written down and close after it. */
    private static final List<Integer> ANSWERS = List.of(1, 4, 7, 8, 2, 9, 3, 10, 14);
    private static final int COLLECTING_DAYS = 18;

    private final ScenarioProperties properties;
    private final ScenarioClock clock;
    private final CastRegister castRegister;
    private final OrganizationRegister organizations;
    private final Municipalities municipalities;
    private final RegionAct region;
    private final MunicipalAct municipal;
    private final CuratorAct curators;
    private final ApprovalAct approvals;
    private final ExecutionAct execution;
    private final MonitoringAct monitoring;
    private final ReportAct reports;
    private final RequestAct requests;
    private final DueJobs jobs;
    private final DeadlineSweep deadlines;
    private final NoticeMorning mornings;
    private final WorkingDays workingDays;
    private final RegionSnapshots snapshots;
    private final RegionDays days;
    private final ScenarioEnd end;

    private final List<String> failures = new ArrayList<>();
    private final Map<OrganizationView, RoadmapId> roadmaps = new LinkedHashMap<>();
    private final Map<OrganizationView, Integer> curatorSince = new HashMap<>();
    private final Map<OrganizationView, Integer> programmeSince = new HashMap<>();
    private final Map<OrganizationView, RoadmapId> waiting = new HashMap<>();
    private final Map<RecommendationId, Advice> advice = new LinkedHashMap<>();
    private final Map<OrganizationView, LocalDate> asked = new HashMap<>();
    private @Nullable CampaignId open;
    private LocalDate openSince = LAUNCH;

    RegionPlay(
            ScenarioProperties properties,
            ScenarioClock clock,
            CastRegister castRegister,
            OrganizationRegister organizations,
            Municipalities municipalities,
            RegionAct region,
            MunicipalAct municipal,
            CuratorAct curators,
            ApprovalAct approvals,
            ExecutionAct execution,
            MonitoringAct monitoring,
            ReportAct reports,
            RequestAct requests,
            DueJobs jobs,
            DeadlineSweep deadlines,
            NoticeMorning mornings,
            WorkingDays workingDays,
            RegionSnapshots snapshots,
            RegionDays days,
            ScenarioEnd end) {
        this.properties = properties;
        this.clock = clock;
        this.castRegister = castRegister;
        this.organizations = organizations;
        this.municipalities = municipalities;
        this.region = region;
        this.municipal = municipal;
        this.curators = curators;
        this.approvals = approvals;
        this.execution = execution;
        this.monitoring = monitoring;
        this.reports = reports;
        this.requests = requests;
        this.jobs = jobs;
        this.deadlines = deadlines;
        this.mornings = mornings;
        this.workingDays = workingDays;
        this.snapshots = snapshots;
        this.days = days;
        this.end = end;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Progress progress = new Progress(System.out);
        try {
            play(progress);
        } catch (RuntimeException failure) {
            failures.add(String.valueOf(failure));
            LOG.error("The play broke off", failure);
        }
        failures.forEach(failure -> System.out.println("ОШИБКА: " + failure));
        end.with(failures.isEmpty() ? 0 : 1);
    }

    private void play(Progress progress) {
        List<OrganizationView> all =
                DataScope.during(DataScope.system("scenario"), () -> organizations.openOn(clock.today()));
        Map<OrganizationView, Manner> manners = RegionCast.of(all, properties.count());
        Cast cast = castRegister.ofDemoRegion(clock.today());
        LaunchId[] launch = new LaunchId[1];
        progress.phase("Запуск распоряжения", "организаций", () -> {
            launch[0] = region.register(cast);
            clock.tick();
            region.approveLayouts(cast, launch[0]);
            clock.tick();
            return region.launch(cast, launch[0], all.size());
        });
        progress.phase("Учебный год области", "состояний", () -> {
            for (LocalDate day = LAUNCH; !day.isAfter(days.last()); day = day.plusDays(1)) {
                if (workingDays.isWorking(day)) {
                    clock.moveTo(day);
                    work(cast, manners, day, launch[0]);
                    if (days.states().contains(day)) {
                        askOnTheDay(cast, day);
                    }
                    if (days.states().contains(day)) {
                        progress.say(day + ": строк " + snapshots.write() + ", прошло " + progress.seconds() + " с");
                    }
                }
            }
            return days.states().size();
        });
        progress.phase("Запись в db/demo/region", "КБ", () -> snapshots.finish() / 1024);
    }

    private void work(Cast cast, Map<OrganizationView, Manner> manners, LocalDate day, LaunchId launch) {
        jobs.runDue(clock.instant());
        boolean soonTold = days.states().stream()
                .anyMatch(state -> !day.isAfter(state) && ChronoUnit.DAYS.between(day, state) <= DAYS_OF_NOTICES);
        if (soonTold || day.getDayOfWeek() == DayOfWeek.MONDAY) {
            deadlines.run();
        }
        if (soonTold) {
            mornings.pass();
        }
        int week = (int) ChronoUnit.WEEKS.between(LAUNCH, day) + 1;
        municipalWork(cast, day, week);
        collections(cast, day);
        int number = 0;
        for (Map.Entry<OrganizationView, Manner> entry : manners.entrySet()) {
            OrganizationView organization = entry.getKey();
            if (day.getDayOfWeek().getValue() == 1 + number++ % SCHOOL_WEEK) {
                try {
                    ownWork(cast, organization, entry.getValue(), week);
                } catch (RuntimeException failure) {
                    failures.add(day + ", " + organization.shortName() + ": " + failure);
                    LOG.error("{} failed on {}", organization.shortName(), day, failure);
                }
                clock.tick();
            }
        }
        requestsForTime(cast, manners, week);
        adviceWork(cast, day);
        decideLater(cast, day);
        if (day.equals(days.reportDay())) {
            roadmaps.forEach((organization, roadmap) -> {
                Manner manner = Objects.requireNonNull(manners.get(organization));
                if (manner.pace() <= 2 && manner.until() > week) {
                    attempt(day, organization, () -> {
                        execution.workOn(cast, organization, roadmap, YEAR, beside(manner));
                        if (requests.waits(cast, organization, "userTask_executionReport")) {
                            reports.report(cast, organization, launch);
                        }
                    });
                }
            });
        }
    }

    /** Those who fall behind ask for more time in the tenth week; of three requests one is granted, one refused. */
    private void requestsForTime(Cast cast, Map<OrganizationView, Manner> manners, int week) {
        LocalDate day = clock.today();
        if (day.getDayOfWeek() != DayOfWeek.THURSDAY || week < 10 || week > 11) {
            return;
        }
        int number = 0;
        for (Map.Entry<OrganizationView, RoadmapId> entry : roadmaps.entrySet()) {
            OrganizationView organization = entry.getKey();
            if (Objects.requireNonNull(manners.get(organization)).pace() > 2) {
                int kind = number++ % 3;
                attempt(day, organization, () -> {
                    if (week == 10) {
                        requests.askForTime(cast, organization, entry.getValue(), days.last());
                    } else if (kind == 0) {
                        requests.grantTime(cast, organization, entry.getValue());
                    } else if (kind == 1) {
                        requests.refuseTime(cast, organization, entry.getValue());
                    }
                });
            }
        }
    }

    /** On the day that is written down the first school asks for time; its director decides a week later. */
    private void askOnTheDay(Cast cast, LocalDate day) {
        roadmaps.forEach((organization, roadmap) -> {
            if (RegionCast.isFirst(organization)) {
                attempt(day, organization, () -> requests.askForTime(cast, organization, roadmap, days.last()));
                asked.put(organization, day);
            }
        });
    }

    private void decideLater(Cast cast, LocalDate day) {
        asked.entrySet().removeIf(entry -> {
            boolean due = !day.isBefore(entry.getValue().plusWeeks(1));
            if (due) {
                OrganizationView organization = entry.getKey();
                attempt(
                        day,
                        organization,
                        () -> requests.grantTime(
                                cast, organization, Objects.requireNonNull(roadmaps.get(organization))));
            }
            return due;
        });
    }

    /** Recommendations follow from a closed collection; of three one is carried out and accepted, one carried out. */
    private void advise(Cast cast) {
        int number = 0;
        for (OrganizationView organization : List.copyOf(roadmaps.keySet())) {
            if (number++ % 6 == 1) {
                attempt(clock.today(), organization, () -> advice.put(
                        requests.recommend(
                                cast,
                                organization,
                                "Добавьте форму «педагог – педагог»: молодых педагогов в организации больше, чем"
                                        + " наставников у них."),
                        new Advice(organization, clock.today())));
            }
        }
    }

    private record Advice(OrganizationView organization, LocalDate since) {}

    private void adviceWork(Cast cast, LocalDate day) {
        int number = 0;
        for (Map.Entry<RecommendationId, Advice> entry : advice.entrySet()) {
            OrganizationView organization = entry.getValue().organization();
            int kind = number++ % 3;
            long since = ChronoUnit.DAYS.between(entry.getValue().since(), day);
            if (kind < 2 && since == 7) {
                attempt(day, organization, () -> requests.carryOut(cast, organization, entry.getKey()));
            } else if (kind == 0 && since == 10) {
                attempt(day, organization, () -> requests.accept(cast, entry.getKey()));
            }
        }
    }

    private void attempt(LocalDate day, OrganizationView organization, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            failures.add(day + ", " + organization.shortName() + ": " + failure);
            LOG.error("{} failed on {}", organization.shortName(), day, failure);
        }
        clock.tick();
    }

    /** One act a week at most, as each needs what came before it. */
    private void ownWork(Cast cast, OrganizationView organization, Manner manner, int week) {
        if (manner.curator() == 0 || week < manner.curator()) {
            return;
        }
        if (!curatorSince.containsKey(organization)) {
            if (manner.stop() == Stop.ORDER_TO_SIGN) {
                curators.nameCandidate(cast, organization);
            } else {
                curators.appoint(cast, organization, week % 3 == 0);
            }
            curatorSince.put(organization, week);
        } else if (manner.programme() > 0
                && week >= manner.programme()
                && !programmeSince.containsKey(organization)) {
            if (manner.stop() == Stop.PROGRAMME_SENT_BACK) {
                approvals.programmeSentBack(cast, organization);
            } else {
                approvals.programme(cast, organization, false);
            }
            programmeSince.put(organization, week);
        } else if (manner.roadmap() > 0 && week >= manner.roadmap() && programmeSince.containsKey(organization)) {
            roadmapWork(cast, organization, manner, week);
        }
    }

    private void roadmapWork(Cast cast, OrganizationView organization, Manner manner, int week) {
        @Nullable RoadmapId inForce = roadmaps.get(organization);
        @Nullable RoadmapId lies = waiting.get(organization);
        if (inForce != null) {
            if (week <= manner.until() && week % manner.pace() == 0) {
                execution.workOn(cast, organization, inForce, YEAR, beside(manner));
            }
        } else if (lies != null) {
            if (manner.stop() == Stop.ROADMAP_SENT_BACK && week == manner.roadmap() + 1) {
                approvals.roadmapSentBack(cast, organization, lies);
            }
        } else if (week == manner.roadmap() || manner.stop() == Stop.NONE) {
            switch (manner.stop()) {
                case ROADMAP_WITH_DIRECTOR -> approvals.roadmapSubmitted(cast, organization);
                case ROADMAP_WITH_AUTHORITY, ROADMAP_SENT_BACK ->
                    waiting.put(organization, approvals.roadmapWaiting(cast, organization));
                default -> roadmaps.put(organization, approvals.roadmap(cast, organization, false));
            }
        }
    }

    /** Meetings of the exemplary ones have protocols; the others attach what they have. */
    private static PapersBeside beside(Manner manner) {
        return manner.equals(Manner.exemplary()) ? PapersBeside.PROTOCOLS : PapersBeside.NONE;
    }

    /** Most municipalities have their roadmap in the first weeks; of the last two one lies with its head. */
    private void municipalWork(Cast cast, LocalDate day, int week) {
        if (day.getDayOfWeek() != DayOfWeek.WEDNESDAY || week > 5) {
            return;
        }
        List<MunicipalityView> places = municipalities.list();
        for (int number = 0; number < places.size(); number++) {
            MunicipalityView place = places.get(number);
            if (number % 5 + 1 == week) {
                if (number < places.size() - 2) {
                    municipal.play(cast, place.id());
                } else if (number == places.size() - 2) {
                    municipal.draft(cast, place.id());
                }
            }
        }
    }

    private void collections(Cast cast, LocalDate day) {
        CampaignId campaign = open;
        if (campaign != null) {
            long since = ChronoUnit.DAYS.between(openSince, day);
            answer(cast, (int) since);
            if (since >= COLLECTING_DAYS) {
                monitoring.consolidate(cast, campaign);
                open = null;
                advise(cast);
            }
        }
        if (days.collections().contains(day)) {
            open = monitoring.open(cast, working(), COLLECTING_DAYS);
            openSince = day;
        }
    }

    /** Some answer at once, some on the last days; of every seventh nothing is heard. */
    private void answer(Cast cast, int since) {
        List<OrganizationView> asked = List.copyOf(roadmaps.keySet());
        for (int number = 0; number < asked.size(); number++) {
            if (number % 7 != 6 && ANSWERS.get(number % ANSWERS.size()) == since) {
                OrganizationView organization = asked.get(number);
                MonitoringAct.Answer answer = answerTo(number + openSince.getMonthValue());
                attempt(clock.today(), organization, () -> monitoring.submit(cast, organization, answer));
            }
        }
    }

    private static MonitoringAct.Answer answerTo(int number) {
        if (number % 5 == 3) {
            return MonitoringAct.Answer.SENT_BACK;
        }
        return number % 10 == 9 ? MonitoringAct.Answer.NONE : MonitoringAct.Answer.ACCEPTED;
    }

    private Set<OrganizationId> working() {
        return roadmaps.keySet().stream().map(OrganizationView::id).collect(Collectors.toSet());
    }
}
