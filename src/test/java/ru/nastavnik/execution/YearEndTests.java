package ru.nastavnik.execution;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.directive.LaunchRegister;
import ru.nastavnik.directive.RolloutId;
import ru.nastavnik.directive.RolloutStage;
import ru.nastavnik.directive.RolloutYears;
import ru.nastavnik.directive.process.OrganizationRolloutProcess;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.roadmap.RoadmapDrafts;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.RoadmapProcessActions;
import ru.nastavnik.roadmap.RoadmapRegister;
import ru.nastavnik.roadmap.RoadmapView;
import ru.nastavnik.roadmap.Roadmaps;
import ru.nastavnik.roadmap.StepProgress;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestLaunches;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestScreens;
import ru.nastavnik.support.WordText;

/** The end of an organisation's year: the report on execution, and the next year that begins from this one. */
@ApplicationTest
class YearEndTests {
    private static final SchoolYear YEAR = new SchoolYear(2026);

    @Autowired
    TestRegion region;

    @Autowired
    TestPeople people;

    @Autowired
    TestLaunches launches;

    @Autowired
    TestClock clock;

    @Autowired
    TestScreens screens;

    @Autowired
    LaunchRegister register;

    @Autowired
    ExecutionReports reports;

    @Autowired
    ReportDrafts reportDrafts;

    @Autowired
    StepProgress progress;

    @Autowired
    RolloutYears years;

    @Autowired
    RoadmapProcessActions actions;

    @Autowired
    Roadmaps roadmaps;

    @Autowired
    RoadmapRegister roadmapRegister;

    @Autowired
    RoadmapDrafts drafts;

    @Autowired
    DocumentArchive archive;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private OrganizationId school;
    private SignedIn curator;
    private SignedIn department;
    private SignedIn head;
    private LaunchId launch;
    private RolloutId rollout;

    @BeforeEach
    void aSchoolAtTheEndOfItsYear() {
        MunicipalityId municipality = region.municipality();
        school = region.school(municipality);
        curator = people.curator(school);
        head = people.municipalHead(municipality);
        department = people.department(Department.GENERAL_EDUCATION);
        launch = launches.launched(municipality);
        rollout = register.rollout(launch, school).orElseThrow().id();
        RoadmapId last = transaction.execute(status -> actions.open(school, launch.value(), YEAR));
        people.as(curator, () -> {
            RoadmapView seen = roadmaps.get(last);
            drafts.save(
                    last, seen.version(), List.of(seen.row(2).plan().withResponsible("Заместитель директора Зимина")));
        });
        jdbc.sql("update app.roadmap set state = 'ACCEPTED', in_force_since = opened_at where id = :id")
                .param("id", last.value())
                .update();
        goToTheReport();
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void everyDeviationNeedsAReasonBesideItsField() {
        assertThat(report().due()).isTrue();
        assertThat(report().rows()).hasSize(34).allMatch(ExecutionReport.Row::late);

        assertThatThrownBy(() -> people.as(curator, () -> reports.send(rollout, Map.of(1, "Ремонт"), "")))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(FieldViolation::field)
                                .hasSize(33)
                                .contains("deviation-2", "deviation-34")
                                .doesNotContain("deviation-1"));
        assertThat(report().due()).isTrue();
    }

    @Test
    void theReportAsksForReasonsBesideTheFieldsAndForAWordBeforeItIsSent() {
        screens.open(curator, "execution-report/" + rollout);
        Button send = _get(Button.class, spec -> spec.withText("Зарегистрировать и отправить отчёт"));
        _click(send);
        _assertNone(ConfirmDialog.class);
        assertThat(_find(TextArea.class).get(0).getErrorMessage()).isEqualTo("Укажите причину отклонения от срока.");

        _find(TextArea.class).stream().limit(34).forEach(reason -> _setValue(reason, "Карантин"));
        _click(send);
        assertThat(report().due()).isTrue();
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

        assertThat(report().due()).isFalse();
    }

    @Test
    void theReportIsRegisteredOnceAndEndsTheYear() {
        DocumentId document = send();

        assertThat(people.as(curator, () -> archive.get(document)).kind()).isEqualTo(DocumentKind.EXECUTION_REPORT);
        assertThat(register.rollout(rollout).orElseThrow().stage()).isEqualTo(RolloutStage.DONE);
        assertThat(report().due()).isFalse();
        assertThatThrownBy(this::send).isInstanceOf(ConflictException.class);
    }

    @Test
    void theReasonOfADeviationStandsInTheDocumentAndIsReadByThoseAbove() {
        RoadmapId roadmap = report().roadmap().id();
        assertThat(reasonsSeenBy(head, roadmap)).containsOnlyNulls();

        DocumentId document = send();

        assertThat(WordText.of(people.as(curator, () -> archive.file(document)).content()))
                .contains("Школа на ремонте");
        assertThat(reasonsSeenBy(head, roadmap)).hasSize(34).containsOnly("Школа на ремонте");
        SignedIn neighbour = people.municipalHead(region.municipality());
        assertThatThrownBy(() -> reasonsSeenBy(neighbour, roadmap)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void theReasonsAreKeptAsOneTypesUntilTheReportIsSent() {
        ReportDraft typed = new ReportDraft(Map.of(1, "Ремонт", 7, "Каран"), "Продолж");
        people.as(curator, () -> reportDrafts.keep(rollout, typed));

        assertThat(people.as(curator, () -> reportDrafts.mine(rollout))).contains(typed);
        assertThat(people.as(people.curator(school), () -> reportDrafts.mine(rollout)))
                .as("a draft is one's own")
                .isEmpty();
        assertThatThrownBy(() -> people.as(people.curator(region.school()), () -> reportDrafts.mine(rollout)))
                .isInstanceOf(NotFoundException.class);

        send();
        assertThat(people.as(curator, () -> reportDrafts.mine(rollout))).isEmpty();
    }

    @Test
    void theNextYearBeginsOnceFromTheLastWithTheSameCuratorAndProgramme() {
        send();
        clock.set(LocalDate.of(2027, 6, 30));
        assertThat(begin()).as("the new year is prepared from July on").isZero();
        clock.set(LocalDate.of(2027, 8, 20));

        assertThat(begin()).isEqualTo(1);
        assertThat(begin()).as("a second call finds nothing to do").isZero();

        assertThat(register.rollout(rollout).orElseThrow().schoolYear()).isEqualTo(YEAR.next());
        RoadmapView next = roadmapRegister.find(school, YEAR.next()).orElseThrow();
        assertThat(next.row(2).plan().responsible()).isEqualTo("Заместитель директора Зимина");
        assertThat(next.rows()).allSatisfy(row -> assertThat(row.plan().to()).isBetween("2027-08-01", "2028-08-31"));
        assertThat(elements()).containsExactly("callActivity_roadmapApproval");
    }

    @Test
    void anOrganisationThatHasNotReportedStaysInItsYear() {
        clock.set(LocalDate.of(2027, 9, 1));

        assertThat(begin()).isZero();

        assertThat(register.rollout(rollout).orElseThrow().schoolYear()).isEqualTo(YEAR);
    }

    private List<String> reasonsSeenBy(SignedIn person, RoadmapId roadmap) {
        return people.as(person, () -> progress.of(roadmap)).stream()
                .map(StepProgress.Fact::deviation)
                .toList();
    }

    private int begin() {
        return people.as(department, () -> years.begin(launch));
    }

    private ExecutionReport report() {
        return people.as(curator, () -> reports.of(rollout));
    }

    private DocumentId send() {
        Map<Integer, String> reasons =
                report().rows().stream().collect(Collectors.toMap(ExecutionReport.Row::no, row -> "Школа на ремонте"));
        return people.as(curator, () -> reports.send(rollout, reasons, "Продолжим."));
    }

    /** Leaps over curator, programme and execution, which other tests play. */
    private void goToTheReport() {
        String instance = instance();
        transaction.executeWithoutResult(status -> runtime.createProcessInstanceModification(instance)
                .cancelAllForActivity("callActivity_curatorAppointment")
                .startBeforeActivity(OrganizationRolloutProcess.EXECUTION_REPORT)
                .execute());
    }

    private List<String> elements() {
        return runtime.getActiveActivityIds(instance());
    }

    private String instance() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(OrganizationRolloutProcess.KEY.value())
                .processInstanceBusinessKey(rollout.toString())
                .singleResult()
                .getId();
    }
}
