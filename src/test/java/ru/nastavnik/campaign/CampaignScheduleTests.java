package ru.nastavnik.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.campaign.ScheduleRule.Kind;
import ru.nastavnik.campaign.process.MonitoringCycleProcess;
import ru.nastavnik.inbox.TaskFilter;
import ru.nastavnik.inbox.TaskList;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.AtOnce;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.workflow.DueJobs;

@ApplicationTest
@DisplayName("A schedule of campaigns")
class CampaignScheduleTests {
    private static final String FORM = "pupils-class5to11";
    private static final ScheduleRule QUARTERLY = new ScheduleRule(Kind.QUARTER, "", 3, 8);
    private static final LocalDate QUARTER_END = LocalDate.of(2026, 9, 30);
    /** Three working days before. */
    private static final LocalDate OPENS = LocalDate.of(2026, 9, 25);

    @Autowired
    CampaignSchedules schedules;

    @Autowired
    CampaignScheduleSweep sweep;

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignProgress progress;

    @Autowired
    TestRegion region;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    TaskList tasks;

    @Autowired
    DueJobs jobs;

    @Autowired
    JdbcClient jdbc;

    MunicipalityId municipality;
    SignedIn department;
    SignedIn vocational;
    final List<UUID> launches = new ArrayList<>();

    @BeforeEach
    void aSchool() {
        municipality = region.municipality();
        region.school(municipality);
        department = people.department(Department.GENERAL_EDUCATION);
        vocational = people.department(Department.VOCATIONAL_EDUCATION);
        jdbc.sql("delete from app.campaign_schedule_opening").update();
        jdbc.sql("delete from app.campaign_schedule").update();
    }

    /** Schedules ask their whole territory: nothing of it is to open in other tests. */
    @AfterEach
    void nothingOpensInOtherTests() {
        for (SignedIn leader : List.of(department, vocational)) {
            people.as(leader, () -> schedules.list())
                    .forEach(view -> view.past().stream()
                            .map(ScheduleView.Past::campaign)
                            .filter(Objects::nonNull)
                            .forEach(campaign ->
                                    people.as(leader, () -> campaigns.close(campaign, "проверка окончена"))));
        }
        jdbc.sql("update app.campaign_schedule set active = false").update();
        launches.forEach(launch -> jdbc.sql("update app.directive_launch set state = 'CLOSED' where id = :id")
                .param("id", launch)
                .update());
    }

    @Test
    @DisplayName("opens its campaign on the day, once, with the term in working days, as a task of whose it is")
    void opensOnce() {
        OrganizationId college = region.college();
        CampaignScheduleId id = people.as(vocational, () -> schedules.add("coverage", QUARTERLY));
        clock.set(OPENS.minusDays(1));
        sweep.run();
        assertThat(opened(vocational, id)).isEmpty();

        clock.set(OPENS);
        sweep.run();
        sweep.run();
        clock.set(OPENS.plusDays(4));
        sweep.run();

        assertThat(opened(vocational, id)).singleElement().satisfies(campaign -> {
            assertThat(campaign.asOf()).isEqualTo(QUARTER_END);
            assertThat(campaign.dueOn()).isEqualTo(LocalDate.of(2026, 10, 7));
            assertThat(campaign.formCode()).isEqualTo("coverage");
            assertThat(campaign.mine()).isTrue();
            assertThat(campaign.scheduled()).isTrue();
        });
        CampaignId campaign = opened(vocational, id).get(0).id();
        jobs.runDue(clock.instant());
        assertThat(people.as(vocational, () -> progress.submissions(campaign)))
                .extracting(row -> row.subject().organization())
                .contains(college);
        assertThat(controlTasks(vocational)).contains(campaign.toString());
    }

    @Test
    @DisplayName("opens a campaign whose control the other department does not see")
    void ofOneDepartment() {
        region.college();
        CampaignScheduleId id = people.as(vocational, () -> schedules.add("coverage", QUARTERLY));
        clock.set(OPENS);
        sweep.run();
        jobs.runDue(clock.instant());

        String campaign = opened(vocational, id).get(0).id().toString();
        assertThat(controlTasks(vocational)).contains(campaign);
        assertThat(controlTasks(department)).doesNotContain(campaign);
    }

    @Test
    @DisplayName("opens once though two nodes sweep at the same moment")
    void twoNodes() throws InterruptedException {
        CampaignScheduleId id = set(QUARTERLY);
        clock.set(OPENS);

        assertThat(AtOnce.run(sweep::run, sweep::run)).containsOnlyNulls();

        assertThat(opened(department, id)).hasSize(1);
    }

    @Test
    @DisplayName("opens late what passed while the application stood still, with the full term")
    void late() {
        CampaignScheduleId id = set(QUARTERLY);
        LocalDate monday = LocalDate.of(2026, 10, 5);
        clock.set(monday);
        sweep.run();

        assertThat(opened(department, id)).singleElement().satisfies(campaign -> {
            assertThat(campaign.asOf()).isEqualTo(QUARTER_END);
            assertThat(campaign.dueOn()).isEqualTo(LocalDate.of(2026, 10, 15));
        });
    }

    @Test
    @DisplayName("takes its date from the usual term of a step in the roadmap's form")
    void step() {
        CampaignScheduleId id = set(new ScheduleRule(Kind.ROADMAP_STEP, "ORGANIZATION/19", 0, 5));
        ScheduleView view = view(id);

        assertThat(view.inWords()).contains("шага 19").contains("дорожной карты организации");
        assertThat(view.next()).first().satisfies(next -> {
            assertThat(next.day()).isEqualTo(LocalDate.of(2026, 12, 5));
            // A Saturday: it opens on the Monday after.
            assertThat(next.opensOn()).isEqualTo(LocalDate.of(2026, 12, 7));
        });
        clock.set(LocalDate.of(2026, 12, 7));
        sweep.run();
        assertThat(opened(department, id))
                .singleElement()
                .satisfies(campaign -> assertThat(campaign.asOf()).isEqualTo(LocalDate.of(2026, 12, 5)));
    }

    @Test
    @DisplayName("opens for each municipality by its own roadmap's date, those of one day together")
    void municipalDates() {
        MunicipalityId second = region.municipality();
        MunicipalityId later = region.municipality();
        region.school(second);
        region.school(later);
        UUID launch = aRunningLaunch(LocalDate.of(2027, 5, 31));
        LocalDate day = LocalDate.of(2026, 11, 20);
        municipalRoadmap(municipality, launch, day);
        municipalRoadmap(second, launch, day);
        municipalRoadmap(later, launch, day.plusDays(7));
        CampaignScheduleId id = set(new ScheduleRule(Kind.MUNICIPAL_POINT, "6.4", 2, 5));

        clock.set(LocalDate.of(2026, 11, 18));
        sweep.run();
        sweep.run();
        assertThat(opened(department, id)).hasSize(1);
        assertThat(asked(opened(department, id).get(0).id()))
                .containsExactlyInAnyOrder(municipality.value(), second.value());

        clock.set(LocalDate.of(2026, 11, 25));
        sweep.run();
        assertThat(opened(department, id)).hasSize(2);
        assertThat(asked(opened(department, id).get(0).id())).containsExactly(later.value());
    }

    @Test
    @DisplayName("opens before the end of the act's term")
    void endOfTheAct() {
        aRunningLaunch(LocalDate.of(2026, 10, 30));
        CampaignScheduleId id = set(new ScheduleRule(Kind.DIRECTIVE_END, "", 5, 5));

        assertThat(view(id).next()).extracting(ScheduledOpening::opensOn).contains(LocalDate.of(2026, 10, 23));
    }

    @Test
    @DisplayName("that is switched off opens nothing, and passes over what passed meanwhile when it is switched on")
    void switchedOff() {
        CampaignScheduleId id = set(QUARTERLY);
        people.as(department, () -> schedules.switchOff(id, view(id).version()));
        assertThat(view(id).next()).isEmpty();
        clock.set(OPENS);
        sweep.run();
        assertThat(opened(department, id)).isEmpty();

        clock.set(OPENS.plusDays(5));
        people.as(department, () -> schedules.switchOn(id, view(id).version()));
        sweep.run();
        assertThat(opened(department, id)).isEmpty();
        assertThat(view(id).next()).first().extracting(ScheduledOpening::day).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    @DisplayName("that can open nothing says why, once, and keeps nobody else waiting")
    void nobodyToAsk() {
        // A form for schools only, of which this department has none.
        CampaignScheduleId id = people.as(vocational, () -> schedules.add(FORM, QUARTERLY));
        CampaignScheduleId other = set(QUARTERLY);
        clock.set(OPENS);
        sweep.run();
        sweep.run();

        assertThat(people.as(vocational, () -> schedules.list()))
                .filteredOn(view -> view.id().equals(id))
                .singleElement()
                .satisfies(view -> assertThat(view.past()).singleElement().satisfies(past -> {
                    assertThat(past.campaign()).isNull();
                    assertThat(past.problem()).contains("Никто из выбранных");
                }));
        assertThat(opened(department, other)).hasSize(1);
    }

    @Test
    @DisplayName("is refused field by field if it cannot work")
    void refused() {
        refused("", new ScheduleRule(Kind.ROADMAP_STEP, "ORGANIZATION/99", 70, 0), "form", "at", "daysBefore", "term");
        refused(FORM, new ScheduleRule(Kind.QUARTER, "", 10, 5), "term");
        refused(FORM, new ScheduleRule(Kind.YEARLY, "31.02", 0, 5), "at");
        refused(FORM, new ScheduleRule(Kind.MUNICIPAL_POINT, "7.4", 0, 5), "at");
        assertThatThrownBy(() -> people.as(people.centreOperator(), () -> schedules.add("extension", QUARTERLY)))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("только департамент");
    }

    @Test
    @DisplayName("is the only one of its form and date: a second would ask everybody twice")
    void onlyOne() {
        CampaignScheduleId id = set(QUARTERLY);
        refused(FORM, new ScheduleRule(Kind.QUARTER, "", 0, 5), "kind");
        people.as(department, () -> schedules.change(id, view(id).version(), new ScheduleRule(Kind.QUARTER, "", 1, 6)));
        people.as(department, () -> schedules.switchOff(id, view(id).version()));
        set(QUARTERLY);

        assertThatThrownBy(() -> people.as(department, () -> schedules.switchOn(id, view(id).version())))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("уже открывает другое расписание");
    }

    @Test
    @DisplayName("is changed by its own department, and by the faster of two")
    void changed() {
        CampaignScheduleId id = set(QUARTERLY);
        int seen = view(id).version();
        ScheduleRule yearly = new ScheduleRule(Kind.YEARLY, "12-31", 0, 10);
        people.as(department, () -> schedules.change(id, seen, yearly));

        assertThat(view(id).inWords()).startsWith("31.12 каждого года");
        assertThatThrownBy(() -> people.as(department, () -> schedules.change(id, seen, QUARTERLY)))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> people.as(vocational, () -> schedules.switchOff(id, seen + 1)))
                .isInstanceOf(NotFoundException.class);
        assertThat(people.as(vocational, () -> schedules.list()))
                .extracting(ScheduleView::id)
                .doesNotContain(id);
    }

    private void refused(String form, ScheduleRule rule, String... fields) {
        assertThatThrownBy(() -> people.as(department, () -> schedules.add(form, rule)))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(FieldViolation::field)
                                .containsExactlyInAnyOrder(fields));
    }

    private CampaignScheduleId set(ScheduleRule rule) {
        return people.as(department, () -> schedules.add(FORM, rule));
    }

    private ScheduleView view(CampaignScheduleId id) {
        return people.as(department, () -> schedules.list()).stream()
                .filter(view -> view.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** What the schedule has opened, the newest first. */
    private List<CampaignView> opened(SignedIn leader, CampaignScheduleId id) {
        return people.as(leader, () -> schedules.list()).stream()
                .filter(view -> view.id().equals(id))
                .flatMap(view -> view.past().stream())
                .map(past -> Objects.requireNonNull(past.campaign()))
                .map(campaign -> people.as(leader, () -> progress.get(campaign)))
                .toList();
    }

    private Set<UUID> asked(CampaignId campaign) {
        return Set.copyOf(jdbc.sql("""
                        select distinct o.location_municipality_id
                          from app.campaign_addressee a
                          join app.organization o on o.id = a.organization_id
                         where a.campaign_id = :campaign
                        """)
                .param("campaign", campaign.value())
                .query(UUID.class)
                .list());
    }

    private List<String> controlTasks(SignedIn person) {
        return people
                .as(person, () -> tasks.mine(TaskFilter.none().of(MonitoringCycleProcess.KEY), null, 500))
                .rows()
                .stream()
                .map(TaskRow::task)
                .map(task -> task.key().value())
                .toList();
    }

    private UUID aRunningLaunch(LocalDate termTo) {
        UUID directive = UUID.randomUUID();
        jdbc.sql("""
                        insert into app.directive (id, title, preamble, term_from, term_to, state)
                        values (:id, 'О наставничестве', '', date '2025-09-01', :to, 'REGISTERED')
                        """).param("id", directive).param("to", termTo).update();
        jdbc.sql("""
                        insert into app.directive_number
                            (directive_id, position, number, dated_on, department, signatory_post)
                        values (:directive, 0, :number, date '2025-08-25', 'GENERAL_EDUCATION', 'начальник Департамента')
                        """)
                .param("directive", directive)
                .param("number", directive.toString())
                .update();
        UUID launch = UUID.randomUUID();
        jdbc.sql("""
                        insert into app.directive_launch (id, directive_id, state, registered_at)
                        values (:id, :directive, 'RUNNING', timestamptz '2025-09-01 00:00Z')
                        """).param("id", launch).param("directive", directive).update();
        launches.add(launch);
        return launch;
    }

    private void municipalRoadmap(MunicipalityId whose, UUID launch, LocalDate day) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into app.municipal_roadmap
                            (id, municipality_id, launch_id, state, opened_at, in_force_since, version)
                        values (:id, :municipality, :launch, 'ACCEPTED', timestamptz '2026-09-01 00:00Z',
                                timestamptz '2026-09-02 00:00Z', 0)
                        """)
                .param("id", id)
                .param("municipality", whose.value())
                .param("launch", launch)
                .update();
        jdbc.sql("""
                        insert into app.municipal_roadmap_row
                            (roadmap_id, position, kind, row_key, title, planned_from, planned_to, responsible,
                             post, closes_by)
                        values (:id, 1, 'MEASURE', '6.4', 'Сбор информации для отчёта', null, :day, 'координатор',
                                'MUNICIPAL_COORDINATOR', 'NOTE')
                        """).param("id", id).param("day", day).update();
    }
}
