package ru.nastavnik.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.nastavnik.directive.DirectiveNumber;
import ru.nastavnik.directive.DirectiveOffice;
import ru.nastavnik.directive.DirectiveText;
import ru.nastavnik.directive.DirectiveView;
import ru.nastavnik.directive.Directives;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.directive.LaunchProgress;
import ru.nastavnik.directive.LayoutCatalogue;
import ru.nastavnik.directive.UsualTerms;
import ru.nastavnik.organization.Municipalities;
import ru.nastavnik.organization.MunicipalityView;
import ru.nastavnik.shared.Department;
import ru.nastavnik.workflow.DueJobs;

/** What the department and the regional centre do: register, approve the layouts, launch, close. */
@Component
@Profile("scenario")
class RegionAct {
    static final LocalDate TERM_FROM = LocalDate.of(2026, 8, 24);
    static final LocalDate TERM_TO = LocalDate.of(2029, 12, 31);

    private final DirectiveOffice office;
    private final Directives directives;
    private final LaunchProgress progress;
    private final Municipalities municipalities;
    private final DueJobs jobs;
    private final ScenarioClock clock;
    private final Stopwatch stopwatch;

    RegionAct(
            DirectiveOffice office,
            Directives directives,
            LaunchProgress progress,
            Municipalities municipalities,
            DueJobs jobs,
            ScenarioClock clock,
            Stopwatch stopwatch) {
        this.office = office;
        this.directives = directives;
        this.progress = progress;
        this.municipalities = municipalities;
        this.jobs = jobs;
        this.clock = clock;
        this.stopwatch = stopwatch;
    }

    /** A successor of the closed act, in its wording. */
    LaunchId register(Cast cast) {
        return cast.department(Department.GENERAL_EDUCATION, () -> {
            DirectiveView earlier = directives.list().stream()
                    .filter(DirectiveView::isClosed)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("The closed act 420-р is missing"));
            Map<String, String> newest = office.layoutVersions().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, kind -> inEffect(kind.getValue())));
            return office.register(
                    new DirectiveText(
                            earlier.text().title(),
                            earlier.text().preamble(),
                            TERM_FROM,
                            TERM_TO,
                            earlier.id(),
                            List.of(
                                    new DirectiveNumber(
                                            "777-р", TERM_FROM, Department.GENERAL_EDUCATION, "Начальник департамента"),
                                    new DirectiveNumber(
                                            "412",
                                            TERM_FROM,
                                            Department.VOCATIONAL_EDUCATION,
                                            "Начальник департамента")),
                            earlier.text().points(),
                            earlier.text().annexes(),
                            UsualTerms.all()),
                    newest);
        });
    }

    void approveLayouts(Cast cast, LaunchId launch) {
        cast.centre(() -> {
            office.approveLayouts(launch);
            return launch;
        });
    }

    /**
     * @param expected open organisations of the region
     * @return those that have begun
     */
    int launch(Cast cast, LaunchId launch, int expected) {
        cast.department(Department.GENERAL_EDUCATION, () -> {
            Set<ru.nastavnik.shared.MunicipalityId> all =
                    municipalities.list().stream().map(MunicipalityView::id).collect(Collectors.toSet());
            office.launch(launch, all);
            return launch;
        });
        stopwatch.starting(expected, () -> jobs.runDue(clock.instant()));
        return begun(cast, Department.GENERAL_EDUCATION, launch) + begun(cast, Department.VOCATIONAL_EDUCATION, launch);
    }

    void close(Cast cast, LaunchId launch) {
        cast.department(Department.GENERAL_EDUCATION, () -> {
            office.endControl(launch);
            office.close(
                    launch, "Целевая модель наставничества внедрена в организациях области по итогам учебного года.");
            return launch;
        });
    }

    private int begun(Cast cast, Department department, LaunchId launch) {
        return cast.department(department, () -> progress.begun(launch).begun());
    }

    private static String inEffect(List<LayoutCatalogue.Version> versions) {
        return versions.stream()
                .filter(version -> !version.effectiveFrom().isAfter(TERM_FROM))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No version is in effect on " + TERM_FROM))
                .version();
    }
}
