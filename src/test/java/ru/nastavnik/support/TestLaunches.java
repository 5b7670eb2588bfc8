package ru.nastavnik.support;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.directive.Addressee;
import ru.nastavnik.directive.DirectiveNumber;
import ru.nastavnik.directive.DirectiveOffice;
import ru.nastavnik.directive.DirectivePoint;
import ru.nastavnik.directive.DirectiveText;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.directive.UsualTerms;
import ru.nastavnik.directive.Wording;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.workflow.DueJobs;

/** Directives that have been registered, approved by the centre and launched, as the region does it. */
@Component
@Profile("test")
public class TestLaunches {
    private final DirectiveOffice office;
    private final TestPeople people;
    private final DueJobs jobs;
    private final TestClock clock;
    private final JdbcClient jdbc;

    TestLaunches(DirectiveOffice office, TestPeople people, DueJobs jobs, TestClock clock, JdbcClient jdbc) {
        this.office = office;
        this.people = people;
        this.jobs = jobs;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    public LaunchId registered() {
        return people.as(people.department(Department.GENERAL_EDUCATION), () -> office.register(text(), layouts()));
    }

    /** Registered, with the layouts approved by the centre. */
    public LaunchId approved() {
        LaunchId launch = registered();
        people.as(people.centreOperator(), () -> office.approveLayouts(launch));
        return launch;
    }

    /** Launched, and begun in every organisation of the municipalities. */
    public LaunchId launched(MunicipalityId... municipalities) {
        LaunchId launch = approved();
        people.as(people.department(Department.GENERAL_EDUCATION), () -> office.launch(launch, Set.of(municipalities)));
        jobs.runDue(clock.instant());
        return launch;
    }

    /** Registered before acts had terms. */
    public LaunchId registeredWithoutTerms() {
        LaunchId launch = registered();
        forgetTerms(launch);
        return launch;
    }

    /** The same of an act that was registered before acts had terms: nobody owes anything by a day. */
    public LaunchId launchedWithoutTerms(MunicipalityId... municipalities) {
        LaunchId launch = registeredWithoutTerms();
        people.as(people.centreOperator(), () -> office.approveLayouts(launch));
        people.as(people.department(Department.GENERAL_EDUCATION), () -> office.launch(launch, Set.of(municipalities)));
        jobs.runDue(clock.instant());
        return launch;
    }

    private void forgetTerms(LaunchId launch) {
        for (String statement : List.of(
                "update app.task set duty_id = null, due_on = null, term_ground = null where launch_id = :launch",
                "delete from app.duty where launch_id = :launch",
                "delete from app.directive_duty_term where directive_id ="
                        + " (select directive_id from app.directive_launch where id = :launch)")) {
            jdbc.sql(statement).param("launch", launch.value()).update();
        }
    }

    private Map<String, String> layouts() {
        return office.layoutVersions().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().get(0).version()));
    }

    /** A short act with a number of its own. */
    public static DirectiveText text() {
        return new DirectiveText(
                "О реализации целевой модели наставничества",
                "В целях поддержки:",
                LocalDate.of(2025, 9, 1),
                LocalDate.of(2029, 12, 31),
                null,
                List.of(new DirectiveNumber(
                        UUID.randomUUID().toString(),
                        LocalDate.of(2025, 8, 25),
                        Department.GENERAL_EDUCATION,
                        "Начальник департамента")),
                List.of(new DirectivePoint("7", "7.", Addressee.SCHOOLS, Wording.RECOMMEND, "Рекомендовать:")),
                List.of(),
                UsualTerms.all());
    }
}
