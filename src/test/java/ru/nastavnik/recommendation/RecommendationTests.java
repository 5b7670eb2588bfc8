package ru.nastavnik.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.campaign.CampaignId;
import ru.nastavnik.campaign.Campaigns;
import ru.nastavnik.campaign.TestCampaigns;
import ru.nastavnik.figure.SubmissionSubject;
import ru.nastavnik.inbox.DeadlineSweep;
import ru.nastavnik.inbox.TaskFilter;
import ru.nastavnik.inbox.TaskList;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.recommendation.process.RecommendationProcess;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestTerms;
import ru.nastavnik.workflow.DueJobs;

@ApplicationTest
@DisplayName("A recommendation")
class RecommendationTests {
    private static final LocalDate DUE = LocalDate.of(2026, 10, 5);

    @Autowired
    TestRegion region;

    @Autowired
    TestPeople people;

    @Autowired
    TestCampaigns given;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Recommendations recommendations;

    @Autowired
    TaskList tasks;

    @Autowired
    DueJobs jobs;

    @Autowired
    DeadlineSweep sweep;

    @Autowired
    TestTerms terms;

    @Autowired
    TestClock clock;

    MunicipalityId municipality;
    OrganizationId school;
    SignedIn department;
    SignedIn curator;

    @BeforeEach
    void people() {
        municipality = region.municipality();
        school = region.school(municipality);
        department = people.department(Department.GENERAL_EDUCATION);
        curator = people.curator(school);
    }

    @Test
    @DisplayName("is carried out, returned with a remark, carried out again and accepted")
    void wholeWay() {
        RecommendationId id = issue(SubmissionSubject.of(school));
        assertThat(task(curator)).extracting(TaskRow::due).isEqualTo(DUE);
        SignedIn coordinator = people.coordinator(municipality);
        SignedIn operator = people.centreOperator();
        inInboxOf(id, curator, coordinator, "7.4");

        people.as(curator, () -> recommendations.carryOut(id, 1, "Провели встречу"));
        inInboxOf(id, department, operator, "9");
        people.as(department, () -> recommendations.sendBack(id, 2, "Приложите протокол"));
        assertThat(people.as(curator, () -> recommendations.get(id)).remark()).isEqualTo("Приложите протокол");
        people.as(curator, () -> recommendations.carryOut(id, 3, "Протокол № 4"));
        people.as(department, () -> recommendations.accept(id, 4));

        assertThat(people.as(curator, () -> recommendations.get(id)).state()).isEqualTo(RecommendationState.ACCEPTED);
        assertThat(task(curator)).isNull();
    }

    @Test
    @DisplayName("to a municipality is the coordinator's, and the operator accepts what the centre issued")
    void ofTheCentre() {
        SignedIn operator = people.centreOperator();
        SignedIn coordinator = people.coordinator(municipality);
        RecommendationId id = people.as(
                operator,
                () -> recommendations.issue(
                        NewRecommendation.to(SubmissionSubject.of(municipality), "Провести семинар", DUE)));

        inInboxOf(id, coordinator, curator, "6.4");
        people.as(coordinator, () -> recommendations.carryOut(id, 1, "Проведён"));
        inInboxOf(id, operator, department, "3.2");
        assertThatThrownBy(() -> people.as(department, () -> recommendations.accept(id, 2)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("тот, кто направил");
        people.as(operator, () -> recommendations.accept(id, 2));

        assertThat(people.as(coordinator, () -> recommendations.get(id)).state())
                .isEqualTo(RecommendationState.ACCEPTED);
    }

    @Test
    @DisplayName("to a municipality is accepted by the department that issued it, in whose inbox alone it is")
    void ofOneDepartment() {
        SignedIn coordinator = people.coordinator(municipality);
        SignedIn vocational = people.department(Department.VOCATIONAL_EDUCATION);
        RecommendationId id = issue(SubmissionSubject.of(municipality));
        people.as(coordinator, () -> recommendations.carryOut(id, 1, "Проведён"));

        assertThat(keys(department)).contains(id.toString());
        assertThat(keys(vocational)).doesNotContain(id.toString());
        assertThatThrownBy(() -> people.as(vocational, () -> recommendations.accept(id, 2)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("Департамент общего образования");
        people.as(department, () -> recommendations.accept(id, 2));
    }

    private void inInboxOf(RecommendationId id, SignedIn meant, SignedIn other, String point) {
        assertThat(inbox(meant))
                .filteredOn(row -> row.task().key().value().equals(id.toString()))
                .singleElement()
                .extracting(TaskRow::point)
                .isEqualTo(point);
        assertThat(keys(other)).doesNotContain(id.toString());
    }

    private List<String> keys(SignedIn person) {
        return inbox(person).stream().map(row -> row.task().key().value()).toList();
    }

    private List<TaskRow> inbox(SignedIn person) {
        return people.as(person, () -> tasks.mine(TaskFilter.none().of(RecommendationProcess.KEY), null, 500))
                .rows();
    }

    @Test
    @DisplayName("of a campaign waits until all are sent, sixty at once too")
    void ofACampaign() {
        CampaignId campaign = given.open(department, school);
        List<NewRecommendation> wanted = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            wanted.add(
                    new NewRecommendation(campaign, SubmissionSubject.of(school), "Мера " + i, "Билет в будущее", DUE));
        }
        people.as(department, () -> recommendations.issue(wanted));
        assertThat(task(curator)).isNull();
        assertThat(people.as(curator, () -> recommendations.list())).isEmpty();

        people.as(department, () -> campaigns.consolidate(campaign));
        people.as(department, () -> campaigns.reportReady(campaign, ""));
        people.as(department, () -> campaigns.sendRecommendations(campaign));
        jobs.runDue(clock.instant());

        assertThat(people.as(curator, () -> recommendations.list())).hasSize(60).allSatisfy(view -> {
            assertThat(view.state()).isEqualTo(RecommendationState.ISSUED);
            assertThat(view.project()).isEqualTo("Билет в будущее");
        });
    }

    @Test
    @DisplayName("is reminded of before its term and passed upwards after it")
    void timers() {
        issue(SubmissionSubject.of(school));
        clock.set(LocalDate.of(2026, 10, 1));
        sweep.run();
        assertThat(task(curator)).extracting(row -> terms.of(row).near()).isNotNull();
        assertThat(task(curator)).extracting(row -> terms.of(row).passed()).isNull();
        clock.set(LocalDate.of(2026, 10, 6));
        sweep.run();
        assertThat(task(curator)).extracting(row -> terms.of(row).passed()).isNotNull();
    }

    @Test
    @DisplayName("is withdrawn with a reason, and its task goes")
    void withdrawn() {
        RecommendationId id = issue(SubmissionSubject.of(school));
        assertThatThrownBy(() -> people.as(department, () -> recommendations.withdraw(id, 1, "")))
                .isInstanceOf(ValidationException.class);
        people.as(department, () -> recommendations.withdraw(id, 1, "Ошибка адресата"));

        assertThat(task(curator)).isNull();
        assertThatThrownBy(() -> people.as(curator, () -> recommendations.carryOut(id, 2, "Сделали")))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    @DisplayName("in a batch with one bad row is not issued at all")
    void allOrNone() {
        NewRecommendation good = NewRecommendation.to(SubmissionSubject.of(school), "Мера", DUE);
        NewRecommendation late = NewRecommendation.to(SubmissionSubject.of(school), "Мера", DUE.minusYears(1));
        assertThatThrownBy(() -> people.as(department, () -> recommendations.issue(List.of(good, late))))
                .isInstanceOf(ValidationException.class);
        assertThat(task(curator)).isNull();
    }

    @Test
    @DisplayName("is out of reach for strangers")
    void strangers() {
        RecommendationId id = issue(SubmissionSubject.of(school));
        SignedIn farCurator = people.curator(region.school());
        SignedIn vocational = people.department(Department.VOCATIONAL_EDUCATION);
        for (SignedIn stranger : List.of(farCurator, vocational, people.municipalHead(region.municipality()))) {
            assertThatThrownBy(() -> people.as(stranger, () -> recommendations.get(id)))
                    .isInstanceOf(NotFoundException.class);
            assertThat(people.as(stranger, () -> recommendations.list()))
                    .extracting(RecommendationView::id)
                    .doesNotContain(id);
        }
        assertThatThrownBy(() -> people.as(farCurator, () -> recommendations.carryOut(id, 1, "чужое")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.as(
                        vocational,
                        () -> recommendations.issue(NewRecommendation.to(SubmissionSubject.of(school), "чужим", DUE))))
                .isInstanceOf(NotFoundException.class);
    }

    private RecommendationId issue(SubmissionSubject addressee) {
        return people.as(
                department, () -> recommendations.issue(NewRecommendation.to(addressee, "Провести семинар", DUE)));
    }

    private TaskRow task(SignedIn person) {
        return people.as(
                person,
                () -> tasks.mine(TaskFilter.none().of(RecommendationProcess.KEY), null, 100).rows().stream()
                        .findFirst()
                        .orElse(null));
    }
}
